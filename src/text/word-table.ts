import { readFileSync } from 'node:fs';

/** How common English stems are, and how near in meaning: static word vectors, one a stem. */
export interface WordTable {
  /** Rank by frequency, 0 the most common; undefined for a stem the table lacks. */
  rank(stem: string): number | undefined;
  /** Cosine of two stems' vectors, -1 to 1; 0 where the table lacks one. */
  similarity(a: string, b: string): number;
  /**
   * The meaning of several stems together: their vectors' weighted sum, brought to length 1.
   * All zeros where the table has none of them.
   */
  meaning(weighted: Iterable<readonly [stem: string, weight: number]>): Float32Array;
  readonly size: number;
}

interface Header {
  readonly format: 1;
  readonly dimensions: number;
  readonly scale: number;
  readonly stems: readonly string[];
}

/**
 * Reads the table that `npm run word-table` made: one line of JSON, then a byte a component.
 * Rows are unit vectors times `scale`, so a dot product over scale² is the cosine.
 * @throws Error when the file is not such a table
 */
export function readWordTable(file: string): WordTable {
  const bytes = readFileSync(file);
  const end = bytes.indexOf(10);
  const header = JSON.parse(bytes.toString('utf8', 0, end)) as Header;
  const { dimensions, stems, scale } = header;
  if (header.format !== 1 || bytes.length - end - 1 !== dimensions * stems.length) {
    throw new Error(`${file} is not a word table: fetch it again with the repository`);
  }
  const matrix = new Int8Array(bytes.buffer, bytes.byteOffset + end + 1, dimensions * stems.length);
  const rows = new Map(stems.map((stem, row) => [stem, row]));
  return {
    size: stems.length,
    rank: (stem) => rows.get(stem),
    meaning(weighted) {
      const sum = new Float32Array(dimensions);
      for (const [stem, weight] of weighted) {
        const row = rows.get(stem);
        if (row === undefined) continue;
        for (let d = 0; d < dimensions; d += 1) {
          sum[d] = (sum[d] ?? 0) + weight * (matrix[row * dimensions + d] ?? 0);
        }
      }
      const length = Math.hypot(...sum) || 1;
      return sum.map((value) => value / length);
    },
    similarity(a, b) {
      const rowA = rows.get(a);
      const rowB = rows.get(b);
      if (rowA === undefined || rowB === undefined) return 0;
      let sum = 0;
      const fromA = rowA * dimensions;
      const fromB = rowB * dimensions;
      for (let d = 0; d < dimensions; d += 1)
        sum += (matrix[fromA + d] ?? 0) * (matrix[fromB + d] ?? 0);
      return sum / (scale * scale);
    },
  };
}

/** Dot product of two vectors of the same length: the cosine, where both have length 1. */
export function dot(a: Float32Array, b: Float32Array, offset = 0): number {
  let sum = 0;
  for (let d = 0; d < a.length; d += 1) sum += (a[d] ?? 0) * (b[offset + d] ?? 0);
  return sum;
}
