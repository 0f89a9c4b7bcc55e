import type { Entity, Note, Silence } from '../corpus/types.ts';
import { inEveryLanguage } from '../text/language.ts';
import { isStopWord } from '../text/stop-words.ts';
import { tokenize } from '../text/tokens.ts';
import { hash } from './softmax.ts';
import { entityFinder } from './wordings.ts';

/**
 * All wordings phrase by phrase: words, function words among them, with their neighbours, and the
 * glossary entries they name. Topic alone does not tell "how many remains were found" from "when were
 * the remains found"; phrases do. Each is a number: its sort, then the hash of its text ("feature
 * hashing", Weinberger et al., ICML 2009), so that no list of phrases has to be kept.
 */
export interface Phrases {
  readonly tokens: Uint32Array;
  /** Wording (as in Wordings) → its first token; one entry more than there are wordings. */
  readonly firstToken: Uint32Array;
}

/** How much a phrase of each sort counts when wordings are compared. */
const SORTS = { word: 1, functionWord: 0.6, pair: 0.5, pairOfLetters: 0.4, gap: 0.2, entity: 0.7 };
const sortNames = Object.keys(SORTS) as (keyof typeof SORTS)[];
const sortWeights = Object.values(SORTS);
const BUCKETS = 1 << 20;
/** Every token is below this. */
export const TOKENS = sortNames.length * BUCKETS;

export function sortWeight(token: number): number {
  return sortWeights[Math.floor(token / BUCKETS)] ?? 0;
}

/**
 * The phrases of a text, each once.
 * @param entities ids of the glossary entries that it names
 */
export function phraseTokens(text: string, entities: readonly string[]): Uint32Array {
  const found = new Set<number>();
  const add = (sort: keyof typeof SORTS, phrase: string) =>
    found.add(sortNames.indexOf(sort) * BUCKETS + (hash(phrase) % BUCKETS));
  let previous = '^';
  let beforeThat = '';
  for (const { term } of tokenize(text)) {
    add(isStopWord(term) ? 'functionWord' : 'word', term);
    add(/^[\p{Script=Latin}\p{N}]/u.test(term) ? 'pair' : 'pairOfLetters', `${previous} ${term}`);
    if (beforeThat) add('gap', `${beforeThat}_${term}`);
    beforeThat = previous === '^' ? '' : previous;
    previous = term;
  }
  add('pair', `${previous} $`);
  for (const id of entities) add('entity', `@${id}`);
  return Uint32Array.from(found);
}

export function buildPhrases(
  notes: readonly Note[],
  silences: readonly Silence[],
  glossary: readonly Entity[],
): Phrases {
  const entitiesOf = entityFinder(glossary);
  const rows = [...notes, ...silences].flatMap(({ wordings }) =>
    inEveryLanguage(wordings).map((text) => phraseTokens(text, entitiesOf(text))),
  );
  return packRows(rows);
}

/** Rows of phrases, one after the other. */
export function packRows(rows: readonly Uint32Array[]): Phrases {
  const firstToken = new Uint32Array(rows.length + 1);
  for (const [row, { length }] of rows.entries())
    firstToken[row + 1] = (firstToken[row] ?? 0) + length;
  const tokens = new Uint32Array(firstToken[rows.length] ?? 0);
  for (const [row, share] of rows.entries()) tokens.set(share, firstToken[row]);
  return { tokens, firstToken };
}
