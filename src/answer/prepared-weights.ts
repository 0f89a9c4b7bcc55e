import type { PreparedFeatures } from './prepared-features.ts';
import type { RankFeatures } from './rank.ts';

// Written by `npm run fit:notes`; do not edit by hand.

/** How much each feature counts when paragraphs with notes are put in order. */
export const preparedRankWeights: Readonly<Record<keyof RankFeatures, number>> = {
  bm25: -0.27,
  coverage: 0.69,
  sentenceCoverage: 0.44,
  pairs: -0.75,
  names: -1.03,
  title: 0.0,
  note: 0.53,
  notes: 0.98,
  wording: 0.96,
  votes: 0.87,
  noteKind: 0.61,
  meant: 0.95,
};

/** How much each feature says for an answer: log odds. */
export const preparedWeights: Readonly<Record<keyof PreparedFeatures | 'bias', number>> = {
  bias: 1.19,
  note: 0.91,
  notes: 0.43,
  near: -0.45,
  silence: -1.17,
  nearSilence: -0.94,
  nearLead: 0.49,
  votes: -0.48,
  sharpVotes: 0.56,
  vain: -0.47,
  sound: -2.25,
  denial: -0.9,
  text: 0.24,
  spoken: 0.24,
  allSpoken: 0.75,
  missing: -0.84,
  silenceExplains: -0.82,
  silenceUnspoken: -0.71,
  unheard: -0.3,
  missingNames: 0.09,
  kind: 1.08,
  numberMissing: -0.12,
  timeMissing: -0.34,
  nameMissing: 0.47,
  reasonMissing: -0.27,
  future: -0.62,
  naming: -1.15,
  measure: -0.63,
  reply: -0.32,
  order: -0.41,
  lead: 0.37,
  brevity: 0.24,
};
