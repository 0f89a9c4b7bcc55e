import type { Citation, Paragraph } from '../corpus/types.ts';
import type { Span } from '../text/sentences.ts';
import { matchedSpans } from './features.ts';
import type { Question } from './question.ts';
import type { RankedParagraph } from './rank.ts';
import { extractSpan } from './span.ts';
import type { Evidence } from './types.ts';

/** From this likelihood on the note says which words are asked for; below, the words themselves must. */
const TRUST_NOTE = 0.3;

/** The sentence and the exact words with which a paragraph answers a question. */
export function evidenceOf(
  paragraph: Paragraph,
  ranked: RankedParagraph,
  question: Question,
): Evidence {
  const { sentences } = ranked.tokens;
  const whole: Span = { start: 0, end: paragraph.text.length };
  const noted =
    ranked.note && ranked.note.match.likelihood >= TRUST_NOTE ? ranked.note.note : undefined;
  const covered = noted
    ? covering(sentences, noted.about)
    : (sentences[ranked.bestSentence] ?? whole);
  const span =
    noted?.answer ??
    noted?.about ??
    extractSpan(
      paragraph.text,
      covered,
      question.kind,
      question.text,
      matchedSpans(ranked).map(({ start }) => start),
    );
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

/** The whole sentences that hold some words. */
function covering(sentences: readonly Span[], words: Span): Span {
  const touched = sentences.filter(({ start, end }) => start < words.end && words.start < end);
  return { start: touched[0]?.start ?? words.start, end: touched.at(-1)?.end ?? words.end };
}
