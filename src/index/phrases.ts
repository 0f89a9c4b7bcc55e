import type { AskKind, Entity, Note, Silence } from '../corpus/types.ts';
import { askedKind } from '../text/asked-kind.ts';
import { bareWords } from '../text/bare-words.ts';
import { fold } from '../text/fold.ts';
import { hashOn, NOTHING_YET } from '../text/hash.ts';
import { detectLanguage, inEveryLanguage } from '../text/language.ts';
import { isStopWord } from '../text/stop-words.ts';
import { tokenize } from '../text/tokens.ts';
import { compact, firstNotBelow, type Numbers } from './counts.ts';
import { entityFinder } from './wordings.ts';

/**
 * All wordings phrase by phrase: words, function words among them, with their neighbours, and the
 * glossary entries they name. Topic alone does not tell "how many remains were found" from "when were
 * the remains found"; phrases do. Each is a number: its sort, then the hash of its text ("feature
 * hashing", Weinberger et al., ICML 2009), so that no list of phrases has to be kept.
 */
export interface Phrases {
  /** Every phrase that some wording has, ascending. */
  readonly tokens: Uint32Array;
  /** Phrase, by its place among them → its first wording; one more than there are phrases. */
  readonly first: Uint32Array;
  /** Wordings (as in Wordings), ascending within a phrase. */
  readonly wordings: Numbers;
  /** Wording → length of its vector of weighed phrases, damped. */
  readonly lengths: Float32Array;
}

/** The same wording by wording, as a model is trained on them. */
export interface PhraseRows {
  readonly tokens: Uint32Array;
  /** Wording (as in Wordings) → its first token; one entry more than there are wordings. */
  readonly firstToken: Uint32Array;
}

/** How much a phrase of each sort counts when wordings are compared. */
const SORTS = {
  word: 1,
  functionWord: 0.6,
  pair: 0.5,
  pairOfLetters: 0.4,
  gap: 0.2,
  entity: 0.7,
  entityAsked: 0.5,
  entityPair: 0.4,
  bareWord: 0.8,
  bareLetter: 0.5,
};
const sortPlaces = Object.fromEntries(
  Object.keys(SORTS).map((sort, place) => [sort, place]),
) as Record<keyof typeof SORTS, number>;
const sortWeights = Object.values(SORTS);
const BUCKETS = 1 << 20;
/** Before the id of an entry. */
const AT = hashOn(NOTHING_YET, '@');
/** A long wording agrees with much by accident, a short one is quickly agreed with: less than the full length counts. */
const LENGTH_DAMPING = 0.8;

/**
 * How much a phrase counts when wordings are compared: by its sort and its rarity (tf-idf).
 * @param having number of wordings that have it, 0 for one that none has
 * @param wordings number of all wordings
 */
export function phraseWeight(token: number, having: number, wordings: number): number {
  const rarity = Math.log(1 + wordings / (having + 1));
  return (
    (sortWeights[Math.floor(token / BUCKETS)] ?? 0) * (having === 0 ? rarity : Math.fround(rarity))
  );
}

/**
 * The phrases of a text, each once.
 * @param entities ids of the glossary entries that it names
 * @param kind what the text asks for; what it is asked of, and what is named together, then count as well:
 *   they are the same in every language
 */
export function phraseTokens(
  text: string,
  entities: readonly string[],
  kind?: AskKind,
): ReadonlySet<number> {
  const found = new Set<number>();
  const add = (sort: keyof typeof SORTS, phrase: string, before = NOTHING_YET) =>
    found.add(sortPlaces[sort] * BUCKETS + ((hashOn(before, phrase) >>> 0) % BUCKETS));
  let previous = '^';
  let beforeThat = '';
  for (const { term } of tokenize(text)) {
    add(isStopWord(term) ? 'functionWord' : 'word', term);
    add(isWord(term) ? 'pair' : 'pairOfLetters', term, hashOn(hashOn(NOTHING_YET, previous), ' '));
    if (beforeThat) add('gap', term, hashOn(hashOn(NOTHING_YET, beforeThat), '_'));
    beforeThat = previous === '^' ? '' : previous;
    previous = term;
  }
  add('pair', ' $', hashOn(NOTHING_YET, previous));
  for (const word of bareWords(text))
    add(/^\p{Script=Han}/u.test(word) ? 'bareLetter' : 'bareWord', word);
  const named = [...new Set(entities)].sort();
  for (const id of named) add('entity', id, AT);
  if (kind) {
    for (const [at, id] of named.entries()) {
      const asked = hashOn(hashOn(AT, id), ' ');
      add('entityAsked', kind, asked);
      for (const other of named.slice(at + 1)) add('entityPair', other, hashOn(asked, '@'));
    }
  }
  return found;
}

/** Of English, or a number: no pair of Korean or Japanese letters. */
function isWord(term: string): boolean {
  return term.charCodeAt(0) < 0x80 || /^[\p{Script=Latin}\p{N}]/u.test(term);
}

/** The full length of a wording's vector, from the damped one. */
export function undamped(length: number): number {
  return length ** (1 / LENGTH_DAMPING);
}

export function phraseRows(
  notes: readonly Note[],
  silences: readonly Silence[],
  glossary: readonly Entity[],
): PhraseRows {
  const entitiesOf = entityFinder(glossary);
  const rows = [...notes, ...silences].flatMap(({ wordings }) =>
    inEveryLanguage(wordings).map((text) =>
      Uint32Array.from(
        phraseTokens(text, entitiesOf(text), askedKind(fold(text), detectLanguage(text))),
      ),
    ),
  );
  return packRows(rows);
}

/** Rows of phrases, one after the other. */
export function packRows(rows: readonly Uint32Array[]): PhraseRows {
  const firstToken = new Uint32Array(rows.length + 1);
  for (const [row, { length }] of rows.entries())
    firstToken[row + 1] = (firstToken[row] ?? 0) + length;
  const tokens = new Uint32Array(firstToken[rows.length] ?? 0);
  for (const [row, share] of rows.entries()) tokens.set(share, firstToken[row]);
  return { tokens, firstToken };
}

/** Turns rows of phrases into lists of wordings, so that a question looks at those alone that share a phrase with it. */
export function buildPhrases({ tokens, firstToken }: PhraseRows): Phrases {
  const wordings = firstToken.length - 1;
  const phrases = Uint32Array.from(new Set(tokens)).sort();
  const places = tokens.map((token) => firstNotBelow(phrases, token));
  const first = new Uint32Array(phrases.length + 1);
  for (const place of places) first[place + 1] = (first[place + 1] ?? 0) + 1;
  for (let place = 0; place < phrases.length; place += 1)
    first[place + 1] = (first[place + 1] ?? 0) + (first[place] ?? 0);
  const next = first.slice();
  const lists = new Uint32Array(tokens.length);
  const lengths = new Float32Array(wordings);
  for (let wording = 0; wording < wordings; wording += 1) {
    let squares = 0;
    for (const place of places.subarray(firstToken[wording], firstToken[wording + 1])) {
      const at = next[place] ?? 0;
      lists[at] = wording;
      next[place] = at + 1;
      const having = (first[place + 1] ?? 0) - (first[place] ?? 0);
      squares += phraseWeight(phrases[place] ?? 0, having, wordings) ** 2;
    }
    lengths[wording] = Math.sqrt(squares) ** LENGTH_DAMPING || 1;
  }
  return { tokens: phrases, first, wordings: compact(lists), lengths };
}
