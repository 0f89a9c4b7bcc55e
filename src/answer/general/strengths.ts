import type { Profile } from './profile.ts';
import type { View } from './view.ts';

/** How well tokens of the corpus match the words of one question: worked out once for each distinct word met. */
export interface Strengths {
  /** Place of a token's figures, or -1 where it matches nothing at all. */
  slot(number: number): number;
  /** The word itself, or what was meant by it: 0 to 1. */
  readonly same: Float32Array;
  /** The same, or near in meaning: 0 to 1. */
  readonly near: Float32Array;
  /** WordNet's relation alone, 0 to 1. */
  readonly related: Float32Array;
  /** Nearness of the token to a word of the question's focus, 0 to 1: the kind of thing asked for. */
  readonly focus: Float32Array;
  /** WordNet's relation of the token to a word of the focus, 0 to 1. */
  readonly focusRelated: Float32Array;
  /** Figures per slot: one for each term of the question. */
  readonly width: number;
}

/** Cosines below this are chance: two of three random pairs of nouns reach 0.2. */
const LEAST_COSINE = 0.3;
/** Near in meaning is never as good as the word itself. */
const MOST_COSINE = 0.95;
/** "Norman" and "Normandy": the share of letters from the start that makes words akin. */
const LEAST_PREFIX = 0.55;
const SHORTEST_PREFIX = 4;

const UNKNOWN = 0;
const NONE = 1;

/**
 * Makes the lookup for one index. Scratch space is as large as its lexicon and is used again for each
 * question, so only one question can be under way at a time.
 */
export function strengthFinder(profile: Profile) {
  const slots = new Uint32Array(profile.terms.length);
  let touched: number[] = [];

  return (view: View): Strengths => {
    for (const number of touched) slots[number] = UNKNOWN;
    touched = [];
    const width = view.terms.length;
    let room = 512;
    const strengths = {
      same: new Float32Array(room * width),
      near: new Float32Array(room * width),
      related: new Float32Array(room * width),
      focus: new Float32Array(room),
      focusRelated: new Float32Array(room),
      width,
      slot,
    };
    let used = 0;
    const rows = view.terms.map(({ term }) => profile.table.rank(term) ?? -1);
    const sames = byKey(view.terms.map(({ numbers }) => numbers));
    const relatives = byKey(rows.map((row) => (row < 0 ? nothing : profile.table.related(row))));
    return strengths;

    function slot(number: number): number {
      const known = slots[number];
      if (known !== UNKNOWN) return (known ?? NONE) - 2 < 0 ? -1 : (known ?? NONE) - 2;
      touched.push(number);
      if (profile.stop[number] === 1) {
        slots[number] = NONE;
        return -1;
      }
      if (used === room) grow();
      let any = false;
      const term = profile.terms[number] ?? '';
      const row = profile.row[number] ?? -1;
      const sameAs = sames.places.get(number);
      const relatedTo = row < 0 ? undefined : relatives.places.get(row);
      let nearest = 0;
      let relative = 0;
      for (let at = 0; at < width; at += 1) {
        const place = used * width + at;
        const asked = view.terms[at];
        if (!asked) continue;
        const same = sameAs === undefined ? 0 : (sames.values[sameAs + at] ?? 0);
        const other = rows[at] ?? -1;
        const cosine = row < 0 || other < 0 ? 0 : profile.table.nearness(row, other);
        const relation = relatedTo === undefined ? 0 : (relatives.values[relatedTo + at] ?? 0);
        let near = Math.max(same, relation, samePrefix(asked.term, term));
        if (cosine > LEAST_COSINE) near = Math.max(near, Math.min(MOST_COSINE, cosine));
        strengths.same[place] = same;
        strengths.near[place] = near;
        strengths.related[place] = relation;
        if (asked.focus && cosine > nearest) nearest = cosine;
        if (asked.focus && relation > relative) relative = relation;
        any ||= near > 0;
      }
      strengths.focus[used] = nearest;
      strengths.focusRelated[used] = relative;
      if (!any && nearest === 0) {
        slots[number] = NONE;
        return -1;
      }
      slots[number] = used + 2;
      used += 1;
      return used - 1;
    }

    function grow(): void {
      room *= 2;
      for (const name of ['same', 'near', 'related'] as const) {
        const larger = new Float32Array(room * width);
        larger.set(strengths[name]);
        strengths[name] = larger;
      }
      for (const name of ['focus', 'focusRelated'] as const) {
        const larger = new Float32Array(room);
        larger.set(strengths[name]);
        strengths[name] = larger;
      }
    }
  };
}

const nothing: ReadonlyMap<number, number> = new Map();

/**
 * Turns one table for each term of the question into one for all: one lookup a token.
 * @returns where the values of a key begin; there they stand, one for each term
 */
function byKey(tables: readonly ReadonlyMap<number, number>[]) {
  const places = new Map<number, number>();
  for (const table of tables)
    for (const key of table.keys())
      if (!places.has(key)) places.set(key, places.size * tables.length);
  const values = new Float32Array(places.size * tables.length);
  for (const [at, table] of tables.entries())
    for (const [key, value] of table) values[(places.get(key) ?? 0) + at] = value;
  return { places, values };
}

function samePrefix(a: string, b: string): number {
  if (a.charCodeAt(0) !== b.charCodeAt(0)) return 0;
  const limit = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < limit && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  if (shared < SHORTEST_PREFIX || !/^[a-z]/.test(a)) return 0;
  const share = shared / Math.max(a.length, b.length);
  return share >= LEAST_PREFIX ? share : 0;
}
