import type { PreparedFeatures } from './prepared-features.ts';
import type { RankFeatures } from './rank.ts';

// Written by `npm run fit:notes`; do not edit by hand.

/** How much each feature counts when paragraphs with notes are put in order. */
export const preparedRankWeights: Readonly<Record<keyof RankFeatures, number>> = {
  bm25: -0.137,
  coverage: 0.962,
  sentenceCoverage: 0.694,
  pairs: -0.585,
  names: -0.477,
  title: 0.0,
  note: 1.115,
  notes: 1.899,
  wording: 1.266,
  votes: 1.909,
  noteKind: 0.43,
};

/** How much each feature says for an answer: log odds. */
export const preparedWeights: Readonly<Record<keyof PreparedFeatures | 'bias', number>> = {
  bias: 2.674,
  note: 0.578,
  notes: 0.934,
  near: -0.487,
  silence: -0.708,
  nearSilence: -1.203,
  nearLead: 0.715,
  votes: 0.045,
  sharpVotes: 0.088,
  vain: -1.126,
  sound: -4.414,
  denial: -1.836,
  silenceWins: -0.423,
  text: 1.362,
  spoken: -2.093,
  allSpoken: 1.119,
  missing: -0.672,
  silenceExplains: -2.076,
  silenceUnspoken: -1.461,
  unheard: 0.575,
  missingNames: -0.395,
  kind: 1.223,
  numberMissing: 0.034,
  timeMissing: -0.071,
  nameMissing: 0.456,
  future: -0.163,
  lead: -0.321,
  brevity: 1.009,
};
