import type { Labelled } from './regression.ts';

/** Two questions of a row and four ends: see `src/answer/general/trees.ts`. */
export interface FittedTree {
  readonly feature: readonly [number, number, number];
  readonly limit: readonly [number, number, number];
  readonly worth: readonly [number, number, number, number];
}

export interface BoostOptions {
  readonly trees: number;
  readonly rate: number;
  /** Added to each end's curvature: holds back ends of few examples. */
  readonly restraint: number;
  /** Examples that an end must have. */
  readonly least: number;
  /** Shares of the examples and of the features that a tree is shown, so that trees differ. */
  readonly examples: number;
  readonly features: number;
}

const BINS = 32;
const SEED = 20_180_611;

/**
 * Gradient boosting with trees of two questions (Friedman, Annals of Statistics 2001; the gain is that of
 * XGBoost, Chen & Guestrin, KDD 2016) for the logistic loss, on top of scores that are already there.
 * A seeded generator: the same examples give the same trees.
 */
export function boost(
  labelled: readonly Labelled[],
  base: ArrayLike<number>,
  size: number,
  options: BoostOptions,
): FittedTree[] {
  const limits = Array.from({ length: size }, (_, feature) => limitsOf(labelled, feature));
  const bins = limits.map((list, feature) =>
    Uint8Array.from(labelled, ({ features }) => binOf(features[feature] ?? 0, list)),
  );
  const random = generator(SEED);
  const scores = Float64Array.from(labelled, (_, at) => base[at] ?? 0);
  const slope = new Float64Array(labelled.length);
  const curve = new Float64Array(labelled.length);
  const trees: FittedTree[] = [];
  for (let round = 0; round < options.trees; round += 1) {
    for (const [at, { label, weight = 1 }] of labelled.entries()) {
      const chance = 1 / (1 + Math.exp(-(scores[at] ?? 0)));
      slope[at] = weight * (chance - label);
      curve[at] = weight * chance * (1 - chance);
    }
    const shown = labelled.flatMap((_, at) => (random() < options.examples ? [at] : []));
    const asked = limits.flatMap((list, feature) =>
      list.length > 0 && random() < options.features ? [feature] : [],
    );
    const root = bestSplit(shown, asked);
    if (!root) continue;
    const sides = parted(shown, root);
    const [yes, no] = sides.map((rows) => bestSplit(rows, asked) ?? root);
    if (!yes || !no) continue;
    const ends = [yes, no].flatMap((split, side) => parted(sides[side] ?? [], split).map(worthOf));
    const [a = 0, b = 0, c = 0, d = 0] = ends;
    const tree: FittedTree = {
      feature: [root.feature, yes.feature, no.feature],
      limit: [root, yes, no].map(limitOf) as [number, number, number],
      worth: [a, b, c, d],
    };
    trees.push(tree);
    for (const at of labelled.keys()) {
      const split = goesNo(at, root) ? no : yes;
      const end = (goesNo(at, root) ? 2 : 0) + (goesNo(at, split) ? 1 : 0);
      scores[at] = (scores[at] ?? 0) + (tree.worth[end] ?? 0);
    }
  }
  return trees;

  function goesNo(at: number, { feature, bin }: Split): boolean {
    return (bins[feature]?.[at] ?? 0) > bin;
  }

  function parted(rows: readonly number[], split: Split): [number[], number[]] {
    return [rows.filter((at) => !goesNo(at, split)), rows.filter((at) => goesNo(at, split))];
  }

  function limitOf({ feature, bin }: Split): number {
    return limits[feature]?.[bin] ?? 0;
  }

  function worthOf(rows: readonly number[]): number {
    let slopes = 0;
    let curves = options.restraint;
    for (const at of rows) {
      slopes += slope[at] ?? 0;
      curves += curve[at] ?? 0;
    }
    return (-options.rate * slopes) / curves;
  }

  function bestSplit(rows: readonly number[], asked: readonly number[]): Split | undefined {
    let best: Split | undefined;
    let most = 0;
    const slopes = new Float64Array(BINS);
    const curves = new Float64Array(BINS);
    const counts = new Uint32Array(BINS);
    for (const feature of asked) {
      slopes.fill(0);
      curves.fill(0);
      counts.fill(0);
      const of = bins[feature] ?? [];
      for (const at of rows) {
        const bin = of[at] ?? 0;
        slopes[bin] = (slopes[bin] ?? 0) + (slope[at] ?? 0);
        curves[bin] = (curves[bin] ?? 0) + (curve[at] ?? 0);
        counts[bin] = (counts[bin] ?? 0) + 1;
      }
      const whole = { slope: sum(slopes), curve: sum(curves) };
      let left = 0;
      let leftCurve = 0;
      let leftCount = 0;
      for (let bin = 0; bin < (limits[feature]?.length ?? 0); bin += 1) {
        left += slopes[bin] ?? 0;
        leftCurve += curves[bin] ?? 0;
        leftCount += counts[bin] ?? 0;
        if (leftCount < options.least || rows.length - leftCount < options.least) continue;
        const gain =
          left ** 2 / (leftCurve + options.restraint) +
          (whole.slope - left) ** 2 / (whole.curve - leftCurve + options.restraint) -
          whole.slope ** 2 / (whole.curve + options.restraint);
        if (gain <= most) continue;
        most = gain;
        best = { feature, bin };
      }
    }
    return best;
  }
}

interface Split {
  readonly feature: number;
  /** The last bin that goes to the side of yes. */
  readonly bin: number;
}

/** What parts the bins: as many examples in each as can be, rounded as they will be written down. */
function limitsOf(labelled: readonly Labelled[], feature: number): number[] {
  const values = Float64Array.from(labelled, ({ features }) => features[feature] ?? 0).sort();
  const limits = Array.from({ length: BINS - 1 }, (_, bin) =>
    Number((values[Math.floor(((bin + 1) * values.length) / BINS)] ?? 0).toPrecision(3)),
  );
  const last = values.at(-1) ?? 0;
  return [...new Set(limits)].filter((limit) => limit < last);
}

function binOf(value: number, limits: readonly number[]): number {
  let bin = 0;
  while (bin < limits.length && value > (limits[bin] ?? 0)) bin += 1;
  return bin;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Park and Miller's minimal standard generator. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
