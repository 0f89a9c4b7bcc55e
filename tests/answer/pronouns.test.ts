import { describe, expect, it } from 'vitest';
import { withNames } from '../../src/answer/pronouns.ts';
import type { Entity } from '../../src/corpus/types.ts';
import { detectLanguage } from '../../src/text/language.ts';
import { engine } from './shipped.ts';

const person = (name: string, pronoun: 'she' | 'he', ko: string, ja: string): Entity => ({
  id: name.toLowerCase(),
  kind: 'person',
  names: { en: [`A. ${name}`], ko: [ko], ja: [ja] },
  terms: [name.toLowerCase()],
  pronoun,
});
const she = person('Takaichi', 'she', '다카이치', '高市');
const he = person('Lee', 'he', '이재명', '李在明');
const another = person('Xi', 'he', '시진핑', '習近平');

describe('withNames', () => {
  it.each([
    ['and what did she say?', 'and what did takaichi say?'],
    ['and hers?', 'and takaichi?'],
    ['what did she thank him for', 'what did takaichi thank lee for'],
    ['그녀는 뭐라고 했어?', '다카이치는 뭐라고 했어?'],
    ['彼女は何と言った？', '高市は何と言った？'],
    ['彼は？', '李在明は？'],
  ])('%s', (question, meant) => {
    expect(withNames(question, detectLanguage(question), [[she, he]], [])?.text).toBe(meant);
  });

  it.each([
    ['nobody is called so', 'and him?', [[she]], []],
    ['two can be meant', 'and him?', [[he, another]], []],
    ['the question names the only one', 'did Lee call him?', [[he]], [he]],
    ['others are meant', '彼らは？', [[he]], []],
    ['it is part of a word', 'where? there', [[she, he]], []],
  ] as const)('nothing where %s', (_, question, circles, named) => {
    expect(withNames(question, detectLanguage(question), circles, named)).toBeUndefined();
  });

  it('takes who was named before who stands in the paragraph', () => {
    expect(withNames('and him?', 'en', [[she], [he], [he, another]], [])?.names).toEqual(['lee']);
  });
});

describe('a conversation about people', () => {
  it.each([
    ['what did Lee thank the PM for', 'and what did she thank him for', 12],
    ['what did lee say about north korea', 'what about takaichi?', 11],
    ['다카이치는 북한에 대해 뭐라고 했어?', '이 대통령은?', 13],
    ['高市さん、北朝鮮について何て言った？', '李さんの方は？', 13],
    // Lee speaks of Takaichi there, but the words are his.
    ['what did lee say about trilateral stuff with us', 'and takaichi?', 10],
  ])('%s, %s', (earlier, question, paragraph) => {
    const { answer } = engine.ask({ question, history: [earlier] });
    expect(answer?.citation.paragraph).toBe(paragraph);
  });
});
