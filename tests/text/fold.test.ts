import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, stripInvisible } from '../../src/text/fold.ts';

describe('fold', () => {
  it.each([
    ['Lee Jae Myung', 'lee jae myung'],
    ['CAFÉ', 'cafe'],
    ['cafe\u0301', 'cafe'],
    ['Ｔｏｋｙｏ', 'tokyo'],
    ['２０２６', '2026'],
    ['ﬁnal', 'final'],
    ['İstanbul', 'istanbul'],
    ['Zürich', 'zurich'],
    ['Đà Nẵng', 'đa nang'],
    ['Lee’s ‘own’', "lee's 'own'"],
    ['조세이 탄광', '조세이 탄광'],
    ['조세이'.normalize('NFD'), '조세이'],
    ['ガ', 'ガ'],
    ['ガ'.normalize('NFD'), 'ガ'],
    ['ｶﾞｽ', 'ガス'],
    ['長生炭鉱', '長生炭鉱'],
    ['', ''],
  ])('%s → %s', (given, folded) => {
    expect(fold(given)).toBe(folded);
  });

  it('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        expect(fold(text)).toBeTypeOf('string');
      }),
    );
  });
});

describe('stripInvisible', () => {
  it.each([
    ['a zero-width space', 'vic\u200btims', 'victims'],
    ['a soft hyphen', 'vic\u00adtims', 'victims'],
    ['a byte order mark', '\ufeffvictims', 'victims'],
    ['direction marks', '\u202evictims\u202c', 'victims'],
    ['a NUL', 'vic\u0000tims', 'victims'],
    ['a variation selector', 'victims\ufe0f', 'victims'],
    ['a tag character', 'vic\u{e0061}tims', 'victims'],
    ['a line break: a space', 'how\nmany', 'how many'],
    ['a tab: a space', 'how\tmany', 'how many'],
    ['line breaks among others: one space', 'how\r\n\u200b\nmany', 'how many'],
    ['nothing to strip', '몇 명 死んだ é 😀', '몇 명 死んだ é 😀'],
  ])('%s', (_, given, stripped) => {
    expect(stripInvisible(given)).toBe(stripped);
  });

  it('leaves nothing behind that cannot be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        expect(stripInvisible(text)).not.toMatch(/\p{Cf}|\p{Cc}|\p{Variation_Selector}/u);
      }),
    );
  });
});
