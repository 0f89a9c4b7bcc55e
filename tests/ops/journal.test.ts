import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Answer } from '../../src/answer/types.ts';
import { parseCorpus, readCorpus } from '../../src/corpus/load.ts';
import { buildIndex } from '../../src/index/build.ts';
import { openJournal } from '../../src/ops/journal.ts';
import { draftNotes } from '../../src/ops/journal-drafts.ts';
import { projectFile } from '../../src/project-file.ts';
import { runToEnd } from '../e2e/harness.ts';
import { refusal } from './refusal.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilcrow-'));
  file = path.join(folder, 'journal', 'refused.lmdb');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the journal', () => {
  it('counts questions that differ in case, spaces and punctuation only as one, by frequency', async () => {
    const journal = openJournal({ file, days: 90, now: () => new Date('2026-03-01T10:00:00Z') });
    for (const question of ['Who paid?', 'how much was it', 'who  PAID', '“who paid”!?']) {
      await journal.record(refusal(question));
    }
    expect(journal.entries()).toMatchObject([
      { question: 'Who paid?', count: 3, first: '2026-03-01', last: '2026-03-01' },
      { question: 'how much was it', count: 1 },
    ]);
    await journal.close();
  });

  it.each([
    ['random bytes', Buffer.alloc(9000, 0x5a)],
    ['zeros', Buffer.alloc(8192)],
    ['a few bytes', Buffer.from('hello')],
  ])('%s in its place: said so, instead of the process being killed', async (_, bytes) => {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
    expect(() => openJournal({ file, days: 90 })).toThrow(/is no journal[\s\S]*move it away/);
  });

  it.each<[string, (whole: Buffer) => Buffer]>([
    ['its first page written over', (whole) => whole.fill(0, 0, 4096)],
    ['its second page written over', (whole) => whole.fill(0, 4096, 8192)],
    ['cut off after its first page', (whole) => whole.subarray(0, 4096)],
  ])('%s: said so', async (_, damage) => {
    const journal = openJournal({ file, days: 90 });
    await journal.record(refusal('who?'));
    await journal.close();
    await writeFile(file, damage(await readFile(file)));
    expect(() => openJournal({ file, days: 90 })).toThrow(/is no journal[\s\S]*move it away/);
  });

  it('a folder in its place: said so', async () => {
    await mkdir(file, { recursive: true });
    expect(() => openJournal({ file, days: 90 })).toThrow(
      /is no journal: it is a folder\n.*→ move/,
    );
  });

  it('an empty file in its place: begun there', async () => {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, '');
    const journal = openJournal({ file, days: 90 });
    await journal.record(refusal('who?'));
    expect(journal.entries()).toHaveLength(1);
    await journal.close();
  });

  it.each<[string, Answer]>([
    ['an answer', { ...refusal('who?'), answered: true, refusal: null }],
    ['a question that asks nothing', refusal('hello', 'empty')],
    ['what has no letters', refusal('???')],
    ['a mention alone', refusal('<@123456789012345678>')],
  ])('passes over %s', async (_, answer) => {
    const journal = openJournal({ file, days: 90 });
    await journal.record(answer);
    expect(journal.entries()).toEqual([]);
    await journal.close();
  });

  it('keeps no author: neither mentions nor ids reach the file', async () => {
    const journal = openJournal({ file, days: 90 });
    await journal.record(refusal('did <@123456789012345678> or 876543210987654321 pay <#1> ?'));
    expect(journal.entries()[0]?.question).toBe('did or pay ?');
    await journal.close();
    const bytes = await readFile(file, 'latin1');
    expect(bytes).not.toMatch(/123456789012345678|876543210987654321/);
  });

  it('forgets what was last asked too many days ago', async () => {
    let day = '2026-01-01';
    const now = () => new Date(`${day}T12:00:00Z`);
    const journal = openJournal({ file, days: 30, now });
    await journal.record(refusal('old'));
    await journal.record(refusal('asked again'));
    day = '2026-01-20';
    await journal.record(refusal('asked again'));
    day = '2026-02-10';
    expect(await journal.purge()).toBe(1);
    expect(journal.entries().map(({ question }) => question)).toEqual(['asked again']);
    await journal.close();
  });

  it('is bounded: the rarest go first, and the file does not grow on', async () => {
    const journal = openJournal({ file, days: 90, most: 50 });
    for (let round = 0; round < 3; round += 1) await journal.record(refusal('frequent'));
    const sizes: number[] = [];
    for (let number = 0; number < 1000; number += 1) {
      await journal.record(refusal(`question number ${number} ${'x'.repeat(500)}`));
      if (number % 500 === 499) sizes.push((await stat(file)).size);
    }
    expect(journal.entries().length).toBeLessThanOrEqual(50);
    expect(journal.entries()[0]).toMatchObject({ question: 'frequent', count: 3 });
    expect(sizes[1]).toBeLessThanOrEqual((sizes[0] ?? 0) * 1.2);
    await journal.close();
  });

  it('killed while writing (kill -9): whole, with everything that it had said was kept', async () => {
    const script = path.join(import.meta.dirname, 'journal-writer.ts');
    for (const lines of [40, 200]) {
      const child = spawn(process.execPath, ['--import', 'tsx', script, file], {
        cwd: projectFile(),
      });
      let said = '';
      await new Promise<void>((resolve) => {
        child.stdout.on('data', (data) => {
          said += String(data);
          if (said.split('\n').length > lines) resolve();
        });
      });
      child.kill('SIGKILL');
      await once(child, 'close');
      const kept = Number(said.trim().split('\n').at(-1)) + 1;
      const journal = openJournal({ file, days: 90 });
      const questions = new Set(journal.entries().map(({ question }) => question));
      for (let number = 0; number < kept; number += 1) {
        expect(questions).toContain(`what is kept of number ${number}`);
      }
      await journal.record(refusal('written after'));
      expect(journal.entries().some(({ question }) => question === 'written after')).toBe(true);
      await journal.close();
    }
  });
});

