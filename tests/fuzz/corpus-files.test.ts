/** Whatever stands in a file of the corpus: taken, or refused with file, rule and remedy; nothing else happens. */

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseArticle } from '../../src/corpus/article.ts';
import { parseAssertions } from '../../src/corpus/assertions.ts';
import { CorpusError } from '../../src/corpus/error.ts';
import { parseFacts } from '../../src/corpus/facts.ts';
import { parseGlossary } from '../../src/corpus/glossary.ts';
import { loadCorpus, parseCorpus, readCorpus } from '../../src/corpus/load.ts';
import { parseNotes } from '../../src/corpus/notes.ts';
import { parseQuestions } from '../../src/corpus/questions.ts';
import type { Corpus } from '../../src/corpus/types.ts';
import { projectFile } from '../../src/project-file.ts';
import { expectCleanPrototypes } from './harmless.ts';
import { hostileText, RUNS, TIMEOUT_MS } from './hostile.ts';

const ARTICLE = `---
id: mine
title: The mine under the sea
date: 2026-01-13
language: en
---

The disaster occurred on Feb. 3, 1942, killing 183 workers.

## Talks

Lee thanked Takaichi for the talks in Nara.
`;
const article = parseArticle('article.md', ARTICLE);

/** What reads each file, with one that it takes. */
const files: Readonly<Record<string, { parse: (text: string) => unknown; whole: string }>> = {
  'article.md': { parse: (text) => parseArticle('article.md', text), whole: ARTICLE },
  'facts.yaml': {
    parse: (text) => parseFacts('facts.yaml', text, article),
    whole:
      '- id: dead\n  paragraph: 1\n  kind: number\n  value: "183"\n  label: Dead\n  statement: 183 died.\n  quote: killing 183 workers\n',
  },
  'notes.yaml': {
    parse: (text) => parseNotes('notes.yaml', text, article),
    whole:
      'notes:\n  - paragraph: 1\n    asks:\n      - about: killing 183 workers\n        kind: number\n        answer: "183"\n        en: [how many died]\n        ko: [몇 명]\nsilences:\n  - topic: the owner\n    en: [who owned it]\n',
  },
  'questions.yaml': {
    parse: (text) => parseQuestions('questions.yaml', text, article),
    whole: '- paragraph: 1\n  en: How many died?\n  ko: 몇 명?\n  ja: 何人?\n',
  },
  'assertions.yaml': {
    parse: (text) => parseAssertions('assertions.yaml', text, article),
    whole: '- paragraph: 1\n  quote: killing 183 workers\n',
  },
  'glossary.yaml': {
    parse: (text) => parseGlossary('glossary.yaml', text),
    whole:
      '- id: lee\n  kind: person\n  en: [Lee]\n  ko: [이 대통령]\n  ja: [李大統領]\n  terms: [lee]\n',
  },
};

function expectTakenOrRefused(parse: (text: string) => unknown, text: string): void {
  try {
    parse(text);
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    expect(error.faults.length).toBeGreaterThan(0);
    for (const { file, rule, remedy } of error.faults) {
      expect(file).not.toBe('');
      expect(rule).not.toBe('');
      expect(remedy).not.toBe('');
    }
  }
}

/** A file that is taken, with pieces cut out, doubled, or hostile ones put in. */
const spoiled = (whole: string) =>
  fc
    .array(fc.tuple(fc.nat(), fc.nat({ max: 60 }), hostileText(60)), { minLength: 1, maxLength: 4 })
    .map((changes) =>
      changes.reduce((text, [at, length, put]) => {
        const start = at % (text.length + 1);
        return text.slice(0, start) + put + text.slice(start + length);
      }, whole),
    );

/** Values of YAML with the names that objects are undone by. */
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    hostileText(80),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(
        fc.constantFrom(
          ...['__proto__', 'constructor', 'prototype', 'toString', 'id', 'kind', 'en', 'ko', 'ja'],
          ...['paragraph', 'quote', 'asks', 'about', 'notes', 'silences', 'topic', 'terms'],
        ),
        hostileText(20),
      ),
      tie('value'),
      { maxKeys: 6 },
    ),
  ),
})).value;

