import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/text/edit-distance.ts';

/** The definition, with no shortcut: optimal string alignment by recursion. */
function naive(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const same = a.at(-1) === b.at(-1) ? 0 : 1;
  const best = Math.min(
    naive(a.slice(0, -1), b) + 1,
    naive(a, b.slice(0, -1)) + 1,
    naive(a.slice(0, -1), b.slice(0, -1)) + same,
  );
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return swapped ? Math.min(best, naive(a.slice(0, -2), b.slice(0, -2)) + 1) : best;
}

const short = fc.stringMatching(/^[abc]{0,6}$/);

describe('editDistance', () => {
  it.each([
    ['mine', 'mine', 0],
    ['mien', 'mine', 1],
    ['min', 'mine', 1],
    ['miner', 'mine', 1],
    ['mane', 'mine', 1],
    ['victms', 'victims', 1],
    ['vicitms', 'victims', 1],
    ['disastre', 'disaster', 1],
    ['remians', 'remains', 1],
    ['kroean', 'korean', 1],
    ['ca', 'abc', 3],
    ['', 'ab', 2],
    ['', '', 0],
  ])('%s and %s: %i', (a, b, distance) => {
    expect(editDistance(a, b, 10)).toBe(distance);
  });

  it('is the naive distance up to the limit, and one more than the limit beyond', () => {
    fc.assert(
      fc.property(short, short, fc.integer({ min: 0, max: 7 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(naive(a, b), limit + 1));
      }),
      { numRuns: 200 },
    );
  });

  it('does not mind which comes first', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 12)).toBe(editDistance(b, a, 12));
      }),
    );
  });
});
