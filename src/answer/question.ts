import type { AskKind, Entity } from '../corpus/types.ts';
import { evenly, letterPieces } from '../index/paragraph-model.ts';
import { phraseTokens } from '../index/phrases.ts';
import { glossaryMatcher } from '../index/wordings.ts';
import { askedKind } from '../text/asked-kind.ts';
import { fold, stripInvisible } from '../text/fold.ts';
import { detectLanguage, type Language } from '../text/language.ts';
import type { Mention } from '../text/names.ts';
import { isStopWord } from '../text/stop-words.ts';
import { type Token, terms, tokenize } from '../text/tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One thing a question speaks of: a word, or a name of the glossary. */
export interface Concept {
  readonly surface: string;
  /** Terms by which a paragraph may speak of it, each with how much it counts, 0 to 1. */
  readonly terms: ReadonlyMap<string, number>;
  /** How telling it is, 0 to 1. */
  readonly weight: number;
  /** Whether the record's text, only its notes, or neither know it. */
  readonly known: 'record' | 'notes' | 'related' | 'no';
  /** A proper name: capitalised inside the sentence, or a person, place or organisation of the glossary. */
  readonly name: boolean;
  readonly entity?: Entity;
}

/** A piece of a question with the terms that may account for it; in any language. */
export interface Unit {
  readonly surface: string;
  readonly terms: ReadonlyMap<string, number>;
  readonly weight: number;
  /** Taken over from an earlier question. */
  readonly carried?: boolean;
  /** A proper name or a number. */
  readonly name: boolean;
}

/** A question taken apart. */
export interface Question {
  /** With its misspelt words mended. */
  readonly text: string;
  /** As it was typed. */
  readonly typed: string;
  readonly language: Language;
  readonly kind: AskKind;
  /** In the order of the question; function words are left out. */
  readonly concepts: readonly Concept[];
  /** Terms that the wordings of notes are compared by, with weights. */
  readonly wordingTerms: ReadonlyMap<string, number>;
  /** What must be accounted for before an answer is given: words, names, and runs of Korean or Japanese. */
  readonly units: readonly Unit[];
  /** Its phrases (index/phrases.ts), each with how much it counts, 0 to 1. */
  readonly phrases: ReadonlyMap<number, number>;
  /** Pieces of its English words, likewise: what misspelt words are known by. */
  readonly pieces: ReadonlyMap<number, number>;
  /** It is but a topic of which somebody asks whether the record speaks of it. */
  readonly isTopic?: boolean;
}

/** Longest question that is looked at, in characters; the rest is passed over. */
const LONGEST = 1_000;

export type QuestionAnalyser = (text: string) => Question;

export function questionAnalyser(
  vocabulary: Vocabulary,
  glossary: readonly Entity[],
): QuestionAnalyser {
  const match = glossaryMatcher(glossary);
  const termsOf = entityTerms();
  return (raw) => {
    const typed = stripInvisible(raw).replace(/\s+/g, ' ').trim().slice(0, LONGEST);
    const text = vocabulary.respell(typed);
    const language = detectLanguage(text);
    const mentions = match(text);
    const entities = mentions.flatMap(({ entry }) => glossary[entry]?.id ?? []);
    const tokens = tokenize(text);
    const kind = askedKind(fold(text), language);
    const concepts = [
      ...mentions.map((mention) => mentionConcept(mention, glossary, tokens, vocabulary, termsOf)),
      ...tokens
        .filter(({ term }) => !isStopWord(term))
        .filter(
          (token) =>
            !mentions.some((mention) => token.start < mention.end && mention.start < token.end),
        )
        .map((token) => wordConcept(token, vocabulary)),
    ].filter((concept): concept is Concept => concept !== undefined);
    return {
      text,
      typed,
      language,
      kind,
      concepts,
      wordingTerms: collectWordingTerms(tokens, mentions, glossary, vocabulary),
      units: collectUnits(tokens, mentions, concepts, vocabulary),
      phrases: evenly(phraseTokens(text, entities, kind)),
      pieces: evenly(letterPieces(text)),
    };
  };
}

/** What the names of an entry of the glossary are looked up by: read once, for all questions that name it. */
function entityTerms(): (entity: Entity) => readonly string[] {
  const read = new Map<Entity, readonly string[]>();
  return (entity) => {
    const known = read.get(entity);
    if (known) return known;
    const found = entity.terms.flatMap(terms).filter((term) => !isStopWord(term));
    read.set(entity, found);
    return found;
  };
}

