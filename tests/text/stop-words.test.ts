import { describe, expect, it } from 'vitest';
import { stem } from '../../src/text/stem.ts';
import { functionWords, isStopWord } from '../../src/text/stop-words.ts';

describe('isStopWord', () => {
  it.each(['the', 'of', 'how', 'many', 'did', 'who', 'was', "didn't", 'article', 'said', 'please'])(
    '%s says nothing of the topic',
    (word) => {
      expect(isStopWord(stem(word))).toBe(true);
    },
  );

  it.each([
    'mine',
    'may',
    'korean',
    'usa',
    'victims',
    'died',
    'agree',
    'north',
    'year',
    '183',
    '1942',
    '탄광',
    '炭鉱',
    'japan',
    'constructor',
    '__proto__',
  ])('%s does', (word) => {
    expect(isStopWord(stem(word))).toBe(false);
  });

  it('every function word is folded, and stopped as written', () => {
    for (const word of functionWords) {
      expect(word).toBe(word.toLowerCase());
      if (word !== 'mine' && word !== 'may') expect(isStopWord(word)).toBe(true);
    }
  });
});
