import { createHash } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import MiniSearch, { type AsPlainObject } from 'minisearch';
import type { ClaimLessons } from './claim-lessons.ts';
import type { Lexicon } from './lexicon.ts';
import type { ParagraphModel } from './paragraph-model.ts';
import type { Phrases } from './phrases.ts';
import { INDEX_FORMAT, type IndexedDocument, searchOptions, settingsDigest } from './settings.ts';
import type { Index, IndexMeta } from './types.ts';
import type { VainModel } from './vain-model.ts';
import type { Wordings } from './wordings.ts';

const MAGIC = 'pilcrow-index';

/** Why an index file is not used. `newer` is kept for the version that wrote it; the others are rebuilt. */
export type IndexProblem = 'missing' | 'damaged' | 'foreign' | 'newer' | 'outdated';

export type LoadedIndex =
  | { readonly index: Index }
  | { readonly problem: IndexProblem; readonly detail: string };

interface StoredIndex
  extends Omit<
    Index,
    'search' | 'lexicon' | 'wordings' | 'phrases' | 'vain' | 'meant' | 'lessons'
  > {
  readonly magic: typeof MAGIC;
  /** SHA-256 in hex of everything behind it: a disk that lost a bit must not change a word of the record. */
  readonly sha256: string;
  readonly lexicon: Packed<Lexicon>;
  readonly wordings: Packed<Wordings>;
  readonly phrases: Packed<Phrases>;
  readonly vain: Packed<VainModel>;
  readonly meant: Packed<ParagraphModel>;
  readonly lessons: Packed<Omit<ClaimLessons, 'examples'>>;
  readonly examples: Packed<Phrases>;
  readonly search: AsPlainObject;
}

/**
 * Writes the index so that a reader sees the old file or the new one, never a part: to a file
 * beside it, synced, then renamed over it. On any error the old file stays.
 * @returns size in bytes
 */
export async function saveIndex(file: string, index: Index): Promise<number> {
  const { examples, ...lessons } = index.lessons;
  const stored: Omit<StoredIndex, 'magic' | 'sha256'> = {
    ...index,
    lexicon: pack(index.lexicon),
    wordings: pack(index.wordings),
    phrases: pack(index.phrases),
    vain: pack(index.vain),
    meant: pack(index.meant),
    lessons: pack(lessons),
    examples: pack(examples),
    search: index.search.toJSON(),
  };
  const rest = JSON.stringify(stored).slice(1);
  const head = JSON.stringify({ magic: MAGIC, sha256: sha256(rest) }).slice(0, -1);
  const bytes = Buffer.from(`${head},${rest}`);
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

/** Reads an index file. Whatever stands in it, the answer is an index or the reason why not: nothing is thrown. */
export async function loadIndex(file: string): Promise<LoadedIndex> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') return { problem: 'missing', detail: 'there is no index file yet' };
    return { problem: 'damaged', detail: `it cannot be read (${code || String(error)})` };
  }
  return parseIndex(text);
}

/** The index that stands in a text, or why there is none. */
export function parseIndex(text: string): LoadedIndex {
  let stored: Partial<StoredIndex>;
  try {
    stored = JSON.parse(text);
  } catch {
    return { problem: 'damaged', detail: 'it is not whole (not valid JSON)' };
  }
  if (typeof stored !== 'object' || stored === null || stored.magic !== MAGIC || !stored.meta) {
    return { problem: 'foreign', detail: 'it is no index of Pilcrow' };
  }
  const { meta } = stored;
  if (meta.format > INDEX_FORMAT) {
    return {
      problem: 'newer',
      detail: `it has format ${meta.format}, this version reads ${INDEX_FORMAT}`,
    };
  }
  if (meta.format !== INDEX_FORMAT || meta.settings !== settingsDigest) {
    return {
      problem: 'outdated',
      detail: 'it was built by another version of Pilcrow or MiniSearch',
    };
  }
  if (!isAsWritten(text, stored.sha256)) {
    return { problem: 'damaged', detail: 'it is not what was written (its checksum differs)' };
  }
  try {
    return { index: restore(stored as StoredIndex, meta) };
  } catch (error) {
    return { problem: 'damaged', detail: error instanceof Error ? error.message : String(error) };
  }
}

