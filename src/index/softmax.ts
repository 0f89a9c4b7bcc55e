import { generator, shuffle } from './random.ts';

/** A feature of an example: its bucket ("feature hashing", Weinberger et al., ICML 2009) and its value. */
export type Feature = readonly [bucket: number, value: number];

export interface Example {
  readonly features: readonly Feature[];
  /** Which of the columns is right. */
  readonly column: number;
}

export interface Training {
  readonly buckets: number;
  readonly columns: number;
  readonly epochs: number;
  readonly rate: number;
  /** Pull of the weights towards 0. */
  readonly decay: number;
  /** What the sum of squared gradients begins with: small steps at first where it is large. */
  readonly caution: number;
}

const SEED = 20_260_113;

/** Of a column that is as good as certain nothing more is learnt from an example: most of them soon are. */
const SETTLED = 1e-3;

/**
 * Softmax regression by stochastic gradient descent with AdaGrad steps (Duchi, Hazan, Singer, JMLR
 * 2011). The order is shuffled with a fixed seed: the same examples give the same weights.
 * @returns bucket × column
 */
export function trainSoftmax(given: readonly Example[], training: Training): Float32Array {
  const { buckets, columns, epochs, rate, decay, caution } = training;
  const examples = given.map(({ features, column }) => ({
    rows: Int32Array.from(features, ([bucket]) => bucket * columns),
    values: Float32Array.from(features, ([, value]) => value),
    column,
  }));
  const weights = new Float32Array(buckets * columns);
  const seen = new Float32Array(buckets * columns).fill(caution);
  const random = generator(SEED);
  const scores = new Float64Array(columns);
  const open = new Int32Array(columns);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(examples, random);
    for (const { rows, values, column } of examples) {
      scores.fill(0);
      for (let at = 0; at < rows.length; at += 1) {
        const row = rows[at] ?? 0;
        const value = values[at] ?? 0;
        for (let k = 0; k < columns; k += 1)
          scores[k] = (scores[k] ?? 0) + value * (weights[row + k] ?? 0);
      }
      const total = logOfSum(scores);
      let count = 0;
      for (let k = 0; k < columns; k += 1) {
        const error = Math.exp((scores[k] ?? 0) - total) - (k === column ? 1 : 0);
        scores[k] = error;
        if (Math.abs(error) > SETTLED) open[count++] = k;
      }
      for (let at = 0; at < rows.length; at += 1) {
        const row = rows[at] ?? 0;
        const value = values[at] ?? 0;
        for (let place = 0; place < count; place += 1) {
          const k = open[place] ?? 0;
          const cell = row + k;
          const weight = weights[cell] ?? 0;
          const gradient = (scores[k] ?? 0) * value + decay * weight;
          const squares = (seen[cell] ?? 0) + gradient * gradient;
          seen[cell] = squares;
          weights[cell] = weight - (rate * gradient) / Math.sqrt(squares);
        }
      }
    }
  }
  return weights;
}

/** Adds to each column what the features say for it. */
export function addScores(
  scores: Float64Array,
  features: readonly Feature[],
  weights: Float32Array | Int8Array,
  from: number,
  step: number,
): void {
  for (const [bucket, value] of features)
    addScore(scores, weights, from + bucket * scores.length, value * step);
}

/**
 * The same for one feature.
 * @param row where its weights begin
 */
function addScore(
  scores: Float64Array,
  weights: Float32Array | Int8Array,
  row: number,
  value: number,
): void {
  for (let k = 0; k < scores.length; k += 1)
    scores[k] = (scores[k] ?? 0) + value * (weights[row + k] ?? 0);
}

/** Natural logarithm of the sum of exponentials. */
export function logOfSum(scores: Float64Array): number {
  let peak = Number.NEGATIVE_INFINITY;
  for (const score of scores) peak = Math.max(peak, score);
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - peak);
  return peak + Math.log(sum);
}

/** A byte a weight is exact enough, and keeps the index file small. */
export function inSteps(weights: Float32Array): { weights: Int8Array; step: number } {
  const step = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6) / 127;
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / step)), step };
}

/** Which of so many buckets a hash falls into. */
export function bucketOf(hash: number, buckets: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % buckets;
}
