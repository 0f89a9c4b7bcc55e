import { describe, expect, it } from 'vitest';
import { topicAskedFor } from '../../src/answer/mentioned.ts';
import { detectLanguage } from '../../src/text/language.ts';
import { engine } from './shipped.ts';

describe('a question whether the record speaks of something', () => {
  it.each([
    ['Is Xi mentioned at all?', 'Xi'],
    ['does the article say anything about comfort women?', 'comfort women'],
    ['is trump in there?', 'trump'],
    ['Any mention of Dokdo?', 'Dokdo'],
    ['Does China come up?', 'China'],
    ['기사에 시진핑 나와?', '시진핑'],
    ['독도 언급 있나요', '독도'],
    ['미국도 언급되나요?', '미국'],
    ['위안부 얘기도 있어?', '위안부'],
    ['記事に石破さんは出てくる？', '石破'],
    ['竹島への言及はある？', '竹島'],
    ['自殺対策には触れられていますか', '自殺対策'],
    ['金正恩は記事に出てくる？', '金正恩'],
    ['야마구치가 기사에 나와?', '야마구치'],
    ['트럼프가 나와?', '트럼프'],
  ])('%s', (question, topic) => {
    expect(topicAskedFor(question, detectLanguage(question))).toBe(topic);
  });

  it.each([
    'Does the article mention how many died?',
    'Did Takaichi mention the abductions?',
    'Is it known who was in the mine?',
    '다카이치가 납치 문제를 언급했나요?',
    '유골이 나왔나요?',
    '遺骨は出てきましたか',
    '首相は何について触れていますか',
  ])('is told from one that asks more: %s', (question) => {
    expect(topicAskedFor(question, detectLanguage(question))).toBeUndefined();
  });

  it.each([
    ['Is Taiwan mentioned?', 'Taiwan'],
    ['does it mention Nara', 'Nara'],
    ['記事に習近平は登場しますか', 'Xi Jinping'],
    ['대만 얘기 나와?', 'Taiwan'],
    ['야마구치가 기사에 나와?', 'Yamaguchi'],
    ['奈良県は出てくる？', 'Nara'],
    ['農業は記事に出てくる？', 'agriculture'],
  ])('shows where it does: %s', (question, words) => {
    expect(engine.ask({ question }).answer?.text).toContain(words);
  });

  it.each([
    'is ishiba in the article',
    '기사에 이시바 나와?',
    '記事に石破さんは出てくる？',
    'does the article mention fishing',
    '독도 언급 있나요',
    'Is Kyoto Prefecture mentioned?',
    'Does it mention Sado mine?',
    'ロシアは記事に出てきますか？',
  ])('says so where it does not: %s', (question) => {
    expect(engine.ask({ question }).answered).toBe(false);
  });
});
