import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countIn, countPairs, firstNotBelow, withSums } from '../../src/index/counts.ts';
import { buildTerms, numbersOf, termsIn } from '../../src/index/terms.ts';

const term = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => !one.includes('\n'));

describe('terms', () => {
  it('have the numbers of their places, and no other has one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(term), term, (list, other) => {
        const terms = buildTerms(list);
        const numbers = numbersOf(terms);
        expect(termsIn(terms)).toEqual(list);
        for (const [number, one] of list.entries()) expect(numbers.get(one)).toBe(number);
        expect(numbers.has(other)).toBe(list.includes(other));
        expect(numbers.has('')).toBe(false);
      }),
    );
  });

  it('a table that is full sends nobody round for ever', () => {
    const terms = { ...buildTerms(['a', 'b']), slots: Uint32Array.of(1, 2) };
    expect(numbersOf(terms).get('c')).toBeUndefined();
  });
});

describe('counts', () => {
  const pair = fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 300 }));

  it('are those of the pairs, in whatever order these come', () => {
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const counts = countPairs(8, pairs.flat());
        const { ofTerms, ofGroups } = withSums(counts, 301, (group) => group !== 5);
        const often = (is: (one: (typeof pairs)[number]) => boolean) => pairs.filter(is).length;
        for (let group = 0; group <= 300; group += 1)
          expect(ofGroups[group]).toBe(group === 5 ? 0 : often((one) => one[1] === group));
        for (const [one, group] of pairs) {
          expect(ofTerms[one]).toBe(often((other) => other[0] === one && other[1] !== 5));
          expect(countIn(counts, one, group)).toBe(
            often((other) => other[0] === one && other[1] === group),
          );
        }
        expect(countIn(counts, 3, 301)).toBe(0);
        expect(countIn(counts, 8, 0)).toBe(0);
      }),
    );
  });

  it('the first place not below', () => {
    const numbers = Uint16Array.of(2, 4, 4, 9);
    expect([0, 2, 3, 4, 9, 10].map((wanted) => firstNotBelow(numbers, wanted))).toEqual([
      0, 0, 1, 1, 3, 4,
    ]);
  });
});
