import type { ArticleId, Citation } from '../corpus/types.ts';
import type { Numbers } from './counts.ts';
import type { PhraseRows } from './phrases.ts';

/** What checking has learnt from the example claims of a corpus (claims/teach.ts), as the index keeps it. */
export interface ClaimLessons {
  /** Articles that have examples. */
  readonly articles: readonly ArticleId[];
  /** Words of the record that decide examples, each once. */
  readonly citations: readonly Citation[];
  /** PhraseRows of the decided examples. */
  readonly examples: PhraseRows;
  /** Example → the words that decide it, by their place among the citations. */
  readonly decidedBy: Numbers;
  /** Bucket × verdict, in steps. */
  readonly weights: Int8Array;
  readonly step: number;
}

export const noLessons: ClaimLessons = {
  articles: [],
  citations: [],
  examples: { tokens: new Uint32Array(0), firstToken: new Uint32Array(1) },
  decidedBy: new Uint32Array(0),
  weights: new Int8Array(0),
  step: 1,
};
