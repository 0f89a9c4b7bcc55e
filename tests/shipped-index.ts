/** The index of the shipped corpus, built once in a run of the tests: to build it takes seconds. */

import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { loadCorpus } from '../src/corpus/load.ts';
import { loadIndex, saveIndex } from '../src/index/file.ts';
import type { Index } from '../src/index/types.ts';
import { prepareIndex } from '../src/prepare-index.ts';
import { projectFile } from '../src/project-file.ts';
import { readWordTable } from '../src/text/word-table.ts';

const LONGEST_WAIT_MS = 170_000;
const LOOK_EVERY_MS = 50;

/** Where it lies. All test files use it: none may write to it. */
async function shippedIndexFile(): Promise<string> {
  const file = path.join(inject('shared'), 'index.bin');
  if (existsSync(file)) return file;
  try {
    // Whoever makes the folder builds; test files run in processes of their own.
    await mkdir(path.join(inject('shared'), 'building'));
  } catch {
    for (let waited = 0; waited < LONGEST_WAIT_MS; waited += LOOK_EVERY_MS) {
      if (existsSync(file)) return file;
      await setTimeout(LOOK_EVERY_MS);
    }
    throw new Error('the test file that was to build the index of the shipped corpus did not');
  }
  const corpus = await loadCorpus(projectFile('corpus'));
  const table = readWordTable(projectFile('data', 'word-table.bin'));
  await saveIndex(file, prepareIndex(corpus, table, new Date('2026-02-01T09:30:00Z')));
  return file;
}

export async function shippedIndex(): Promise<Index> {
  const loaded = await loadIndex(await shippedIndexFile());
  if ('problem' in loaded) throw new Error(loaded.detail);
  return loaded.index;
}

/** Puts a copy of the file into a folder, for a process to use as its own. @returns where it lies */
export async function copyShippedIndex(folder: string): Promise<string> {
  const copy = path.join(folder, 'index.bin');
  await copyFile(await shippedIndexFile(), copy);
  return copy;
}
