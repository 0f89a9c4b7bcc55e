import type { PreparedFeatures } from './prepared-features.ts';
import type { RankFeatures } from './rank.ts';

// Written by `npm run fit:notes`; do not edit by hand.

/** How much each feature counts when paragraphs with notes are put in order. */
export const preparedRankWeights: Readonly<Record<keyof RankFeatures, number>> = {
  bm25: -0.343,
  coverage: 1.008,
  sentenceCoverage: 0.603,
  pairs: -0.629,
  names: -0.643,
  title: 0.0,
  note: 0.843,
  notes: 1.673,
  wording: 0.853,
  votes: 1.544,
  noteKind: 0.518,
};

/** How much each feature says for an answer: log odds. */
export const preparedWeights: Readonly<Record<keyof PreparedFeatures | 'bias', number>> = {
  bias: 1.442,
  note: 0.963,
  notes: 0.716,
  near: -0.346,
  silence: -1.113,
  nearSilence: -1.202,
  nearLead: 0.856,
  votes: -0.703,
  sharpVotes: 0.448,
  vain: -0.363,
  sound: -4.513,
  denial: -1.354,
  silenceWins: -0.261,
  text: 0.693,
  spoken: -0.542,
  allSpoken: 1.096,
  missing: -0.636,
  silenceExplains: -1.389,
  silenceUnspoken: -0.258,
  unheard: 0.191,
  missingNames: 0.213,
  kind: 0.936,
  numberMissing: -0.464,
  timeMissing: -0.432,
  nameMissing: 0.694,
  reasonMissing: -0.345,
  future: -0.776,
  naming: -1.707,
  measure: -1.76,
  reply: -0.834,
  order: -1.268,
  lead: -0.123,
  brevity: 0.437,
};
