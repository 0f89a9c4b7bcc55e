import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutPreamble } from '../../src/answer/preamble.ts';
import type { Language } from '../../src/text/language.ts';

describe('withoutPreamble', () => {
  it.each<[Language, string, string]>([
    ['en', 'For our timeline: when did Lee see Xi?', 'when did Lee see Xi?'],
    [
      'en',
      "I'm preparing a handout and need the exact date of the disaster.",
      'the exact date of the disaster.',
    ],
    ['en', 'Our NGO would like to know who found the remains.', 'who found the remains.'],
    [
      'ko',
      '발표 준비 중인데요, 유골이 언제 나왔는지 알려 주세요.',
      '유골이 언제 나왔는지 알려 주세요.',
    ],
    ['ko', '논문에 인용하려고요. 총리가 뭐라고 했나요?', '총리가 뭐라고 했나요?'],
    [
      'ja',
      'レポートを書いているので、犠牲者の数を教えてください。',
      '犠牲者の数を教えてください。',
    ],
    ['ja', 'ニュースで見たんですが、遺骨はいつ見つかったの？', '遺骨はいつ見つかったの？'],
  ])('%s: %s', (language, text, question) => {
    expect(withoutPreamble(text, language)).toBe(question);
  });

  it.each<[Language, string]>([
    // The beginning asks already
    ['en', 'Which body will Japan join, who leads it, and is it written down?'],
    ['ko', '언제 만났는데, 어디서 만났나요?'],
    ['ja', 'いつ会ったんですが、どこで会ったの？'],
    ['en', 'Did the U.S. join the DNA survey of the mine?'],
    ['en', 'Does Japan know the number of victims?'],
    ['ja', '賠償費用について合意しましたか'],
    // Nothing comes before
    ['en', 'How many workers died?'],
    ['ko', '희생자는 몇 명인가요?'],
    ['ja', '犠牲者は何人ですか。'],
    // Somebody's statement
    ['en', 'He said: "the remains were found in August", is that so?'],
  ])('%s: leaves %s', (language, text) => {
    expect(withoutPreamble(text, language)).toBeUndefined();
  });

  it('takes off a beginning and nothing else, of any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom<Language>('en', 'ko', 'ja'),
        (text, language) => {
          const bare = withoutPreamble(text, language);
          if (bare !== undefined)
            expect(text.endsWith(bare) && bare.length < text.length).toBe(true);
        },
      ),
    );
  });
});
