import type { Entity, Note, Silence } from '../corpus/types.ts';
import { inEveryLanguage } from '../text/language.ts';
import { type NameMatcher, type NamePatterns, nameMatcher, namePatterns } from '../text/names.ts';
import { isStopWord } from '../text/stop-words.ts';
import { terms } from '../text/tokens.ts';
import {
  type Counts,
  compact,
  countPairs,
  type Numbers,
  type UnigramCounts,
  withSums,
} from './counts.ts';
import { buildTerms, type Terms } from './terms.ts';

/**
 * The wordings of all notes and silences as numbers, so that a question can be held against each.
 * Besides its own terms a wording carries the glossary entries it names ("@lee-jae-myung"): through
 * them a Korean question meets an English wording.
 */
export interface Wordings {
  readonly terms: Terms;
  /** Wording → what it belongs to: a note by its number, a silence by the number of notes plus its own. */
  readonly owner: Numbers;
  /** How many wordings of each owner hold a term; a silence with few of them is left out of the sums. */
  readonly owners: UnigramCounts;
  /** How many wordings of all the notes of a paragraph, by its position, hold a term. */
  readonly notes: Counts;
  /** The same with the words of its text, each of which counts several times. */
  readonly paragraphs: UnigramCounts;
  /** How many of the wordings of notes (group 0) and of silences (group 1) hold a term. */
  readonly outcomes: UnigramCounts;
}

export const ANSWERED = 0;
export const VAIN = 1;
/** A silence with fewer is told by its wordings one by one: a model of a single wording takes any match for certain. */
const FEWEST_WORDINGS = 4;
/** A term of the paragraph itself counts as often as this in its wordings. */
const TEXT_COUNT = 3;

const matchers = new WeakMap<readonly Entity[], NameMatcher>();

export function glossaryPatterns(glossary: readonly Entity[]): NamePatterns {
  return namePatterns(glossary.map(({ names }) => ({ names: inEveryLanguage(names) })));
}

/**
 * Finds every name of every entry. Made once for each glossary, when first wanted.
 * @param patterns those of the glossary, where they need not be made
 */
export function glossaryMatcher(
  glossary: readonly Entity[],
  patterns: () => NamePatterns = () => glossaryPatterns(glossary),
): NameMatcher {
  const known = matchers.get(glossary);
  if (known) return known;
  let made: NameMatcher | undefined;
  const matcher: NameMatcher = (text) => {
    made ??= nameMatcher(patterns());
    return made(text);
  };
  matchers.set(glossary, matcher);
  return matcher;
}

/** Ids of the entries that a text names. */
export function entityFinder(glossary: readonly Entity[]): (text: string) => string[] {
  const match = glossaryMatcher(glossary);
  return (text) => match(text).flatMap(({ entry }) => glossary[entry]?.id ?? []);
}

/** Terms of a wording or question: its own without stop words, and the entries it names. */
export function wordingTerms(
  text: string,
  glossary: readonly Entity[],
  match: NameMatcher,
): string[] {
  const own = terms(text).filter((term) => !isStopWord(term));
  const named = match(text).map(({ entry }) => `@${glossary[entry]?.id}`);
  return [...new Set([...own, ...named])];
}

/**
 * @param paragraphOfNote note → the position of its paragraph
 * @param texts of all paragraphs, by position
 */
export function buildWordings(
  notes: readonly Note[],
  silences: readonly Silence[],
  glossary: readonly Entity[],
  paragraphOfNote: readonly number[],
  texts: readonly string[],
): Wordings {
  const match = glossaryMatcher(glossary);
  const numbers = new Map<string, number>();
  const ofOwners: number[] = [];
  const ofNotes: number[] = [];
  const outcomes: number[] = [];
  const owner: number[] = [];
  const sizes: number[] = [];
  for (const [number, { wordings }] of [...notes, ...silences].entries()) {
    const paragraph = paragraphOfNote[number];
    const all = inEveryLanguage(wordings);
    sizes.push(all.length);
    for (const text of all) {
      for (const term of wordingTerms(text, glossary, match)) {
        let id = numbers.get(term);
        if (id === undefined) {
          id = numbers.size;
          numbers.set(term, id);
        }
        ofOwners.push(id, number);
        outcomes.push(id, paragraph === undefined ? VAIN : ANSWERED);
        if (paragraph !== undefined) ofNotes.push(id, paragraph);
      }
      owner.push(number);
    }
  }
  const ofTexts: number[] = [];
  for (const paragraph of new Set(paragraphOfNote)) {
    for (const term of terms(texts[paragraph] ?? '')) {
      const id = numbers.get(term);
      if (id === undefined) continue;
      for (let time = 0; time < TEXT_COUNT; time += 1) ofTexts.push(id, paragraph);
    }
  }
  const count = (pairs: readonly number[]) => countPairs(numbers.size, pairs);
  return {
    terms: buildTerms([...numbers.keys()]),
    owner: compact(Uint32Array.from(owner)),
    owners: withSums(
      count(ofOwners),
      sizes.length,
      (one) => one < notes.length || (sizes[one] ?? 0) >= FEWEST_WORDINGS,
    ),
    notes: count(ofNotes),
    paragraphs: withSums(count([...ofNotes, ...ofTexts]), texts.length),
    outcomes: withSums(count(outcomes), 2),
  };
}
