import { expect, it } from 'vitest';
import { partLabel } from '../../src/discord/part-label.ts';
import { detectLanguage } from '../../src/text/language.ts';

it.each([
  ['Where', 'Where?'],
  ['when was the summit held?', 'When was the summit held?'],
  ['and how many died?', 'How many died?'],
  ['Who called for dialogue; also', 'Who called for dialogue?'],
  ['사망자는 몇 명이고', '사망자는 몇 명?'],
  ['회담은 어디서 열렸고', '회담은 어디서 열렸나요?'],
  ['사고는 언제 일어났나요?', '사고는 언제 일어났나요?'],
  ['死者は何人で', '死者は何人？'],
  ['首脳会談はいつ', '首脳会談はいつ？'],
  ['and', 'and'],
])('%s is shown as %s', (part, label) => {
  expect(partLabel(part, detectLanguage(part))).toBe(label);
});
