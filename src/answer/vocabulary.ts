import { LRUCache } from 'lru-cache';
import type { Index } from '../index/types.ts';
import { editDistance } from '../text/edit-distance.ts';
import type { WordTable } from '../text/word-table.ts';

/** A term that stands for another: the word that was meant by a misspelling, or one near in meaning. */
export interface Substitute {
  readonly term: string;
  /** How much a match through it counts, 0 to 1. */
  readonly factor: number;
  readonly by: 'spelling' | 'meaning';
}

/** What is known of terms: whether the corpus or its notes use them, how telling they are, what may stand for them. */
export interface Vocabulary {
  inRecord(term: string): boolean;
  inNotes(term: string): boolean;
  /** How telling a term is, 0 (everywhere) to 1 (rare). */
  weight(term: string): number;
  /** Substitutes for a term that neither the corpus nor the notes use, best first. */
  substitutes(term: string, word: string): readonly Substitute[];
  readonly paragraphIds: ReadonlyMap<string, number>;
  readonly wordingIds: ReadonlyMap<string, number>;
}

/** From this many paragraphs on the corpus itself says better than general English how telling a term is. */
const CORPUS_TRUST = 200;
const NEAREST_MEANING = 0.5;
const MOST_SUBSTITUTES = 4;

export function createVocabulary(index: Index, table: WordTable): Vocabulary {
  const { lexicon, wordings } = index;
  const paragraphIds = new Map(lexicon.terms.map((term, id) => [term, id]));
  const wordingIds = new Map(wordings.terms.map((term, id) => [term, id]));
  const byLength = new Map<number, string[]>();
  const all = [...new Set([...lexicon.terms, ...wordings.terms])];
  for (const term of all) {
    if (!/^[a-z]/.test(term)) continue;
    const list = byLength.get(term.length);
    if (list) list.push(term);
    else byLength.set(term.length, [term]);
  }
  const cache = new LRUCache<string, readonly Substitute[]>({ max: 5_000 });
  const paragraphs = index.paragraphs.length;
  const trust = paragraphs / (paragraphs + CORPUS_TRUST);

  const frequency = (term: string) => lexicon.documentFrequency[paragraphIds.get(term) ?? -1] ?? 0;

  return {
    inRecord: (term) => paragraphIds.has(term),
    inNotes: (term) => wordingIds.has(term),
    paragraphIds,
    wordingIds,
    weight(term) {
      const df = frequency(term);
      const inCorpus =
        Math.log(1 + (paragraphs - df + 0.5) / (df + 0.5)) / Math.log(2 * paragraphs + 2);
      const rank = table.rank(term);
      // A term that general English lacks (a name, a number, Korean, Japanese) is as telling as can be.
      const inEnglish = rank === undefined ? 1 : Math.log(rank + 2) / Math.log(table.size + 2);
      return trust * inCorpus + (1 - trust) * inEnglish;
    },
    substitutes(term, word) {
      const key = `${term}\0${word}`;
      const known = cache.get(key);
      if (known) return known;
      const found = [...spellings(term, word), ...meanings(term)]
        .sort((a, b) => b.factor - a.factor)
        .slice(0, MOST_SUBSTITUTES);
      cache.set(key, found);
      return found;
    },
  };

  function spellings(term: string, word: string): Substitute[] {
    if (!/^[a-z]+$/.test(word) || word.length < 4) return [];
    // A word of good English may be a slip for another ("mien" for "mine"), but seldom is.
    const rank = table.rank(term);
    const limit = word.length < 6 || rank !== undefined ? 1 : 2;
    const doubt = rank === undefined ? 1 : rank > 8_000 ? 0.75 : 0;
    if (doubt === 0) return [];
    const found: Substitute[] = [];
    for (let length = term.length - limit; length <= term.length + limit; length += 1) {
      for (const candidate of byLength.get(length) ?? []) {
        const distance = editDistance(term, candidate, limit);
        if (distance > limit) continue;
        const sameStart = candidate[0] === term[0] ? 1 : 0.8;
        found.push({
          term: candidate,
          factor: doubt * sameStart * (1 - distance / (term.length + 3)),
          by: 'spelling',
        });
      }
    }
    return found.sort((a, b) => b.factor - a.factor).slice(0, 2);
  }

  function meanings(term: string): Substitute[] {
    if (table.rank(term) === undefined || all.length > 50_000) return [];
    const found: Substitute[] = [];
    for (const candidate of all) {
      const similarity = table.similarity(term, candidate);
      if (similarity >= NEAREST_MEANING) {
        found.push({ term: candidate, factor: (similarity - 0.2) * 0.8, by: 'meaning' });
      }
    }
    return found.sort((a, b) => b.factor - a.factor).slice(0, 3);
  }
}
