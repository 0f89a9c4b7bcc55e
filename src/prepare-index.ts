import { teachChecking } from './claims/teach.ts';
import type { Corpus } from './corpus/types.ts';
import { buildIndex } from './index/build.ts';
import type { Index } from './index/types.ts';
import type { WordTable } from './text/word-table.ts';

/** How far the work is: `done` of `of` at a stage. */
export interface BuildProgress {
  readonly stage: 'articles' | 'paragraphs' | 'claims';
  readonly done: number;
  readonly of: number;
}

/**
 * Everything that the index file holds: what answering needs, and what checking learns from example claims.
 * @param now when, for the record
 */
export function prepareIndex(
  corpus: Corpus,
  table: WordTable,
  now: Date,
  onProgress: (progress: BuildProgress) => void = () => {},
): Index {
  const index = buildIndex(corpus, now, (done, of) =>
    onProgress({ stage: 'paragraphs', done, of }),
  );
  const claims = corpus.articles.flatMap((prepared) => prepared.claims);
  return teachChecking(index, claims, table, (done, of) =>
    onProgress({ stage: 'claims', done, of }),
  );
}
