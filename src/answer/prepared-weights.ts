import type { PreparedFeatures } from './prepared-features.ts';
import type { RankFeatures } from './rank.ts';

// Written by `npm run fit:notes`; do not edit by hand.

/** How much each feature counts when paragraphs with notes are put in order. */
export const preparedRankWeights: Readonly<Record<keyof RankFeatures, number>> = {
  bm25: -0.34,
  coverage: 1.01,
  sentenceCoverage: 0.6,
  pairs: -0.63,
  names: -0.64,
  title: 0.0,
  note: 0.84,
  notes: 1.67,
  wording: 0.85,
  votes: 1.54,
  noteKind: 0.52,
};

/** How much each feature says for an answer: log odds. */
export const preparedWeights: Readonly<Record<keyof PreparedFeatures | 'bias', number>> = {
  bias: 1.45,
  note: 0.98,
  notes: 0.63,
  near: -0.42,
  silence: -1.08,
  nearSilence: -1.24,
  nearLead: 0.82,
  votes: -0.72,
  sharpVotes: 0.48,
  vain: -0.35,
  sound: -4.44,
  denial: -1.39,
  silenceWins: -0.29,
  text: 0.78,
  spoken: -0.44,
  allSpoken: 1.05,
  missing: -0.66,
  silenceExplains: -1.45,
  silenceUnspoken: -0.24,
  unheard: 0.49,
  missingNames: 0.27,
  kind: 0.94,
  numberMissing: -0.44,
  timeMissing: -0.42,
  nameMissing: 0.66,
  reasonMissing: -0.34,
  future: -0.79,
  naming: -1.66,
  measure: -1.81,
  reply: -0.8,
  order: -1.15,
  lead: -0.18,
  brevity: 0.47,
};
