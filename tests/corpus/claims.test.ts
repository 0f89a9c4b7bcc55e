import { describe, expect, it } from 'vitest';
import { parseClaims } from '../../src/corpus/claims.ts';
import type { Article } from '../../src/corpus/types.ts';

const article: Article = {
  id: 'a',
  title: 'A',
  date: '2026-01-01',
  language: 'en',
  paragraphs: [{ article: 'a', number: 1, section: null, text: 'A dog bit 3 men.' }],
};

describe('example claims', () => {
  it('are read with the words that decide them', () => {
    const source = `claims:
  - paragraph: 1
    quote: "bit 3 men"
    supported: { en: ["Three men were bitten."], ko: ["세 사람이 물렸다."] }
    contradicted: { en: ["Nobody was bitten."] }
unmentioned: { ja: ["犬は黒かった。"] }
`;
    const citation = { article: 'a', paragraph: 1, start: 6, end: 15 };
    expect(parseClaims('claims.yaml', source, article)).toEqual([
      { article: 'a', text: 'Three men were bitten.', verdict: 'supported', citation },
      { article: 'a', text: '세 사람이 물렸다.', verdict: 'supported', citation },
      { article: 'a', text: 'Nobody was bitten.', verdict: 'contradicted', citation },
      { article: 'a', text: '犬は黒かった。', verdict: 'not_mentioned' },
    ]);
  });

  it.each([
    [
      'a quote that is not there',
      'claims:\n  - paragraph: 1\n    quote: "bit 4 men"\n',
      /:3: the quote does not stand/,
    ],
    [
      'no such paragraph',
      'claims:\n  - paragraph: 2\n    quote: "A"\n',
      /paragraph 2 does not exist/,
    ],
    [
      'a verdict that is none',
      'claims:\n  - paragraph: 1\n    quote: "A"\n    maybe: {}\n',
      /maybe/,
    ],
    ['an empty claim', 'unmentioned: { en: [" "] }\n', /must not be empty/],
  ])('%s is told with its line', (_, source, message) => {
    expect(() => parseClaims('claims.yaml', source, article)).toThrow(message);
  });
});
