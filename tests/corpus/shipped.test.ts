import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import type { Article, Citation } from '../../src/corpus/types.ts';
import { projectFile } from '../../src/project-file.ts';
import { languages } from '../../src/text/language.ts';

const corpus = await loadCorpus(projectFile('corpus'));
const [prepared] = corpus.articles;
if (!prepared) throw new Error('the shipped corpus has no article');
const { article, facts, notes, silences, questions, assertions } = prepared;

/** SHA-256 of the article as its publisher's text was handed to us. */
const ORIGINAL = '91ad10e8608c1dfd05942ca18aa04f54352a8dad0ed9a8981c645406ab0d7f2a';

/** The article in the form of the original: title line, headings and paragraphs, blank lines between. */
function asHandedOver({ date, title, paragraphs }: Article): string {
  const blocks: string[] = [` date ${date} ${title}`];
  let section: string | null = null;
  for (const paragraph of paragraphs) {
    if (paragraph.section !== null && paragraph.section !== section) blocks.push(paragraph.section);
    section = paragraph.section;
    blocks.push(paragraph.text);
  }
  return blocks.join('\n\n');
}

function words({ article: id, paragraph, start, end }: Citation): string {
  expect(id).toBe(article.id);
  const text = article.paragraphs[paragraph - 1]?.text ?? '';
  expect(start).toBeLessThan(end);
  expect(end).toBeLessThanOrEqual(text.length);
  return text.slice(start, end);
}

describe('the shipped article', () => {
  it('is unchanged to the character', () => {
    expect(createHash('sha256').update(asHandedOver(article)).digest('hex')).toBe(ORIGINAL);
  });

  it.skipIf(!existsSync(projectFile('..', 'shared', 'article', 'article.txt')))(
    'is the one beside the project (skipped where ../shared/article is not there)',
    () => {
      expect(asHandedOver(article)).toBe(
        readFileSync(projectFile('..', 'shared', 'article', 'article.txt'), 'utf8'),
      );
    },
  );

  it('has 31 paragraphs in a lead and two sections', () => {
    expect(article.paragraphs.map(({ number }) => number)).toEqual(
      Array.from({ length: 31 }, (_, index) => index + 1),
    );
    const sections = [...new Set(article.paragraphs.map(({ section }) => section))];
    expect(sections).toHaveLength(3);
    expect(sections[0]).toBeNull();
    expect(article.paragraphs.find(({ number }) => number === 15)?.text).toContain('183 workers');
  });
});

describe('what editors wrote beside it', () => {
  it('every fact is proved by words of its paragraph', () => {
    expect(facts.length).toBeGreaterThanOrEqual(35);
    for (const { quote, citation } of facts) expect(words(citation)).toBe(quote);
  });

  it('facts have ids of their own, and are said in three languages', () => {
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    for (const { statement, label } of facts) {
      for (const language of languages) {
        expect(statement[language]).toBeTruthy();
        expect(label[language]).toBeTruthy();
      }
    }
  });

  it('every note is about words of its paragraph, and its answer stands there', () => {
    expect(new Set(notes.map(({ about }) => about.paragraph)).size).toBe(31);
    for (const { about, answer } of notes) {
      expect(words(about)).not.toBe('');
      if (!answer) continue;
      expect(words(answer)).not.toBe('');
      expect(answer.paragraph).toBe(about.paragraph);
    }
  });

  it('every silence has a topic and wordings to know it by', () => {
    for (const { topic, wordings } of silences) {
      expect(topic.en).toBeTruthy();
      expect(languages.flatMap((language) => wordings[language]).length).toBeGreaterThan(0);
    }
  });

  it('offered questions name a paragraph of the article, and are short enough for a choice', () => {
    expect(questions.length).toBeGreaterThanOrEqual(31);
    for (const { paragraph, text } of questions) {
      expect(article.paragraphs[paragraph - 1]).toBeDefined();
      for (const language of languages) expect(text[language].length).toBeLessThanOrEqual(100);
    }
  });

  it('every assertion is proved by words of its paragraph', () => {
    for (const { citation } of assertions) expect(words(citation)).not.toBe('');
  });

  it('glossary entries have ids of their own and names in every language', () => {
    expect(new Set(corpus.glossary.map(({ id }) => id)).size).toBe(corpus.glossary.length);
    for (const { id, names } of corpus.glossary) {
      for (const language of languages) {
        expect(names[language].length, `${id} in ${language}`).toBeGreaterThan(0);
      }
    }
  });
});
