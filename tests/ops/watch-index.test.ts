/** What the look after the index file makes of the moments that a running bot rarely meets. */

import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type LoadedIndex, loadIndex, saveIndex } from '../../src/index/file.ts';
import type { Index } from '../../src/index/types.ts';
import { openIndex, rebuildIndex } from '../../src/open-index.ts';
import { createLiveEngine } from '../../src/ops/live-engine.ts';
import { watchIndex } from '../../src/ops/watch-index.ts';
import { projectFile } from '../../src/project-file.ts';
import { readWordTable } from '../../src/text/word-table.ts';
import { writeArticles } from '../index/corpora.ts';
import { shippedIndex } from '../shipped-index.ts';

const EVERY_MS = 5;

let folder: string;
let file: string;
let stop = () => {};
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilcrow-'));
  file = path.join(folder, 'index.bin');
  await put('first');
});
afterEach(async () => {
  stop();
  await rm(folder, { recursive: true, force: true });
});

async function put(content: string): Promise<void> {
  await writeFile(`${file}.new`, content);
  await rename(`${file}.new`, file);
}

const built = (builtAt: string) => ({ meta: { builtAt, corpus: 'c' } }) as Index;

function watch(load: () => Promise<LoadedIndex>, use: (index: Index) => void = () => {}) {
  const used = vi.fn(use);
  const onRefused = vi.fn();
  const onFailed = vi.fn();
  stop = watchIndex({
    file,
    seen: '',
    load,
    current: () => built('long ago'),
    use: used,
    onRefused,
    onFailed,
    everyMs: EVERY_MS,
  });
  return { used, onRefused, onFailed };
}

it('replaced again while it was read: read anew, one reading after the other', async () => {
  const readings = [built('half of each'), built('now')];
  let reading = 0;
  let most = 0;
  const { used } = watch(async () => {
    reading += 1;
    most = Math.max(most, reading);
    const [index = built('once too often')] = readings.splice(0, 1);
    if (readings.length > 0) await put('second');
    await pause(10 * EVERY_MS);
    reading -= 1;
    return { index };
  });
  await vi.waitFor(() => expect(used).toHaveBeenCalled());
  await pause(20 * EVERY_MS);
  expect(used.mock.calls).toEqual([[built('now')]]);
  expect(most).toBe(1);
});

it('the same index in another file: nothing to do', async () => {
  const load = vi.fn(async () => ({ index: built('long ago') }));
  const { used, onRefused } = watch(load);
  await vi.waitFor(() => expect(load).toHaveBeenCalled());
  await pause(10 * EVERY_MS);
  expect(used).not.toHaveBeenCalled();
  expect(onRefused).not.toHaveBeenCalled();
});

it('a look that fails: told, and the next one is taken', async () => {
  const outcomes = ['broken', 'whole'];
  const { used, onFailed } = watch(async () => {
    if (outcomes.shift() === 'broken') {
      await put('second');
      throw new Error('the disk is gone');
    }
    return { index: built('now') };
  });
  await vi.waitFor(() => expect(used).toHaveBeenCalled());
  expect(onFailed.mock.calls).toEqual([[new Error('the disk is gone')]]);
});

it('an index that could not be saved: what lies in its place is older, and stays there', async () => {
  const location = { corpusDir: path.join(folder, 'corpus'), indexFile: file };
  await writeArticles(location.corpusDir, 2);
  const before = await rebuildIndex(location, () => {});
  await writeArticles(location.corpusDir, 3);
  // Where the new file is written before it takes the place: not even root can write over a folder.
  await mkdir(path.join(folder, `.index.bin.${process.pid}.tmp`));
  const told: string[] = [];
  const { index, seen } = await openIndex(location, ({ kind }) => told.push(kind));
  expect(told).toEqual(['building', 'not-saved']);
  expect(index.meta.articles).toBe(3);
  const load = vi.fn(loadIndex);
  const use = vi.fn();
  const looked = { file, seen, load, current: () => index, use, onRefused: use, onFailed: use };
  stop = watchIndex({ ...looked, everyMs: EVERY_MS });
  await pause(20 * EVERY_MS);
  expect(load).not.toHaveBeenCalled();
  // Another one put there is taken.
  await saveIndex(`${file}.new`, before.index);
  await rename(`${file}.new`, file);
  await vi.waitFor(() => expect(use).toHaveBeenCalledOnce());
});

it('an index that no engine can be made of: refused once, with the reason', async () => {
  const { used, onRefused } = watch(
    async () => ({ index: built('now') }),
    () => {
      throw new Error('it has no paragraphs');
    },
  );
  await vi.waitFor(() => expect(onRefused).toHaveBeenCalled());
  await pause(10 * EVERY_MS);
  expect(used).toHaveBeenCalledOnce();
  expect(onRefused.mock.calls).toEqual([['it has no paragraphs']]);
});

it('an index that cannot answer is found out before a member asks it; the one before answers on', async () => {
  const index = await shippedIndex();
  const table = readWordTable(projectFile('data', 'word-table.bin'));
  const live = createLiveEngine(index, table);
  const search = Object.create(index.search, {
    search: {
      value: () => {
        throw new Error('its words are gone');
      },
    },
  });
  expect(() => live.use({ ...index, search })).toThrow('its words are gone');
  expect(live.engine().index).toBe(index);
});
