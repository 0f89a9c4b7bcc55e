import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameMatcher, namePatterns } from '../../src/text/names.ts';

const entries = [
  { id: 'lee', names: ['Lee', 'Lee Jae Myung', '이재명', '이 대통령', '李在明'] },
  { id: 'takaichi', names: ['Takaichi', 'Sanae Takaichi', '다카이치', '高市早苗', '高市'] },
  { id: 'mine', names: ['Chosei mine', 'Chosei coal mine', '조세이 탄광', '長生炭鉱'] },
  { id: 'us', names: ['United States', 'US', '미국', '米国'] },
  { id: 'south', names: ["South Korea's president", 'South Korea'] },
  { id: 'shuttle', names: ['シャトル外交', 'shuttle diplomacy'] },
];
const match = nameMatcher(namePatterns(entries));
const found = (text: string) =>
  match(text).map(({ entry, surface }) => `${entries[entry]?.id}: ${surface}`);

describe('nameMatcher', () => {
  it.each([
    ['Did Lee meet Takaichi?', ['lee: Lee', 'takaichi: Takaichi']],
    ['the longest name wins: Lee Jae Myung spoke', ['lee: Lee Jae Myung']],
    ['Lee Jae went', ['lee: Lee']],
    ['LEE and lee', ['lee: LEE', 'lee: lee']],
    ['Lee’s visit', ['lee: Lee’s']],
    ['Leeds is a city', []],
    ['sleep', []],
    ['the Chosei coal mines', ['mine: Chosei coal mines']],
    ['the Chosei-mine disaster', ['mine: Chosei-mine']],
    ['the U.S. and the US', ['us: U.S.', 'us: US']],
    ['tell us', []],
    ["South Korea's president", ["south: South Korea's president"]],
    ['South Korea’s president', ['south: South Korea’s president']],
    // Particles follow without a space
    ['이재명은 다카이치를 만났다', ['lee: 이재명', 'takaichi: 다카이치']],
    // Spaces are put and left out at will
    ['조세이탄광에서', ['mine: 조세이탄광']],
    ['조세이 탄광에서', ['mine: 조세이 탄광']],
    ['이대통령이', ['lee: 이대통령']],
    ['李在明と高市早苗は', ['lee: 李在明', 'takaichi: 高市早苗']],
    ['高市首相は', ['takaichi: 高市']],
    ['長生炭鉱で', ['mine: 長生炭鉱']],
    ['シャトル外交とは', ['shuttle: シャトル外交']],
    ['Lee와 高市', ['lee: Lee', 'takaichi: 高市']],
    // What goes on after a space begins a word, unless as much of it stands before
    ['양국이 대통령을 불렀다', []],
    ['한국이대통령은', ['lee: 이대통령']],
    ['韓日シャトル 外交', ['shuttle: シャトル 外交']],
    ['nobody here', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['any Unicode', fc.string({ unit: 'binary', maxLength: 80 })],
    [
      'names, spaces and particles',
      fc
        .array(
          fc.oneof(
            fc.constantFrom(...entries.flatMap(({ names }) => names)),
            fc.constantFrom(' ', '-', '은', 'は', 'the', '’s', '\u200b', '😀'),
          ),
          { maxLength: 12 },
        )
        .map((pieces) => pieces.join('')),
    ],
  ])('mentions are slices of the text in order of their start: %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { entry, surface, start, end } of match(text)) {
          expect(entries[entry]).toBeDefined();
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(surface);
          last = start;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds every name that stands alone', () => {
    for (const [entry, { names }] of entries.entries()) {
      for (const name of names) {
        expect(match(name)).toEqual([{ entry, surface: name, start: 0, end: name.length }]);
      }
    }
  });

  it('finds nothing where there are no names', () => {
    expect(nameMatcher(namePatterns([]))('Lee met Takaichi')).toEqual([]);
    expect(nameMatcher(namePatterns([{ names: ['', '?', ' '] }]))('Lee met Takaichi')).toEqual([]);
  });
});
