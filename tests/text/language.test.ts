import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage, languageOfLocale, languages } from '../../src/text/language.ts';

describe('detectLanguage', () => {
  it.each([
    ['How many of the victims were Korean?', 'en'],
    ['희생자 중 한국인은 몇 명이었나요?', 'ko'],
    ['犠牲者のうち朝鮮人は何人でしたか？', 'ja'],
    ['長生炭鉱 犠牲者数', 'ja'],
    ['Chosei 탄광 사고 when', 'ko'],
    ['DNA 검사는 누가 하나요', 'ko'],
    ['DNA鑑定はだれがするの', 'ja'],
    ['李在明 대통령은 어디에서 회담했나', 'ko'],
    ['「조세이」とは何ですか', 'ja'],
    ['ｼﾞﾝﾌﾟﾝ', 'ja'],
    ['희생자'.normalize('NFD'), 'ko'],
    ['¿Cuántos murieron?', 'en'],
    ['Сколько погибло?', 'en'],
    ['???', 'en'],
    ['😀', 'en'],
    ['', 'en'],
  ])('%s is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('always names one of the three', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(languages).toContain(detectLanguage(text));
      }),
    );
  });
});

describe('languageOfLocale', () => {
  it.each([
    ['ko', 'ko'],
    ['ja', 'ja'],
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['KO-kr', 'ko'],
    ['fr', undefined],
    ['zh-CN', undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('%s is %s', (locale, language) => {
    expect(languageOfLocale(locale)).toBe(language);
  });
});
