import { LRUCache } from 'lru-cache';
import { numbersOf, type TermNumbers, termsIn } from '../index/terms.ts';
import type { Index } from '../index/types.ts';
import { mendCommonSlips } from '../text/common-slips.ts';
import { createSpeller, type Speller } from '../text/spelling.ts';
import { stem } from '../text/stem.ts';
import { terms } from '../text/tokens.ts';
import type { WordTable } from '../text/word-table.ts';

/** A term of the corpus or its notes that is near in meaning to one they lack. */
export interface Substitute {
  readonly term: string;
  /** How much a match through it counts, 0 to 1. */
  readonly factor: number;
}

/** What is known of terms: whether the corpus or its notes use them, how telling they are, what may stand for them. */
export interface Vocabulary {
  inRecord(term: string): boolean;
  inNotes(term: string): boolean;
  /** Whether the title of some article, or of this one, has it. */
  inTitles(term: string): boolean;
  inTitle(term: string, article: string): boolean;
  /** How telling a term is, 0 (everywhere) to 1 (rare). */
  weight(term: string): number;
  /** Substitutes for a term that neither the corpus nor the notes use, best first. */
  substitutes(term: string): readonly Substitute[];
  /** The text with its misspelt words mended. */
  respell: Speller;
  readonly paragraphIds: TermNumbers;
  readonly wordingIds: TermNumbers;
}

/** From this many paragraphs on the corpus itself says better than general English how telling a term is. */
const CORPUS_TRUST = 200;
const NEAREST_MEANING = 0.5;
const MOST_SUBSTITUTES = 3;
/** Every term is compared; a larger corpus is likelier to have the word itself, and would take milliseconds. */
const MOST_TERMS = 6_000;
const MOST_REMEMBERED = 5_000;

export function createVocabulary(index: Index, table: WordTable): Vocabulary {
  const { lexicon, wordings } = index;
  const paragraphIds = remembered(numbersOf(lexicon.terms));
  const wordingIds = remembered(numbersOf(wordings.terms));
  const titles = new Map(index.articles.map(({ id, title }) => [id, new Set(terms(title))]));
  const inTitles = new Set(index.articles.flatMap(({ title }) => terms(title)));
  let comparable: readonly string[] | undefined;
  const cache = new LRUCache<string, readonly Substitute[]>({ max: 5_000 });
  const paragraphs = index.paragraphs.length;
  const trust = paragraphs / (paragraphs + CORPUS_TRUST);

  const respellEnglish = createSpeller(wordsToMendTo(), table.rank, (word) =>
    paragraphIds.has(stem(word)),
  );

  const frequency = (term: string) => lexicon.documentFrequency[paragraphIds.get(term) ?? -1] ?? 0;

  return {
    inRecord: (term) => paragraphIds.has(term),
    inNotes: (term) => wordingIds.has(term),
    inTitles: (term) => inTitles.has(term),
    inTitle: (term, article) => titles.get(article)?.has(term) === true,
    paragraphIds,
    wordingIds,
    weight: remembering((term) => {
      const df = frequency(term);
      const inCorpus =
        Math.log(1 + (paragraphs - df + 0.5) / (df + 0.5)) / Math.log(2 * paragraphs + 2);
      const rank = table.rank(term);
      // A term that general English lacks (a name, a number, Korean, Japanese) is as telling as can be.
      const inEnglish = rank === undefined ? 1 : Math.log(rank + 2) / Math.log(table.size + 2);
      return trust * inCorpus + (1 - trust) * inEnglish;
    }),
    substitutes(term) {
      const known = cache.get(term);
      if (known) return known;
      const found = meanings(term);
      cache.set(term, found);
      return found;
    },
    respell: (text) => respellEnglish(mendCommonSlips(text)),
  };

  /** Wordings hold slips too: their words count where English at large, the record or a name has them. */
  function wordsToMendTo(): string[] {
    const { words, stems, recorded } = index.words;
    return words.filter(
      (word, at) => recorded[at] === 1 || table.rank(stems[at] ?? word) !== undefined,
    );
  }

  function termsToCompare(): string[] {
    const others = termsIn(wordings.terms).filter((term) => !paragraphIds.has(term));
    const all = [...termsIn(lexicon.terms), ...others];
    return all.length > MOST_TERMS ? [] : all;
  }

  function meanings(term: string): Substitute[] {
    if (table.rank(term) === undefined) return [];
    comparable ??= termsToCompare();
    const found: Substitute[] = [];
    for (const candidate of comparable) {
      const similarity = table.similarity(term, candidate);
      if (similarity >= NEAREST_MEANING) {
        found.push({ term: candidate, factor: (similarity - 0.2) * 0.8 });
      }
    }
    return found.sort((a, b) => b.factor - a.factor).slice(0, MOST_SUBSTITUTES);
  }
}

/** A term of a question is looked up a dozen times, and the next question has half of the same. */
function remembering<T>(find: (term: string) => T): (term: string) => T {
  const known = new Map<string, { readonly found: T }>();
  return (term) => {
    const before = known.get(term);
    if (before) return before.found;
    const found = find(term);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(term, { found });
    return found;
  };
}

function remembered({ get }: TermNumbers): TermNumbers {
  const find = remembering(get);
  return { get: find, has: (term) => find(term) !== undefined };
}
