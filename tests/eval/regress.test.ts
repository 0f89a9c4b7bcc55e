import { describe, expect, it } from 'vitest';
import { fitChoices, fitLabels } from '../../src/eval/regress.ts';

const options = { decay: 1e-3, steps: 200, rate: 0.1 };

describe('fitChoices', () => {
  it('finds the feature by which the right one differs', () => {
    const choices = Array.from({ length: 20 }, (_, at) => ({
      options: [
        Float32Array.of(1, at % 3),
        Float32Array.of(0, at % 5),
        Float32Array.of(0, (at + 1) % 4),
      ],
      right: [0],
    }));
    const [first = 0, second = 0] = fitChoices(choices, 2, options);
    expect(first).toBeGreaterThan(2);
    expect(Math.abs(second)).toBeLessThan(first / 4);
  });

  it('gives a feature that never changes no say', () => {
    const choices = [{ options: [Float32Array.of(1, 7), Float32Array.of(0, 7)], right: [0] }];
    expect(fitChoices(choices, 2, options)[1]).toBe(0);
  });
});

describe('fitLabels', () => {
  it('parts two heaps', () => {
    const examples = Array.from({ length: 40 }, (_, at) => ({
      features: Float32Array.of(at),
      label: at < 20 ? (0 as const) : (1 as const),
    }));
    const { weights, bias } = fitLabels(examples, 1, options);
    const score = (value: number) => bias + value * (weights[0] ?? 0);
    expect(score(5)).toBeLessThan(0);
    expect(score(35)).toBeGreaterThan(0);
    expect(-bias / (weights[0] ?? 1)).toBeCloseTo(19.5, 0);
  });
});
