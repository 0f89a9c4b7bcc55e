import { editDistance } from './edit-distance.ts';
import { fold } from './fold.ts';
import { stem } from './stem.ts';
import { functionWords } from './stop-words.ts';
import { tokenize } from './tokens.ts';

/** Text with the slips mended that can be mended for certain. */
export type Speller = (text: string) => string;

/** Rank from which on a word of English is rare enough to be a slip for a common one. */
const RARE = 6_000;

/** From this many known words on, comparing with all of them would take tens of milliseconds. */
const MOST_COMPARED = 30_000;

/** Slips in these are common, and change what is asked for. */
const QUESTION_WORDS: ReadonlySet<string> = new Set([
  'what',
  'when',
  'where',
  'which',
  'whose',
  'why',
  'how',
  'who',
]);

/** Ways of typing question words so common that they stand among the known words themselves. */
const SLIPS: ReadonlyMap<string, string> = new Map([
  ['wat', 'what'],
  ['wht', 'what'],
  ['waht', 'what'],
  ['whta', 'what'],
  ['wich', 'which'],
  ['whcih', 'which'],
  ['wher', 'where'],
  ['whre', 'where'],
  ['wen', 'when'],
  ['whn', 'when'],
  ['whos', "who's"],
  ['hwo', 'how'],
  ['teh', 'the'],
  ['adn', 'and'],
]);

/** Of two words run together, the shortest that is taken for one. */
const SHORTEST_PART = 3;

/** Words of one length. */
interface Shelf {
  readonly words: string[];
  /** Which letters each has, one bit each: two words that differ in many letters need no closer look. */
  readonly letters: number[];
  readonly functional: boolean[];
}

/**
 * Mends misspelt English words: those that neither the known words nor English at large have, and that
 * lie one slip (two in a long word) from a known or a function word. Everything else stays as typed.
 * @param words folded words of the corpus and its notes
 * @param inRecord whether a word stands in the articles themselves: what a slip is likeliest meant for
 * @param rank how common a stem is in English, 0 the most common; undefined for one that English lacks
 */
export function createSpeller(
  words: readonly string[],
  rank: (stem: string) => number | undefined,
  inRecord: (word: string) => boolean = () => false,
): Speller {
  const known = new Set(words);
  // A slip seldom hits the first letter; among very many words only those that share it are compared.
  const large = known.size > MOST_COMPARED;
  const keyOf = (length: number, word: string) =>
    large ? `${length}${word.charAt(0)}` : `${length}`;
  const byLength = new Map<string, Shelf>();
  const enter = (word: string, functional: boolean) => {
    const key = keyOf(word.length, word);
    const shelf = byLength.get(key) ?? { words: [], letters: [], functional: [] };
    shelf.words.push(word);
    shelf.letters.push(lettersOf(word));
    shelf.functional.push(functional);
    byLength.set(key, shelf);
  };
  for (const word of functionWords) if (/^[a-z]{3,}$/.test(word)) enter(word, true);
  for (const word of known)
    if (/^[a-z]{4,}$/.test(word) && !functionWords.has(word)) enter(word, false);

  return (text) => {
    let result = '';
    let at = 0;
    for (const { surface, start, end } of tokenize(text)) {
      const mended = mend(surface, start === 0);
      if (mended === undefined) continue;
      result += text.slice(at, start) + mended;
      at = end;
    }
    return result + text.slice(at);
  };

  function recorded(word: string): boolean {
    return inRecord(word) && !functionWords.has(word);
  }

  function mend(surface: string, first: boolean): string | undefined {
    const word = fold(surface);
    // A capital inside a sentence is a name somebody meant: "Sado" is no slip for "said", nor "Wen" for "when".
    const isName = /^\p{Lu}/u.test(surface) && !first;
    const slip = SLIPS.get(word);
    if (slip) return isName ? undefined : slip;
    if (!/^[a-z]{3,}$/.test(word) || known.has(word) || functionWords.has(word)) return undefined;
    const commonness = rank(stem(word));
    if (commonness !== undefined && commonness < RARE) return undefined;
    const isWord = commonness !== undefined;
    if (isName && isWord) return undefined;
    const limit = isWord || word.length < 6 ? 1 : 2;
    let best: { word: string; cost: number } | undefined;
    const letters = lettersOf(word);
    for (let length = word.length - limit; length <= word.length + limit; length += 1) {
      const shelf = byLength.get(keyOf(length, word));
      if (!shelf) continue;
      for (let at = 0; at < shelf.words.length; at += 1) {
        if (bits((shelf.letters[at] ?? 0) ^ letters) > 2 * limit) continue;
        const other = shelf.words[at] ?? '';
        const functional = shelf.functional[at] ?? false;
        if (functional && (isName || length < 3)) continue;
        const allowed = functional ? 1 : limit;
        const distance = editDistance(word, other, allowed);
        if (distance > allowed) continue;
        const swapped = other.length === word.length && sorted(other) === sorted(word);
        // A rare word of English is believed to be a slip only where letters were swapped, or it is long.
        const asks = QUESTION_WORDS.has(other);
        const shortest = recorded(other) ? 5 : 6;
        if (isWord && !swapped && !asks && word.length < shortest) continue;
        if (!functional && word.length < 4) continue;
        const cost =
          distance -
          (swapped ? 0.3 : 0) -
          (asks ? 0.2 : 0) -
          (recorded(other) ? 0.3 : 0) +
          (other[0] === word[0] ? 0 : 0.5);
        if (!best || cost < best.cost) best = { word: other, cost };
      }
    }
    return best?.word ?? (isWord || isName ? undefined : partedWords(word));
  }

  /** "whenwere", "aboutcommon": two words run together, one of them a function word. */
  function partedWords(word: string): string | undefined {
    const isFunction = (part: string) => part.length >= SHORTEST_PART && functionWords.has(part);
    const isContent = (part: string) => part.length > SHORTEST_PART && known.has(part);
    for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at -= 1) {
      const [before, after] = [word.slice(0, at), word.slice(at)];
      const isPair =
        (isFunction(before) && (isFunction(after) || isContent(after))) ||
        (isContent(before) && isFunction(after));
      if (isPair) return `${before} ${after}`;
    }
    return undefined;
  }
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1)
    letters |= 1 << (word.charCodeAt(index) - 97);
  return letters;
}

/** How many bits are set: pairs, then fours, then bytes are added up side by side (Warren, "Hacker's Delight", 5-1). */
function bits(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
