import type { Citation, Paragraph } from '../corpus/types.ts';
import type { Span } from '../text/sentences.ts';
import { exactWords } from './exact-words.ts';
import { exactKinds, sameExactKind } from './kinds.ts';
import { ownWeight, type Question } from './question.ts';
import type { RankedParagraph } from './rank.ts';
import { asksForSpeaker } from './span.ts';
import type { Evidence } from './types.ts';

/** From this likelihood on the note says which words are asked for; below, the words themselves must. */
const TRUST_NOTE = 0.3;
/** Up to this weight a question says nothing but whom it asks for. */
const SAYS_NOTHING = 0.7;
/**
 * The sentence and the exact words with which a paragraph answers a question.
 * @param earlier the answer before: who asks on wants other words, or to know who said those
 */
export function evidenceOf(
  paragraph: Paragraph,
  ranked: RankedParagraph,
  question: Question,
  earlier?: Evidence,
): Evidence {
  const { sentences } = ranked.tokens;
  const whole: Span = { start: 0, end: paragraph.text.length };
  const noted = ranked.note && isTrusted(ranked.note, question) ? ranked.note.note : undefined;
  const covered = asksWhoSaid(question, paragraph, earlier)
    ? earlier.citation
    : noted
      ? covering(sentences, noted.about)
      : (sentences[ranked.bestSentence] ?? whole);
  const exact = exactWords(paragraph, ranked, question, covered, noted);
  const wordsAt = (at: Span) => paragraph.text.slice(at.start, at.end);
  const span =
    earlier && wordsAt(exact) === earlier.text
      ? otherWords(wordsAt, ranked, covered, earlier.text)
      : exact;
  const cite = ({ start, end }: Span): Citation => ({
    article: paragraph.article,
    paragraph: paragraph.number,
    start,
    end,
  });
  return {
    text: paragraph.text.slice(span.start, span.end),
    sentence: paragraph.text.slice(covered.start, covered.end),
    citation: cite(covered),
    span: cite(span),
  };
}

/** "Who said so?": it is asked of the very sentence before. */
function asksWhoSaid(
  question: Question,
  { article, number }: Paragraph,
  earlier: Evidence | undefined,
): earlier is Evidence {
  return (
    earlier?.citation.article === article &&
    earlier.citation.paragraph === number &&
    question.kind === 'person' &&
    asksForSpeaker(question) &&
    ownWeight(question) <= SAYS_NOTHING
  );
}

/** Words of the sentence that another note gives for such a question, or else all of it. */
function otherWords(
  wordsAt: (at: Span) => string,
  { exactNotes }: RankedParagraph,
  covered: Span,
  said: string,
): Span {
  const other = exactNotes.find(
    ({ answer }) =>
      answer &&
      covered.start <= answer.start &&
      answer.end <= covered.end &&
      !wordsAt(answer).includes(said) &&
      !said.includes(wordsAt(answer)),
  );
  return other?.answer ?? covered;
}

/** "Since when?" shares few words with any note, but one about a date is what it means. */
function isTrusted({ note, match }: NonNullable<RankedParagraph['note']>, question: Question) {
  return (
    match.likelihood >= TRUST_NOTE ||
    (exactKinds.has(question.kind) && sameExactKind(note.kind, question.kind))
  );
}

/** The whole sentences that hold some words. */
function covering(sentences: readonly Span[], words: Span): Span {
  const touched = sentences.filter(({ start, end }) => start < words.end && words.start < end);
  return { start: touched[0]?.start ?? words.start, end: touched.at(-1)?.end ?? words.end };
}
