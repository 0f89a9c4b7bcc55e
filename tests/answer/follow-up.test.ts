import { describe, expect, it } from 'vitest';
import { dependsOnEarlier } from '../../src/answer/follow-up.ts';
import { considerer, engine } from './shipped.ts';

describe('dependsOnEarlier', () => {
  it.each([
    'How many of them were Korean?',
    'where was that?',
    'and what did she say?',
    'And Takaichi?',
    'what about Lee?',
    'when?',
    'why?',
    'who?',
    'it?',
    'Koreans?',
    'Taiwan?',
    'on what date?',
    'since when?',
    'by whom?',
    'Did they agree?',
    'Who owned it?',
    'What else did he say?',
    'Was this the first one?',
    '그중 한국인은 몇 명이야?',
    '거기가 어디야?',
    '그건 누가 했어?',
    '그럼 일본은?',
    '왜?',
    '언제?',
    'それはいつですか',
    'そのうち朝鮮人は何人？',
    'では高市首相は？',
    'いつ？',
    'なぜ？',
  ])('%s leans on what was asked before', (question) => {
    expect(dependsOnEarlier(considerer.analyse(question))).toBe(true);
  });

  it.each([
    'How many workers died in the Chosei coal mine disaster?',
    'Which activists and families pushed for the recovery of remains?',
    'What did Takaichi thank Lee for?',
    'List the social challenges the two countries will tackle',
    '조세이 탄광 사고로 숨진 노동자는 몇 명인가요?',
    '長生炭鉱の事故で亡くなった労働者は何人ですか',
  ])('%s stands alone', (question) => {
    expect(dependsOnEarlier(considerer.analyse(question))).toBe(false);
  });
});

describe('a conversation', () => {
  const first = 'What happened at the Chosei coal mine?';

  it('refuses a sequel for what it means there, not for saying little', () => {
    const history = ['When did the summit begin, at what hour?', 'Who catered it?'];
    const { refusal } = engine.ask({ question: 'and the cost of it?', history });
    expect(refusal?.reason).not.toBe('empty');
  });

  it.each([
    ['How many forced labourers from Korea died at the mine?', 'Out of how many?'],
    ["Who set out Seoul's goal for the summit?", 'And what was it?'],
    ['習近平との会談の日付は？', '高市さんとのほうは？'],
  ])('after “%s”, “%s” does not get the same words again', (earlier, question) => {
    const before = engine.ask({ question: earlier }).answer;
    const after = engine.ask({ question, history: [earlier] }).answer;
    expect(before).not.toBeNull();
    expect(after?.text).not.toBe(before?.text);
  });

  it.each([
    [['이재명 대통령이 다카이치 총리를 만난 곳은?'], '언제?', 2],
    [['サミットはどこで？'], 'いつ？', 2],
  ])('after %s, “%s” is answered by ¶%i', (history, question, paragraph) => {
    expect(engine.ask({ question, history }).answer?.citation.paragraph).toBe(paragraph);
  });

  it('takes over what a follow-up leaves unsaid, and says what', () => {
    const answer = engine.ask({ question: 'How many of them were Korean?', history: [first] });
    expect(answer.answered).toBe(true);
    expect(answer.answer?.text).toContain('136');
    expect(answer.answer?.citation.paragraph).toBe(15);
    expect(answer.carried.length).toBeGreaterThan(0);
    for (const word of answer.carried) expect(first).toContain(word);
  });

  it('carries nothing into a question that stands alone', () => {
    const question = 'How many workers died in the Chosei coal mine disaster?';
    const { answer, carried } = engine.ask({ question, history: ['Who is Xi Jinping?'] });
    expect(answer).toEqual(engine.ask({ question }).answer);
    expect(carried).toEqual([]);
  });

  it.each([
    ['Do the activists come from Korea?', 'What decade did they start', 21, 'the early 1990s'],
    ['How many of the victims were Korean?', 'and the whole toll?', 15, '183'],
    ['How many of the victims were Korean?', 'and when was that?', 15, 'Feb. 3, 1942'],
    ['희생자 중 한국인은 몇 명이었나요?', '그게 언제였지?', 15, 'Feb. 3, 1942'],
    ['長生炭鉱の水没事故はいつ起きましたか。', '場所は?', 15, 'Ube in Yamaguchi prefecture'],
    ['遺骨の身元はどのように確認される予定ですか。', 'それは誰の発言?', 16, 'Lee'],
    ['少子高齢化は議題になりましたか。', '防災は?', 27, 'disaster prevention'],
    ['조세이 탄광 사고는 언제 일어났나요?', '어디서?', 15, 'Ube in Yamaguchi prefecture'],
  ])('%s — %s', (before, question, paragraph, text) => {
    const { answer } = engine.ask({ question, history: [before] });
    expect(answer?.citation.paragraph).toBe(paragraph);
    expect(answer?.text).toContain(text);
  });

  it('a question too short to stand alone shows what it takes over', () => {
    const history = ['長生炭鉱の水没事故はいつ起きましたか。'];
    expect(engine.ask({ question: '場所は?', history }).carried).toContain('長生炭鉱');
  });

  it('carries nothing where there was nothing before', () => {
    expect(engine.ask({ question: 'How many of them were Korean?' }).carried).toEqual([]);
    expect(engine.ask({ question: 'How many of them were Korean?', history: [] }).carried).toEqual(
      [],
    );
  });

  it('looks back at the last five questions and no further', () => {
    const fillers = ['Who is Lee?', 'where?', 'when?', 'why?', 'who?'];
    const question = 'How many of them were Korean?';
    expect(engine.ask({ question, history: [first, ...fillers] })).toEqual(
      engine.ask({ question, history: fillers }),
    );
  });

  it('does not change the history it is given', () => {
    const history = Object.freeze([first]);
    engine.ask({ question: 'when?', history });
    expect(history).toEqual([first]);
  });
});

describe('"when?" and "where?"', () => {
  it.each([
    ['How many workers died at the Chosei mine?', 'and when?', 'Feb. 3, 1942'],
    ['How many workers died at the Chosei mine?', 'where was it?', 'Ube in Yamaguchi prefecture'],
    ['How many workers died at the Chosei mine?', 'in what year?', '1942'],
    ['炭鉱事故で何人死んだ?', 'いつ?', 'Feb. 3, 1942'],
  ])('%s %s', (before, question, words) => {
    expect(engine.ask({ question, history: [before] }).answer?.text).toBe(words);
  });

  it.each([
    ['Did he meet Xi too?', 'Where?'],
    ['다카이치는 왜 이 대통령에게 고마워했나요?', '언제?'],
  ])('are not answered where no date or place is given: %s %s', (before, question) => {
    expect(engine.ask({ question, history: [before] }).answered).toBe(false);
  });
});
