import type { Span } from '../text/sentences.ts';

/** Discord shows any ASCII punctuation after a backslash as it is; these are the marks that mean something. */
const MARKS = /[\\*_~`|[\]<>@]/g;
/** At the beginning of a line: headings, quotes, lists, small text. */
const LINE_START = /^(\s*)([#>+-]|\d+(?=\.))/;
/** An emoji by its name, its last colon perhaps one of ours that follows; the colon of an address, which would become a link. */
const COLONS = /:(?=[\w+-]+(?::|$)|\/\/)/g;
/** Characters that hide or reorder what follows them; the joiners of emoji and of some scripts are not among them. */
const INVISIBLE = /(?![\u200C\u200D])\p{Cf}/gu;
const CONTROL = /\p{Cc}/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** A line's text so that Discord shows exactly these characters: no markup, mention, link or emoji comes of it. */
export function escapeLine(line: string): string {
  return line
    .replace(MARKS, '\\$&')
    .replace(COLONS, '\\:')
    .replace(LINE_START, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}

/** The characters that `escapeLine` was given. */
export function unescapeLine(line: string): string {
  return line.replace(/\\([^0-9A-Za-z\s])/g, '$1');
}

/** What somebody typed as one line without characters that hide, reorder or break it. */
export function cleanLine(text: string): string {
  return text
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(INVISIBLE, '')
    .replace(CONTROL, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** At most `most` UTF-16 units, by whole characters, with an ellipsis where something was left out. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > most - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Text from a member, or a name from the corpus, to stand inside a line of ours: cleaned, shortened, escaped. */
export function inline(text: string, most: number): string {
  return escapeLine(shorten(cleanLine(text), most));
}

/** The words of the record as one line outside of a quotation, where a second one would not be seen to belong to them. */
export function plainLine(text: string): string {
  return escapeLine(text.split(LINE_BREAK).join(' '));
}

/** The words of the record as a quotation that cannot be broken out of, the marked spans in bold. */
export function quoteLines(text: string, marks: readonly Span[]): string {
  return emphasise(text, marks)
    .split(LINE_BREAK)
    .map((line) => `> ${line}`)
    .join('\n');
}

function emphasise(text: string, marks: readonly Span[]): string {
  let shown = '';
  let done = 0;
  for (const { start, end } of disjoint(
    text,
    marks.flatMap((mark) => byLine(text, mark)),
  )) {
    shown += escapeInText(text.slice(done, start), done === 0);
    shown += `**${escapeInText(text.slice(start, end), start === 0)}**`;
    done = end;
  }
  return shown + escapeInText(text.slice(done), done === 0);
}

/** Escapes each line; what does not begin a line is kept from being taken for the beginning of one. */
function escapeInText(text: string, beginsLine: boolean): string {
  return text
    .split(LINE_BREAK)
    .map((line, number) =>
      number > 0 || beginsLine ? escapeLine(line) : escapeLine(`x${line}`).slice(1),
    )
    .join('\n');
}

/** A mark's piece in each line: what is opened in a line has to be closed in it. */
function byLine(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end);
  const breaks = [...words.matchAll(new RegExp(LINE_BREAK, 'g'))];
  const starts = [0, ...breaks.map(({ index, 0: found }) => index + found.length)];
  const ends = [...breaks.map(({ index }) => index), words.length];
  return starts.map((from, line) => ({ start: start + from, end: start + (ends[line] ?? from) }));
}

/** Marks inside the text, in order, those that touch as one, without overlap, without the white space at their ends (bold needs a letter there). */
function disjoint(text: string, marks: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const words = text.slice(mark.start, mark.end);
    const start = wholeFrom(text, mark.start + (words.length - words.trimStart().length));
    const end = wholeFrom(text, start + words.trim().length);
    const last = kept.at(-1);
    // Bold that ends where bold begins would stand there as four stars.
    if (last && start === last.end && start < end) kept[kept.length - 1] = { ...last, end };
    else if (start < end && start >= (last?.end ?? 0)) kept.push({ start, end });
  }
  return kept;
}

/** Half a character is none: a place inside a pair of surrogates is taken back to its beginning. */
function wholeFrom(text: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.slice(at)) && at > 0 ? at - 1 : at;
}
