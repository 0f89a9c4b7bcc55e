import { fold } from './fold.ts';
import { tokenize } from './tokens.ts';

/** A name found in a text. */
export interface Mention {
  /** Position of the entry in the list the matcher was made from. */
  readonly entry: number;
  readonly surface: string;
  /** UTF-16 offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Finds the names of a glossary in a text: longest first, none inside another. */
export type NameMatcher = (text: string) => Mention[];

interface Pattern {
  readonly entry: number;
  readonly key: readonly string[];
}

const CJK = /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/**
 * English names are matched word by word on their stems ("miners" finds "miner"); Korean and Japanese
 * ones letter by letter, because particles follow without a space, and with spaces left out on both
 * sides, because Koreans write "조세이 탄광" and "조세이탄광".
 */
export function nameMatcher(
  entries: readonly { readonly names: readonly string[] }[],
): NameMatcher {
  const words = new Map<string, Pattern[]>();
  const letters = new Map<string, Pattern[]>();
  for (const [entry, { names }] of entries.entries()) {
    for (const name of names) {
      if (CJK.test(name)) add(letters, { entry, key: [...fold(name).replace(/\s+/g, '')] });
      else add(words, { entry, key: tokenize(name).map((token) => token.term) });
    }
  }
  for (const list of [...words.values(), ...letters.values()]) {
    list.sort((a, b) => b.key.length - a.key.length);
  }
  return (text) =>
    [...matchWords(text, words), ...matchLetters(text, letters)].sort((a, b) => a.start - b.start);
}

function add(map: Map<string, Pattern[]>, pattern: Pattern): void {
  const [first] = pattern.key;
  if (first === undefined) return;
  const list = map.get(first);
  if (list) list.push(pattern);
  else map.set(first, [pattern]);
}

function matchWords(text: string, patterns: ReadonlyMap<string, readonly Pattern[]>): Mention[] {
  const tokens = tokenize(text);
  const units = tokens.map((token) => token.term);
  return scan(
    units,
    patterns,
    (from, to) => [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0],
    text,
  );
}

function matchLetters(text: string, patterns: ReadonlyMap<string, readonly Pattern[]>): Mention[] {
  if (!CJK.test(text)) return [];
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const letter of text) {
    if (letter.trim() !== '') {
      for (const unit of fold(letter)) {
        units.push(unit);
        starts.push(offset);
        ends.push(offset + letter.length);
      }
    }
    offset += letter.length;
  }
  return scan(units, patterns, (from, to) => [starts[from] ?? 0, ends[to - 1] ?? 0], text);
}

function scan(
  units: readonly string[],
  patterns: ReadonlyMap<string, readonly Pattern[]>,
  offsets: (from: number, to: number) => readonly [number, number],
  text: string,
): Mention[] {
  const found: Mention[] = [];
  let at = 0;
  while (at < units.length) {
    const here = at;
    const pattern = patterns
      .get(units[at] ?? '')
      ?.find(({ key }) => key.every((unit, index) => units[here + index] === unit));
    if (pattern) {
      const [start, end] = offsets(at, at + pattern.key.length);
      found.push({ entry: pattern.entry, surface: text.slice(start, end), start, end });
      at += pattern.key.length;
    } else {
      at += 1;
    }
  }
  return found;
}
