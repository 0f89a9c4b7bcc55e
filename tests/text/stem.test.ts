import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem } from '../../src/text/stem.ts';

describe('stem', () => {
  it.each([
    ['killed', 'kill'],
    ['killing', 'kill'],
    ['miners', 'miner'],
    ['families', 'famili'],
    ['family', 'famili'],
    ['discovered', 'discov'],
    ['discovery', 'discoveri'],
    ['running', 'run'],
    ['agreed', 'agre'],
    ['agree', 'agre'],
    ['died', 'die'],
    ['dying', 'die'],
    ["lee's", 'lee'],
    // Left as they are: too short, or no English word
    ['us', 'us'],
    ['1942', '1942'],
    ['12th', '12th'],
    ['조세', '조세'],
    ['長生', '長生'],
    ['', ''],
  ])('%s → %s', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });

  it('gives the same stem the second time, when it comes from the cache', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z']{0,15}$/), (word) => {
        expect(stem(word)).toBe(stem(word));
        expect(stem(word).length).toBeLessThanOrEqual(Math.max(word.length, 1) + 1);
      }),
    );
  });

  it.each(['constructor', '__proto__', 'toString', 'hasownproperty'])(
    'a word that objects inherit is a word: %s',
    (word) => {
      expect(stem(word)).toBeTypeOf('string');
    },
  );
});
