import { termsIn } from '../../index/terms.ts';
import type { Index } from '../../index/types.ts';
import { stem } from '../../text/stem.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { terms as termsOf } from '../../text/tokens.ts';
import type { WordTable } from '../../text/word-table.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** What is known of an index before a question comes: looked up by term number or paragraph, so that answering needs no strings. */
export interface Profile {
  readonly index: Index;
  readonly table: WordTable;
  /** Term number → term. */
  readonly terms: readonly string[];
  /** Term number → how telling, 0 to 1. */
  readonly weight: Float32Array;
  /** Term number → 1 for a function word. */
  readonly stop: Uint8Array;
  /** Term number → what kinds of answer the word goes with, as `cue` bits. */
  readonly cues: Uint16Array;
  /** Term number → row of the word table, or -1. */
  readonly row: Int32Array;
  /** Paragraph → first paragraph of its article, and the one after the last. */
  readonly articleStart: Uint32Array;
  readonly articleEnd: Uint32Array;
  /** Tokens a paragraph has on average. */
  readonly averageLength: number;
  /** Terms of the title of the article that begins at a paragraph; made when first wanted. */
  titleTerms(articleStart: number): ReadonlySet<string>;
}

/** Bits that say what a word goes with. */
export const cue = {
  /** A number in words, or a word of quantity. */
  numeral: 1,
  /** Months, and words that place something in time. */
  date: 2,
  /** "because", "led to": a cause or purpose is near. */
  reason: 4,
  /** A name that follows is likely a place. */
  placePreposition: 8,
  /** Begins a sentence that goes on about what the one before named. */
  pronoun: 16,
  /** "called", "known as": a name is near. */
  naming: 32,
  /** Units of time, for "how long". */
  timeUnit: 64,
  /** "by", "using": a way or a means is near. */
  manner: 128,
  /** Forms of "to be": what stands before is being defined. */
  being: 256,
} as const;

const cueWords: Readonly<Record<keyof typeof cue, string>> = {
  numeral:
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen twenty thirty forty fifty hundred thousand million billion trillion half dozen third quarter percent double triple several',
  date: 'january february march april june july august september october november december century decade early late',
  reason:
    'because due reason cause therefore thus result lead led order so since owing purpose allow prevent',
  placePreposition: 'in at from to near of across into between throughout',
  pronoun: 'he she it they this these his her their its such both that those',
  naming: 'call known know name term refer dub title nickname entitle label designate',
  timeUnit: 'year month day week hour minute century decade',
  manner: 'by through use using via means method',
  being: 'is are was were',
};

export function createProfile(index: Index, vocabulary: Vocabulary, table: WordTable): Profile {
  const terms = termsIn(index.lexicon.terms);
  const bits = new Map<string, number>();
  for (const [name, words] of Object.entries(cueWords)) {
    for (const word of words.split(' ').flatMap((word) => [word, stem(word)])) {
      bits.set(word, (bits.get(word) ?? 0) | cue[name as keyof typeof cue]);
    }
  }
  const { articleStart, articleEnd } = articleRanges(index);
  const titles = new Map(index.articles.map(({ id, title }) => [id, title]));
  const titleTerms = new Map<number, ReadonlySet<string>>();
  return {
    index,
    table,
    terms,
    weight: Float32Array.from(terms, (term) => vocabulary.weight(term)),
    stop: Uint8Array.from(terms, (term) => (isStopWord(term) ? 1 : 0)),
    cues: Uint16Array.from(terms, (term) => bits.get(term) ?? 0),
    row: Int32Array.from(terms, (term) => table.rank(term) ?? -1),
    articleStart,
    articleEnd,
    averageLength: index.lexicon.tokens.length / Math.max(1, index.paragraphs.length),
    titleTerms(start) {
      const known = titleTerms.get(start);
      if (known) return known;
      const title = titles.get(index.paragraphs[start]?.article ?? '') ?? '';
      const made = new Set(termsOf(title));
      titleTerms.set(start, made);
      return made;
    },
  };
}

function articleRanges(index: Index) {
  const { paragraphs } = index;
  const articleStart = new Uint32Array(paragraphs.length);
  const articleEnd = new Uint32Array(paragraphs.length);
  let start = 0;
  for (let at = 0; at < paragraphs.length; at += 1) {
    if (paragraphs[at]?.article !== paragraphs[start]?.article) {
      articleEnd.fill(at, start, at);
      start = at;
    }
    articleStart[at] = start;
  }
  articleEnd.fill(paragraphs.length, start);
  return { articleStart, articleEnd };
}
