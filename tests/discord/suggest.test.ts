import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/answer/engine.ts';
import type { Choice } from '../../src/discord/command.ts';
import { factsAbout } from '../../src/discord/fact-search.ts';
import { findArticle, findParagraph } from '../../src/discord/find-paragraph.ts';
import { findQuotes } from '../../src/discord/find-quotes.ts';
import { recordBook } from '../../src/discord/record-book.ts';
import {
  suggestArticles,
  suggestParagraphs,
  suggestPeople,
  suggestQuestions,
  suggestSpeakers,
  suggestTopics,
} from '../../src/discord/suggest.ts';
import { findPerson } from '../../src/record/people.ts';
import { languages } from '../../src/text/language.ts';
import { shippedEngine } from './fixture.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await shippedEngine();
});

const firstName = ([first]: readonly Choice[]) => first?.name;
function article() {
  const [only] = engine.index.articles;
  if (!only) throw new Error('no article');
  return only;
}

describe('questions', () => {
  it.each([
    ['how many wor', 'en', /how many workers/i],
    ['how many wrokers died', 'en', /workers died/],
    ['유해 신원', 'ko', /유해 신원/],
    ['유헤 신언 확인', 'ko', /유해.* 신원 확인/],
    ['遺骨の身元', 'ja', /^遺骨の身元/],
    ['遺骨身元確認の検査', 'ja', /^遺骨の身元確認/],
    ['remains identified by which test', 'ko', /유해/],
    // By other names of what is asked for.
    ['유골', 'ko', /유해/],
    ['bones', 'en', /remains/],
    ['遺体', 'ja', /遺骨/],
  ] as const)('%s in %s', (typed, language, expected) => {
    expect(firstName(suggestQuestions(typed, engine.index, language))).toMatch(expected);
  });

  it('offers all before anything is typed, nothing for what fits nowhere', () => {
    expect(suggestQuestions('', engine.index, 'ko').length).toBeGreaterThan(25);
    for (const typed of ['xylophone zebra', 'pizza'])
      expect(suggestQuestions(typed, engine.index, 'en')).toEqual([]);
  });
});

describe('topics', () => {
  it.each([
    ['yamaguci', 'en', /Yamaguchi|mine disaster/],
    ['numbr', 'en', /^Numbers$/],
    ['날자', 'ko', /^날짜$/],
    ['탄관', 'ko', /탄광/],
    ['長生炭鉱', 'ja', /長生炭鉱/],
  ] as const)('%s in %s', (typed, language, expected) => {
    expect(firstName(suggestTopics(typed, engine.index, language))).toMatch(expected);
  });
});

describe('people and speakers', () => {
  it.each([
    ['takiachi', 'en', 'Sanae Takaichi'],
    ['takaichi', 'ko', '다카이치 사나에'],
    ['다카이지', 'ko', '다카이치 사나에'],
    ['高市早笛', 'ja', '高市早苗'],
  ] as const)('%s in %s is %s', (typed, language, name) => {
    expect(firstName(suggestPeople(typed, engine.index, language))).toBe(name);
    expect(suggestSpeakers(typed, engine.index, language)[0]).toEqual({
      name,
      value: 'Sanae Takaichi',
    });
  });
});

describe('paragraphs and articles', () => {
  it.each([
    ['15', 15],
    ['¶15', 15],
    ['flooded undersea tunel', 15],
    ['한국인 강제동원', 15],
    ['DNA鑑定', 16],
  ])('%s', (typed, number) => {
    const found = suggestParagraphs(typed, article(), engine.index);
    expect(found.slice(0, 3).map(({ value }) => value)).toContain(String(number));
  });

  it('an article by a slip in its title', () => {
    expect(suggestArticles('identificaton of remains', engine.index.articles)).toHaveLength(1);
  });
});

describe('the name of a choice, sent in the place of its value', () => {
  it.each(languages)('leads to the same in %s', (language) => {
    const { index } = engine;
    for (const { name, value } of suggestSpeakers('', index, language)) {
      const speaking = (speaker: string) => findQuotes({ speaker, topic: '' }, index);
      expect(speaking(name)).toEqual(speaking(value));
      expect(speaking(name).length).toBeGreaterThan(0);
    }
    for (const { name } of suggestPeople('', index, language)) {
      expect(findPerson(recordBook(index).people, name)).toBeDefined();
    }
    for (const { name } of suggestTopics('', index, language)) {
      expect(factsAbout(name, engine).length, name).toBeGreaterThan(0);
    }
    for (const { name, value } of suggestArticles('', index.articles)) {
      expect(findArticle(index, name)?.id).toBe(value);
    }
    for (const { name, value } of suggestParagraphs('', article(), index)) {
      expect(findParagraph(article(), name, engine)?.number).toBe(Number(value));
    }
  });
});

describe('the paragraph that is typed', () => {
  it.each<[string, number | undefined]>([
    ['15', 15],
    ['¶15', 15],
    ['para. 15', 15],
    ['paragraph 15, please', 15],
    ['１５', 15],
    ['15번', 15],
    ['제15문단', 15],
    ['第15段落', 15],
    ['15-17', 15],
    ['15–17', 15],
    ['17-15', undefined],
    ['-3', undefined],
    ['0', undefined],
    ['99', undefined],
    ['183 workers', 15],
    ['136 forcibly mobilized Koreans', 15],
    ['80 years', 20],
    ['5 meeting', 5],
    ['60th anniversary', 30],
  ])('%s', (typed, number) => {
    expect(findParagraph(article(), typed, engine)?.number).toBe(number);
  });
});

describe('facts on a topic', () => {
  it.each([['사고'], ['참사'], ['tragedy']])(
    'are found by %s, whichever of its names they have',
    (topic) => {
      expect(factsAbout(topic, engine).map(({ value }) => value)).toContain('Feb. 3, 1942');
    },
  );

  it('are none on what the record does not have', () => {
    expect(factsAbout('피자', engine)).toEqual([]);
  });
});
