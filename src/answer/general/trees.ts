/**
 * Small decision trees over named measurements, for what a sum cannot say: that one figure means more
 * where another is high. Each asks two questions and adds to the log odds what stands at its end:
 *
 *   "near <= 0.5 ? names <= 1 ? -0.1 : 0.02 : lead <= 2 ? 0.03 : 0.12"
 */
export interface Trees {
  readonly count: number;
  /** Three a tree: the first question, and those after yes and no. */
  readonly feature: Uint16Array;
  readonly limit: Float64Array;
  /** Four a tree: after yes-yes, yes-no, no-yes, no-no. */
  readonly worth: Float64Array;
}

const NUMBER = '(-?[\\d.]+(?:e-?\\d+)?)';
const QUESTION = `(\\w+) <= ${NUMBER} \\? `;
const FORM = new RegExp(
  `^${QUESTION}${QUESTION}${NUMBER} : ${NUMBER} : ${QUESTION}${NUMBER} : ${NUMBER}$`,
);

/**
 * Reads trees as they stand in the table of weights.
 * @throws Error when one is of another form, or asks for what is not measured
 */
export function readTrees(lines: readonly string[], names: readonly string[]): Trees {
  const trees = {
    count: lines.length,
    feature: new Uint16Array(lines.length * 3),
    limit: new Float64Array(lines.length * 3),
    worth: new Float64Array(lines.length * 4),
  };
  for (const [tree, line] of lines.entries()) {
    const [, a, ofA, b, ofB, yesYes, yesNo, c, ofC, noYes, noNo] = FORM.exec(line) ?? [];
    const asked = [a, b, c].map((name) => names.indexOf(name ?? ''));
    if (asked.includes(-1))
      throw new Error(`"${line}" is no tree over what is measured: run npm run fit`);
    trees.feature.set(asked, tree * 3);
    trees.limit.set([ofA, ofB, ofC].map(Number), tree * 3);
    trees.worth.set([yesYes, yesNo, noYes, noNo].map(Number), tree * 4);
  }
  return trees;
}

/** What all trees together add to the log odds of a row. */
export function sumTrees({ count, feature, limit, worth }: Trees, row: ArrayLike<number>): number {
  let sum = 0;
  for (let tree = 0; tree < count; tree += 1) {
    const root = tree * 3;
    const no = (row[feature[root] ?? 0] ?? 0) > (limit[root] ?? 0) ? 1 : 0;
    const next = root + 1 + no;
    const nextNo = (row[feature[next] ?? 0] ?? 0) > (limit[next] ?? 0) ? 1 : 0;
    sum += worth[tree * 4 + no * 2 + nextNo] ?? 0;
  }
  return sum;
}
