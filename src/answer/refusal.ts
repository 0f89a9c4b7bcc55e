import { countIn } from '../index/counts.ts';
import type { Index } from '../index/types.ts';
import { fold } from '../text/fold.ts';
import type { Considered } from './consider.ts';
import type { Concept, Question } from './question.ts';
import type { Refusal } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordingMatch } from './wording-match.ts';

/** Agreement with a silence's wording from which on its topic is named to the member. */
const NAME_SILENCE = 0.8;
/** Share of a question that a silence must speak of as well. */
const ABOUT_IT = 0.75;
const MOST_TERMS = 6;
const FUNCTION_WORD =
  /^(?:\p{Script=Hiragana}+|[가-힣]|[何誰体人来時名件回年月日]|何人|누구|누가|무엇|언제|어디|얼마|몇명)$/u;

const segmenters = {
  en: new Intl.Segmenter('en', { granularity: 'word' }),
  ko: new Intl.Segmenter('ko', { granularity: 'word' }),
  ja: new Intl.Segmenter('ja', { granularity: 'word' }),
} as const;

/** Why a question is refused: which of its terms the record knows, which not, and what it is silent on. */
export function refusalOf(index: Index, vocabulary: Vocabulary, considered: Considered): Refusal {
  const { question, matches } = considered;
  const known = distinct(question.concepts.filter(isKnown).map(({ surface }) => surface));
  const unknown = distinct(
    question.language === 'en'
      ? question.concepts.filter((concept) => !isKnown(concept)).map(({ surface }) => surface)
      : unknownWords(question, vocabulary),
  );
  if (known.length + unknown.length === 0) return { known, unknown, reason: 'empty' };
  // "What role did activists play?" sounds like "what role did Trump play?", and is about something else.
  const own = question.units.filter(({ carried }) => !carried);
  const most = Math.max(0, ...own.map(({ weight }) => weight));
  const total = own.reduce((sum, { weight }) => sum + weight, 0);
  const isAbout = (owner: number) => {
    const spoken = own.filter(({ terms }) =>
      [...terms.keys()].some((term) => {
        const id = vocabulary.wordingIds.get(term);
        return id !== undefined && countIn(index.wordings.owners, id, owner) > 0;
      }),
    );
    const share = spoken.reduce((sum, { weight }) => sum + weight, 0) / (total || 1);
    return share >= ABOUT_IT && spoken.some(({ weight }) => weight === most);
  };
  const agreement = (match: WordingMatch) => match.likelihood + match.nearest;
  const [silence] = matches.silences
    .filter(({ owner, nearest }) => nearest >= NAME_SILENCE && isAbout(owner))
    .sort((a, b) => agreement(b) - agreement(a));
  const topic =
    silence !== undefined ? index.silences[silence.owner - index.notes.length]?.topic : undefined;
  return {
    known,
    unknown,
    reason: known.length === 0 ? 'off-topic' : 'not-in-record',
    ...(topic ? { silence: topic } : {}),
  };
}

function isKnown({ known }: Concept): boolean {
  return known === 'record';
}

/** Korean and Japanese have no word lists here: a word that no name covers and no note uses is unknown. */
function unknownWords(question: Question, vocabulary: Vocabulary): string[] {
  const covered = question.concepts.filter(isKnown).map(({ surface }) => fold(surface));
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenters[question.language].segment(question.text)) {
    const word = fold(segment);
    if (!isWordLike || FUNCTION_WORD.test(word)) continue;
    if (covered.some((surface) => surface.includes(word) || word.includes(surface))) continue;
    const pairs = [...word].slice(1).map((letter, index) => `${[...word][index]}${letter}`);
    if (
      pairs.length > 0 &&
      pairs.every((pair) => vocabulary.inNotes(pair) || vocabulary.inRecord(pair))
    )
      continue;
    words.push(segment);
  }
  return words;
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].slice(0, MOST_TERMS);
}
