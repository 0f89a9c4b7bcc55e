import type { Citation } from '../corpus/types.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/sentences.ts';
import type { Judged } from './judge.ts';
import { insideMarks } from './quote-marks.ts';
import { overlap } from './spans.ts';
import type { Statement } from './statement.ts';
import type { Detail, DetailKind } from './types.ts';
import { wholeWords } from './whole-words.ts';

/** What can be told to agree by itself; a sense agrees only with all that is said. */
const BY_ITSELF: ReadonlySet<DetailKind> = new Set([
  'number',
  'date',
  'place',
  'person',
  'organisation',
]);

/**
 * What is told of a statement that the rules decide. Of several mistakes each is told: what other
 * assertions of the paragraph deny as well.
 */
export function detailsOf(best: Judged, judged: readonly Judged[]): Detail[] {
  const { citation } = best.weighing.assertion;
  const alike = judged.filter(({ verdict, weighing }) => {
    return verdict === best.verdict && isSameParagraph(weighing.assertion.citation, citation);
  });
  // "a week after" may be the record's words in the wrong order: what differs is told before what agrees.
  return [best, ...alike].reduce(
    (told: Detail[], { weighing: { details } }) =>
      withOthers(
        told,
        [...details].sort((a, b) => Number(a.agrees) - Number(b.agrees)),
      ),
    [],
  );
}

/** Found by letters or by what was learnt, which begin and end anywhere. */
const BY_LETTERS: ReadonlySet<DetailKind> = new Set(['sense', 'negation', 'order', 'scope']);

/** A detail as it is told: whole words of the statement, and both sides without quotation marks around them. */
export function worded(detail: Detail, statement: Statement, names: readonly Span[]): Detail {
  const { kind } = detail;
  const words = BY_LETTERS.has(kind) ? wholeWords(statement, detail.at, names) : detail.at;
  const inside = insideMarks(statement.text.slice(words.start, words.end));
  const at = { start: words.start + inside.start, end: words.start + inside.end };
  return { ...withoutMarks(detail), said: statement.text.slice(at.start, at.end), at };
}

/** Whether a line for it would say the same words twice: “136”: the record has “136”. */
export function isRepetition({ said, record, agrees }: Detail): boolean {
  return agrees && fold(said) === fold(record);
}

/** A detail whose words of the record can stand between quotation marks. */
export function withoutMarks(detail: Detail): Detail {
  const { record, citation } = detail;
  const { start, end } = insideMarks(record);
  return {
    ...detail,
    record: record.slice(start, end),
    citation: { ...citation, start: citation.start + start, end: citation.start + end },
  };
}

/** Adds what the paragraph confirms of the rest: a claim partly right shows which part is right. */
export function withAgreeing(
  details: readonly Detail[],
  citation: Citation | null,
  judged: readonly Judged[],
): Detail[] {
  const there = judged
    .filter(({ weighing }) => citation && isSameParagraph(weighing.assertion.citation, citation))
    .flatMap(({ weighing }) => weighing.details);
  const differing = there.filter(({ agrees }) => !agrees);
  // Right of one thing and wrong of another that it may be said of: which is meant is not sure.
  const agreeing = there.filter(
    ({ agrees, kind, at }) =>
      agrees && BY_ITSELF.has(kind) && !differing.some((other) => overlap(other.at, at)),
  );
  return withOthers(details, agreeing);
}

function withOthers(details: readonly Detail[], others: readonly Detail[]): Detail[] {
  const told = [...details];
  for (const detail of others)
    if (!told.some(({ at }) => overlap(at, detail.at))) told.push(detail);
  return told;
}

function isSameParagraph(a: Citation, b: Citation): boolean {
  return a.article === b.article && a.paragraph === b.paragraph;
}
