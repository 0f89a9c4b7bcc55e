import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insideMarks } from '../../src/claims/quote-marks.ts';

const inside = (words: string) => {
  const { start, end } = insideMarks(words);
  return words.slice(start, end);
};

describe('words that are to stand between quotation marks', () => {
  it.each([
    ['“in-depth discussions.”', 'in-depth discussions.'],
    ['"progress"', 'progress'],
    ['「小さな一歩」', '小さな一歩'],
    // The other half lies outside.
    ['forward on historical issues,”', 'forward on historical issues'],
    ['“We confirmed the close solidarity', 'We confirmed the close solidarity'],
    // Marks that belong to the words.
    ['Lee said “thank you”', 'Lee said “thank you”'],
    ['“yes” and “no”', '“yes” and “no”'],
    ['“progress” was welcomed', '“progress” was welcomed'],
    ['136', '136'],
    ['', ''],
    ['“', ''],
  ])('%s', (words, expected) => {
    expect(inside(words)).toBe(expected);
  });

  it('are a piece of what they were', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('“', '”', '"', '「', 'a', ' ', ',') }),
        (text) => {
          const { start, end } = insideMarks(text);
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
        },
      ),
    );
  });
});
