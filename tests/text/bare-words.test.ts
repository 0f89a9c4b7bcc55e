import { describe, expect, it } from 'vitest';
import { bareWords } from '../../src/text/bare-words.ts';

describe('bareWords', () => {
  it.each([
    ['뼈가 뼈는 뼈를', ['뼈', '뼈', '뼈']],
    ['조세이 탄광에서 유골을', ['조세', '탄광', '유골']],
    ['몇 명인지', ['몇', '명인지']],
    ['이', ['이']],
    ['骨を掘る', ['骨', '掘']],
    ['長生炭鉱', ['長', '生', '炭', '鉱']],
    ['サミットはどこで', ['サミット']],
    ['ｻﾐｯﾄ', ['サミット']],
    ['183 victims', []],
    ['', []],
  ])('%s → %s', (text, words) => {
    expect(bareWords(text)).toEqual(words);
  });
});
