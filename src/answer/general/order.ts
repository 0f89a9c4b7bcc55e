import type { Profile } from './profile.ts';
import type { View } from './view.ts';

/** A question's words as they follow each other: weighed once for all the sentences that are held against them. */
export interface Order {
  /** Place in the question's sequence → how telling the word is. */
  readonly weights: readonly number[];
  /** The weight of the word and the next; 0 where the two say nothing together. */
  readonly pairs: readonly number[];
  readonly allPairs: number;
}

const FUNCTION_WORD = 0.05;
const UNKNOWN_WORD = 0.9;

export function orderOf({ stop, weight }: Profile, { sequence, questionWord }: View): Order {
  const weights = sequence.map((number) => {
    if (number < 0) return UNKNOWN_WORD;
    return stop[number] === 1 ? FUNCTION_WORD : (weight[number] ?? 0);
  });
  const isStop = (at: number) => stop[sequence[at] ?? -1] === 1;
  const pairs = weights.map((own, at) => {
    const next = weights[at + 1];
    const isPair = next !== undefined && !questionWord[at] && !(isStop(at) && isStop(at + 1));
    return isPair ? own + next : 0;
  });
  return { weights, pairs, allPairs: pairs.reduce((sum, pair) => sum + pair, 0) };
}
