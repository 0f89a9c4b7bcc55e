import type { Paragraph } from '../corpus/types.ts';
import { type Span, sentences } from '../text/sentences.ts';

/** Verbs by which an article gives words to somebody. */
export const SPEECH =
  'said|says|added|adds|told|noted|notes|explained|explains|stressed|emphasi[sz]ed|stated|announced|described|thanked|welcomed|called on|urged|argued|warned|claimed|insisted|asked|replied|wrote|remarked|observed|pledged|declared|reaffirmed|voiced|expressed|delivered the message';
// Bounded: otherwise a long run of capitals would be read to its end from each of its letters.
const NAME_WORD = String.raw`\p{Lu}[\p{L}’'-]{0,40}`;
const NAME = String.raw`${NAME_WORD}(?:\s+${NAME_WORD}){0,9}`;
const SUBJECT = String.raw`${NAME}|[Ss]he|[Hh]e|[Tt]hey|[Tt]he\s+(?:\p{Ll}+\s+)?(?:minister|president|leader|spokes\p{Ll}+|official|chairman|chairwoman|director)`;
const ATTRIBUTION = new RegExp(
  String.raw`(?<subject>${SUBJECT})\s+(?:(?:also|further|then|later|has|had|have)\s+)*(?<verb>${SPEECH})\b|\b(?:said|added)\s+(?<after>${NAME})`,
  'gu',
);
/** Words that begin a sentence and are taken for part of a name by their capital. */
const NOT_A_NAME =
  /^(?:The|A|An|In|On|At|As|With|Since|Against|Speaking|After|Before|It|This|That|These|Those|But|And)\s+(?=\p{Lu})/u;

/** Who is given words by a sentence, and by which verb. */
export interface Attribution {
  /** As the sentence has it: a name, an office, or a pronoun. */
  readonly subject: string;
  readonly verb: string;
  /** Where subject and verb stand in the text that was looked at. */
  readonly start: number;
  readonly end: number;
}

/** Attributions outside quotation marks, in order. `quoted` are the quoted pieces of the text. */
export function attributions(text: string, quoted: readonly Span[]): Attribution[] {
  const touched = spanFinder(quoted);
  return [...text.matchAll(ATTRIBUTION)]
    .filter(
      ({ index, 0: words }) => touched({ start: index, end: index + words.length }).length === 0,
    )
    .map(({ index, 0: words, groups }) => ({
      subject: (groups?.['subject'] ?? groups?.['after'] ?? '').replace(NOT_A_NAME, ''),
      verb: groups?.['verb'] ?? 'said',
      start: index,
      end: index + words.length,
    }))
    .filter(({ subject }) => subject !== '');
}

export const isPronoun = (subject: string) => /^(?:s?he|they)$/i.test(subject);

/**
 * Pieces in quotation marks, marks included. Curly and straight marks may be mixed; a quotation that
 * is still open at the end of the paragraph ends there ("open": it goes on in the next one).
 */
export function quotedSpans(text: string): (Span & { readonly open: boolean })[] {
  const spans: (Span & { open: boolean })[] = [];
  let start: number | undefined;
  for (const { index, 0: mark } of text.matchAll(/[“”"„«»「」『』]/gu)) {
    if (start === undefined) {
      if (!/[”»」』]/.test(mark)) start = index;
    } else if (mark === '“') {
      // A second opening mark without a closing one: a quotation begun anew.
      spans.push({ start, end: text.slice(0, index).trimEnd().length, open: true });
      start = index;
    } else {
      spans.push({ start, end: index + 1, open: false });
      start = undefined;
    }
  }
  if (start !== undefined) spans.push({ start, end: text.length, open: true });
  return spans;
}

/** Which of the spans a piece touches; spans lie in order, none over another, and pieces are asked for in order. */
export function spanFinder<T extends Span>(spans: readonly T[]): (piece: Span) => T[] {
  let first = 0;
  return ({ start, end }) => {
    while ((spans[first]?.end ?? Number.POSITIVE_INFINITY) <= start) first += 1;
    let next = first;
    while ((spans[next]?.start ?? Number.POSITIVE_INFINITY) < end) next += 1;
    return spans.slice(first, next);
  };
}

/** Sentences of a paragraph, none ending inside quotation marks. */
export function spokenSentences(paragraph: Paragraph): Span[] {
  const touched = spanFinder(quotedSpans(paragraph.text));
  const joined: Span[] = [];
  for (const { start, end } of sentences(paragraph.text)) {
    const before = joined.at(-1);
    const [quote] = touched({ start, end: start + 1 });
    if (before && quote && quote.start < start)
      joined[joined.length - 1] = { start: before.start, end };
    else joined.push({ start, end });
  }
  return joined;
}