function mentionConcept(
  mention: Mention,
  glossary: readonly Entity[],
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  termsOf: (entity: Entity) => readonly string[],
): Concept | undefined {
  const entity = glossary[mention.entry];
  if (!entity) return undefined;
  const ways = new Map<string, number>();
  for (const { term, start, end } of tokens) {
    // Its own words count as well: the article may use the very same ones.
    if (start >= mention.start && end <= mention.end && !isStopWord(term)) ways.set(term, 1);
  }
  if (ways.size > 1) for (const term of ways.keys()) ways.set(term, 0.5);
  for (const term of termsOf(entity)) ways.set(term, 1);
  const inRecord = [...ways.keys()].filter((term) => vocabulary.inRecord(term));
  return {
    surface: mention.surface,
    terms: ways,
    weight: Math.max(
      0,
      ...(inRecord.length > 0 ? inRecord : [...ways.keys()]).map((term) => vocabulary.weight(term)),
    ),
    known: inRecord.length > 0 ? 'record' : 'notes',
    name: entity.kind !== 'topic',
    entity,
  };
}

function wordConcept(token: Token, vocabulary: Vocabulary): Concept | undefined {
  const { term, word, surface } = token;
  const isName = /^\p{Lu}/u.test(surface) && token.start > 0;
  const weight = vocabulary.weight(term);
  const base = { surface, weight, name: isName };
  // Korean and Japanese pairs of letters are compared with notes; only a corpus in that language has them as terms.
  if (/[^\p{Script=Latin}\p{N}]/u.test(word)) {
    return vocabulary.inRecord(term)
      ? { ...base, terms: new Map([[term, 1]]), known: 'record' }
      : undefined;
  }
  if (vocabulary.inRecord(term)) return { ...base, terms: new Map([[term, 1]]), known: 'record' };
  const substitutes = vocabulary.substitutes(term);
  const terms = new Map([
    [term, 1],
    ...substitutes.map(({ term: other, factor }) => [other, factor] as const),
  ]);
  if (vocabulary.inNotes(term)) return { ...base, terms, known: 'notes' };
  return { ...base, terms, known: substitutes.length > 0 ? 'related' : 'no' };
}

function collectWordingTerms(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  glossary: readonly Entity[],
  vocabulary: Vocabulary,
): Map<string, number> {
  const result = new Map<string, number>();
  const note = (term: string, factor: number) =>
    result.set(term, Math.max(factor, result.get(term) ?? 0));
  for (const { term } of tokens) {
    if (isStopWord(term)) continue;
    note(term, 1);
    if (vocabulary.inNotes(term) || !/^[a-z]/.test(term)) continue;
    for (const substitute of vocabulary.substitutes(term)) {
      if (vocabulary.inNotes(substitute.term)) note(substitute.term, substitute.factor);
    }
  }
  for (const { entry } of mentions) note(`@${glossary[entry]?.id}`, 1);
  return result;
}

function collectUnits(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  concepts: readonly Concept[],
  vocabulary: Vocabulary,
): Unit[] {
  const units: Unit[] = concepts
    .filter(({ entity, surface }) => entity || /^[\p{Script=Latin}\p{N}]/u.test(surface))
    .map(({ surface, terms, weight, name, entity }) => ({
      surface,
      terms: entity ? new Map([...terms, [`@${entity.id}`, 1]]) : terms,
      weight,
      name: name || /^\d/.test(surface),
    }));
  for (const { term, surface, start, end } of tokens) {
    if (/^[\p{Script=Latin}\p{N}]/u.test(term)) continue;
    // Pairs of kana are mostly endings; one that no note has is a word nobody asked by so far.
    if (/^\p{Script=Hiragana}+$/u.test(term) && vocabulary.inNotes(term)) continue;
    if (mentions.some((mention) => start >= mention.start && end <= mention.end)) continue;
    // A pair of letters is half a word, and endings are pairs too: each tells less than an English word.
    units.push({
      surface,
      terms: new Map([[term, 1]]),
      weight: 0.4 * vocabulary.weight(term),
      name: false,
    });
  }
  return units;
}

/** How much a question says by itself, beside what is carried over from earlier ones. */
export function ownWeight({ units }: Question): number {
  return units.reduce((sum, { weight, carried }) => (carried ? sum : sum + weight), 0);
}
