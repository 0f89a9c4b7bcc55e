import { describe, expect, it } from 'vitest';
import { fitChoices, fitLabels, fitLogistic, fitRanking } from '../../src/eval/regression.ts';

const choices = Array.from({ length: 20 }, (_, at) => ({
  options: [
    Float32Array.of(1, at % 3),
    Float32Array.of(0, at % 5),
    Float32Array.of(0, (at + 1) % 4),
  ],
  right: [0],
}));

describe('fitChoices', () => {
  it('finds the feature by which the right one differs', () => {
    const [first = 0, second = 0] = fitChoices(choices, 2, 1e-3);
    expect(first).toBeGreaterThan(2);
    expect(Math.abs(second)).toBeLessThan(first / 4);
  });

  it('gives a feature that never changes no say', () => {
    const same = [{ options: [Float32Array.of(1, 7), Float32Array.of(0, 7)], right: [0] }];
    expect(fitChoices(same, 2, 1e-3)[1]).toBe(0);
  });
});

describe('fitLabels', () => {
  const examples = Array.from({ length: 40 }, (_, at) => ({
    features: Float32Array.of(at),
    label: at < 20 ? (0 as const) : (1 as const),
  }));

  it('parts two heaps', () => {
    const { weights, bias } = fitLabels(examples, 1, 1e-3);
    const score = (value: number) => bias + value * (weights[0] ?? 0);
    expect(score(5)).toBeLessThan(0);
    expect(score(35)).toBeGreaterThan(0);
    expect(-bias / (weights[0] ?? 1)).toBeCloseTo(19.5, 1);
  });

  it('leans to the heavier examples', () => {
    const lot = examples.flatMap((one) => [one, { ...one, label: 1 as const, weight: 0.2 }]);
    const heavier = examples.flatMap((one) => [one, { ...one, label: 1 as const, weight: 0.8 }]);
    const middle = ({ weights, bias }: ReturnType<typeof fitLabels>) => -bias / (weights[0] ?? 1);
    expect(middle(fitLabels(heavier, 1, 1e-3))).toBeLessThan(middle(fitLabels(lot, 1, 1e-3)));
  });
});

describe('named features', () => {
  it('are fitted as they are, to the point where the gradient is gone', () => {
    // One feature, one in four positive where it is 1, three in four where it is 0.
    const examples = [0, 0, 0, 1].flatMap((flip) => [
      { features: { on: 1 }, positive: flip === 1 },
      { features: { on: 0 }, positive: flip === 0 },
    ]);
    const { bias = 0, on = 0 } = fitLogistic(examples, 0);
    expect(bias).toBeCloseTo(Math.log(3), 4);
    expect(bias + on).toBeCloseTo(-Math.log(3), 4);
    expect(Math.abs(fitLogistic(examples, 1)['on'] ?? 0)).toBeLessThan(Math.abs(on));
  });

  it('rank the right one first', () => {
    const groups = choices.map(({ options }) =>
      options.map((row, at) => ({ features: { a: row[0] ?? 0, b: row[1] ?? 0 }, right: at === 0 })),
    );
    const { a = 0, b = 0 } = fitRanking(groups, 0.1);
    expect(a).toBeGreaterThan(4 * Math.abs(b));
  });
});
