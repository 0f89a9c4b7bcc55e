import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { CorpusError } from '../../src/corpus/error.ts';
import { loadCorpus, readCorpus } from '../../src/corpus/load.ts';
import { buildIndex } from '../../src/index/build.ts';
import { projectFile } from '../../src/project-file.ts';
import { readWordTable } from '../../src/text/word-table.ts';

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'pilcrow-corpus-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const ARTICLE = (id: string, date = '2026-02-01', body = 'The ferry sank off Jindo in 2014.') =>
  `---\nid: ${id}\ntitle: Another article\ndate: ${date}\nlanguage: en\n---\n\n${body}\n`;

async function put(name: string, content: string | Buffer): Promise<void> {
  await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
  await writeFile(path.join(dir, name), content);
}

/** The message an editor reads, with the folder of this test as "corpus". */
async function faults(): Promise<string> {
  try {
    await loadCorpus(dir);
  } catch (error) {
    if (error instanceof CorpusError) return error.message.replaceAll(dir, 'corpus');
    throw error;
  }
  throw new Error('nothing was wrong');
}

describe('loadCorpus', () => {
  it('needs an article and nothing else', async () => {
    await put('a/article.md', ARTICLE('a'));
    const { articles, glossary } = await loadCorpus(dir);
    expect(glossary).toEqual([]);
    expect(articles).toMatchObject([
      {
        article: { id: 'a' },
        facts: [],
        notes: [],
        silences: [],
        questions: [],
        assertions: [],
        claims: [],
      },
    ]);
  });

  it('orders articles by date, then id, whatever their folders are called', async () => {
    await put('1/article.md', ARTICLE('late', '2026-03-01'));
    await put('2/article.md', ARTICLE('b', '2026-02-01'));
    await put('3/article.md', ARTICLE('a', '2026-02-01'));
    await put('4/article.md', ARTICLE('early', '2025-12-31'));
    const { articles } = await loadCorpus(dir);
    expect(articles.map(({ article }) => article.id)).toEqual(['early', 'a', 'b', 'late']);
  });

  it('passes over hidden folders, files and folders with no article', async () => {
    await put('a/article.md', ARTICLE('a'));
    await put('.git/article.md', 'no article');
    await put('pictures/one.png', 'no article');
    await put('README.md', 'no article');
    expect((await loadCorpus(dir)).articles).toHaveLength(1);
  });

  it('takes files saved with a byte order mark and carriage returns', async () => {
    await put('a/article.md', `\uFEFF${ARTICLE('a').replaceAll('\n', '\r\n')}`);
    await put(
      'a/facts.yaml',
      `\uFEFF${'- id: year\n  paragraph: 1\n  kind: date\n  value: "2014"\n  label: Year\n  statement: It sank in 2014.\n  quote: in 2014\n'.replaceAll('\n', '\r\n')}`,
    );
    const { articles } = await loadCorpus(dir);
    expect(articles[0]?.article.paragraphs[0]?.text).toBe('The ferry sank off Jindo in 2014.');
    expect(articles[0]?.facts[0]?.citation).toMatchObject({ paragraph: 1, start: 25, end: 32 });
  });

  it('picks up a second article beside the shipped one, and answers from it', async () => {
    await cp(projectFile('corpus'), dir, { recursive: true });
    const before = await loadCorpus(dir);
    await put('ferry/article.md', ARTICLE('ferry'));
    const after = await loadCorpus(dir);
    expect(after.articles).toHaveLength(before.articles.length + 1);
    expect(after.digest).not.toBe(before.digest);
    const engine = createEngine(
      buildIndex(after, new Date(0)),
      readWordTable(projectFile('data', 'word-table.bin')),
    );
    expect(
      engine.ask({ question: 'When did the ferry sink off Jindo?' }).passages[0],
    ).toMatchObject({
      article: 'ferry',
      paragraph: 1,
    });
  });

  it('the digest changes with every byte and name, and with nothing else', async () => {
    const digest = async () => (await readCorpus(dir)).digest;
    await put('a/article.md', ARTICLE('a'));
    const first = await digest();
    expect(await digest()).toBe(first);
    await put('notes.txt', 'not read');
    expect(await digest()).toBe(first);
    await put('a/article.md', `${ARTICLE('a')}\n`);
    const second = await digest();
    expect(second).not.toBe(first);
    await put('glossary.yaml', '[]\n');
    expect(await digest()).not.toBe(second);
    await rm(path.join(dir, 'glossary.yaml'));
    await put('b/article.md', `${ARTICLE('a')}\n`);
    await rm(path.join(dir, 'a'), { recursive: true });
    expect(await digest()).not.toBe(second);
  });

  it('tells progress after each article', async () => {
    const { parseCorpus } = await import('../../src/corpus/load.ts');
    await put('a/article.md', ARTICLE('a'));
    await put('b/article.md', ARTICLE('b'));
    const told: string[] = [];
    parseCorpus(await readCorpus(dir), (done, of) => told.push(`${done}/${of}`));
    expect(told).toEqual(['1/2', '2/2']);
  });
});

