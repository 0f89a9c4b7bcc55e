import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitParts } from '../../src/answer/parts.ts';
import { detectLanguage, languages } from '../../src/text/language.ts';

describe('splitParts', () => {
  it.each([
    ['When and where, and how many died?', ['When', 'where', 'how many died?']],
    [
      'When the mine flooded, who died and where was it?',
      ['When the mine flooded who died', 'where was it?'],
    ],
    ['When was it and where was it held?', ['When was it', 'where was it held?']],
    ['Who is Lee and what did he say?', ['Who is Lee', 'what did he say?']],
    ['When did it happen, who died and why?', ['When did it happen', 'who died', 'why?']],
    ['What happened? Who was there?', ['What happened', 'Who was there?']],
    ['언제 그리고 어디에서 열렸나요?', ['언제', '어디에서 열렸나요?']],
    ['언제 열렸고 누가 왔나요?', ['언제 열렸고', '누가 왔나요?']],
    ['사고는 언제 일어났고 몇 명이 죽었나요?', ['사고는 언제 일어났고', '몇 명이 죽었나요?']],
    ['누가 만났으며 어디에서 만났나요?', ['누가 만났으며', '어디에서 만났나요?']],
    ['몇 명이 죽었나요? 언제요?', ['몇 명이 죽었나요', '언제요?']],
    ['いつ、どこで行われましたか', ['いつ', 'どこで行われましたか']],
    ['何人が亡くなり、いつ起きましたか', ['何人が亡くなり', 'いつ起きましたか']],
    ['誰が会い、何を話しましたか', ['誰が会い', '何を話しましたか']],
  ])('%s', (question, parts) => {
    expect(splitParts(question, detectLanguage(question))).toEqual(parts);
  });

  it.each([
    'How many died?',
    'Did Lee and Takaichi meet?',
    'What did Lee, Takaichi and Xi say?',
    'Is it true that “when and where” was said?',
    'a, b, c',
    'Chosei mine and its victims',
    'When the mine flooded, how many died?',
    'If the remains are Korean, who takes them?',
    'Which body, led by Seoul, is Japan joining?',
    'Did Takaichi, who leads Japan, thank Lee?',
    'When did the mine, where 183 workers died, flood?',
    'What concept, discovered by Black, was later discovered by Watt?',
    '탄광 사고 언제 일어났나요?',
    '사고는 언제 일어났나요?',
    '광고 보고 창고가 어디에 있나요?',
    '이 대통령과 다카이치 총리는 어디에서 만났나요?',
    '李大統領と高市首相はどこで会いましたか',
    '「いつ、どこで」と言いましたか',
    '???',
    '',
  ])('one thing: %s', (question) => {
    expect(splitParts(question, detectLanguage(question))).toEqual([question]);
  });

  it('gives the text itself, or two to four pieces with nothing in them that was not asked', () => {
    const word = fc.constantFrom(
      ...[
        'when',
        'where',
        'who',
        'and',
        ',',
        '?',
        ' ',
        'did',
        'Lee',
        'how many',
        '언제',
        '어디',
        '고 ',
      ],
      ...['그리고', '몇 명', 'いつ', '、', 'どこ', '何人', '“', '”', '사고', '\n', '😀'],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(word, { maxLength: 16 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...languages), (question, language) => {
        const parts = splitParts(question, language);
        if (parts.length === 1) {
          expect(parts).toEqual([question]);
          return;
        }
        expect(parts.length).toBeLessThanOrEqual(4);
        let at = 0;
        for (const part of parts) {
          expect(part.trim()).not.toBe('');
          for (const piece of part.split(/\s+/)) {
            const found = question.indexOf(piece, at);
            expect(found).toBeGreaterThanOrEqual(at);
            at = found + piece.length;
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
