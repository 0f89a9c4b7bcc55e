import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import { projectFile } from '../../src/project-file.ts';
import { citedWords } from '../../src/record/cite.ts';
import { findDates } from '../../src/record/dates.ts';
import { resolveDate } from '../../src/record/resolve-date.ts';
import { timeline } from '../../src/record/timeline.ts';

describe('date expressions', () => {
  it.each([
    ['on Feb. 3, 1942, when', { year: 1942, month: 2, day: 3 }],
    ['3 February 1942', { year: 1942, month: 2, day: 3 }],
    ['February 1942', { year: 1942, month: 2 }],
    ['in 1942, 183 workers', { year: 1942 }],
    ['in August', { month: 8 }],
    ['in March', { month: 3 }],
    ['on Tuesday', { weekday: 2 }],
    ['in 1943', { year: 1943 }],
    ['in the autumn of 2025', { year: 2025, season: 3 }],
    ['in the fall of 2025', { year: 2025, season: 3 }],
    ['during fall 2025', { year: 2025, season: 3 }],
    ['last fall', { season: 3 }],
    ['the early 1990s', { decade: 1990, part: 'early' }],
    ['last year', { relative: { unit: 'year', offset: -1 } }],
    ['a week after', { distance: { unit: 'week', count: 1, side: 'after', open: false } }],
    ['60th anniversary', { span: { years: 60, of: 'anniversary' } }],
    ['next 60 years', { span: { years: 60, of: 'next' } }],
    ['1942년 2월 3일', { year: 1942, month: 2, day: 3 }],
    ['화요일', { weekday: 2 }],
    ['재작년', { relative: { unit: 'year', offset: -2 } }],
    ['一昨年', { relative: { unit: 'year', offset: -2 } }],
    ['지난해', { relative: { unit: 'year', offset: -1 } }],
    ['1990년대 초', { decade: 1990, part: 'early' }],
    ['1942年2月3日', { year: 1942, month: 2, day: 3 }],
    ['火曜日', { weekday: 2 }],
    ['昭和17年2月3日', { year: 1942, month: 2, day: 3 }],
    ['昭和十七年', { year: 1942 }],
    ['쇼와 17년 2월', { year: 1942, month: 2 }],
    ['the 17th year of Showa', { year: 1942 }],
    ['令和8年1月', { year: 2026, month: 1 }],
    ['一九四二年二月三日', { year: 1942, month: 2, day: 3 }],
    ['1942/02/03', { year: 1942, month: 2, day: 3 }],
    ['the third of February', { month: 2, day: 3 }],
    ['nineteen forty-two', { year: 1942 }],
    ['팔월에', { month: 8 }],
    ['열흘 뒤', { distance: { unit: 'day', count: 10, side: 'after', open: false } }],
    ['the day after', { distance: { unit: 'day', count: 1, side: 'after', open: false } }],
    ['the day before', { distance: { unit: 'day', count: 1, side: 'before', open: false } }],
    ['바로 다음 날', { distance: { unit: 'day', count: 1, side: 'after', open: false } }],
    ['회담 전날', { distance: { unit: 'day', count: 1, side: 'before', open: false } }],
    ['翌日', { distance: { unit: 'day', count: 1, side: 'after', open: false } }],
    ['前日', { distance: { unit: 'day', count: 1, side: 'before', open: false } }],
    ['翌週', { distance: { unit: 'week', count: 1, side: 'after', open: false } }],
    ['1990年代初頭', { decade: 1990, part: 'early' }],
  ])('%s', (text, parts) => {
    expect(findDates(text).map((found) => found.parts)).toEqual([parts]);
  });

  it.each([
    'rocks that fall',
    'this fall in prices',
    'in the fall of the mine',
    'the last fall of rock',
    'it may fall short',
    'they may march',
    '1,942 workers',
    '12 million',
    'the 183 dead',
    '2000만 명',
    'mine',
  ])('finds none in %j', (text) => {
    expect(findDates(text)).toEqual([]);
  });
});

describe('resolving', () => {
  it.each([
    [{ weekday: 2 }, '2026-01-13', '2026-01-13'],
    [{ weekday: 3 }, '2026-01-07', '2026-01-07'],
    [{ month: 8 }, '2025-08-01', '2025-08-31'],
    [{ month: 1, day: 5 }, '2026-01-05', '2026-01-05'],
    [{ relative: { unit: 'year', offset: -1 } as const }, '2025-01-01', '2025-12-31'],
    [{ relative: { unit: 'week', offset: -1 } as const }, '2026-01-05', '2026-01-11'],
  ])('%j against the day of the article', (parts, from, to) => {
    expect(resolveDate(parts, '2026-01-13')).toMatchObject({ from, to });
  });
});

