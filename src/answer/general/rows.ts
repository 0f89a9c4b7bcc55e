/**
 * Measurements are rows of plain numbers, because an object of fifty fields for each sentence of each
 * candidate costs ten times the time. Their names live in lists; a place in the list is a place in the row.
 */

/** Name → its place in a row. */
export function placesOf<Name extends string>(
  names: readonly Name[],
): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, place) => [name, place])) as Record<Name, number>;
}

/**
 * Hands out zeros, array after array, from one piece of memory of so many: a piece for each would cost
 * more than what is reckoned in it.
 */
export function zeros(all: number): (length: number) => Float32Array {
  const memory = new Float32Array(all);
  let used = 0;
  return (length) => {
    used += length;
    if (used > all) throw new Error(`${used} zeros are wanted of ${all}`);
    return memory.subarray(used - length, used);
  };
}

/** A table of weights by name as a row: names without a weight count nothing. */
export function rowOf<Name extends string>(
  names: readonly Name[],
  table: Readonly<Partial<Record<Name, number>>>,
): Float64Array {
  return Float64Array.from(names, (name) => table[name] ?? 0);
}

/** The sum of measurements times weights: log odds, up to a constant. */
export function weigh(row: Float32Array, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) sum += (row[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

export function flag(value: boolean): number {
  return value ? 1 : 0;
}
