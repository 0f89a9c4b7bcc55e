import { describe, expect, it } from 'vitest';
import { readTrees, sumTrees } from '../../../src/answer/general/trees.ts';

const names = ['near', 'names', 'lead'];
const line = 'near <= 0.5 ? names <= 1 ? -0.1 : 0.02 : lead <= -2e-7 ? 0.03 : 0.12';

describe('trees', () => {
  it.each([
    [[0.5, 1, 0], -0.1],
    [[0.5, 2, 0], 0.02],
    [[0.6, 0, -1], 0.03],
    [[0.6, 0, 0], 0.12],
  ])('%j comes to %d', (row, worth) => {
    expect(sumTrees(readTrees([line], names), row)).toBeCloseTo(worth, 9);
    expect(sumTrees(readTrees([line, line], names), row)).toBeCloseTo(2 * worth, 9);
  });

  it('none add nothing', () => {
    expect(sumTrees(readTrees([], names), [1, 2, 3])).toBe(0);
  });

  it.each([line.replace('lead', 'weather'), 'near <= 0.5 ? 1 : 2', line.replace('<=', '<')])(
    'refuses %s',
    (wrong) => {
      expect(() => readTrees([wrong], names)).toThrow(/npm run fit/);
    },
  );
});
