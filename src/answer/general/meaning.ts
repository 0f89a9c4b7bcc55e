import type { Profile } from './profile.ts';
import type { Scan } from './scan.ts';
import type { View } from './view.ts';

/** The vectors of a question's words, added up by how telling they are. */
export function meaningOfQuestion(profile: Profile, view: View): Float32Array {
  const sum = new Float32Array(profile.table.dimensions);
  for (const { term, weight } of view.terms) {
    const row = profile.table.rank(term);
    if (row !== undefined) profile.table.addVector(row, weight, sum);
  }
  return sum;
}

/** Cosine of what tokens of a paragraph say and what a question says. */
export function nearnessInMeaning(
  profile: Profile,
  scan: Scan,
  from: number,
  to: number,
  question: Float32Array,
): number {
  const sum = new Float32Array(profile.table.dimensions);
  for (let at = from; at < to; at += 1) {
    const number = scan.tokens.tokens[at] ?? 0;
    const row = profile.row[number] ?? -1;
    if (row >= 0 && profile.stop[number] === 0)
      profile.table.addVector(row, profile.weight[number] ?? 0, sum);
  }
  return cosine(sum, question);
}

function cosine(a: Float32Array, b: Float32Array): number {
  let product = 0;
  let lengthA = 0;
  let lengthB = 0;
  for (let at = 0; at < a.length; at += 1) {
    const x = a[at] ?? 0;
    const y = b[at] ?? 0;
    product += x * y;
    lengthA += x * x;
    lengthB += y * y;
  }
  return lengthA === 0 || lengthB === 0 ? 0 : product / Math.sqrt(lengthA * lengthB);
}
