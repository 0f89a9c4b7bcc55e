import type { PreparedFeatures } from './prepared-features.ts';
import type { RankFeatures } from './rank.ts';

// Written by `npm run fit:notes`; do not edit by hand.

/** How much each feature counts when paragraphs with notes are put in order. */
export const preparedRankWeights: Readonly<Record<keyof RankFeatures, number>> = {
  bm25: -0.301,
  coverage: 1.106,
  sentenceCoverage: 0.531,
  pairs: -0.652,
  names: -0.684,
  title: 0.0,
  note: 0.907,
  notes: 1.74,
  wording: 1.279,
  votes: 1.418,
  noteKind: 0.536,
};

/** How much each feature says for an answer: log odds. */
export const preparedWeights: Readonly<Record<keyof PreparedFeatures | 'bias', number>> = {
  bias: 0.579,
  note: 1.304,
  notes: 0.91,
  near: -0.212,
  silence: -1.489,
  nearSilence: -0.945,
  nearLead: 0.732,
  votes: -1.031,
  sharpVotes: 0.655,
  vain: -0.394,
  sound: -4.513,
  denial: -1.41,
  silenceWins: 0.495,
  text: 0.727,
  spoken: -0.773,
  allSpoken: 1.073,
  missing: -0.596,
  silenceExplains: -1.508,
  silenceUnspoken: 0.103,
  unheard: 0.841,
  missingNames: -0.017,
  kind: 0.938,
  numberMissing: -0.282,
  timeMissing: -0.568,
  nameMissing: 0.82,
  reasonMissing: -0.153,
  future: -0.659,
  naming: -1.717,
  measure: -1.532,
  reply: -0.682,
  order: -0.996,
  lead: -0.122,
  brevity: 0.475,
};