describe('what has no place in the calendar', () => {
  it.each([[{ year: 1942, month: 2, day: 30 }], [{ year: 12 }], [{ year: 123_456 }]])(
    '%j is given no date',
    (parts) => {
      expect(resolveDate(parts, '2026-01-13')).toBeNull();
    },
  );

  it.each([
    'It will be kept for the next 99999999 years.',
    'It was built in 1942. It was found more than 300,000 years later.',
    'It was built in 1942. It was found 9999999999 weeks before.',
    'It stood there for the past 3000 years.',
  ])('%s', (text) => {
    const paragraph = { article: 'a', number: 1, section: null, text };
    const article = {
      id: 'a',
      title: 'A',
      date: '2026-01-13',
      language: 'en',
      paragraphs: [paragraph],
    };
    const undated = timeline(article, []).filter(({ resolved }) => resolved === null);
    expect(undated).toHaveLength(1);
  });

  it('a comma in a number belongs to it', () => {
    expect(findDates('found more than 2,500 years later')).toMatchObject([
      { parts: { distance: { count: 2500, unit: 'year' } } },
    ]);
  });
});

describe('one event, dated twice', () => {
  const entity = { kind: 'person', terms: [] } as const;
  const named = (name: string) => ({ ...entity, id: name, names: { en: [name], ko: [], ja: [] } });
  const glossary = ['Kim Ara', 'Lee Bom', 'Cho Dal'].map(named);
  const meeting = 'Kim Ara met Lee Bom a week after her Jan. 5 talks.';

  it.each([
    ['the day that is said of it', 'Kim Ara sat with Lee Bom on Tuesday.', '2026-01-13'],
    ['too far from it', 'Kim Ara sat with Lee Bom on Thursday.', '2026-01-12'],
    ['of other people', 'Kim Ara sat with Cho Dal on Tuesday.', '2026-01-12'],
    [
      'two days',
      'Kim Ara sat with Lee Bom on Tuesday. Kim Ara ate with Lee Bom on Sunday.',
      '2026-01-12',
    ],
  ])('%s: %s', (_, others, day) => {
    const text = `${meeting} ${others}`;
    const paragraphs = [{ article: 'a', number: 1, section: null, text }];
    const article = { id: 'a', title: 'A', date: '2026-01-13', language: 'en', paragraphs };
    const found = timeline(article, glossary).find(({ words }) => words === 'a week after');
    expect(found?.resolved).toEqual({ from: day, to: day, about: true });
  });
});

it('what is to come may lie after the article', () => {
  const text = 'It was built in 1942. It will be opened more than 80 years later.';
  const paragraphs = [{ article: 'a', number: 1, section: null, text }];
  const article = { id: 'a', title: 'A', date: '2026-01-13', language: 'en', paragraphs };
  const found = timeline(article, []).find(({ words }) => words === 'more than 80 years later');
  expect(found?.resolved).toMatchObject({ from: '2022-01-01', to: '2031-12-31' });
});

describe('timeline of the shipped article', async () => {
  const corpus = await loadCorpus(projectFile('corpus'));
  const articles = corpus.articles.map(({ article }) => article);
  const [article] = articles;
  const entries = article ? timeline(article, corpus.glossary) : [];

  it('is in order, with the words that date each thing', () => {
    expect(
      entries.map(({ words, citation, resolved, reckoning }) => [
        resolved?.from ?? null,
        resolved?.to ?? null,
        words,
        citation?.paragraph ?? null,
        reckoning,
      ]),
    ).toEqual([
      ['1942-02-03', '1942-02-03', 'Feb. 3, 1942', 15, 'stated'],
      ['1966-01-01', '2025-12-31', 'past 60 years', 31, 'length'],
      ['1990-01-01', '1993-12-31', 'the early 1990s', 21, 'roughly-stated'],
      // What is past was over when the article was written.
      ['2022-02-03', '2026-01-13', 'more than 80 years later', 20, 'from-other-date'],
      ['2025-01-01', '2025-12-31', 'last year', 30, 'from-article-date'],
      ['2025-08-01', '2025-08-31', 'August', 20, 'from-article-date'],
      ['2026-01-01', '2026-12-31', 'this year', 30, 'from-article-date'],
      ['2026-01-01', '2026-12-31', 'the new year', 31, 'from-article-date'],
      ['2026-01-01', '2085-12-31', 'next 60 years', 31, 'length'],
      ['2026-01-05', '2026-01-05', 'Jan. 5', 5, 'from-article-date'],
      ['2026-01-13', '2026-01-13', null, null, 'stated'],
      ['2026-01-13', '2026-01-13', 'Tuesday', 2, 'from-article-date'],
      // The same summit.
      ['2026-01-13', '2026-01-13', 'a week after', 5, 'from-other-date'],
      ['2026-01-13', '2026-01-13', 'today', 31, 'from-article-date'],
      [null, null, '60th anniversary', 30, 'length'],
    ]);
  });

  it('quotes the record word for word', () => {
    for (const { words, citation } of entries)
      if (citation) expect(citedWords(articles, citation)).toBe(words);
  });
});
