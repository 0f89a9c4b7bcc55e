/** A row of named figures. */
export type Features = Readonly<Record<string, number>>;

/** One weight a feature; "bias" beside them where the model has one. */
export type Weights = Record<string, number>;

const STEPS = 3_000;

/**
 * Logistic regression with a quadratic penalty, by gradient descent with Nesterov momentum: plain
 * enough to read, and exact enough for a few hundred examples.
 * @param penalty strength of the pull towards 0 (the bias is not pulled)
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
  const rows = examples.map(({ features }) => [1, ...names.map((name) => features[name] ?? 0)]);
  const total = examples.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const fitted = descend(names.length + 1, (at) => {
    const gradient = at.map((value, index) => (index === 0 ? 0 : (penalty * value) / total));
    for (const [index, row] of rows.entries()) {
      const { positive, weight = 1 } = examples[index] ?? { positive: false };
      const miss = (weight * (sigmoid(product(at, row)) - (positive ? 1 : 0))) / total;
      for (const [column, value] of row.entries())
        gradient[column] = (gradient[column] ?? 0) + miss * value;
    }
    return gradient;
  });
  return Object.fromEntries(['bias', ...names].map((name, index) => [name, fitted[index] ?? 0]));
}

/**
 * Conditional logistic regression: the weights under which the right candidates of each group are
 * likeliest to come first (McFadden 1974; "ListNet" with one-hot relevance in the ranking literature).
 */
export function fitRanking(
  groups: readonly (readonly { readonly features: Features; readonly right: boolean }[])[],
  penalty: number,
): Weights {
  const names = Object.keys(groups[0]?.[0]?.features ?? {});
  const tables = groups.map((group) => ({
    rows: group.map(({ features }) => names.map((name) => features[name] ?? 0)),
    right: group.map(({ right }) => right),
  }));
  const fitted = descend(names.length, (at) => {
    const gradient = at.map((value) => (penalty * value) / tables.length);
    for (const { rows, right } of tables) {
      const scores = rows.map((row) => product(at, row));
      const peak = Math.max(...scores);
      const likely = scores.map((score) => Math.exp(score - peak));
      const all = likely.reduce((sum, value) => sum + value, 0);
      const good =
        likely.reduce((sum, value, index) => (right[index] ? sum + value : sum), 0) || 1e-12;
      for (const [index, row] of rows.entries()) {
        const share = (likely[index] ?? 0) / all - (right[index] ? (likely[index] ?? 0) / good : 0);
        for (const [column, value] of row.entries()) {
          gradient[column] = (gradient[column] ?? 0) + (share * value) / tables.length;
        }
      }
    }
    return gradient;
  });
  return Object.fromEntries(names.map((name, index) => [name, fitted[index] ?? 0]));
}

/** Minimises a convex function by its gradient. The step is found by halving while the gradient grows. */
function descend(size: number, gradientAt: (at: readonly number[]) => number[]): number[] {
  let at = new Array<number>(size).fill(0);
  let velocity = new Array<number>(size).fill(0);
  let rate = 2;
  let last = Number.POSITIVE_INFINITY;
  for (let step = 0; step < STEPS; step += 1) {
    const momentum = 0.9;
    const ahead = at.map((value, index) => value + momentum * (velocity[index] ?? 0));
    const gradient = gradientAt(ahead);
    const steepness = Math.hypot(...gradient);
    if (steepness < 1e-6) break;
    if (steepness > 4 * last) rate /= 2;
    last = steepness;
    velocity = velocity.map((value, index) => momentum * value - rate * (gradient[index] ?? 0));
    at = at.map((value, index) => value + (velocity[index] ?? 0));
  }
  return at;
}

function product(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (const [index, value] of a.entries()) sum += value * (b[index] ?? 0);
  return sum;
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
