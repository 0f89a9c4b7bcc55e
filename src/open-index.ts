import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { CorpusError } from './corpus/error.ts';
import { type CorpusFiles, parseCorpus, readCorpus } from './corpus/load.ts';
import { fingerprint, loadIndex, saveIndex } from './index/file.ts';
import type { Index } from './index/types.ts';
import { type BuildProgress, prepareIndex } from './prepare-index.ts';
import { projectFile } from './project-file.ts';
import { readWordTable } from './text/word-table.ts';

export interface IndexLocation {
  readonly corpusDir: string;
  readonly indexFile: string;
}

/** The index cannot be written; the message says where, why and what to do. */
export class IndexFileError extends Error {
  constructor(file: string, cause: unknown) {
    super(`${file}: the index cannot be saved, ${whyNotSaved(cause)}; what stood there stays`, {
      cause,
    });
    this.name = 'IndexFileError';
  }
}

function whyNotSaved(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const reason = REASONS.get(code) ?? (cause instanceof Error ? cause.message : String(cause));
  return `${reason}${code && !reason.startsWith(code) ? ` (${code})` : ''}`;
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'there is no room on the disk: make some'],
  ['EDQUOT', 'there is no room in the quota: make some'],
  ['EFBIG', 'it is too large for the disk or a limit on files: there is no room'],
  ['EROFS', 'the disk is read-only: name another place with INDEX_FILE'],
  ['EACCES', 'this user may not write there: name another place with INDEX_FILE'],
  ['EPERM', 'this user may not write there: name another place with INDEX_FILE'],
]);

/** What happened on the way to an index, told to whoever opens it. */
export type IndexNotice =
  | { readonly kind: 'loaded' }
  /** `why` completes "the index is built because …". */
  | { readonly kind: 'building'; readonly why: string }
  | { readonly kind: 'built'; readonly bytes: number; readonly milliseconds: number }
  /** Built, and used from memory only. */
  | { readonly kind: 'not-saved'; readonly why: string }
  /** The corpus cannot be used as it is: the index built before is. */
  | { readonly kind: 'kept-old'; readonly fault: CorpusError };

export interface OpenedIndex {
  readonly index: Index;
  /** Of the file as it was before it was read; whoever watches it waits for another. */
  readonly seen: string;
}

/**
 * The index to answer from: the file where it fits the corpus, otherwise a new one, which is saved.
 * - missing, damaged, foreign or outdated file: built and replaced
 * - written by a newer version: left as it is for that version, and built in memory
 * - file cannot be written: built in memory
 * - corpus cannot be used, file can: the file, with the corpus' faults told
 * @throws CorpusError when the corpus cannot be used and there is no index to fall back on
 */
export async function openIndex(
  location: IndexLocation,
  notify: (notice: IndexNotice) => void,
): Promise<OpenedIndex> {
  // Before it is read: a file put there meanwhile is another one to whoever watches.
  const seen = await fingerprint(location.indexFile);
  return { index: await indexFor(location, notify), seen };
}

async function indexFor(
  location: IndexLocation,
  notify: (notice: IndexNotice) => void,
): Promise<Index> {
  const loaded = await loadIndex(location.indexFile);
  const old = 'index' in loaded ? loaded.index : undefined;
  try {
    const files = await readCorpus(location.corpusDir);
    if (old?.meta.corpus === files.digest) {
      notify({ kind: 'loaded' });
      return old;
    }
    const why = 'index' in loaded ? 'the corpus has changed' : loaded.detail;
    notify({ kind: 'building', why });
    const newer = 'problem' in loaded && loaded.problem === 'newer';
    return await build(location.indexFile, files, newer, notify);
  } catch (error) {
    if (!(error instanceof CorpusError) || old === undefined) throw error;
    notify({ kind: 'kept-old', fault: error });
    return old;
  }
}

async function build(
  file: string,
  files: CorpusFiles,
  newer: boolean,
  notify: (notice: IndexNotice) => void,
): Promise<Index> {
  const started = performance.now();
  const index = prepareIndex(parseCorpus(files), wordTable(), new Date());
  if (newer) {
    notify({ kind: 'not-saved', why: 'the file is left to the newer version that wrote it' });
    return index;
  }
  try {
    const bytes = await save(file, index);
    notify({ kind: 'built', bytes, milliseconds: performance.now() - started });
  } catch (error) {
    notify({ kind: 'not-saved', why: error instanceof Error ? error.message : String(error) });
  }
  return index;
}

/**
 * Builds the index anew and puts it in the file's place, whatever stands there. On any error the old file stays.
 * @throws CorpusError with every fault of the corpus, IndexFileError
 */
export async function rebuildIndex(
  { corpusDir, indexFile }: IndexLocation,
  onProgress: (progress: BuildProgress) => void,
): Promise<{ readonly index: Index; readonly bytes: number }> {
  const corpus = parseCorpus(await readCorpus(corpusDir), (done, of) =>
    onProgress({ stage: 'articles', done, of }),
  );
  const index = prepareIndex(corpus, wordTable(), new Date(), onProgress);
  return { index, bytes: await save(indexFile, index) };
}

/**
 * Why the index file is not the one that building would give, or undefined when it is.
 * @throws CorpusError when the corpus folder cannot be read
 */
export async function indexMismatch({
  corpusDir,
  indexFile,
}: IndexLocation): Promise<string | undefined> {
  const loaded = await loadIndex(indexFile);
  if ('problem' in loaded) return loaded.detail;
  const { digest } = await readCorpus(corpusDir);
  return loaded.index.meta.corpus === digest
    ? undefined
    : 'the corpus has changed since it was built';
}

const wordTable = () => readWordTable(projectFile('data', 'word-table.bin'));

async function save(file: string, index: Index): Promise<number> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    return await saveIndex(file, index);
  } catch (error) {
    throw new IndexFileError(file, error);
  }
}

/** A notice as a line for a terminal or a log. */
export function describeNotice(notice: IndexNotice): string {
  switch (notice.kind) {
    case 'loaded':
      return 'the index fits the corpus';
    case 'building':
      return `building the index: ${notice.why}`;
    case 'built':
      return `index built in ${Math.round(notice.milliseconds)} ms (${notice.bytes} bytes)`;
    case 'not-saved':
      return `the index is used from memory and not saved: ${notice.why}`;
    case 'kept-old':
      return `the corpus cannot be used, so the index built before answers:\n${notice.fault.message}`;
  }
}
