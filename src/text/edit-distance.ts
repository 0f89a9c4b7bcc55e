/**
 * Optimal string alignment distance (insertions, deletions, substitutions, swaps of neighbours), given
 * up as soon as it must exceed `limit`; then `limit + 1` is returned.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const width = b.length + 1;
  const cells = (a.length + 1) * width;
  if (table.length < cells) table = new Uint16Array(cells * 2);
  for (let j = 0; j < width; j += 1) table[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const row = i * width;
    const above = row - width;
    table[row] = i;
    let best = i;
    for (let j = 1; j < width; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        at(above + j) + 1,
        at(row + j - 1) + 1,
        at(above + j - 1) + (same ? 0 : 1),
      );
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, at(above - width + j - 2) + 1);
      table[row + j] = cost;
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
  }
  return Math.min(at(a.length * width + b.length), limit + 1);
}

/** Distances between beginnings of the two, row by row; kept, because thousands of words are compared. */
let table = new Uint16Array(1_024);

function at(cell: number): number {
  return table[cell] ?? 0;
}
