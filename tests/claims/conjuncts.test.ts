import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conjunctsOf } from '../../src/claims/conjuncts.ts';

describe('conjunctsOf', () => {
  it.each([
    [
      'Lee met Takaichi in Nara and thanked her for her attention.',
      ['Lee met Takaichi in Nara', 'Lee thanked her for her attention.'],
    ],
    [
      'The two leaders met on Tuesday and also agreed to DNA testing',
      ['The two leaders met on Tuesday', 'The two leaders also agreed to DNA testing'],
    ],
    [
      'The mine was flooded in 1942, but was never searched',
      ['The mine was flooded in 1942', 'The mine was never searched'],
    ],
  ])('%s', (sentence, parts) => {
    expect(conjunctsOf(sentence).map(({ text }) => text)).toEqual(parts);
  });

  it.each([
    'Lee and Takaichi met in Nara.',
    'The flood killed 183 workers.',
    'Dialogue and cooperation',
    'and agreed',
    '다카이치 총리와 이 대통령이 만났다',
    '',
  ])('one thing: %s', (sentence) => {
    expect(conjunctsOf(sentence)).toEqual([]);
  });

  it('knows where the words of each part stand in the sentence', () => {
    const word = fc.constantFrom('Lee', 'met', 'and', 'thanked', 'her', 'in', 'Nara', 'agreed');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        const sentence = words.join(' ');
        for (const { text, inSentence } of conjunctsOf(sentence)) {
          for (const { 0: found, index } of text.matchAll(/\S+/g)) {
            const { start, end } = inSentence({ start: index, end: index + found.length });
            expect(sentence.slice(start, end)).toBe(found);
          }
        }
      }),
    );
  });
});
