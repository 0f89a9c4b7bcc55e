import type { PreparedFeatures } from './confidence.ts';

/** Fitted by `npm run fit`. */
export const preparedWeights: Readonly<Record<keyof PreparedFeatures | 'bias', number>> = {
  bias: -1,
  note: 1,
  notes: 1,
  wording: 1,
  noteQuestion: 0,
  silence: -1,
  silenceWording: -2,
  vain: -1,
  silenceWins: -1,
  text: 1,
  spoken: 2,
  missing: -1,
  unheard: -2,
  missingNames: -2,
  kind: 0.5,
  numberMissing: -0.5,
  timeMissing: -0.5,
  nameMissing: -0.5,
  future: -0.3,
  lead: 0.5,
  brevity: 0,
};
