/** The index file is replaced, broken or taken away while the bot answers. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { messagesIn } from '../../src/discord/messages/index.ts';
import { projectFile } from '../../src/project-file.ts';
import { runToEnd, textOf } from '../e2e/harness.ts';
import { withFormat } from '../index/with-format.ts';
import { type BotProcess, QUESTION, type Stage, setStage } from './process.ts';

// Most of these build an index, some twice.
vi.setConfig({ testTimeout: 180_000 });

let stage: Stage;
let bot: BotProcess;
let corpus: string;
let env: NodeJS.ProcessEnv;
beforeEach(async () => {
  stage = await setStage();
  corpus = path.join(stage.folder, 'corpus');
  await cp(projectFile('corpus'), corpus, { recursive: true });
  env = { ...stage.env, CORPUS_DIR: corpus };
  bot = await stage.start(env);
});
afterEach(() => stage.close());

const indexFile = () => path.join(stage.folder, 'index.bin');
const ask = async (question: string) =>
  textOf((await stage.discord.member('alex').slash('general', 'ask', { question })).reply);

/** Puts a file in the place of the index as a careful program does. */
async function replaceIndex(content: string | Buffer): Promise<void> {
  const beside = `${indexFile()}.new`;
  await writeFile(beside, content);
  await rename(beside, indexFile());
}

async function addArticle(): Promise<void> {
  await mkdir(path.join(corpus, 'lighthouse'));
  await writeFile(
    path.join(corpus, 'lighthouse', 'article.md'),
    '---\nid: lighthouse\ntitle: The lighthouse\ndate: 2026-02-01\nlanguage: en\n---\n\nThe lighthouse of Skerryvore was lit by 4321 oil lamps.\n',
  );
}

const LAMPS = 'How many oil lamps lit the lighthouse of Skerryvore?';

it('npm run index while members ask: the new one is taken, and every answer is right', async () => {
  expect(await ask(LAMPS)).toContain(messagesIn('en').refusal.title);
  await addArticle();
  let isOver = false;
  const answers: string[] = [];
  const asking = (async () => {
    while (!isOver) answers.push(await ask(QUESTION));
  })();
  const { code } = await runToEnd('src/scripts/build-index.ts', [], env);
  expect(code).toBe(0);
  await bot.says('new index in use');
  expect(await ask(LAMPS)).toContain('4321');
  isOver = true;
  await asking;
  expect(answers.length).toBeGreaterThan(5);
  for (const answer of answers) expect(answer).toContain('# 136');
});

describe('a file that cannot be used', () => {
  it.each<[string, (whole: Buffer) => string | Buffer, RegExp]>([
    ['half of it', (whole) => whole.subarray(0, whole.length / 2), /not whole/],
    ['nothing', () => '', /not whole/],
    ['something else', () => '{"some":"thing"}', /no index of Pilcrow/],
    ['a newer format', (whole) => withFormat(whole, 999), /format 999/],
    [
      'one word of a paragraph changed',
      (whole) => {
        const changed = Buffer.from(whole);
        changed.write('999', changed.indexOf('183 workers'));
        return changed;
      },
      /checksum/,
    ],
  ])('%s: refused, said why once, the old one answers on', async (_, spoil, why) => {
    bot.mark();
    await replaceIndex(spoil(await readFile(indexFile())));
    await bot.says('the index file cannot be used, the index before answers');
    expect(bot.output()).toMatch(why);
    expect(await ask(QUESTION)).toContain('# 136');
    // Two more looks at the file, and nothing said again.
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(bot.output().split('the index before answers')).toHaveLength(2);
  });

  it('taken away: said so, the old one answers on; back: nothing to do', async () => {
    const whole = await readFile(indexFile());
    await rm(indexFile());
    await bot.says('there is no index file');
    expect(await ask(QUESTION)).toContain('# 136');
    await replaceIndex(whole);
    expect(await ask(QUESTION)).toContain('# 136');
  });
});

describe('at the next start', () => {
  const restart = async () => {
    bot.kill('SIGTERM');
    await bot.ended;
    bot = await stage.start(env);
  };

  it('a newer format: said so, left to the version that wrote it, answered from memory', async () => {
    const newer = withFormat(await readFile(indexFile()), 999);
    await replaceIndex(newer);
    await restart();
    expect(bot.output()).toMatch(/format 999/);
    expect(bot.output()).toContain('the index is used from memory and not saved');
    expect(await ask(QUESTION)).toContain('# 136');
    expect((await readFile(indexFile())).equals(newer)).toBe(true);
  });

  it('a corpus that cannot be read: said so with the file, the index before answers', async () => {
    const article = path.join(corpus, '2026-01-13-chosei-remains', 'article.md');
    await rm(article);
    await mkdir(article);
    await restart();
    expect(bot.output()).toMatch(/the corpus cannot be used, so the index built before answers/);
    expect(bot.output()).toContain('article.md');
    expect(await ask(QUESTION)).toContain('# 136');
  });

  it('a broken index: said so, built anew', async () => {
    await replaceIndex('{"some":"thing"}');
    await restart();
    expect(bot.output()).toMatch(/building the index: .*no index of Pilcrow/);
    expect(await ask(QUESTION)).toContain('# 136');
  });
});

describe('npm run index', () => {
  it('with a corpus that cannot be read: says so, exit code 1, the old index stays', async () => {
    const before = await readFile(indexFile());
    await rm(path.join(corpus, '2026-01-13-chosei-remains', 'article.md'));
    await mkdir(path.join(corpus, '2026-01-13-chosei-remains', 'article.md'));
    const { code, stderr } = await runToEnd('src/scripts/build-index.ts', [], env);
    expect(code).toBe(1);
    expect(stderr).toMatch(/article\.md/);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect((await readFile(indexFile())).equals(before)).toBe(true);
    expect(await ask(QUESTION)).toContain('# 136');
  });

  it('with no room on the disk: says so, exit code 1, the old index stays', async () => {
    const before = await readFile(indexFile());
    await addArticle();
    const { code, stderr } = await runWithoutRoom(env);
    expect(code).toBe(1);
    expect(stderr).toMatch(/no room|too large/);
    expect(stderr).toContain('index.bin');
    expect(stderr).not.toMatch(/\n\s+at /);
    expect((await readFile(indexFile())).equals(before)).toBe(true);
  });
});

/** The script under a limit on the size of files, which fails a write part of the way, as a full disk does. */
async function runWithoutRoom(
  variables: NodeJS.ProcessEnv,
): Promise<{ code: number | null; stderr: string }> {
  const script = projectFile('src', 'scripts', 'build-index.ts');
  const child = spawn(
    'bash',
    ['-c', `trap '' XFSZ; ulimit -f 64; exec "$0" --import tsx "$1"`, process.execPath, script],
    {
      cwd: projectFile(),
      env: { PATH: process.env['PATH'], TSX_DISABLE_CACHE: '1', ...variables },
    },
  );
  let stderr = '';
  child.stderr.on('data', (data) => (stderr += data));
  const [code] = await once(child, 'close');
  return { code: code as number | null, stderr };
}
