import type { PreparedFeatures } from './prepared-features.ts';
import { confidenceWeights } from './prepared-weights.ts';
import type { NearOwner } from './wording-match.ts';

/**
 * Probability that the record answers, from 0 to 1; from 0.5 on an answer is given.
 * @param isLater whether other questions came before it
 */
export function preparedConfidence(features: PreparedFeatures, isLater: boolean): number {
  const { bias, weights } = isLater ? later : first;
  let sum = bias;
  for (const [name, weight] of weights) sum += weight * features[name];
  return 1 / (1 + Math.exp(-sum));
}

function inOrder({ bias, ...weights }: typeof confidenceWeights.first) {
  return { bias, weights: Object.entries(weights) as [keyof PreparedFeatures, number][] };
}

const first = inOrder(confidenceWeights.first);
const later = inOrder(confidenceWeights.later);

const WORD_FOR_WORD = 0.8;
const SURELY = 0.8;
const SURELY_NOT = 0.1;

/**
 * A confidence, corrected: what an editor has written down word for word, or all but, is answered,
 * or not, as the editor says.
 * @param near wordings near to the question
 * @param isSilence whether their owner is a silence
 * @param isOwn whether it is a note of the paragraph that would answer
 */
export function asWritten(
  confidence: number,
  near: readonly NearOwner[],
  isSilence: (owner: number) => boolean,
  isOwn: (owner: number) => boolean,
): number {
  let nearest = near[0];
  for (const wording of near) if (wording.cosine > (nearest?.cosine ?? 0)) nearest = wording;
  if (!nearest || nearest.cosine < WORD_FOR_WORD) return confidence;
  if (isSilence(nearest.owner)) return Math.min(confidence, SURELY_NOT);
  return isOwn(nearest.owner) ? Math.max(confidence, SURELY) : confidence;
}
