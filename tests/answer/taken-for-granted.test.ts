import { describe, expect, it } from 'vitest';
import { engine } from './shipped.ts';

describe('a year that the record does not speak of', () => {
  it.each(['How many Koreans died in 1943?', '1945년 사고로 죽은 한국인은 몇 명인가요?'])(
    'has no answer taken from another: %s',
    (question) => {
      expect(engine.ask({ question }).answered).toBe(false);
    },
  );

  it.each([
    ['How many workers died in 1942?', '183'],
    ['when in 2025 were the remains found', 'August'],
    ['How many miners drowned in the 1940s accident?', '183'],
    ['The disaster was in 1943, right?', '1942'],
  ])('is told from one that it does, or that is to be put right: %s', (question, words) => {
    expect(engine.ask({ question }).answer?.sentence).toContain(words);
  });
});

describe('a meeting next week or next month', () => {
  it.each([
    "When is next month's summit?",
    "Where will next week's meeting be?",
    '다음 달 정상회담 일정은?',
    '내달 회담 장소가 어디야',
    '来月の首脳会談の日程は？',
    '来週の会談はどこで？',
  ])('is not the one of the record: %s', (question) => {
    expect(engine.ask({ question }).answered).toBe(false);
  });

  it.each([
    ['My seminar is next week. How many workers died in the mine?', '183'],
    ['다음 주 발표에 쓰려는데 탄광에서 몇 명이 죽었나요?', '183'],
    ['来週の授業で使います。炭鉱で何人が亡くなりましたか？', '183'],
  ])('is told from what the asker is about: %s', (question, words) => {
    expect(engine.ask({ question }).answer?.sentence).toContain(words);
  });
});

describe('a count of all but some', () => {
  it.each([
    'How many of the dead were not Korean?',
    'How many non-Koreans were killed?',
    '한국 사람 빼고 몇 명 죽었어?',
    '朝鮮人以外の死者は何人？',
  ])('is not theirs: %s', (question) => {
    expect(engine.ask({ question }).answered).toBe(false);
  });
});

describe('whether something is so', () => {
  it.each([
    ['Did 200 Koreans die?', '183 workers'],
    ['희생자는 모두 한국인인가요?', 'including 136'],
  ])('is not answered by a bare number: %s', (question, words) => {
    expect(engine.ask({ question }).answer?.text).toContain(words);
  });
});
