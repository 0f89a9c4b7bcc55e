import { describe, expect, it } from 'vitest';
import { ended, filledIn } from '../../src/answer/parts.ts';
import { detectLanguage } from '../../src/text/language.ts';
import { engine } from './shipped.ts';

describe('a part that is but a word that asks', () => {
  it.each([
    [['When did Lee meet Xi', 'where?'], 1, 'where did Lee meet Xi'],
    [['who did Lee meet', 'and when'], 1, 'when did Lee meet'],
    [['When', 'where was the summit held?'], 0, 'When was the summit held?'],
    [['When', 'where', 'how many workers died?'], 0, 'When workers died?'],
    [['When', 'where', 'how many workers died?'], 1, 'where workers died?'],
    [['언제', '어디서 열렸나요?'], 0, '언제 열렸나요?'],
    [['いつ', 'どこで行われましたか'], 0, 'いつ行われましたか'],
  ])('%j, part %i', (pieces, position, whole) => {
    expect(filledIn(pieces, position, detectLanguage(pieces.join(' ')))).toBe(whole);
  });

  it.each([
    'how many died',
    'what did he say?',
    '몇 명이 죽었나요',
    '왜 다카이치 총리가 감사했나요?',
    '누가 왔나요?',
    '何人が亡くなった',
    'なぜ高市首相は感謝したのですか',
  ])('is told from a whole one: %s', (piece) => {
    const language = detectLanguage(piece);
    const before = { en: 'when was it', ko: '언제 열렸나요', ja: 'いつ行われましたか' }[language];
    expect(filledIn([before, piece], 1, language)).toBeUndefined();
  });

  it('stays as it is where no part says more', () => {
    expect(filledIn(['When', 'where'], 0, 'en')).toBeUndefined();
  });
});

describe('a part that goes on to the next', () => {
  it.each([
    ['사망자는 몇 명이고', '사망자는 몇 명인가요?'],
    ['정상회담은 언제였고', '정상회담은 언제였나요?'],
    ['李在明とは誰で', '李在明とは誰ですか？'],
    ['사고', '사고'],
    ['誰が会い', '誰が会い'],
  ])('%s', (piece, question) => {
    expect(ended(piece, detectLanguage(piece))).toBe(question);
  });
});

describe('each part gets its own words', () => {
  it.each([
    ['How many died, and how many of them were Korean?', ['183', '136']],
    ['사망자는 몇 명이고 그중 한국인은 몇 명인가요?', ['183', '136']],
    ['死者は何人で、そのうち朝鮮人は何人で、いつ起きましたか?', ['183', '136', 'Feb. 3, 1942']],
    ['정상회담은 언제 어디서 열렸나요?', ['Tuesday', 'in Nara Prefecture']],
    ['首脳会談はいつどこで行われましたか?', ['Tuesday', 'Nara Prefecture']],
    ['Where did Lee and Takaichi meet, and on what day?', ['Nara Prefecture', 'Tuesday']],
    ['会談はどこで何曜日に行われた？', ['in Nara Prefecture', 'Tuesday']],
    [
      'Who is Lee Jae Myung and who is Xi Jinping?',
      ['President Lee Jae Myung', 'Chinese President Xi Jinping'],
    ],
    [
      '이재명은 누구이고 시진핑은 누구인가요?',
      ['President Lee Jae Myung', 'Chinese President Xi Jinping'],
    ],
  ])('%s', (question, words) => {
    const answer = engine.ask({ question });
    expect(answer.parts.map(({ evidence }) => evidence.text)).toEqual(words);
    expect(answer.unanswered).toEqual([]);
  });

  it('answers the whole with the first of its paragraph', () => {
    const answer = engine.ask({ question: 'How many died, and how many of them were Korean?' });
    expect(answer.answer?.text).toBe('183');
  });
});

describe('a part that the record does not answer is named', () => {
  it.each([
    ['When did Lee meet Xi Jinping and where?', ['Jan. 5'], ['where did Lee meet Xi Jinping']],
    ['When was the mine flooded, and how deep was it?', ['Feb. 3, 1942'], ['how deep was it?']],
    ['When was the summit and how much did it cost?', ['Tuesday'], ['how much did it cost?']],
    ['정상회담은 언제였고 비용은 얼마나 들었나요?', ['Tuesday'], ['비용은 얼마나 들었나요?']],
  ])('%s', (question, words, unanswered) => {
    const answer = engine.ask({ question });
    expect(answer.parts.map(({ evidence }) => evidence.text)).toEqual(words);
    expect(answer.unanswered).toEqual(unanswered);
  });

  it('and what leans on it is not answered either', () => {
    expect(engine.ask({ question: '다음 셔틀외교는 언제 어디서' }).answered).toBe(false);
  });
});
