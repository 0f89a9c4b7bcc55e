/** What a refusal says of the words of the question. */
import { expect, it } from 'vitest';
import { carriedWords } from '../../src/answer/named-words.ts';
import { engine } from './shipped.ts';

it.each<[string, string, string]>([
  // The record says China, and nowhere Beijing; of visas it says nothing.
  ['Did Lee visit Beijing?', 'Lee', 'visit'],
  ['비자 면제가 되나요?', '', '면제'],
  ['ビザは免除されますか？', '', '免除'],
  ['유해는 누가 처음 발견했나요?', '유해 발견', ''],
  ['DNA鑑定の費用はいくらですか', 'DNA鑑定', '費用'],
  ['ラーメン屋はどこですか', '', 'ラーメン屋'],
  ['慰安婦問題は?', '問題', '慰安婦'],
  ['독도 얘기 했음?', '', '독도'],
  ['Is the joint news conference on YouTube?', 'joint news conference', 'YouTube'],
  // Slips: what the record has is named as it has it, what it lacks as it was typed.
  ['How many victms got compensation?', 'victims', 'compensation'],
  ['asdfgh qwerty', '', 'asdfgh qwerty'],
  ['Who is Kim Jong Un?', '', 'Kim Jong Un'],
  ["What was the company's name?", '', 'company'],
])('%s: in the record “%s”, not in it “%s”', (question, known, unknown) => {
  const { refusal } = engine.ask({ question });
  expect(refusal?.known.join(' ')).toBe(known);
  expect(refusal?.unknown.join(' ')).toBe(unknown);
});

it.each(['thanks!', '고마워', 'ありがとう', '왜요?', 'who are you?', '도움말', 'ヘルプ'])(
  'finds nothing to look up in “%s”',
  (question) => {
    const { refusal } = engine.ask({ question });
    expect(refusal).toEqual({ known: [], unknown: [], reason: 'empty' });
  },
);

it.each([
  [['死ん', '遺骨'], ['遺骨']],
  [
    ['유해는', '숨졌', '이재명 대통령'],
    ['유해', '이재명 대통령'],
  ],
  [
    ['it', 'thanks', 'died', 'victims', 'Takaichi'],
    ['victims', 'Takaichi'],
  ],
])('of what was taken over, %j, it names the nouns: %j', (carried, nouns) => {
  expect(carriedWords(engine.index, carried)).toEqual(nouns);
});

it.each([
  ['How much will the DNA testing cost?', 'cost of DNA testing'],
  ['How old were the victims?', 'ages of victims'],
  ['How deep is the tunnel?', 'depth of the tunnel'],
  ['Who is the owner of the mine?', 'owner of the mine'],
  ['후쿠시마 오염수 문제는 논의했나요?', '후쿠시마 오염수'],
  ['炭鉱の所有者は誰ですか', '炭鉱の所有者'],
  ['犠牲者の名前を教えて', '犠牲者の名前'],
  ['犠牲者の年齢は?', '犠牲者の年齢'],
  ['잠수사 이름 알려줘', '잠수사들의 이름'],
  ['잠수사 나이는?', undefined],
  // The wordings of some silence have these words, and its topic is another thing.
  ['How old is the mine?', undefined],
  ['Who attended the joint news conference?', 'who else attended the joint news conference'],
  ['When will the DNA tests be done?', undefined],
  ['유골은 얼마예요?', undefined],
])('of “%s” it says that the record is silent on %s', (question, topic) => {
  const { refusal, language } = engine.ask({ question });
  expect(refusal?.silence?.[language]).toBe(topic);
});
