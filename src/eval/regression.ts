/**
 * Fitting of linear models: small data, no library. Both losses are convex and brought to their minimum
 * by L-BFGS, so the same examples give the same weights whatever the start.
 */

/** A row of named figures. */
export type Features = Readonly<Record<string, number>>;

/** One weight a feature; "bias" beside them where the model has one. */
export type Weights = Record<string, number>;

type Row = ArrayLike<number>;

/** Lists of feature rows of which some are right: the model should put a right one first. */
export interface Choice {
  readonly options: readonly Row[];
  readonly right: readonly number[];
}

/** An example that is one thing or the other. */
export interface Labelled {
  readonly features: Row;
  readonly label: 0 | 1;
  /** How much it counts; 1 unless said otherwise. */
  readonly weight?: number;
}

/**
 * Conditional logistic regression: the weights under which the right options of each list are likeliest
 * to come first (McFadden 1974; ListNet's top-one probability, Cao et al., ICML 2007).
 * @param decay strength of the pull towards 0, features being scaled to a deviation of 1
 * @returns weights for the features as they were given
 */
export function fitChoices(choices: readonly Choice[], size: number, decay: number): Float64Array {
  const { mean, deviation } = scaleOf(
    choices.flatMap(({ options }) => options),
    size,
  );
  const scaled = choices.map(({ options, right }) => ({
    options: options.map((row) => scaledRow(row, mean, deviation)),
    right,
  }));
  const fitted = minimise(size, choiceLoss(scaled, decay));
  return fitted.map((weight, at) => weight / (deviation[at] ?? 1));
}

/** Logistic regression, scaled as above. @returns weights for the features as they were given, and the bias */
export function fitLabels(examples: readonly Labelled[], size: number, decay: number) {
  const { mean, deviation } = scaleOf(
    examples.map(({ features }) => features),
    size,
  );
  const scaled = examples.map((example) => ({
    ...example,
    features: scaledRow(example.features, mean, deviation),
  }));
  const fitted = minimise(size + 1, labelLoss(scaled, decay));
  const weights = fitted.slice(0, size).map((weight, at) => weight / (deviation[at] ?? 1));
  return { weights, bias: (fitted[size] ?? 0) - dot(weights, mean) };
}

/**
 * `fitLabels` for named features, which are taken as they are.
 * @param penalty strength of the pull towards 0 against one example (the bias is not pulled)
 */
export function fitLogistic(
  examples: readonly {
    readonly features: Features;
    readonly positive: boolean;
    readonly weight?: number;
  }[],
  penalty: number,
): Weights {
  const names = Object.keys(examples[0]?.features ?? {});
  const total = examples.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const labelled = examples.map(({ features, positive, weight = 1 }) => ({
    features: names.map((name) => features[name] ?? 0),
    label: positive ? (1 as const) : (0 as const),
    weight,
  }));
  const fitted = minimise(names.length + 1, labelLoss(labelled, penalty / total));
  return {
    bias: fitted[names.length] ?? 0,
    ...Object.fromEntries(names.map((name, at) => [name, fitted[at] ?? 0])),
  };
}

/** `fitChoices` for named features, which are taken as they are. */
export function fitRanking(
  groups: readonly (readonly { readonly features: Features; readonly right: boolean }[])[],
  penalty: number,
): Weights {
  const names = Object.keys(groups[0]?.[0]?.features ?? {});
  const choices = groups.map((group) => ({
    options: group.map(({ features }) => names.map((name) => features[name] ?? 0)),
    right: group.flatMap(({ right }, at) => (right ? [at] : [])),
  }));
  const fitted = minimise(names.length, choiceLoss(choices, penalty / groups.length));
  return Object.fromEntries(names.map((name, at) => [name, fitted[at] ?? 0]));
}

/** Adds its gradient at a point to `gradient` and returns its value there. */
type Loss = (at: Float64Array, gradient: Float64Array) => number;

/** Half the squared weights, times `decay`; the first `count` of them. */
function pull(at: Float64Array, gradient: Float64Array, decay: number, count: number): number {
  let value = 0;
  for (let place = 0; place < count; place += 1) {
    const weight = at[place] ?? 0;
    value += (decay / 2) * weight * weight;
    gradient[place] = (gradient[place] ?? 0) + decay * weight;
  }
  return value;
}

