import type { PreparedFeatures } from './prepared-features.ts';
import { confidenceWeights } from './prepared-weights.ts';

// What an editor has written down word for word, or all but, is answered, or not, as the editor says.
const WORD_FOR_WORD = 1.2;
const CLEARLY = 0.15;
const SURELY = 0.8;
const SURELY_NOT = 0.1;

/**
 * Probability that the record answers, from 0 to 1; from 0.5 on an answer is given.
 * @param isLater whether other questions came before it
 */
export function preparedConfidence(features: PreparedFeatures, isLater: boolean): number {
  const weights = isLater ? confidenceWeights.later : confidenceWeights.first;
  let sum = weights.bias;
  for (const [name, value] of Object.entries(features))
    sum += weights[name as keyof PreparedFeatures] * value;
  const confidence = 1 / (1 + Math.exp(-sum));
  const { near, nearSilence } = features;
  if (Math.max(near, nearSilence) < WORD_FOR_WORD) return confidence;
  if (nearSilence > near + CLEARLY) return Math.min(confidence, SURELY_NOT);
  return near > nearSilence + CLEARLY ? Math.max(confidence, SURELY) : confidence;
}
