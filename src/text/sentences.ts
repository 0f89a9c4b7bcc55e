/** A piece of a text by UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

// Intl.Segmenter takes the full stop of an abbreviation for the end of a sentence.
const ABBREVIATION =
  /(?:^|[\s(“"‘'—-])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Sen|Rep|Gov|Gen|Col|Lt|Maj|Capt|Sgt|Adm|St|Mt|Ft|Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun|No|Nos|Vol|pp|p|vs|etc|al|cf|ca|approx|e\.g|i\.e|a\.m|p\.m|Inc|Ltd|Co|Corp|Bros|Univ|Dept|Ave|Blvd|Rd|Fig|Art|U\.S|U\.K|U\.N|E\.U|D\.C)\.["”’')]*\s*$/;
const INITIAL = /(?:^|[\s(“"‘'.])\p{Lu}\.["”’')]*\s*$/u;
// These stand at the end of a sentence as often as inside one: the next word decides.
const MAY_END = /(?:U\.S|U\.K|U\.N|E\.U|D\.C|a\.m|p\.m|etc|Inc|Ltd|Co|Corp|Jr|Sr)\.["”’')]*\s*$/;
const STARTERS =
  /^["“‘'(]*(?:The|A|An|In|On|At|It|He|She|They|We|I|But|And|However|This|That|These|Those|His|Her|Their|Its|There|After|Before|When|While|If|As)\b/;

// Intl.Segmenter cuts at every line break, but a line that no mark closes goes on in the next.
const CLOSED = /[.!?…。！？:;]["”’'»)\]]*\s*$/;
// "Lefèvre (c. 1455)", "Runyon v. McCrary", "b. 1564": never the last word of a sentence.
const LEADS_ON = /(?:^|[\s(])(?:c|v|b|d|r|fl)\.\s*$/;

/** What decides stands among the last characters: looking at all before, again and again, takes for ever on a long text. */
const TAIL = 64;

function continues(before: string, after: string): boolean {
  if (after === '') return false;
  if (/^\s*\p{Ll}/u.test(after)) return true;
  if (!CLOSED.test(before) || LEADS_ON.test(before)) return true;
  if (MAY_END.test(before)) return !STARTERS.test(after);
  if (ABBREVIATION.test(before)) return true;
  // "J. R. R. Tolkien": an initial, but not the pronoun at the end of "… than I."
  return INITIAL.test(before) && !/(?:^|\s)I\.\s*$/.test(before) && /^\p{Lu}/u.test(after);
}

/**
 * Sentences of a paragraph as offsets, in order, without the white space between them: Intl.Segmenter,
 * then a pass that joins what it cut after an abbreviation, an initial or before a small letter.
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  // Of the sentence at hand, without the white space around it; undefined where nothing else has come yet.
  let start: number | undefined;
  let end = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    const rest = segment.trimStart();
    if (rest !== '') {
      start ??= index + segment.length - rest.length;
      end = index + segment.trimEnd().length;
    }
    const after = index + segment.length;
    const before = start === undefined ? '' : text.slice(Math.max(start, end - TAIL), end);
    if (continues(before, text.slice(after, after + 40))) continue;
    if (start !== undefined) spans.push({ start, end });
    start = undefined;
  }
  if (start !== undefined) spans.push({ start, end });
  return spans;
}
