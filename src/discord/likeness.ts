import { LRUCache } from 'lru-cache';
import { editDistance } from '../text/edit-distance.ts';
import { fold } from '../text/fold.ts';
import { terms } from '../text/tokens.ts';

/** From this share of what was typed on, a text counts as meant: one word of many says little. */
const ENOUGH = 0.34;

/**
 * Items by how well what has been typed fits one of their texts, the best first; in their own order
 * where they fit alike. Before anything is typed all of them fit.
 */
export function matching<Item>(
  typed: string,
  items: readonly Item[],
  textsOf: (item: Item) => readonly string[],
): Item[] {
  const wanted = wordsOf(typed).map((word, at, all) => ({
    word,
    letters: lettersOf(word),
    terms: terms(word),
    // The word that is being typed is not finished yet.
    isLast: at === all.length - 1,
  }));
  if (wanted.length === 0) return [...items];
  return items
    .map((item) => ({
      item,
      score: Math.max(0, ...textsOf(item).map((text) => likeness(wanted, read(text)))),
    }))
    .filter(({ score }) => score > ENOUGH)
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}

interface TypedWord {
  readonly word: string;
  readonly letters: string;
  readonly terms: readonly string[];
  readonly isLast: boolean;
}

/** A text of the record, taken apart. */
interface Read {
  readonly words: readonly string[];
  /** The letters of each word. */
  readonly letters: readonly string[];
  readonly terms: ReadonlySet<string>;
}

/** The same texts are held against every key that a member presses. */
const reads = new LRUCache<string, Read>({ max: 5_000 });

function read(text: string): Read {
  const known = reads.get(text);
  if (known) return known;
  const words = wordsOf(text);
  const made = { words, letters: words.map(lettersOf), terms: new Set(terms(text)) };
  reads.set(text, made);
  return made;
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Slips are counted in letters, of which a Korean syllable has two or three. */
const lettersOf = (word: string) => word.normalize('NFD');

/** Share of the typed words that the text has: whole, begun, or with a slip or two. */
function likeness(wanted: readonly TypedWord[], text: Read): number {
  const sum = wanted.reduce((total, word) => total + likenessOf(word, text), 0);
  return sum / wanted.length;
}

function likenessOf({ word, letters, terms: own, isLast }: TypedWord, text: Read): number {
  if (text.words.includes(word)) return 1;
  if (text.words.some((one) => one.startsWith(word))) return isLast ? 1 : 0.8;
  const limit = letters.length >= 7 ? 2 : letters.length >= 4 ? 1 : 0;
  if (limit > 0 && text.letters.some((one) => isSlip(letters, one, limit))) return 0.6;
  if (word.length > 1 && text.words.some((one) => one.includes(word))) return 0.5;
  // What is written without spaces is one word of many terms.
  return own.length === 0
    ? 0
    : (0.8 * own.filter((term) => text.terms.has(term)).length) / own.length;
}

function isSlip(typed: string, word: string, limit: number): boolean {
  // What is being typed may be the misspelt beginning of a longer word.
  return (
    editDistance(typed, word, limit) <= limit ||
    editDistance(typed, word.slice(0, typed.length), limit) <= limit
  );
}
