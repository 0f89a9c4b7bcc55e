import { fold } from '../text/fold.ts';
import type { Span } from '../text/sentences.ts';
import { type Token, tokenize } from '../text/tokens.ts';

/** A term found in a text, by its number. */
export interface Hit extends Span {
  readonly term: number;
}

interface Pattern {
  readonly term: number;
  readonly key: readonly string[];
}

const CJK = /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** The stem; but "relatives" are no "relations", nor "objectives" what somebody "objects" to. */
const termOf = ({ word, term }: Token) => (/ives?$/.test(word) ? word.replace(/s$/, '') : term);

/**
 * Finds every term by every name, those inside longer ones as well ("Japan" in "Japanese government"):
 * English by stems of words, Korean and Japanese letter by letter with spaces left out.
 */
export function termMatcher(terms: readonly (readonly string[])[]): (text: string) => Hit[] {
  const words = new Map<string, Pattern[]>();
  const letters = new Map<string, Pattern[]>();
  for (const [term, names] of terms.entries()) {
    for (const name of names) {
      const cjk = CJK.test(name);
      const key = cjk ? [...fold(name).replace(/\s+/g, '')] : tokenize(name).map(termOf);
      const [first] = key;
      if (first === undefined) continue;
      const map = cjk ? letters : words;
      const list = map.get(first);
      if (list) list.push({ term, key });
      else map.set(first, [{ term, key }]);
    }
  }
  return (text) => {
    // "Japan's own police" are Japan's police.
    const tokens = tokenize(text).filter(
      ({ word }, at, all) => word !== 'own' || !/['’]s$/.test(all[at - 1]?.surface ?? ''),
    );
    const hits = scan(
      tokens.map(termOf),
      tokens.map(({ start, end }) => [start, end] as const),
      words,
    );
    if (CJK.test(text)) {
      const units: string[] = [];
      const offsets: (readonly [number, number])[] = [];
      for (const match of text.matchAll(/\S/gu)) {
        for (const unit of fold(match[0])) {
          units.push(unit);
          offsets.push([match.index, match.index + match[0].length]);
        }
      }
      // "으로만 남기" holds no "만남": what runs over a space begins a word.
      const found = scan(units, offsets, letters).filter(
        ({ start, end }) =>
          !/\s/.test(text.slice(start, end)) || !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)),
      );
      hits.push(...found);
    }
    return hits.sort((a, b) => a.start - b.start || b.end - a.end);
  };
}

function scan(
  units: readonly string[],
  offsets: readonly (readonly [number, number])[],
  patterns: ReadonlyMap<string, readonly Pattern[]>,
): Hit[] {
  const hits: Hit[] = [];
  for (const [at, unit] of units.entries()) {
    for (const { term, key } of patterns.get(unit) ?? []) {
      if (!key.every((one, index) => units[at + index] === one)) continue;
      hits.push({
        term,
        start: offsets[at]?.[0] ?? 0,
        end: offsets[at + key.length - 1]?.[1] ?? 0,
      });
    }
  }
  return hits;
}