describe.each(Object.entries(files))('%s', (_, { parse, whole }) => {
  it.each<[string, fc.Arbitrary<string>]>([
    ['anything at all', hostileText(2000)],
    ['a good one, spoiled', spoiled(whole)],
    ['any values', value.map((one) => stringify(one))],
    ['any values as its list', fc.array(value, { maxLength: 4 }).map((one) => stringify(one))],
  ])(
    '%s: taken, or refused in words',
    (_name, text) => {
      fc.assert(
        fc.property(text, (one) => expectTakenOrRefused(parse, one)),
        { numRuns: RUNS },
      );
      expectCleanPrototypes();
    },
    TIMEOUT_MS,
  );

  it('names of prototypes are fields like others: unknown ones', () => {
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      const text = `${name}:\n  polluted: true\n`;
      expect(() => parse(text)).toThrow(CorpusError);
      expect(() => parse(`- ${name}:\n    polluted: true\n`)).toThrow(CorpusError);
      expect(() => parse(`---\n${text}---\n\nText.\n`)).toThrow(CorpusError);
    }
    expectCleanPrototypes();
  });
});

describe('a whole corpus', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'pilcrow-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it(
    'any bytes in any of its files: taken, or refused in words',
    async () => {
      const shipped = await readCorpus(projectFile('corpus'));
      const [first] = shipped.articles;
      const given = { article: first?.article, facts: first?.facts, notes: undefined };
      fc.assert(
        fc.property(
          fc.constantFrom('article', 'facts'),
          fc.nat(),
          fc.uint8Array({ minLength: 1, maxLength: 40 }),
          (name, at, put) => {
            const file = given[name as 'article' | 'facts'];
            if (!file) throw new Error('the shipped corpus has no such file');
            const bytes = Buffer.from(file.bytes);
            bytes.set(put, at % (bytes.length - put.length));
            const spoiledFiles = {
              ...shipped,
              // A good file, which need not be read a thousand times.
              glossary: undefined,
              articles: [
                {
                  article: first?.article as typeof file,
                  facts: undefined,
                  notes: undefined,
                  questions: undefined,
                  assertions: undefined,
                  claims: undefined,
                  [name]: { ...file, bytes },
                },
              ],
            };
            expectTakenOrRefused(() => parseCorpus(spoiledFiles), '');
          },
        ),
        { numRuns: RUNS },
      );
      expectCleanPrototypes();
    },
    TIMEOUT_MS,
  );

  it.each<[string, (corpus: string, secret: string) => Promise<void>]>([
    [
      'a link for an article',
      async (corpus, secret) => {
        await mkdir(path.join(corpus, 'one'));
        await symlink(secret, path.join(corpus, 'one', 'article.md'));
      },
    ],
    [
      'a link for facts',
      async (corpus, secret) => {
        await mkdir(path.join(corpus, 'one'));
        await writeFile(path.join(corpus, 'one', 'article.md'), ARTICLE);
        await symlink(secret, path.join(corpus, 'one', 'facts.yaml'));
      },
    ],
    [
      'a link for the glossary',
      (corpus, secret) => symlink(secret, path.join(corpus, 'glossary.yaml')),
    ],
  ])('%s that leads out of the folder is not followed', async (name, make) => {
    const corpus = path.join(folder, name);
    const secret = path.join(folder, 'secret');
    await mkdir(corpus);
    await writeFile(secret, ARTICLE.replace('The disaster', 'SECRET'));
    await make(corpus, secret);
    await expect(loadCorpus(corpus)).rejects.toThrow(
      expect.objectContaining({ message: expect.stringMatching(/leads out of the corpus folder/) }),
    );
  });

  it('a link inside the folder, as Kubernetes makes them, is followed', async () => {
    const corpus = path.join(folder, 'links');
    await mkdir(path.join(corpus, '..data'), { recursive: true });
    await mkdir(path.join(corpus, 'one'));
    await writeFile(path.join(corpus, '..data', 'article.md'), ARTICLE);
    await symlink(path.join('..', '..data', 'article.md'), path.join(corpus, 'one', 'article.md'));
    const { articles }: Corpus = await loadCorpus(corpus);
    expect(articles.map(({ article: { id } }) => id)).toEqual(['mine']);
  });

  it('a folder that is a link is no article, as before', async () => {
    const corpus = path.join(folder, 'linked-folder');
    const elsewhere = path.join(folder, 'elsewhere');
    await mkdir(path.join(corpus, 'own'), { recursive: true });
    await mkdir(elsewhere);
    await writeFile(path.join(corpus, 'own', 'article.md'), ARTICLE);
    await writeFile(path.join(elsewhere, 'article.md'), ARTICLE.replace('id: mine', 'id: other'));
    await symlink(elsewhere, path.join(corpus, 'other'));
    const { articles } = await loadCorpus(corpus);
    expect(articles.map(({ article: { id } }) => id)).toEqual(['mine']);
  });
});