function isAsWritten(text: string, checksum: unknown): boolean {
  const head = `"sha256":"${String(checksum)}",`;
  const at = text.indexOf(head);
  return at !== -1 && sha256(text.slice(at + head.length)) === checksum;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function restore(stored: StoredIndex, meta: IndexMeta): Index {
  const { articles, paragraphs, facts, notes, silences, assertions, questions, glossary, words } =
    stored;
  for (const [name, list] of Object.entries({
    articles,
    paragraphs,
    facts,
    notes,
    silences,
    assertions,
    questions,
    glossary,
    words,
  })) {
    if (!Array.isArray(list)) throw new Error(`its ${name} are missing`);
  }
  if (
    paragraphs.length !== meta.paragraphs ||
    articles.length !== meta.articles ||
    facts.length !== meta.facts
  ) {
    throw new Error('it holds another number of records than it says');
  }
  const lexicon = unpack<Lexicon>(stored.lexicon, ARRAYS.lexicon);
  const wordings = unpack<Wordings>(stored.wordings, ARRAYS.wordings);
  const phrases = unpack<Phrases>(stored.phrases, ARRAYS.phrases);
  const vain = unpack<VainModel>(stored.vain, ARRAYS.vain);
  const meant = unpack<ParagraphModel>(stored.meant, ARRAYS.meant);
  const lessons = {
    ...unpack<Omit<ClaimLessons, 'examples'>>(stored.lessons, ARRAYS.lessons),
    examples: unpack<Phrases>(stored.examples, ARRAYS.phrases),
  };
  if (lexicon.firstToken.length !== paragraphs.length + 1)
    throw new Error('its lexicon does not fit its paragraphs');
  const search = MiniSearch.loadJS<IndexedDocument>(stored.search, searchOptions);
  if (search.documentCount !== paragraphs.length)
    throw new Error('its search index does not fit its paragraphs');
  return {
    meta,
    articles,
    paragraphs,
    facts,
    notes,
    silences,
    assertions,
    questions,
    glossary,
    words,
    lexicon,
    wordings,
    phrases,
    vain,
    meant,
    lessons,
    search,
  };
}

type Numbers = Uint32Array | Int8Array;

/** Typed arrays as base64, everything else as it is: one rule for all such records. */
type Packed<T> = { readonly [K in keyof T]: T[K] extends Numbers ? string : T[K] };

const ARRAYS = {
  lexicon: {
    documentFrequency: Uint32Array,
    tokens: Uint32Array,
    offsets: Uint32Array,
    firstToken: Uint32Array,
    sentences: Uint32Array,
    firstSentence: Uint32Array,
  },
  wordings: {
    frequency: Uint32Array,
    tokens: Uint32Array,
    firstToken: Uint32Array,
    owner: Uint32Array,
  },
  phrases: { tokens: Uint32Array, firstToken: Uint32Array },
  vain: { weights: Int8Array },
  meant: { weights: Int8Array },
  lessons: { decidedBy: Uint32Array, weights: Int8Array },
} as const;

function pack<T extends object>(record: T): Packed<T> {
  const entries = Object.entries(record).map(([key, value]) => [
    key,
    value instanceof Uint32Array || value instanceof Int8Array ? encode(value) : value,
  ]);
  return Object.fromEntries(entries);
}

function encode(array: Numbers): string {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
}

function unpack<T extends object>(
  stored: Packed<T>,
  arrays: Readonly<Record<string, typeof Uint32Array | typeof Int8Array>>,
): T {
  const values = new Map<string, unknown>(Object.entries(stored));
  const decoded = Object.entries(arrays).map(([key, type]) => {
    const text = values.get(key);
    if (typeof text !== 'string') throw new Error(`its ${key} are missing`);
    // A copy, because a pooled buffer's offset need not be a multiple of four.
    return [key, new type(new Uint8Array(Buffer.from(text, 'base64')).buffer)];
  });
  return { ...stored, ...Object.fromEntries(decoded) } as T;
}
