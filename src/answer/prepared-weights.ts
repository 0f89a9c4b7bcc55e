import type { PreparedFeatures } from './prepared-features.ts';
import type { RankFeatures } from './rank.ts';

// Written by `npm run fit:notes`; do not edit by hand.

/** How much each feature counts when paragraphs with notes are put in order. */
export const preparedRankWeights: Readonly<Record<keyof RankFeatures, number>> = {
  bm25: 0.21,
  coverage: 1.096,
  sentenceCoverage: 0.842,
  pairs: -0.34,
  names: -0.27,
  title: 0.0,
  note: 0.986,
  notes: 2.317,
  wording: 1.725,
  votes: 1.296,
  noteKind: 0.551,
};

/** How much each feature says for an answer: log odds. */
export const preparedWeights: Readonly<Record<keyof PreparedFeatures | 'bias', number>> = {
  bias: 0.314,
  note: 0.481,
  notes: 1.04,
  near: -0.34,
  silence: -0.549,
  nearSilence: -1.938,
  nearLead: 1.598,
  votes: -0.478,
  sharpVotes: 0.18,
  vain: -1.055,
  sound: -3.623,
  denial: -2.339,
  silenceWins: -0.036,
  text: 0.758,
  spoken: 0.373,
  allSpoken: 1.068,
  missing: -0.344,
  silenceExplains: -2.429,
  silenceUnspoken: -0.923,
  unheard: 1.226,
  missingNames: -1.38,
  kind: 0.672,
  numberMissing: -0.457,
  timeMissing: -1.174,
  nameMissing: -0.275,
  future: -0.155,
  lead: 0.817,
  brevity: 0.487,
};
