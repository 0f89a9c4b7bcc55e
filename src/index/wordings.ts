import type { Entity, Note, Silence } from '../corpus/types.ts';
import { inEveryLanguage } from '../text/language.ts';
import { nameMatcher } from '../text/names.ts';
import { isStopWord } from '../text/stop-words.ts';
import { terms } from '../text/tokens.ts';

/**
 * The wordings of all notes and silences as numbers, so that a question can be held against each.
 * Besides its own terms a wording carries the glossary entries it names ("@lee-jae-myung"): through
 * them a Korean question meets an English wording.
 */
export interface Wordings {
  /** Term number → term. */
  readonly terms: readonly string[];
  /** Term number → number of wordings that hold it. */
  readonly frequency: Uint32Array;
  /** Distinct term numbers of all wordings, one after the other. */
  readonly tokens: Uint32Array;
  /** Wording → its first token; one entry more than there are wordings. */
  readonly firstToken: Uint32Array;
  /** Wording → what it belongs to: a note by its number, a silence by the number of notes plus its own. */
  readonly owner: Uint32Array;
}

/** Every name of every entry, as the matcher wants them. */
export function glossaryMatcher(glossary: readonly Entity[]) {
  return nameMatcher(glossary.map(({ names }) => ({ names: inEveryLanguage(names) })));
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
  match: ReturnType<typeof glossaryMatcher>,
): string[] {
  const own = terms(text).filter((term) => !isStopWord(term));
  const named = match(text).map(({ entry }) => `@${glossary[entry]?.id}`);
  return [...new Set([...own, ...named])];
}

export function buildWordings(
  notes: readonly Note[],
  silences: readonly Silence[],
  glossary: readonly Entity[],
): Wordings {
  const match = glossaryMatcher(glossary);
  const numbers = new Map<string, number>();
  const frequency: number[] = [];
  const tokens: number[] = [];
  const firstToken: number[] = [0];
  const owner: number[] = [];
  for (const [number, { wordings }] of [...notes, ...silences].entries()) {
    for (const text of inEveryLanguage(wordings)) {
      for (const term of wordingTerms(text, glossary, match)) {
        let id = numbers.get(term);
        if (id === undefined) {
          id = numbers.size;
          numbers.set(term, id);
        }
        frequency[id] = (frequency[id] ?? 0) + 1;
        tokens.push(id);
      }
      firstToken.push(tokens.length);
      owner.push(number);
    }
  }
  return {
    terms: [...numbers.keys()],
    frequency: Uint32Array.from(frequency),
    tokens: Uint32Array.from(tokens),
    firstToken: Uint32Array.from(firstToken),
    owner: Uint32Array.from(owner),
  };
}