function choiceLoss(choices: readonly Choice[], decay: number): Loss {
  const rights = choices.map(({ right }) => new Set(right));
  return (at, gradient) => {
    let value = pull(at, gradient, decay, at.length);
    for (const [list, { options }] of choices.entries()) {
      const scores = options.map((row) => dot(at, row));
      const peak = Math.max(...scores);
      const likely = scores.map((score) => Math.exp(score - peak));
      let all = 0;
      let good = 1e-12;
      for (const [place, power] of likely.entries()) {
        all += power;
        if (rights[list]?.has(place)) good += power;
      }
      value += Math.log(all / good) / choices.length;
      for (const [place, power] of likely.entries()) {
        const error = power / all - (rights[list]?.has(place) ? power / good : 0);
        const row = options[place];
        if (row && Math.abs(error) > 1e-9) add(gradient, row, error / choices.length);
      }
    }
    return value;
  };
}

/** The last place of the weights is the bias. */
function labelLoss(examples: readonly Labelled[], decay: number): Loss {
  const total = examples.reduce((sum, { weight = 1 }) => sum + weight, 0);
  return (at, gradient) => {
    const bias = at.length - 1;
    let value = pull(at, gradient, decay, bias);
    for (const { features, label, weight = 1 } of examples) {
      const score = dot(at, features) + (at[bias] ?? 0);
      const margin = label === 1 ? score : -score;
      // log(1 + exp(-margin)) without overflow.
      const miss = Math.max(0, -margin) + Math.log1p(Math.exp(-Math.abs(margin)));
      value += (weight * miss) / total;
      const error = (weight * (1 / (1 + Math.exp(-score)) - label)) / total;
      add(gradient, features, error);
      gradient[bias] = (gradient[bias] ?? 0) + error;
    }
    return value;
  };
}

const MEMORY = 10;
const MOST_STEPS = 500;
const FLAT = 1e-6;

/** L-BFGS with steps halved until they help (Nocedal & Wright, Numerical Optimization, 7.2). */
function minimise(size: number, loss: Loss): Float64Array {
  let at = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = loss(at, gradient);
  const memory: { move: Float64Array; turn: Float64Array; scale: number }[] = [];
  for (let step = 0; step < MOST_STEPS && Math.sqrt(dot(gradient, gradient)) > FLAT; step += 1) {
    let direction = towards(gradient, memory);
    if (dot(direction, gradient) >= 0) {
      memory.length = 0;
      direction = gradient.map((slope) => -slope);
    }
    const slope = dot(direction, gradient);
    let length = memory.length === 0 ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1;
    let next = at;
    let nextGradient = gradient;
    let nextValue = value;
    for (;;) {
      next = at.map((weight, place) => weight + length * (direction[place] ?? 0));
      nextGradient = new Float64Array(size);
      nextValue = loss(next, nextGradient);
      if (nextValue <= value + 1e-4 * length * slope) break;
      length /= 2;
      if (length < 1e-12) return at;
    }
    const move = next.map((weight, place) => weight - (at[place] ?? 0));
    const turn = nextGradient.map((one, place) => one - (gradient[place] ?? 0));
    const curve = dot(move, turn);
    if (curve > 1e-14) memory.push({ move, turn, scale: 1 / curve });
    if (memory.length > MEMORY) memory.shift();
    at = next;
    gradient = nextGradient;
    value = nextValue;
  }
  return at;
}

/** The direction of descent that the last moves suggest. */
function towards(
  gradient: Float64Array,
  memory: readonly { move: Float64Array; turn: Float64Array; scale: number }[],
): Float64Array {
  const direction = gradient.map((slope) => -slope);
  const shares: number[] = [];
  for (const { move, turn, scale } of [...memory].reverse()) {
    const share = scale * dot(move, direction);
    shares.push(share);
    add(direction, turn, -share);
  }
  const last = memory.at(-1);
  if (last) {
    const unit = 1 / (last.scale * dot(last.turn, last.turn));
    for (let place = 0; place < direction.length; place += 1)
      direction[place] = (direction[place] ?? 0) * unit;
  }
  for (const { move, turn, scale } of memory)
    add(direction, move, (shares.pop() ?? 0) - scale * dot(turn, direction));
  return direction;
}

function scaleOf(rows: readonly Row[], size: number) {
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

function scaledRow(row: Row, mean: Float64Array, deviation: Float64Array): Float32Array {
  return Float32Array.from(row, (value, at) => (value - (mean[at] ?? 0)) / (deviation[at] ?? 1));
}

/** Over the places of the second: the first may be longer by a bias. */
function dot(a: Row, b: Row): number {
  let sum = 0;
  for (let at = 0; at < b.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function add(sum: Float64Array, row: Row, factor: number): void {
  for (let at = 0; at < row.length; at += 1) sum[at] = (sum[at] ?? 0) + factor * (row[at] ?? 0);
}
