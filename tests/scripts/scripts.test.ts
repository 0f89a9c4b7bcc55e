import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFile } from '../../src/project-file.ts';
import { runToEnd } from '../e2e/harness.ts';
import { withFormat } from '../index/with-format.ts';

let folder: string;
let env: { CORPUS_DIR: string; INDEX_FILE: string };
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilcrow-scripts-'));
  env = {
    CORPUS_DIR: path.join(folder, 'corpus'),
    INDEX_FILE: path.join(folder, 'new', 'index.bin'),
  };
  await cp(projectFile('corpus'), env.CORPUS_DIR, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const index = (...args: string[]) => runToEnd('src/scripts/build-index.ts', args, env);
const ask = (args: string[], input = '') => runToEnd('src/scripts/ask.ts', args, env, input);

describe('npm run index', () => {
  it('says in --check that there is none yet, builds it with a summary, and then that it fits', async () => {
    const before = await index('--check');
    expect(before.code).toBe(1);
    expect(before.stderr).toContain('there is no index file yet');
    const built = await index();
    expect(built.code).toBe(0);
    for (const line of [
      /^articles +1$/m,
      /^paragraphs +31$/m,
      /^facts +\d+$/m,
      /^terms +[\d,]+$/m,
      /^bytes +[\d,]+$/m,
      /^time +\d+ ms$/m,
    ]) {
      expect(built.stdout).toMatch(line);
    }
    expect((await index('--check')).code).toBe(0);
  });

  it('refuses a malformed article with file, line, rule and remedy, and leaves the old index', async () => {
    const article = path.join(env.CORPUS_DIR, '2026-01-13-chosei-remains', 'article.md');
    const good = await readFile(article, 'utf8');
    const old = await readFile(env.INDEX_FILE);
    await writeFile(article, good.replace('date: 2026-01-13', 'date: 2026-02-31'));
    const { code, stderr } = await index();
    expect(code).toBe(1);
    expect(stderr).toMatch(/article\.md:\d+: .*date.*\n {2}→ /);
    expect((await readFile(env.INDEX_FILE)).equals(old)).toBe(true);
    const asked = await ask(['--json', 'How many Koreans died?']);
    expect(asked.code).toBe(0);
    expect(asked.stderr).toContain('the index built before answers');
    await writeFile(article, good);
  });

  /** The article alone, which is indexed in no time. */
  const bare = () => ({
    CORPUS_DIR: path.join(folder, 'bare'),
    INDEX_FILE: path.join(folder, 'bare.bin'),
  });
  beforeAll(async () => {
    const [from, to] = [env.CORPUS_DIR, bare().CORPUS_DIR].map((dir) =>
      path.join(dir, '2026-01-13-chosei-remains'),
    );
    await cp(path.join(from ?? '', 'article.md'), path.join(to ?? '', 'article.md'));
  });
  const askBare = () =>
    runToEnd(
      'src/scripts/ask.ts',
      ['--json', 'When did the Chosei coal mine disaster occur?'],
      bare(),
    );

  it.each([
    ['half-written', 'pilcrow\n\u0003', 'not whole'],
    ['older', '{"magic":"pilcrow-index","meta":{"format":2}}', 'another version'],
    ['foreign', '{"hello":"world"}', 'no index of Pilcrow'],
    ['empty', '', 'not whole'],
  ])('a %s file is built anew, and said', async (_, content, why) => {
    await writeFile(bare().INDEX_FILE, content);
    const { code, stderr, stdout } = await askBare();
    expect(code).toBe(0);
    expect(stderr).toContain(why);
    expect(JSON.parse(stdout).passages[0]).toMatchObject({ paragraph: 15 });
    expect((await runToEnd('src/scripts/build-index.ts', ['--check'], bare())).code).toBe(0);
  });

  it('a file of a newer format is left as it is, and answers come from memory', async () => {
    const newer = withFormat(Buffer.from('pilcrow\n'.padEnd(24, '\0')), 999);
    await writeFile(bare().INDEX_FILE, newer);
    const { code, stderr } = await askBare();
    expect(code).toBe(0);
    expect(stderr).toContain('left to the newer version');
    expect(await readFile(bare().INDEX_FILE)).toEqual(newer);
  });

  it('where nothing can be written, answers come from memory, and it is said', async () => {
    // Below a file nobody can make a folder, not even root.
    const below = path.join(bare().CORPUS_DIR, '2026-01-13-chosei-remains', 'article.md', 'below');
    const { code, stderr, stdout } = await runToEnd(
      'src/scripts/ask.ts',
      ['--json', 'When did the Chosei coal mine disaster occur?'],
      { ...bare(), INDEX_FILE: path.join(below, 'index.bin') },
    );
    expect(code).toBe(0);
    expect(stderr).toMatch(/the index is used from memory and not saved: .*ENOTDIR/);
    expect(JSON.parse(stdout).passages[0]).toMatchObject({ paragraph: 15 });
  });
});

describe('npm run ask', () => {
  it('--json: the contract', async () => {
    const { stdout } = await ask(['--json', 'How many of the victims were Korean?']);
    const answer = JSON.parse(stdout);
    expect(answer.answered).toBe(true);
    expect(answer.answer.text).toContain('136');
    const { paragraph, start, end } = answer.answer.citation;
    const cited = answer.passages.find((one: { paragraph: number }) => one.paragraph === paragraph);
    expect(paragraph).toBe(15);
    expect(cited.text.slice(start, end)).toBe(answer.answer.sentence);
    expect(answer.facts[0]).toEqual({
      id: expect.any(String),
      statement: expect.any(String),
      value: expect.any(String),
      kind: expect.any(String),
      quote: expect.any(String),
      citation: expect.objectContaining({ paragraph: 15 }),
    });
  });

  it('--jsonl: one answer a line, in order; a line that is no question is told and the rest go on', async () => {
    const lines = [
      { id: 'a', question: 'How many of the victims were Korean?' },
      { id: 2, question: 'and when was that?', history: ['How many of the victims were Korean?'] },
      { id: 'c', question: '희생자 중 한국인은 몇 명이었나요?', locale: 'en-US' },
    ].map((line) => JSON.stringify(line));
    const input = [lines[0], 'not json', '', lines[1], '{"id":"x"}', lines[2]].join('\n');
    const { stdout, code } = await ask(['--jsonl'], input);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(answers.map(({ id, error }) => id ?? error)).toEqual([
      'a',
      'the line is not JSON',
      2,
      '"question" must be a text',
      'c',
    ]);
    expect(answers[2].answer.text).toContain('Feb. 3, 1942');
    expect(answers[4].language).toBe('en');
  });

  it('for a person: the words, the paragraph, where it stands', async () => {
    const { stdout } = await ask(['How many of the victims were Korean?']);
    expect(stdout).toMatch(/^136\n\n {2}│ The Chosei/);
    expect(stdout).toContain('¶15 · Humantarian cooperation');
  });

  it('without a question: a conversation, here piped', async () => {
    const { stdout, code } = await ask(
      [],
      'How many of the victims were Korean?\nand when was that?\n',
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/136[\s\S]*Feb\. 3, 1942/);
  });

  it.each([
    [['--jsonl', 'question'], 'leave the question out'],
    [['--json'], 'needs a question'],
    [['--nonsense'], "Unknown option '--nonsense'"],
  ])('%j is a mistake that is told plainly', async (args, message) => {
    const { code, stderr } = await ask(args);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });
});

describe('npm run deploy and npm start', () => {
  it('--dry-run prints the commands and needs no token', async () => {
    const { code, stdout } = await runToEnd('src/scripts/deploy-commands.ts', ['--dry-run']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)[0]).toMatchObject({ name: 'ask' });
  });

  it('without a token: exit code 78, where to get one, and that the playground needs none', async () => {
    const { code, stderr } = await runToEnd('src/main.ts', [], { DISCORD_TOKEN: '' });
    expect(code).toBe(78);
    expect(stderr).toContain('DISCORD_TOKEN: is not set');
    expect(stderr).toContain('discord.com/developers');
    expect(stderr).toContain('npm run playground');
  });
});

describe('npm run playground', () => {
  it('answers what is piped in and ends, with no token', async () => {
    const input = '/ask how many of the victims were Korean?\n@pilcrow when did the mine flood?\n';
    const { code, stdout } = await runToEnd('src/scripts/playground.ts', [], env, input);
    expect(code).toBe(0);
    expect(stdout).toMatch(/136[\s\S]*¶15[\s\S]*Feb\. 3, 1942/);
  });
});
