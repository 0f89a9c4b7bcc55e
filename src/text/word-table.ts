import { readFileSync } from 'node:fs';

/** How common English stems are, and how near in meaning: static word vectors, one a stem. */
export interface WordTable {
  /** Rank by frequency, 0 the most common; undefined for a stem the table lacks. */
  rank(stem: string): number | undefined;
  /** Cosine of two stems' vectors, -1 to 1; 0 where the table lacks one. */
  similarity(a: string, b: string): number;
  /** Cosine of two rows' vectors, a row being a stem's rank: for callers that looked the ranks up before. */
  nearness(rowA: number, rowB: number): number;
  /** Rows that WordNet relates to a row (synonyms, derived words, one step more general), each with 0 to 1. */
  related(row: number): ReadonlyMap<number, number>;
  /** Adds a row's vector, times a weight, to a sum of `dimensions` components. */
  addVector(row: number, weight: number, sum: Float32Array): void;
  readonly dimensions: number;
  readonly size: number;
}

interface Header {
  readonly format: 1;
  readonly dimensions: number;
  readonly scale: number;
  readonly stems: readonly string[];
  /** Number of relations that follow the vectors; none where `npm run word-relations` has not been run. */
  readonly relations?: number;
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
  const count = header.relations ?? 0;
  const vectors = dimensions * stems.length;
  if (header.format !== 1 || bytes.length - end - 1 !== vectors + count * RELATION_BYTES) {
    throw new Error(`${file} is not a word table: fetch it again with the repository`);
  }
  const matrix = new Int8Array(bytes.buffer, bytes.byteOffset + end + 1, vectors);
  const relations = readRelations(bytes.subarray(end + 1 + vectors), stems.length);
  const rows = new Map<string, number>();
  for (const [row, stem] of stems.entries()) rows.set(stem, row);
  return {
    size: stems.length,
    dimensions,
    nearness,
    related: relations,
    addVector(row, weight, sum) {
      const from = row * dimensions;
      for (let d = 0; d < dimensions; d += 1)
        sum[d] = (sum[d] ?? 0) + weight * (matrix[from + d] ?? 0);
    },
    rank: (stem) => rows.get(stem),
    similarity(a, b) {
      const rowA = rows.get(a);
      const rowB = rows.get(b);
      if (rowA === undefined || rowB === undefined) return 0;
      return nearness(rowA, rowB);
    },
  };

  // The innermost loop of answering without notes. Whole numbers in four sums that do not wait for each
  // other took six tenths of the time of one sum of fractions.
  function nearness(rowA: number, rowB: number): number {
    let one = 0;
    let two = 0;
    let three = 0;
    let four = 0;
    let a = rowA * dimensions;
    let b = rowB * dimensions;
    const end = a + dimensions;
    for (; a + 3 < end; a += 4, b += 4) {
      one = (one + product(a, b)) | 0;
      two = (two + product(a + 1, b + 1)) | 0;
      three = (three + product(a + 2, b + 2)) | 0;
      four = (four + product(a + 3, b + 3)) | 0;
    }
    for (; a < end; a += 1, b += 1) one = (one + product(a, b)) | 0;
    return (one + two + three + four) / (scale * scale);
  }

  function product(a: number, b: number): number {
    return Math.imul(matrix[a] ?? 0, matrix[b] ?? 0);
  }
}

/** A relation in the file: two rows of two bytes, little-endian, the first the smaller one, and its strength of 255. */
export const RELATION_BYTES = 5;

const nothing: ReadonlyMap<number, number> = new Map();

function readRelations(bytes: Buffer, size: number) {
  const count = bytes.length / RELATION_BYTES;
  const first = new Uint32Array(size + 1);
  /** One row of a relation: side 0 or 1. */
  const rowAt = (at: number, side: number) => {
    const from = at * RELATION_BYTES + side * 2;
    return (bytes[from] ?? 0) | ((bytes[from + 1] ?? 0) << 8);
  };
  for (let at = 0; at < count; at += 1) {
    for (let side = 0; side < 2; side += 1) {
      const row = rowAt(at, side);
      first[row + 1] = (first[row + 1] ?? 0) + 1;
    }
  }
  for (let row = 0; row < size; row += 1)
    first[row + 1] = (first[row + 1] ?? 0) + (first[row] ?? 0);
  const next = first.slice();
  const places = new Uint32Array(count * 2);
  for (let at = 0; at < count; at += 1) {
    for (let side = 0; side < 2; side += 1) {
      const row = rowAt(at, side);
      places[next[row] ?? 0] = at;
      next[row] = (next[row] ?? 0) + 1;
    }
  }
  return (row: number): ReadonlyMap<number, number> => {
    const from = first[row] ?? 0;
    const to = first[row + 1] ?? 0;
    if (from === to) return nothing;
    const found = new Map<number, number>();
    for (const place of places.subarray(from, to)) {
      const a = rowAt(place, 0);
      found.set(a === row ? rowAt(place, 1) : a, (bytes[place * RELATION_BYTES + 4] ?? 0) / 255);
    }
    return found;
  };
}
