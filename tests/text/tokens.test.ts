import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terms, tokenize } from '../../src/text/tokens.ts';

describe('tokenize', () => {
  it.each([
    // Numbers
    ['1,216 paragraphs', ['1216', 'paragraph']],
    ['12,000,000', ['12000000']],
    ['3.5 percent', ['3.5', 'percent']],
    ['at 10:30', ['at', '10:30']],
    ['It was 1942.', ['it', 'was', '1942']],
    ['183, 136', ['183', '136']],
    ['$5 or 100%', ['5', 'or', '100']],
    ['the 60th', ['the', '60', 'th']],
    ['２０２６', ['2026']],
    ['１２人', ['12', '人']],
    // The United States
    ['the U.S. president', ['the', 'usa', 'presid']],
    ['US', ['usa']],
    ['USA', ['usa']],
    ['U.S.A.', ['usa']],
    ['US-Japan', ['usa', 'japan']],
    ['tell us', ['tell', 'us']],
    ['U.N.', ['un']],
    // Apostrophes
    ['Lee’s', ['lee']],
    ["Lee's", ['lee']],
    ['the miners’ families', ['the', 'miner', 'famili']],
    ['don’t', ["don't"]],
    ['O’Brien', ["o'brien"]],
    ['‘quoted’', ['quot']],
    // Hyphens and dashes
    ['back-to-back', ['back', 'to', 'back']],
    ['colonial-era', ['coloni', 'era']],
    ['NARA — President', ['nara', 'presid']],
    // Accents and case
    ['Café CAFÉ cafe', ['cafe', 'cafe', 'cafe']],
    ['running runs ran', ['run', 'run', 'ran']],
    // Korean and Japanese: pairs of letters
    ['조세이 탄광', ['조세', '세이', '탄광']],
    ['조세이 탄광'.normalize('NFD'), ['조세', '세이', '탄광']],
    ['長生炭鉱で', ['長生', '生炭', '炭鉱', '鉱で']],
    ['時々', ['時々']],
    ['𠮷野家', ['𠮷野', '野家']],
    ['𠮷', ['𠮷']],
    ['データ', ['デー', 'ータ']],
    ['몇 명', ['몇', '명']],
    ['한국2026년', ['한국', '2026', '년']],
    ['日本US', ['日本', 'usa']],
    ['Chosei탄광', ['chosei', '탄광']],
    // Nothing to look up
    ['', []],
    ['???', []],
    ['😀 🎉', []],
    ['— … “”', []],
  ])('%s', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it('tells surface, word, term and offsets', () => {
    expect(tokenize('The miners’ 1,216 탄광')).toEqual([
      { surface: 'The', word: 'the', term: 'the', start: 0, end: 3 },
      { surface: 'miners', word: 'miners', term: 'miner', start: 4, end: 10 },
      { surface: '1,216', word: '1216', term: '1216', start: 12, end: 17 },
      { surface: '탄광', word: '탄광', term: '탄광', start: 18, end: 20 },
    ]);
  });

  it.each([
    ['any Unicode', fc.string({ unit: 'binary', maxLength: 100 })],
    ['whole letters', fc.string({ unit: 'grapheme', maxLength: 60 })],
    [
      'words of all three languages',
      fc
        .array(
          fc.constantFrom(
            ...[
              'U.S.',
              'Lee’s',
              '1,216',
              '3.5',
              'back-to-back',
              'café',
              '１２',
              ' ',
              '.',
              ',',
              '’',
            ],
            ...[
              '조세이',
              '탄광'.normalize('NFD'),
              '長生炭鉱',
              'ﾊﾞｽ',
              'データ',
              '々',
              'ー',
              '½',
              'İ',
              'ﬁ',
            ],
          ),
          { maxLength: 12 },
        )
        .map((pieces) => pieces.join('')),
    ],
  ])('offsets slice back to the surface, in order: %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { surface, word, term, start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(surface);
          expect(word).not.toBe('');
          expect(term).not.toBe('');
          last = start;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('case does not matter to a term, except that US is a country', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,12}$/), (word) => {
        expect(terms(word.toUpperCase())).toEqual(word === 'usa' ? ['usa'] : terms(word));
      }),
    );
  });
});
