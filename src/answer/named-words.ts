import type { Entity } from '../corpus/types.ts';
import { standInOrder } from '../index/in-order.ts';
import type { Index } from '../index/types.ts';
import { glossaryMatcher } from '../index/wordings.ts';
import { fold } from '../text/fold.ts';
import { detectLanguage, type Language } from '../text/language.ts';
import type { Mention } from '../text/names.ts';
import type { Span } from '../text/sentences.ts';
import { isStopWord } from '../text/stop-words.ts';
import { terms, tokenize } from '../text/tokens.ts';
import { wholeWords } from '../text/whole-words.ts';
import type { Question } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words of a question as a refusal names them: whole, in its order, none twice. */
export interface NamedWords {
  /** What the record says under that very name, or of which it is the translation. */
  readonly known: readonly string[];
  /** What it nowhere says; what it only says otherwise is in neither list. */
  readonly unknown: readonly string[];
}

/** A word of the question with the name of the glossary that it is, if it is one. */
interface Word extends Span {
  readonly text: string;
  readonly mention: Mention | undefined;
}

type Standing = 'known' | 'unknown' | 'neither';

const MOST_WORDS = 6;
/** The first names of a topic are its own; those after them only belong to it. */
const FIRST_NAMES = 2;
const VERB =
  /ed$|^(?:die|dies|kills?|killing|find|found|meet|met|held?|happens?|happening|took|take|cover|agree|began|begin|start|lost|lose|drown|join|led|lead|said|told)$/i;

/** Which words of a question the record has, and which it lacks. */
export function namedWords(index: Index, vocabulary: Vocabulary, question: Question): NamedWords {
  const { language } = question;
  // English slips are mended before it is looked up; what is not in the record is named as it was typed.
  const text = language === 'en' ? question.text : question.typed;
  const typedWord = language === 'en' ? typedWords(question) : (word: Word) => word.text;
  const lists = { known: [] as string[], unknown: [] as string[] };
  for (const word of wordsOf(text, language, index.glossary)) {
    const standing = standingOf(word, language, index, vocabulary);
    if (standing === 'known') lists.known.push(word.text);
    else if (standing === 'unknown') lists.unknown.push(typedWord(word));
  }
  const known = distinct(lists.known);
  return { known, unknown: distinct(lists.unknown).filter((word) => !known.includes(word)) };
}

/** The nouns among the words that were taken over from earlier questions, whole; verbs say little by themselves. */
export function carriedWords(index: Index, carried: readonly string[]): string[] {
  const words = carried.flatMap((term) => {
    const language = detectLanguage(term);
    if (language === 'en' && VERB.test(term)) return [];
    const names = nameSpans(glossaryMatcher(index.glossary)(term), language, index.glossary);
    return wholeWords(term, language, names).map(({ start, end }) => term.slice(start, end));
  });
  return [...new Set(words)];
}

/** Where names stand; among those of topics are stems of Korean and Japanese verbs, which are left out. */
function nameSpans(
  mentions: readonly Mention[],
  language: Language,
  glossary: readonly Entity[],
): Mention[] {
  return mentions.filter(({ entry, surface }) => {
    const entity = glossary[entry];
    if (!entity) return false;
    if (entity.kind !== 'topic') return true;
    // One word of a topic may be part of a name that no list has: Hiroshima Peace Park.
    if (language === 'en') return surface.includes(' ');
    if (language === 'ja') return !/\p{Script=Hiragana}/u.test(surface);
    return entity.names.ko.slice(0, FIRST_NAMES).includes(surface);
  });
}

function wordsOf(text: string, language: Language, glossary: readonly Entity[]): Word[] {
  const mentions = glossaryMatcher(glossary)(text);
  const names = nameSpans(mentions, language, glossary);
  return wholeWords(text, language, names).map((span) => {
    const word = text.slice(span.start, span.end);
    // "이재명정부": a word with a name in it is not that name.
    const near = mentions.filter(
      ({ start, end }) =>
        start < span.end && span.start < end && Math.abs(end - start - word.length) <= 1,
    );
    const mention = near.find(({ surface }) => surface === word) ?? near[0];
    return { ...span, text: word, mention };
  });
}

function standingOf(
  { text, mention }: Word,
  language: Language,
  index: Index,
  vocabulary: Vocabulary,
): Standing {
  const entity = mention && index.glossary[mention.entry];
  if (entity) {
    if (stands(text, index, vocabulary)) return 'known';
    const isSpokenOf = entity.terms.flatMap(terms).some((term) => vocabulary.inRecord(term));
    if (!isSpokenOf) return 'unknown';
    // What the record has under another name ("Beijing", and it says "China") it neither has nor lacks.
    return isTranslated(text, entity, language, index, vocabulary) ? 'known' : 'neither';
  }
  if (stands(text, index, vocabulary)) return 'known';
  const own = tokenize(text).map(({ term }) => term);
  // A word that notes have asks for something in the record, but for what is not known.
  const isAsked = own.every((term) => isInNotes(term, index, vocabulary));
  return language !== 'en' && isAsked ? 'neither' : 'unknown';
}

/** Whether a wording of what is answered has a term; those of silences, which are numbered after them, have it in vain. */
function isInNotes(term: string, { wordings, notes }: Index, { wordingIds }: Vocabulary): boolean {
  const id = wordingIds.get(term);
  if (id === undefined) return false;
  const { first, groups } = wordings.owners;
  const at = first[id] ?? 0;
  return at < (first[id + 1] ?? 0) && (groups[at] ?? notes.length) < notes.length;
}

/** Whether the record says these words in this order, in any form with the same stem: "DNA tests", and it says "DNA testing". */
function stands(text: string, index: Index, vocabulary: Vocabulary): boolean {
  const own = tokenize(text);
  const telling = own.filter(({ term }) => !isStopWord(term));
  if (telling.length === 0 || !telling.every(({ term }) => vocabulary.inRecord(term))) return false;
  if (telling.length === 1) return true;
  const terms = own.flatMap(({ term }) => vocabulary.paragraphIds.get(term) ?? []);
  const joints = own.slice(1).map(({ start }, at) => text.slice(own[at]?.end, start));
  return terms.length === own.length && standInOrder(terms, joints, index);
}

/** Whether a Korean or Japanese name is one of those by which the record's own name is translated. */
function isTranslated(
  text: string,
  { kind, pronoun, names }: Entity,
  language: Language,
  index: Index,
  vocabulary: Vocabulary,
): boolean {
  if (language === 'en') return false;
  if (pronoun !== undefined) return true;
  const [first = '', second = ''] = names[language].map(letters);
  const word = letters(text);
  if (word === first) return true;
  if (kind !== 'topic') return first.includes(word) || word.includes(first);
  const secondMeant = names.en[1];
  return word === second && secondMeant !== undefined && stands(secondMeant, index, vocabulary);
}

function letters(text: string): string {
  return fold(text).replace(/[\s・·]+/g, '');
}

/** A word of the mended text as it was typed. */
function typedWords({ text, typed }: Question): (word: Word) => string {
  const mended = tokenize(text);
  const own = tokenize(typed);
  if (mended.length !== own.length) return (word) => word.text;
  return ({ start, end }) => {
    const first = own[mended.findIndex((token) => token.start >= start)];
    const last = own[mended.findLastIndex((token) => token.start < end)];
    const word = first && last ? typed.slice(first.start, last.end) : text.slice(start, end);
    return word.replace(/['’]s$/, '');
  };
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].slice(0, MOST_WORDS);
}
