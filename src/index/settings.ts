import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { endianness } from 'node:os';
import path from 'node:path';
import type { Options } from 'minisearch';
import { isStopWord } from '../text/stop-words.ts';
import { terms } from '../text/tokens.ts';

/** Raise when what stands in the index file changes its meaning: older files are then built anew. */
export const INDEX_FORMAT = 8;

/** What MiniSearch is given for each paragraph. */
export interface IndexedDocument {
  /** Position among all paragraphs of the corpus. */
  readonly id: number;
  readonly text: string;
  readonly title: string;
}

/** The fields in which a candidate is looked for, and how much a match there counts. */
export const fieldBoosts = { text: 1, title: 0.5 } as const;

/**
 * MiniSearch's options, the same for building and loading: they are not part of its serialised form.
 * Terms are already folded and stemmed by our tokenizer; stop words are not indexed, because every
 * posting of theirs would have to be scored. Notes are no field here: thousands of wordings for thirty
 * paragraphs made the index ten times slower to load; they have an index of their own (wordings.ts).
 */
export const searchOptions: Options<IndexedDocument> = {
  idField: 'id',
  fields: ['text', 'title'],
  tokenize: terms,
  processTerm: (term) => (isStopWord(term) ? null : term),
  // Built once and replaced whole: nothing is ever removed, so there is nothing to vacuum.
  autoVacuum: false,
};

/** The installed MiniSearch's version. Its package.json is not among its exports: it lies two folders above its entry. */
export const minisearchVersion: string = JSON.parse(
  readFileSync(
    path.join(createRequire(import.meta.url).resolve('minisearch'), '../../../package.json'),
    'utf8',
  ),
).version;

/** Version of everything besides the corpus that shapes the index: a file with another one is out of date. */
export const settingsDigest: string = createHash('sha256')
  .update(
    JSON.stringify({
      format: INDEX_FORMAT,
      minisearchVersion,
      fields: searchOptions.fields,
      // Numbers stand in the file as they stand in memory.
      endianness: endianness(),
    }),
  )
  // The rules for terms are code: a sample that uses each of them stands for them.
  .update(
    JSON.stringify(
      terms(
        `The U.S. U.S.A. US miners' café １２ 1,216 running back-to-back 조세이 탄광 長生炭鉱で Lee’s`,
      ),
    ),
  )
  .update(
    JSON.stringify(
      ['the', 'of', 'mine', 'say', 'said', 'articl', 'list', 'report'].map(isStopWord),
    ),
  )
  .digest('hex')
  .slice(0, 16);
