import type { PreparedFeatures } from './prepared-features.ts';
import type { RankFeatures } from './rank.ts';

// Written by `npm run fit:notes`; do not edit by hand.

/** How much each feature counts when paragraphs with notes are put in order. */
export const preparedRankWeights: Readonly<Record<keyof RankFeatures, number>> = {
  bm25: 0.053,
  coverage: 1.137,
  sentenceCoverage: 0.72,
  pairs: -0.381,
  names: -0.038,
  title: -0.0,
  note: 1.551,
  notes: 3.378,
  wording: 2.208,
  noteKind: 0.756,
};

/** How much each feature says for an answer: log odds. */
export const preparedWeights: Readonly<Record<keyof PreparedFeatures | 'bias', number>> = {
  bias: -0.649,
  note: 0.304,
  notes: 1.253,
  wording: 0.703,
  noteQuestion: 0.627,
  silence: -1.04,
  silenceWording: -0.628,
  vain: -1.273,
  sound: -1.646,
  denial: -1.651,
  silenceWins: 0.107,
  text: 0.402,
  spoken: 0.363,
  allSpoken: 0.803,
  missing: -0.183,
  silenceExplains: -1.362,
  silenceUnspoken: -1.257,
  silenceLead: -1.331,
  unheard: 1.157,
  missingNames: -0.493,
  kind: 0.877,
  numberMissing: -1.04,
  timeMissing: -0.999,
  nameMissing: -0.162,
  future: 0.152,
  lead: 0.813,
  brevity: 0.76,
};
