import type { PreparedFeatures } from './prepared-features.ts';
import { confidenceWeights } from './prepared-weights.ts';

/**
 * Probability that the record answers, from 0 to 1; from 0.5 on an answer is given.
 * @param isLater whether other questions came before it
 */
export function preparedConfidence(features: PreparedFeatures, isLater: boolean): number {
  const weights = isLater ? confidenceWeights.later : confidenceWeights.first;
  let sum = weights.bias;
  for (const [name, value] of Object.entries(features))
    sum += weights[name as keyof PreparedFeatures] * value;
  return 1 / (1 + Math.exp(-sum));
}
