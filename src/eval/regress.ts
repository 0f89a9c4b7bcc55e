/** Plain fitting of linear models by gradient descent: small data, no library. */

/** Lists of feature vectors of which some are right: the model should put a right one first. */
export interface Choice {
  readonly options: readonly Float32Array[];
  readonly right: readonly number[];
}

/** An example that is one thing or the other. */
export interface Labelled {
  readonly features: Float32Array;
  readonly label: 0 | 1;
}

export interface FitOptions {
  /** Weight of the squared weights in the loss, features being scaled to a deviation of 1. */
  readonly decay: number;
  readonly steps: number;
  readonly rate: number;
}

interface Scale {
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
}

/**
 * Multinomial logistic regression over lists (the "softmax" of a linear score; ListNet's top-one
 * probability, Cao et al., ICML 2007): maximises the probability of the right options.
 * @returns weights for the features as they were given
 */
export function fitChoices(choices: readonly Choice[], size: number, options: FitOptions) {
  const { mean, deviation } = scaleOf(
    choices.flatMap((choice) => choice.options),
    size,
  );
  const lists = choices.map((choice) => choice.options.map((one) => scaled(one, mean, deviation)));
  const weights = descend(size, options, (current, gradient) => {
    for (const [at, list] of lists.entries()) {
      const right = new Set(choices[at]?.right);
      const scores = list.map((one) => dot(current, one));
      const best = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - best));
      const total = powers.reduce((sum, power) => sum + power, 0);
      const ofRight = powers.reduce((sum, power, place) => sum + (right.has(place) ? power : 0), 0);
      for (const [place, one] of list.entries()) {
        const power = powers[place] ?? 0;
        const error = power / total - (right.has(place) ? power / ofRight : 0);
        if (Math.abs(error) > 1e-6) add(gradient, one, error / lists.length);
      }
    }
  });
  return weights.map((weight, at) => weight / (deviation[at] ?? 1));
}

/** Logistic regression. @returns weights for the features as they were given, and the bias */
export function fitLabels(examples: readonly Labelled[], size: number, options: FitOptions) {
  const { mean, deviation } = scaleOf(
    examples.map(({ features }) => features),
    size,
  );
  const rows = examples.map(({ features }) => {
    const row = new Float32Array(size + 1);
    row.set(scaled(features, mean, deviation));
    row[size] = 1;
    return row;
  });
  const fitted = descend(size + 1, options, (current, gradient) => {
    for (const [at, row] of rows.entries()) {
      const error = 1 / (1 + Math.exp(-dot(current, row))) - (examples[at]?.label ?? 0);
      add(gradient, row, error / rows.length);
    }
  });
  const weights = fitted.slice(0, size).map((weight, at) => weight / (deviation[at] ?? 1));
  const bias = (fitted[size] ?? 0) - dot(weights, Float32Array.from(mean));
  return { weights, bias };
}

/** Adam (Kingma & Ba, ICLR 2015), slower in the last third so that it settles. */
function descend(
  size: number,
  { decay, steps, rate }: FitOptions,
  addGradient: (weights: Float64Array, gradient: Float64Array) => void,
): Float64Array {
  const weights = new Float64Array(size);
  const drift = new Float64Array(size);
  const spread = new Float64Array(size);
  for (let step = 1; step <= steps; step += 1) {
    const gradient = weights.map((weight) => decay * weight);
    addGradient(weights, gradient);
    const pace = step > steps * 0.7 ? rate * 0.3 : rate;
    for (let at = 0; at < size; at += 1) {
      const slope = gradient[at] ?? 0;
      drift[at] = 0.9 * (drift[at] ?? 0) + 0.1 * slope;
      spread[at] = 0.99 * (spread[at] ?? 0) + 0.01 * slope * slope;
      const move = (drift[at] ?? 0) / (1 - 0.9 ** step);
      const size_ = Math.sqrt((spread[at] ?? 0) / (1 - 0.99 ** step)) + 1e-8;
      weights[at] = (weights[at] ?? 0) - (pace * move) / size_;
    }
  }
  return weights;
}

function scaleOf(rows: readonly Float32Array[], size: number): Scale {
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (const row of rows) {
    for (let at = 0; at < size; at += 1) {
      mean[at] = (mean[at] ?? 0) + (row[at] ?? 0) / rows.length;
      square[at] = (square[at] ?? 0) + (row[at] ?? 0) ** 2 / rows.length;
    }
  }
  // A feature that never changes has nothing to say: any scale will do.
  const deviation = square.map((value, at) => {
    const variance = value - (mean[at] ?? 0) ** 2;
    return variance < 1e-9 ? 1 : Math.sqrt(variance);
  });
  return { mean, deviation };
}

function scaled(row: Float32Array, mean: Float64Array, deviation: Float64Array): Float32Array {
  return row.map((value, at) => (value - (mean[at] ?? 0)) / (deviation[at] ?? 1));
}

function dot(a: Float64Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function add(sum: Float64Array, row: Float32Array, factor: number): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + factor * (row[at] ?? 0);
}
