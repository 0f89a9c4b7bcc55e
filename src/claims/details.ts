import type { Citation } from '../corpus/types.ts';
import type { Judged } from './judge.ts';
import { overlap } from './spans.ts';
import type { Detail, DetailKind } from './types.ts';

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
  return [best, ...alike].reduce(
    (details: Detail[], { weighing }) => withOthers(details, weighing.details),
    [],
  );
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
