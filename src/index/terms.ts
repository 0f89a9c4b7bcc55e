import { hash } from '../text/hash.ts';

/**
 * A numbered list of terms that can be looked up without making a string, let alone a Map, of each:
 * an index has tens of thousands, and a question asks for a dozen.
 */
export interface Terms {
  /** All of them in order, each ended by a line feed. */
  readonly text: string;
  /** Term number → where it begins in the text; one more than there are terms. */
  readonly starts: Uint32Array;
  /** Hash table, twice as large as need be: term number and one, or 0; a taken slot sends on to the next. */
  readonly slots: Uint32Array;
}

/** The way from a term to its number. */
export interface TermNumbers {
  get(term: string): number | undefined;
  has(term: string): boolean;
}

export function buildTerms(list: readonly string[]): Terms {
  const starts = new Uint32Array(list.length + 1);
  for (const [number, term] of list.entries())
    starts[number + 1] = (starts[number] ?? 0) + term.length + 1;
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * list.length + 2)));
  for (const [number, term] of list.entries()) {
    let slot = hash(term) % slots.length;
    while (slots[slot] !== 0) slot = (slot + 1) % slots.length;
    slots[slot] = number + 1;
  }
  return { text: list.map((term) => `${term}\n`).join(''), starts, slots };
}

/** All of them as strings, by their numbers. */
export function termsIn({ text }: Terms): string[] {
  return text.split('\n').slice(0, -1);
}

export function numbersOf({ text, starts, slots }: Terms): TermNumbers {
  // There are a power of two: their remainder is in the last bits, and those are found sooner than by division.
  const lastBits = slots.length - 1;
  function get(term: string): number | undefined {
    const first = hash(term);
    for (let step = 0; step < slots.length; step += 1) {
      const number = (slots[(first + step) & lastBits] ?? 0) - 1;
      if (number < 0) return undefined;
      const start = starts[number] ?? 0;
      if (start + term.length + 1 === starts[number + 1] && text.startsWith(term, start))
        return number;
    }
    return undefined;
  }
  return { get, has: (term) => get(term) !== undefined };
}