describe('a corpus that cannot be used', () => {
  it('no folder', async () => {
    await rm(dir, { recursive: true });
    expect(await faults()).toMatchInlineSnapshot(`
      "corpus: the corpus folder cannot be read (ENOENT)
        → create the folder, or set CORPUS_DIR to the folder that holds the articles"
    `);
  });

  it('a file where the folder should be', async () => {
    await rm(dir, { recursive: true });
    await writeFile(dir, 'a file');
    expect(await faults()).toMatchInlineSnapshot(`
      "corpus: the corpus folder cannot be read (ENOTDIR)
        → create the folder, or set CORPUS_DIR to the folder that holds the articles"
    `);
  });

  it('an empty folder', async () => {
    expect(await faults()).toMatchInlineSnapshot(`
      "corpus: the corpus folder holds no article
        → put each article in a folder of its own as article.md, or correct CORPUS_DIR"
    `);
  });

  it('facts without an article', async () => {
    await put('a/article.md', ARTICLE('a'));
    await put('b/facts.yaml', '[]\n');
    expect(await faults()).toMatchInlineSnapshot(`
      "corpus/b: the folder has facts, notes, questions, assertions or claims but no article.md
        → put the article beside them as article.md, or move the folder out of the corpus"
    `);
  });

  it('a folder called article.md', async () => {
    await put('a/article.md/x', '');
    expect(await faults()).toMatchInlineSnapshot(`
      "corpus/a/article.md: the file cannot be read (EISDIR)
        → check its permissions"
    `);
  });

  it('a link that leads in a circle', async () => {
    await mkdir(path.join(dir, 'a'));
    await symlink('article.md', path.join(dir, 'a', 'article.md'));
    expect(await faults()).toMatchInlineSnapshot(`
      "corpus/a/article.md: the file cannot be read (ELOOP)
        → check its permissions"
    `);
  });

  it('one id for two articles', async () => {
    await put('a/article.md', ARTICLE('same'));
    await put('b/article.md', ARTICLE('same'));
    expect(await faults()).toMatchInlineSnapshot(`
      "corpus/b/article.md:2: the id "same" is taken by corpus/a/article.md
        → give each article an id of its own"
    `);
  });

  it('bytes that are not UTF-8, with their line', async () => {
    await put(
      'a/article.md',
      Buffer.concat([Buffer.from(ARTICLE('a')), Buffer.from([0x0a, 0xc3, 0x28, 0x0a])]),
    );
    expect(await faults()).toMatchInlineSnapshot(`
      "corpus/a/article.md:10: the file is not valid UTF-8
        → save it again with the encoding UTF-8"
    `);
  });

  it('UTF-16, as some editors save it', async () => {
    await put('a/article.md', Buffer.from(`\uFEFF${ARTICLE('a')}`, 'utf16le'));
    expect(await faults()).toMatchInlineSnapshot(`
      "corpus/a/article.md:1: the file is not valid UTF-8
        → save it again with the encoding UTF-8"
    `);
  });

  it('mistakes in several files, all of them told at once', async () => {
    await put('a/article.md', ARTICLE('a'));
    await put('a/facts.yaml', '- id: A\n');
    await put('a/notes.yaml', 'notes: 5\n');
    await put('b/article.md', 'Only text.\n');
    await put('glossary.yaml', '- id: [\n');
    expect(await faults()).toMatchInlineSnapshot(`
      "corpus/a/facts.yaml:1: id: must be lower-case letters, digits and dashes
        → correct id
      corpus/a/facts.yaml:1: the field "paragraph" is missing
        → add paragraph
      corpus/a/facts.yaml:1: the field "kind" is missing
        → add kind
      corpus/a/facts.yaml:1: the field "value" is missing
        → add value
      corpus/a/facts.yaml:1: the field "label" is missing
        → add label
      corpus/a/facts.yaml:1: the field "statement" is missing
        → add statement
      corpus/a/facts.yaml:1: the field "quote" is missing
        → add quote
      corpus/a/notes.yaml:1: notes: Invalid input: expected array, received number
        → correct notes
      corpus/b/article.md:1: an article begins with front matter between two lines of three dashes
        → write ---, then id, title, date and language, then --- before the first paragraph
      corpus/glossary.yaml:2: not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]
        → mend the YAML on this line; texts with a colon, quotation marks or a # belong in double quotes"
    `);
  });
});
