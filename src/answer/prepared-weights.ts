import type { PreparedFeatures } from './confidence.ts';
import type { RankFeatures } from './rank.ts';

// Written by `npm run fit:notes`; do not edit by hand.

/** How much each feature counts when paragraphs with notes are put in order. */
export const preparedRankWeights: Readonly<Record<keyof RankFeatures, number>> = {
  bm25: -0.033,
  coverage: 0.951,
  sentenceCoverage: 0.672,
  pairs: -0.709,
  names: 0.333,
  title: 0.0,
  note: 1.851,
  notes: 3.352,
  wording: 1.956,
  noteKind: 0.852,
};

/** How much each feature says for an answer: log odds. */
export const preparedWeights: Readonly<Record<keyof PreparedFeatures | 'bias', number>> = {
  bias: -2.728,
  note: 0.448,
  notes: 1.497,
  wording: 0.662,
  noteQuestion: 0.463,
  silence: -1.406,
  silenceWording: -0.529,
  vain: -0.609,
  sound: -1.898,
  denial: -2.052,
  silenceWins: -0.036,
  text: 0.61,
  spoken: 1.355,
  missing: -0.543,
  unheard: 0.666,
  missingNames: -0.819,
  kind: 0.647,
  numberMissing: -0.775,
  timeMissing: -0.564,
  nameMissing: -0.213,
  future: 0.057,
  lead: 0.889,
  brevity: 1.071,
};
