import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { readContainer, writeContainer } from './container.ts';
import { metaOf, packIndex, unpackIndex } from './pack.ts';
import { INDEX_FORMAT, settingsDigest } from './settings.ts';
import type { Index } from './types.ts';

/** Why an index file is not used. `newer` is kept for the version that wrote it; the others are rebuilt. */
export type IndexProblem = 'missing' | 'damaged' | 'foreign' | 'newer' | 'outdated';

interface Refused {
  readonly problem: IndexProblem;
  readonly detail: string;
}

export type LoadedIndex = { readonly index: Index } | Refused;

/** So began the files up to format 2, which were JSON. */
const JSON_FILE = Buffer.from('{"magic":"pilcrow-index"');

/**
 * Writes the index so that a reader sees the old file or the new one, never a part: to a file
 * beside it, synced, then renamed over it. On any error the old file stays.
 * @returns size in bytes
 */
export async function saveIndex(file: string, index: Index): Promise<number> {
  const bytes = writeContainer(INDEX_FORMAT, packIndex(index));
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return bytes.length;
}

/** What changes whenever another file takes the place, or the file is written to. */
export async function fingerprint(file: string): Promise<string> {
  try {
    const { ino, size, mtimeMs } = await stat(file);
    return `${ino} ${size} ${mtimeMs}`;
  } catch {
    return 'missing';
  }
}

/** Reads an index file. Whatever stands in it, the answer is an index or the reason why not: nothing is thrown. */
export async function loadIndex(file: string): Promise<LoadedIndex> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') return { problem: 'missing', detail: 'there is no index file yet' };
    return { problem: 'damaged', detail: `it cannot be read (${code || String(error)})` };
  }
  return parseIndex(bytes);
}

/** The index that stands in bytes, or why there is none. It uses the bytes from then on: they must not change. */
export function parseIndex(bytes: Buffer): LoadedIndex {
  const contents = readContainer(bytes, INDEX_FORMAT);
  if ('problem' in contents) {
    switch (contents.problem) {
      case 'other-format':
        return contents.format > INDEX_FORMAT ? newer(contents.format) : OUTDATED;
      case 'foreign':
        return bytes.subarray(0, JSON_FILE.length).equals(JSON_FILE) ? OUTDATED : FOREIGN;
      case 'not-whole':
        return { problem: 'damaged', detail: 'it is not whole' };
      case 'changed':
        return { problem: 'damaged', detail: 'it is not what was written (its checksum differs)' };
    }
  }
  try {
    return metaOf(contents).settings === settingsDigest
      ? { index: unpackIndex(contents) }
      : OUTDATED;
  } catch (error) {
    return { problem: 'damaged', detail: error instanceof Error ? error.message : String(error) };
  }
}

const FOREIGN: Refused = { problem: 'foreign', detail: 'it is no index of Pilcrow' };
const OUTDATED: Refused = {
  problem: 'outdated',
  detail: 'it was built by another version of Pilcrow or MiniSearch',
};
const newer = (format: number): Refused => ({
  problem: 'newer',
  detail: `it has format ${format}, this version reads ${INDEX_FORMAT}`,
});
