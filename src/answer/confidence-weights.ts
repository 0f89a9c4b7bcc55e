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
  silenceWins: -1,
  text: 1,
  spoken: 2,
  missing: -1,
  unheard: -2,
  missingNames: -2,
  kind: 0.5,
  kindMissing: -0.5,
  lead: 0.5,
  brevity: 0,
};
