import type { RankFeatures } from './rank.ts';

/** How much each feature counts when paragraphs are put in order. */
export const rankWeights: Readonly<Record<keyof RankFeatures, number>> = {
  bm25: 1,
  coverage: 1,
  sentenceCoverage: 1,
  pairs: 0.5,
  names: 0.3,
  title: 0.2,
  note: 2,
  notes: 2.2,
  wording: 1,
  noteKind: 0.5,
};
