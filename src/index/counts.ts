/** Whole numbers, in no more bytes than the largest of them needs. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array;

export function compact(numbers: Uint32Array): Numbers {
  const most = numbers.reduce((largest, number) => Math.max(largest, number), 0);
  if (most <= 0xff) return Uint8Array.from(numbers);
  return most <= 0xffff ? Uint16Array.from(numbers) : numbers;
}

/** How often each term stands in each group of texts; pairs that never meet take no room. */
export interface Counts {
  /** Term → its first entry; one more than there are terms. */
  readonly first: Uint32Array;
  /** Entry → group, ascending within a term. */
  readonly groups: Numbers;
  /** Entry → how often; never 0. */
  readonly counts: Numbers;
}

/**
 * Counts occurrences.
 * @param terms number of terms
 * @param pairs term and group of each occurrence, in turn, in any order
 */
export function countPairs(terms: number, pairs: readonly number[]): Counts {
  let base = 1;
  for (let at = 1; at < pairs.length; at += 2) base = Math.max(base, (pairs[at] ?? 0) + 1);
  // As one number each, they are sorted without a function to compare them.
  const keys = new Float64Array(pairs.length / 2);
  for (const at of keys.keys()) keys[at] = (pairs[at * 2] ?? 0) * base + (pairs[at * 2 + 1] ?? 0);
  keys.sort();
  const first = new Uint32Array(terms + 1);
  const groups: number[] = [];
  const counts: number[] = [];
  for (const [at, key] of keys.entries()) {
    if (key !== keys[at - 1]) {
      groups.push(key % base);
      counts.push(0);
    }
    counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    first[Math.floor(key / base) + 1] = groups.length;
  }
  // A term without occurrences begins and ends where the one before ends.
  for (const [term, end] of first.entries()) first[term] = Math.max(end, first[term - 1] ?? 0);
  return {
    first,
    groups: compact(Uint32Array.from(groups)),
    counts: compact(Uint32Array.from(counts)),
  };
}

/** How often a term stands in a group. */
export function countIn({ first, groups, counts }: Counts, term: number, group: number): number {
  const end = first[term + 1] ?? 0;
  const place = firstNotBelow(groups, group, first[term] ?? 0, end);
  return place < end && groups[place] === group ? (counts[place] ?? 0) : 0;
}

/** The first place, from `low` to before `high`, whose number is not below the wanted one; the numbers ascend. */
export function firstNotBelow(
  numbers: Numbers,
  wanted: number,
  low = 0,
  high = numbers.length,
): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((numbers[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Counts with their sums: what a model of word frequencies is made of. */
export interface UnigramCounts extends Counts {
  readonly ofTerms: Uint32Array;
  /** 0 for a group that is left out of the model, though its counts are there. */
  readonly ofGroups: Uint32Array;
}

/**
 * @param size number of groups
 * @param isModelled whether a group is part of the model
 */
export function withSums(
  { first, groups, counts }: Counts,
  size: number,
  isModelled: (group: number) => boolean = () => true,
): UnigramCounts {
  const ofTerms = new Uint32Array(first.length - 1);
  const ofGroups = new Uint32Array(size);
  for (let term = 0; term < ofTerms.length; term += 1) {
    const end = first[term + 1] ?? 0;
    for (let at = first[term] ?? 0; at < end; at += 1) {
      const group = groups[at] ?? 0;
      if (!isModelled(group)) continue;
      const count = counts[at] ?? 0;
      ofTerms[term] = (ofTerms[term] ?? 0) + count;
      ofGroups[group] = (ofGroups[group] ?? 0) + count;
    }
  }
  return { first, groups, counts, ofTerms, ofGroups };
}
