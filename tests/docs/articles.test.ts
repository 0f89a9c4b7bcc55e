import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import type { Corpus } from '../../src/corpus/types.ts';
import { buildIndex } from '../../src/index/build.ts';
import { projectFile } from '../../src/project-file.ts';
import { readWordTable } from '../../src/text/word-table.ts';

const EXAMPLE = /^```(?:markdown|yaml) (?<name>[\w.]+)\n(?<content>[\s\S]*?)^```$/gm;

let corpus: Corpus;
let dir: string;
let page: string;
beforeAll(async () => {
  page = await readFile(projectFile('docs', 'articles.md'), 'utf8');
  dir = await mkdtemp(path.join(tmpdir(), 'pilcrow-article-'));
  const folder = path.join(dir, '2026-02-01-harbour');
  await mkdir(folder);
  for (const { groups } of page.matchAll(EXAMPLE)) {
    const name = groups?.['name'] ?? '';
    const file = path.join(name === 'glossary.yaml' ? dir : folder, name);
    await writeFile(file, groups?.['content'] ?? '');
  }
  corpus = await loadCorpus(dir);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

it('the examples of docs/articles.md make a whole article', () => {
  const [prepared] = corpus.articles;
  expect({
    paragraphs: prepared?.article.paragraphs.length,
    facts: prepared?.facts.length,
    notes: prepared?.notes.length,
    silences: prepared?.silences.length,
    questions: prepared?.questions.length,
    assertions: prepared?.assertions.length,
    claims: prepared?.claims.length,
    glossary: corpus.glossary.length,
  }).toEqual({
    paragraphs: 2,
    facts: 1,
    notes: 2,
    silences: 1,
    questions: 1,
    assertions: 1,
    claims: 5,
    glossary: 1,
  });
});

it.each([
  ['when can people visit the old tower again?', 'March 3'],
  ['등대는 언제 다시 문을 여나요?', 'March 3'],
  ['how much money went into fixing it?', '2.1 million'],
])('%s is answered from them', (question, words) => {
  const engine = createEngine(
    buildIndex(corpus, new Date()),
    readWordTable(projectFile('data', 'word-table.bin')),
  );
  expect(engine.ask({ question }).answer?.text).toContain(words);
});

it('a wrong quote is told as the page shows it', async () => {
  const file = path.join(dir, '2026-02-01-harbour', 'facts.yaml');
  const facts = await readFile(file, 'utf8');
  await writeFile(
    file,
    facts.replace('quote: "The repairs cost 2.1', 'quote: "The repairs cost 2.2'),
  );
  const told = await loadCorpus(dir).then(
    () => '',
    (error: Error) => error.message.replaceAll(dir, 'corpus'),
  );
  await writeFile(file, facts);
  expect(page).toContain(told);
});
