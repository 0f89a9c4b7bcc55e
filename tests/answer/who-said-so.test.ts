import { describe, expect, it } from 'vitest';
import { asksToWhom } from '../../src/answer/to-whom.ts';
import { engine } from './shipped.ts';

describe('who said so', () => {
  it.each([
    ['What did the two sides agree on about the economy?', 'said who?', 'Takaichi'],
    ['How many people travel between the two countries each year?', 'says who?', 'Lee'],
    ['연간 인적 교류는 어느 정도야?', '그건 누가 말했어?', 'Lee'],
  ])('%s, %s', (earlier, question, speaker) => {
    const before = engine.ask({ question: earlier }).answer;
    const { answer } = engine.ask({ question, history: [earlier] });
    expect(answer?.text).toBe(speaker);
    expect(answer?.sentence).toBe(before?.sentence);
  });
});

describe('which leader said it', () => {
  it.each([
    ['장기적인 평화를 만들자고 말한 건 어느 쪽 정상이야?', 'Lee'],
    ['核のない半島と平和の話は、どっちの首脳の口から出たの', 'Lee'],
  ])('%s', (question, speaker) => {
    expect(engine.ask({ question }).answer?.text).toBe(speaker);
  });
});

describe('to whom it was said', () => {
  it.each([
    ['拉致のことで総理がお礼を言った相手はだれ？'],
    ['who did the premier thank for help with the abductions'],
    ['납치 문제로 총리는 누구에게 고마워했나요?'],
  ])('is not who said it: %s', (question) => {
    expect(engine.ask({ question }).answer?.text).toBe('Lee');
  });

  it.each([
    ['납치 문제로 고맙다고 누구께서 말씀하셨나요?'],
    ['By whom was Lee thanked over the abductions?'],
    ['Who has thanked the president for support on the abductions?'],
  ])('but here it is asked: %s', (question) => {
    expect(engine.ask({ question }).answer?.text).toMatch(/^Takaichi/);
  });
});

describe('asks to whom', () => {
  it.each([
    ['whom did she thank?', true],
    ['who did the premier thank', true],
    ['総理がお礼を言った相手はだれ', true],
    ['총리는 누구에게 고마워했나', true],
    ['who has thanked him?', false],
    ['who thanked whom', false],
    ['who did the thanking', false],
    ['그건 누구에게서 나온 말이야', false],
    ['感謝は誰によるものですか', false],
    ['会談の相手に感謝したのは誰ですか', false],
  ])('%s: %s', (text, expected) => {
    expect(asksToWhom({ text })).toBe(expected);
  });
});

describe('who did something', () => {
  it.each([['국제 협의체는 누가 주도했나요?', 'Korean National Police Agency']])(
    'is not who says so: %s',
    (question, doer) => {
      expect(engine.ask({ question }).answer?.text).toBe(doer);
    },
  );
});

describe('a reason or a manner', () => {
  it.each(['how come it took eight decades to find bones', 'how was the mine flooded'])(
    '%s is told in words, not by a name or a date',
    (question) => {
      const { answer } = engine.ask({ question });
      expect(answer?.text.split(' ').length).toBeGreaterThan(4);
    },
  );
});
