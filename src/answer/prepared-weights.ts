import type { PreparedFeatures } from './prepared-features.ts';
import type { RankFeatures } from './rank.ts';

// Written by `npm run fit:notes`; do not edit by hand.

/** How much each feature counts when paragraphs with notes are put in order. */
export const preparedRankWeights: Readonly<Record<keyof RankFeatures, number>> = {
  bm25: 0.197,
  coverage: 1.02,
  sentenceCoverage: 0.626,
  pairs: -0.245,
  names: -0.042,
  title: 0.0,
  note: 1.615,
  notes: 3.438,
  wording: 2.355,
  noteKind: 0.907,
};

/** How much each feature says for an answer: log odds. */
export const preparedWeights: Readonly<Record<keyof PreparedFeatures | 'bias', number>> = {
  bias: 0.71,
  note: 0.253,
  notes: 1.067,
  wording: 0.345,
  noteQuestion: 0.172,
  silence: -0.872,
  silenceWording: -0.678,
  vain: -1.161,
  sound: -1.744,
  denial: -1.767,
  silenceWins: -0.354,
  text: 0.169,
  spoken: 0.313,
  allSpoken: 0.89,
  missing: 0.032,
  silenceExplains: -2.038,
  silenceUnspoken: -1.259,
  silenceLead: -1.023,
  unheard: 0.635,
  missingNames: -0.415,
  kind: 0.805,
  numberMissing: -1.07,
  timeMissing: -0.907,
  nameMissing: -0.114,
  future: -0.065,
  lead: 0.984,
  brevity: 0.895,
};
