import { describe, expect, it } from 'vitest';
import { sumTrees, type Trees } from '../../src/answer/general/trees.ts';
import { boost, type FittedTree } from '../../src/eval/boost.ts';

const options = { trees: 40, rate: 0.3, restraint: 1, least: 5, examples: 0.8, features: 1 };

// What no sum can part: yes where both are high or both are low.
const examples = Array.from({ length: 200 }, (_, at) => {
  const [a, b] = [at % 2, at % 3 === 0 ? 1 : 0];
  return { features: [a, b, 7], label: a === b ? (1 as const) : (0 as const) };
});
const nothing = examples.map(() => 0);

describe('boost', () => {
  it('finds that two features count together', () => {
    const trees = asRead(boost(examples, nothing, 3, options));
    for (const { features, label } of examples)
      expect(sumTrees(trees, features) > 0).toBe(label === 1);
  });

  it('gives the same trees for the same examples', () => {
    expect(boost(examples, nothing, 3, options)).toEqual(boost(examples, nothing, 3, options));
  });

  it('asks nothing of a feature that never changes', () => {
    const asked = boost(examples, nothing, 3, options).flatMap(({ feature }) => feature);
    expect(asked).not.toContain(2);
  });

  it('adds little to scores that are right already', () => {
    const sure = examples.map(({ label }) => (label === 1 ? 20 : -20));
    const trees = asRead(boost(examples, sure, 3, options));
    expect(Math.abs(sumTrees(trees, [1, 1, 7]))).toBeLessThan(0.01);
  });
});

function asRead(fitted: readonly FittedTree[]): Trees {
  return {
    count: fitted.length,
    feature: Uint16Array.from(fitted.flatMap(({ feature }) => feature)),
    limit: Float64Array.from(fitted.flatMap(({ limit }) => limit)),
    worth: Float64Array.from(fitted.flatMap(({ worth }) => worth)),
  };
}
