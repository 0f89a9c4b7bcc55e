import { fold } from './fold.ts';
import { terms, tokenize } from './tokens.ts';

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

/** Names as they are looked for: the number of the entry, and the units of the name one behind the other. */
export interface NamePatterns {
  /** Stems, with a space between them. */
  readonly words: readonly (readonly [entry: number, stems: string])[];
  /** Folded, without spaces. */
  readonly letters: readonly (readonly [entry: number, letters: string])[];
}

interface Pattern {
  readonly entry: number;
  readonly key: readonly string[];
}

const CJK = /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

export function namePatterns(
  entries: readonly { readonly names: readonly string[] }[],
): NamePatterns {
  const all = entries.flatMap(({ names }, entry) => names.map((name) => ({ entry, name })));
  return {
    words: all
      .filter(({ name }) => !CJK.test(name))
      .map(({ entry, name }) => [entry, terms(name).join(' ')]),
    letters: all
      .filter(({ name }) => CJK.test(name))
      .map(({ entry, name }) => [entry, fold(name).replace(/\s+/g, '')]),
  };
}

/**
 * English names are matched word by word on their stems ("miners" finds "miner"); Korean and Japanese
 * ones letter by letter, because particles follow without a space, and with spaces left out on both
 * sides, because Koreans write "조세이 탄광" and "조세이탄광".
 */
export function nameMatcher(patterns: NamePatterns): NameMatcher {
  const words = new Map<string, Pattern[]>();
  const letters = new Map<string, Pattern[]>();
  for (const [entry, stems] of patterns.words) add(words, { entry, key: stems.split(' ') });
  for (const [entry, folded] of patterns.letters) add(letters, { entry, key: [...folded] });
  for (const list of [...words.values(), ...letters.values()]) {
    list.sort((a, b) => b.key.length - a.key.length);
  }
  return (text) =>
    [...matchWords(text, words), ...matchLetters(text, letters)].sort((a, b) => a.start - b.start);
}

function add(map: Map<string, Pattern[]>, pattern: Pattern): void {
  const [first] = pattern.key;
  if (!first) return;
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
  // "양국이 통상" holds no "이통": what goes on after a space does not begin with the end of a word.
  const isTorn = (from: number, to: number) =>
    from > 0 && starts[from] === ends[from - 1] && ends[from] !== starts[from + 1] && to > from + 1;
  return scan(units, patterns, (from, to) => [starts[from] ?? 0, ends[to - 1] ?? 0], text, isTorn);
}

function scan(
  units: readonly string[],
  patterns: ReadonlyMap<string, readonly Pattern[]>,
  offsets: (from: number, to: number) => readonly [number, number],
  text: string,
  isTorn: (from: number, to: number) => boolean = () => false,
): Mention[] {
  const found: Mention[] = [];
  let at = 0;
  while (at < units.length) {
    const here = at;
    const pattern = patterns
      .get(units[at] ?? '')
      ?.find(
        ({ key }) =>
          key.every((unit, index) => units[here + index] === unit) &&
          !isTorn(here, here + key.length),
      );
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
