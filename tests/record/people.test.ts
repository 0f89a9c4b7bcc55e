import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import { projectFile } from '../../src/project-file.ts';
import { citedWords } from '../../src/record/cite.ts';
import { findPerson, people } from '../../src/record/people.ts';
import { voicesOn } from '../../src/record/topic.ts';
import { verify } from '../../src/record/verify.ts';

const corpus = await loadCorpus(projectFile('corpus'));
const articles = corpus.articles.map(({ article }) => article);
const [article] = articles;
if (!article) throw new Error('the shipped article is missing');
const list = people(article, corpus.glossary);
const numbers = (parts: readonly { citation: { paragraph: number } }[]) =>
  parts.map(({ citation }) => citation.paragraph);

describe('people', () => {
  it.each([
    ['Lee', 'President', [3, 4, 13, 16, 17, 17, 23, 25, 31], [1, 2, 20, 26, 26, 27, 28, 30]],
    ['다카이치 총리', 'Japanese Prime Minister', [7, 8, 9, 10, 11, 12, 19, 24, 24], []],
    ['習近平', 'Chinese President', [], []],
  ])('%s: office, quoted and reported words', (typed, office, said, reported) => {
    const person = findPerson(list, typed);
    expect(person?.office?.words).toBe(office);
    expect(numbers(person?.said ?? [])).toEqual(said);
    expect(numbers(person?.reported ?? [])).toEqual(reported);
  });

  it('shows nobody whom the record does not name', () => {
    expect(findPerson(list, 'Donald Trump')).toBeUndefined();
  });

  it('quotes verbatim', () => {
    for (const { said, reported, told } of list)
      for (const { words, citation } of [...said, ...reported, ...told])
        expect(citedWords(articles, citation)).toBe(words);
  });
});

describe('voices on a topic', () => {
  it('tells quotation, report and the reporter apart', () => {
    const voices = voicesOn(article, corpus.glossary, 'remains');
    expect(
      voices.map(({ voice, speaker, sentences }) => [voice, speaker, numbers(sentences)]),
    ).toEqual([
      ['quotation', 'Lee Jae Myung', [16]],
      ['quotation', 'Sanae Takaichi', [19]],
      ['reported', 'Lee Jae Myung', [20]],
      ['reporter', null, [14, 15, 21]],
    ]);
  });

  it('has nothing on what the record does not speak of', () => {
    expect(voicesOn(article, corpus.glossary, 'football')).toEqual([]);
    expect(voicesOn(article, corpus.glossary, '')).toEqual([]);
  });
});

describe('citations', () => {
  const citation = { article: article.id, paragraph: 15, start: 4, end: 22 };
  const words = article.paragraphs[14]?.text.slice(4, 22) ?? '';

  it.each([
    ['proved', articles],
    [
      'moved',
      articles.map((one) => ({
        ...one,
        paragraphs: [one.paragraphs[0], ...one.paragraphs].flatMap((p, at) =>
          p ? [{ ...p, number: at + 1 }] : [],
        ),
      })),
    ],
    [
      'changed',
      articles.map((one) => ({
        ...one,
        paragraphs: one.paragraphs.map((p) => ({ ...p, text: p.text.replaceAll('e', 'u') })),
      })),
    ],
    ['gone', []],
  ])('of an earlier answer are %s', (status, now) => {
    const answer = { answer: { sentence: words, citation } };
    expect(verify(answer, now)).toMatchObject([{ path: 'answer.sentence', status }]);
  });

  it('of a whole paragraph notice that it has grown', () => {
    const text = article.paragraphs[0]?.text ?? '';
    const passages = [{ article: article.id, paragraph: 1, text }];
    const grown = articles.map((one) => ({
      ...one,
      paragraphs: one.paragraphs.map((p) => ({ ...p, text: `${p.text} More.` })),
    }));
    expect(verify({ passages }, articles)).toMatchObject([{ status: 'proved' }]);
    expect(verify({ passages }, grown)).toMatchObject([{ status: 'changed' }]);
  });
});
