import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conjunctsOf } from '../../src/claims/conjuncts.ts';
import { detectLanguage } from '../../src/text/language.ts';

describe('conjunctsOf', () => {
  it.each([
    [
      '두 정상은 나라에서 만났고 무역 협정에 서명했다',
      ['두 정상은 나라에서 만났고', '두 정상은 무역 협정에 서명했다'],
    ],
    [
      '両首脳は奈良で会談し、貿易協定に署名した',
      ['両首脳は奈良で会談し', '両首脳は貿易協定に署名した'],
    ],
    [
      'Lee met Takaichi in Nara and thanked her for her attention.',
      ['Lee met Takaichi in Nara', 'Lee thanked her for her attention.'],
    ],
    [
      'The two leaders met on Tuesday and also agreed to DNA testing',
      ['The two leaders met on Tuesday', 'The two leaders also agreed to DNA testing'],
    ],
    [
      'The mine was flooded in 1942, but was never searched',
      ['The mine was flooded in 1942', 'The mine was never searched'],
    ],
    // A second subject stands in no need of the first.
    [
      '이 대통령은 1월 5일 시진핑을 만났고 다카이치는 1월 6일 트럼프를 만났다',
      ['이 대통령은 1월 5일 시진핑을 만났고', '다카이치는 1월 6일 트럼프를 만났다'],
    ],
    [
      '李大統領は1月5日に習近平と会い、高市首相は1月6日にトランプと会った',
      ['李大統領は1月5日に習近平と会い', '高市首相は1月6日にトランプと会った'],
    ],
    // What describes, and what names a time, is no subject.
    [
      '이 대통령은 시진핑을 만났고 깊은 논의를 이어 갔다',
      ['이 대통령은 시진핑을 만났고', '이 대통령은 깊은 논의를 이어 갔다'],
    ],
    [
      '이 대통령은 시진핑을 만났고 이어지는 회담에 나섰다',
      ['이 대통령은 시진핑을 만났고', '이 대통령은 이어지는 회담에 나섰다'],
    ],
    [
      '이 대통령은 시진핑을 만났고 1월 13일에는 나라에 갔다',
      ['이 대통령은 시진핑을 만났고', '이 대통령은 1월 13일에는 나라에 갔다'],
    ],
    [
      '李大統領は習近平と会い、13日は奈良に行った',
      ['李大統領は習近平と会い', '李大統領は13日は奈良に行った'],
    ],
    [
      '李大統領は習近平と会い、奈良では首脳会談を行った',
      ['李大統領は習近平と会い', '李大統領は奈良では首脳会談を行った'],
    ],
  ])('%s', (sentence, parts) => {
    expect(conjunctsOf(sentence, detectLanguage(sentence)).map(({ text }) => text)).toEqual(parts);
  });

  it.each([
    'Lee and Takaichi met in Nara.',
    'The flood killed 183 workers.',
    'Dialogue and cooperation',
    'and agreed',
    '다카이치 총리와 이 대통령이 만났다',
    '나라에서 만났고 서명했다',
    '李大統領は高市首相と奈良で会談した。',
    '',
  ])('one thing: %s', (sentence) => {
    expect(conjunctsOf(sentence, detectLanguage(sentence))).toEqual([]);
  });

  it('knows where the words of each part stand in the sentence', () => {
    const word = fc.constantFrom('Lee', 'met', 'and', 'thanked', 'her', 'in', 'Nara', 'agreed');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        const sentence = words.join(' ');
        for (const { text, inSentence } of conjunctsOf(sentence, 'en')) {
          for (const { 0: found, index } of text.matchAll(/\S+/g)) {
            const { start, end } = inSentence({ start: index, end: index + found.length });
            expect(sentence.slice(start, end)).toBe(found);
          }
        }
      }),
    );
  });
});
