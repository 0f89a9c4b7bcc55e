import type { PreparedFeatures } from './prepared-features.ts';
import type { RankFeatures } from './rank.ts';

// Written by `npm run fit:notes`; do not edit by hand.

/** How much each feature counts when paragraphs with notes are put in order. */
export const preparedRankWeights: Readonly<Record<keyof RankFeatures, number>> = {
  bm25: 0.17,
  coverage: 0.76,
  sentenceCoverage: 0.06,
  pairs: -0.09,
  names: -0.38,
  title: -0.0,
  note: 0.8,
  notes: 0.54,
  wording: 1.38,
  votes: 0.39,
  noteKind: 0.69,
  meant: 0.72,
  context: -0.06,
  contextAlone: 0.31,
};

/** How much each feature says for an answer: log odds. */
export const preparedWeights: Readonly<Record<keyof PreparedFeatures | 'bias', number>> = {
  bias: 0.8,
  note: 0.47,
  notes: 0.56,
  near: -0.11,
  silence: -0.71,
  nearSilence: -0.58,
  nearLead: 0.46,
  votes: 0.05,
  sharpVotes: 0.37,
  vain: -0.12,
  sound: -2.16,
  denial: -0.86,
  text: 0.36,
  spoken: -0.44,
  allSpoken: 0.2,
  missing: -0.87,
  silenceExplains: -1.38,
  silenceUnspoken: -0.21,
  unheard: -0.19,
  missingNames: 0.17,
  kind: 0.93,
  numberMissing: -0.65,
  timeMissing: -0.53,
  nameMissing: 0.43,
  reasonMissing: -0.56,
  future: -0.32,
  naming: -1.41,
  measure: -0.93,
  reply: -0.65,
  order: -0.42,
  sequel: 0.25,
  sequelAlone: -0.16,
  sequelStays: -0.4,
  whether: 0.29,
  whetherText: 0.04,
  lead: 0.86,
  brevity: -0.16,
};
