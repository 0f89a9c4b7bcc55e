import { expect, it } from 'vitest';
import { detectLanguage } from '../../src/text/language.ts';
import { topicWords, wholeWords } from '../../src/text/whole-words.ts';

it.each([
  ['Did Lee visit Beijing?', 'Lee visit Beijing'],
  ['please tell me, thanks, is it about compensation?', 'compensation'],
  ['유해는 누가 처음 발견했나요?', '유해 발견'],
  ['위안부 문제도 논의했나요?', '위안부 문제 논의'],
  ['왜요?', ''],
  ['너는 누구야?', ''],
  ['트럼프 대통령은 뭐라고 했나요?', '트럼프 대통령'],
  // No particle at their ends, though it looks like one.
  ['정상회의와 전문가는', '정상회의 전문가'],
  ['한반도의 국가는', '한반도 국가'],
  ['무너지는 갱도에서', '갱도'],
  ['ラーメン屋はどこですか', 'ラーメン屋'],
  ['慰安婦問題は?', '慰安婦問題'],
  ['ドナルド・トランプ大統領は何と言いましたか', 'ドナルド・トランプ大統領'],
  ['誰が遺骨を見つけましたか', '遺骨'],
  ['死んだ人の名前を教えて', ''],
  ['DNA鑑定の費用は', 'DNA鑑定 費用'],
  ['日中がモメてる仕組みは', '日中'],
])('%s: %s', (text, words) => {
  const found = wholeWords(text, detectLanguage(text), []);
  expect(found.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(words);
});

it('keeps a name of several words in one piece, particles apart', () => {
  const text = '이재명 대통령과 나라현은';
  const [only] = wholeWords(text, 'ko', [{ start: 0, end: 7 }]);
  expect(text.slice(only?.start, only?.end)).toBe('이재명 대통령');
});

it('ends a compound where a name ends', () => {
  const text = 'DNA鑑定費用は';
  const found = wholeWords(text, 'ja', [{ start: 0, end: 5 }]);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['DNA鑑定', '費用']);
});

it.each([
  ['잠수사들의 이름', '잠수사들 이름'],
  ['犠牲者の名前', '犠牲者 名前'],
  ['names of the victims', 'names victims'],
])('of a topic every word counts: %s', (text, words) => {
  const found = topicWords(text, detectLanguage(text), []);
  expect(found.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(words);
});
