import type { PreparedFeatures } from './prepared-features.ts';
import { preparedWeights } from './prepared-weights.ts';

/** Probability that the record answers, from 0 to 1; from 0.5 on an answer is given. */
export function preparedConfidence(features: PreparedFeatures): number {
  let sum = preparedWeights.bias;
  for (const [name, value] of Object.entries(features))
    sum += preparedWeights[name as keyof PreparedFeatures] * value;
  return 1 / (1 + Math.exp(-sum));
}
