import type { Scan } from './scan.ts';
import { sentenceFeature as at, type Weights } from './sentence-names.ts';
import type { View } from './view.ts';

/** Term of the question → its places in one sentence, in order. */
export type Inside = readonly (readonly number[])[];

const SKIP_REACH = 6;

/** Whether the question's words stand in the sentence as they stand in the question. */
export function measureOrder(
  row: Float32Array,
  view: View,
  scan: Scan,
  { global, order }: Weights,
  from: number,
  to: number,
  inside: Inside,
): void {
  const { tokens } = scan.tokens;
  const { sequence } = view;
  let pairsKept = 0;
  let longestRun = 0;
  for (let step = 0; step < sequence.length; step += 1) {
    const first = sequence[step] ?? -1;
    const second = sequence[step + 1] ?? -1;
    if (first < 0) continue;
    let kept = false;
    for (let place = from; place < to; place += 1) {
      if (tokens[place] !== first) continue;
      if (place + 1 < to && tokens[place + 1] === second) kept = true;
      let run = 0;
      let steps = 0;
      while (place + steps < to && tokens[place + steps] === sequence[step + steps]) {
        run += order.weights[step + steps] ?? 0;
        steps += 1;
      }
      if (steps > 1 && run > longestRun) longestRun = run;
    }
    if (kept) pairsKept += order.pairs[step] ?? 0;
  }
  row[at.pairs] = order.allPairs === 0 ? 0 : pairsKept / order.allPairs;
  row[at.skips] = skipsOf(inside, global);
  row[at.longestRun] = view.totalWeight === 0 ? 0 : longestRun / view.totalWeight;
  row[at.ordered] = orderedOf(inside);
  row[at.particles] = particlesOf(view, tokens, from, to);
}

/** The same for terms with up to one other between them, near each other in either order. */
function skipsOf(inside: Inside, global: readonly number[]): number {
  let total = 0;
  let kept = 0;
  for (let a = 0; a < inside.length; a += 1) {
    for (let b = a + 1; b < Math.min(inside.length, a + 3); b += 1) {
      const weight = (global[a] ?? 0) + (global[b] ?? 0);
      total += weight;
      let nearest = SKIP_REACH + 1;
      const first = inside[a];
      const second = inside[b];
      if (first && second)
        for (const x of first)
          for (const y of second) nearest = Math.min(nearest, y > x ? y - x : x - y + 1);
      if (nearest <= SKIP_REACH) kept += weight / Math.sqrt(Math.max(1, nearest - 1));
    }
  }
  return total === 0 ? 0 : kept / total;
}

/** Share of the terms it has that follow, at their first place, the one that they follow in the question. */
function orderedOf(inside: Inside): number {
  let last = -1;
  let held = 0;
  let inOrder = 0;
  for (const [next] of inside) {
    if (next === undefined) continue;
    held += 1;
    if (next > last) inOrder += 1;
    last = next;
  }
  return held < 2 ? 0 : (inOrder - 1) / (held - 1);
}

function particlesOf({ particles }: View, tokens: Uint32Array, from: number, to: number): number {
  if (particles.length === 0) return 0;
  const sentence = tokens.subarray(from, to);
  return particles.filter((particle) => sentence.includes(particle)).length / particles.length;
}