describe('npm run journal', () => {
  const run = (args: string[], env: NodeJS.ProcessEnv = { JOURNAL_FILE: file }) =>
    runToEnd('src/scripts/journal.ts', args, env);

  it('says how to have one', async () => {
    expect(await run([], {})).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/set JOURNAL_FILE=/),
    });
  });

  it('says what to do where the file is no journal, exit code 1', async () => {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, 'hello');
    const { code, stderr } = await run([]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^JOURNAL_FILE: .*refused\.lmdb is no journal.*\n\s+→ move it away/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('shows the most frequent first', async () => {
    const journal = openJournal({ file, days: 90 });
    await journal.record(refusal('rare'));
    for (let round = 0; round < 2; round += 1) await journal.record(refusal('frequent'));
    await journal.close();
    const { stdout } = await run([]);
    expect(stdout).toMatch(/^ {4}2 {2}\d{4}-\d\d-\d\d {2}frequent {2}\(¶15 ¶2\)\n {4}1 .*rare/);
    expect((await run(['--json', '--least', '2'])).stdout.trim().split('\n')).toHaveLength(1);
    expect((await run(['--clear'])).stdout).toContain('2 entries removed');
    expect((await run([])).stdout).toContain('nothing has been refused');
  });
});

it('drafts are notes that the corpus takes as they are', async () => {
  const files = await readCorpus(projectFile('corpus'));
  const index = buildIndex(parseCorpus(files), new Date());
  const journal = openJournal({ file, days: 90 });
  const article = index.articles[0]?.id ?? '';
  const near = (question: string, language: Answer['language'] = 'en') => ({
    ...refusal(question, 'not-in-record', article),
    language,
  });
  await journal.record(near('who dug the tunnel: was it "them"?'));
  await journal.record(near('누가 팠나요', 'ko'));
  const drafts = draftNotes(journal.entries(), index);
  await journal.close();
  expect(parse(drafts)).toMatchObject({
    notes: [
      {
        paragraph: 15,
        asks: [{ en: ['who dug the tunnel: was it "them"?'], ko: ['누가 팠나요'] }],
      },
    ],
  });
  const about = parse(drafts).notes[0].asks[0].about as string;
  expect(index.articles[0]?.paragraphs[14]?.text).toContain(about);
});
