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
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [...items];
  return items
    .map((item) => ({
      item,
      score: Math.max(0, ...textsOf(item).map((text) => likeness(wanted, text))),
    }))
    .filter(({ score }) => score > ENOUGH)
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Share of the typed words that the text has: whole, begun, or with a slip or two. */
function likeness(wanted: readonly string[], text: string): number {
  const words = wordsOf(text);
  const known = new Set(terms(text));
  const likenessOf = (word: string, isLast: boolean) => {
    if (words.includes(word)) return 1;
    // The word that is being typed is not finished yet.
    if (words.some((one) => one.startsWith(word))) return isLast ? 1 : 0.8;
    if (words.some((one) => isSlip(word, one))) return 0.6;
    if (word.length > 1 && words.some((one) => one.includes(word))) return 0.5;
    // What is written without spaces is one word of many terms.
    const own = terms(word);
    return own.length === 0 ? 0 : (0.8 * own.filter((term) => known.has(term)).length) / own.length;
  };
  const found = wanted.map((word, at) => likenessOf(word, at === wanted.length - 1));
  return found.reduce((sum, one) => sum + one, 0) / wanted.length;
}

/** Slips are counted in letters, of which a Korean syllable has two or three. */
function isSlip(typed: string, word: string): boolean {
  const [a, b] = [typed.normalize('NFD'), word.normalize('NFD')];
  const limit = a.length >= 7 ? 2 : a.length >= 4 ? 1 : 0;
  if (limit === 0) return false;
  // What is being typed may be the misspelt beginning of a longer word.
  return (
    editDistance(a, b, limit) <= limit || editDistance(a, b.slice(0, a.length), limit) <= limit
  );
}
