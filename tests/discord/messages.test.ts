import { expect, it } from 'vitest';
import { formatMoment, messagesIn } from '../../src/discord/messages/index.ts';
import { withParticle } from '../../src/discord/messages/korean-particles.ts';

it.each([
  ['오바마', '오바마라는'],
  ['청와대 대변인', '청와대 대변인이라는'],
  ['Obama', 'Obama라는'],
  ['Kim Jong Un', 'Kim Jong Un이라는'],
  ['Lincoln.', 'Lincoln.이라는'],
  ['7', '7이라는'],
  ['5', '5라는'],
  ['', '라는'],
])('“%s” takes the particle of its last sound: %s', (word, shown) => {
  expect(withParticle(word, ['이라는', '라는'])).toBe(shown);
});

it('closes the quotation before the particle', () => {
  expect(messagesIn('ko').who.nobody('오바마')).toContain('“오바마”라는 인물');
});

it.each([
  ['2026-11-29T13:47:00Z', '오후 1:47'],
  ['2026-11-29T01:47:00Z', '오전 1:47'],
])('writes %s with %s in Korean', (moment, time) => {
  expect(formatMoment(moment, 'ko')).toContain(time);
});

it.each([
  [2, 1, '두 문장 중 한 문장만'],
  [12, 3, '12개 문장 중 세 문장만'],
])('of %i statements %i: %s', (of, count, words) => {
  expect(messagesIn('ko').check.mixed.supported(count, of)).toContain(words);
});
