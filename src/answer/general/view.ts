import type { AskKind } from '../../corpus/types.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { tokenize } from '../../text/tokens.ts';
import type { Concept, Question } from '../question.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** A word of a question, ready to be held against tokens of the corpus. */
export interface ViewTerm {
  readonly term: string;
  /** Term number → how much that word counts as this one, 0 to 1. */
  readonly numbers: ReadonlyMap<number, number>;
  /** How telling it is, 0 to 1. */
  readonly weight: number;
  readonly name: boolean;
  readonly number: boolean;
  /** Not what was typed but what was taken for it; and whether that looked like a name. */
  readonly mended: boolean;
  readonly mendedName: boolean;
  /** Names the kind of thing asked for: "which *prophet*", "how many *colonists*". */
  readonly focus: boolean;
}

/** A question as the general ranking sees it. */
export interface View {
  readonly terms: readonly ViewTerm[];
  readonly totalWeight: number;
  /** All tokens of the question, function words too: term number, or -1 where the corpus lacks the word. */
  readonly sequence: readonly number[];
  /** Whether a token of the sequence is a question word: "what", "who". */
  readonly questionWord: readonly boolean[];
  readonly inQuestion: ReadonlySet<number>;
  /** Function words that tell sentences apart all the same: "only", "before", "not". */
  readonly particles: readonly number[];
  readonly asks: Asks;
}

/** What kinds of answer a question's words ask for. */
export interface Asks {
  readonly who: boolean;
  readonly where: boolean;
  readonly when: boolean;
  readonly amount: boolean;
  readonly why: boolean;
  readonly place: boolean;
  readonly organisation: boolean;
  readonly naming: boolean;
  readonly howLong: boolean;
  readonly share: boolean;
  readonly money: boolean;
  readonly definition: boolean;
  readonly person: boolean;
  readonly manner: boolean;
}

/** More words than this add nothing but time: strengths are kept for each of them. */
export const MOST_TERMS = 24;
const QUESTION_WORDS = new Set('what which who whom whose when where why how'.split(' '));
const PARTICLES = new Set(
  'after again against all before between both down during each every few more most much never no not off only other out over own same several since than through under until without within first last largest'.split(
    ' ',
  ),
);
const LONGEST_FOCUS = 3;
const DOUBT = 0.6;

export function viewOf(question: Question, vocabulary: Vocabulary): View {
  const tokens = tokenize(question.text);
  const mended = mendedWords(question);
  const focus = focusOf(tokens.map(({ word, term }) => ({ word, term })));
  const terms: ViewTerm[] = [];
  const seen = new Set<string>();
  for (const concept of question.concepts) {
    for (const part of partsOf(concept, vocabulary, focus)) {
      if (seen.has(part.term) || terms.length === MOST_TERMS) continue;
      seen.add(part.term);
      terms.push(doubt(part, mended));
    }
  }
  const sequence = tokens.map(({ term }) => vocabulary.paragraphIds.get(term) ?? -1);
  return {
    terms,
    totalWeight: terms.reduce((sum, { weight }) => sum + weight, 0),
    sequence,
    questionWord: tokens.map(({ word }) => QUESTION_WORDS.has(word)),
    inQuestion: new Set(sequence.filter((number) => number >= 0)),
    particles: [
      ...new Set(
        tokens.flatMap(({ word, term }) => {
          const number = vocabulary.paragraphIds.get(term);
          return number !== undefined && PARTICLES.has(word) ? [number] : [];
        }),
      ),
    ],
    asks: asksOf(question.text, question.kind),
  };
}

/** Terms that stand in the question because a word was taken for misspelt → whether that word looked like a name. */
function mendedWords({ text, typed }: Question): Map<string, boolean> {
  const mended = new Map<string, boolean>();
  if (text === typed) return mended;
  const before = tokenize(typed);
  const after = tokenize(text);
  if (before.length !== after.length) return mended;
  for (const [at, { term }] of after.entries()) {
    const word = before[at];
    if (word && word.term !== term)
      mended.set(term, word.start > 0 && /^\p{Lu}/u.test(word.surface));
  }
  return mended;
}

type Part = Omit<ViewTerm, 'mended' | 'mendedName'>;

/** "Toghun" may be a slip for "bohun", or a name that the corpus lacks: a match is worth half. */
function doubt(part: Part, mended: ReadonlyMap<string, boolean>): ViewTerm {
  const name = mended.get(part.term);
  if (name === undefined) return { ...part, mended: false, mendedName: false };
  const numbers = new Map([...part.numbers].map(([number, factor]) => [number, factor * DOUBT]));
  return { ...part, numbers, name: part.name || name, mended: true, mendedName: name };
}

/** A name of several words is looked for word by word; a name in another script by the words the articles use. */
function partsOf(concept: Concept, vocabulary: Vocabulary, focus: ReadonlySet<string>): Part[] {
  const { surface, entity } = concept;
  const names = entity && !/\p{Script=Latin}/u.test(surface) ? entity.terms.slice(0, 1) : [surface];
  if (!entity) {
    const [term] = concept.terms.keys();
    if (term === undefined) return [];
    const numbers = new Map<number, number>();
    for (const [one, factor] of concept.terms) {
      const number = vocabulary.paragraphIds.get(one);
      if (number !== undefined) numbers.set(number, factor);
    }
    return [
      {
        term,
        numbers,
        weight: concept.weight,
        name: concept.name,
        number: /^\d/.test(surface),
        focus: focus.has(term),
      },
    ];
  }
  return names
    .flatMap((name) => tokenize(name))
    .filter(({ term }) => !isStopWord(term))
    .map(({ term }) => {
      const number = vocabulary.paragraphIds.get(term);
      return {
        term,
        numbers: new Map(number === undefined ? [] : [[number, 1]]),
        weight: vocabulary.weight(term),
        name: concept.name,
        number: /^\d/.test(term),
        focus: focus.has(term),
      };
    });
}

/** The words between "what", "which" or "how many" and the next function word. */
function focusOf(tokens: readonly { word: string; term: string }[]): Set<string> {
  const at = tokens.findIndex(
    ({ word }, index) =>
      word === 'what' ||
      word === 'which' ||
      (/^(?:many|much)$/.test(word) && tokens[index - 1]?.word === 'how'),
  );
  const focus = new Set<string>();
  if (at < 0) return focus;
  for (const { term } of tokens.slice(at + 1, at + 1 + LONGEST_FOCUS)) {
    if (isStopWord(term)) break;
    focus.add(term);
  }
  return focus;
}

function asksOf(text: string, kind: AskKind): Asks {
  return {
    who: /\bwho(?:m|se)?\b/i.test(text),
    where: /\bwhere\b/i.test(text),
    when: kind === 'date',
    amount: kind === 'number' || kind === 'duration',
    why: kind === 'reason',
    place: kind === 'place',
    organisation: kind === 'organisation',
    naming: /\b(?:call|called|known|names?|named|terms?|termed|refer|referred|nickname)\b/i.test(
      text,
    ),
    howLong: /\bhow (?:long|old)\b|\bhow many (?:years|days|months|hours|weeks)\b/i.test(text),
    share: /\b(?:percent|percentage|proportion|share)\b/i.test(text),
    money:
      /\bhow much|\bwhat\b/i.test(text) &&
      /\b(?:cost|paid|pay|price|worth|spend|spent|money|budget|revenue|funding)\b/i.test(text),
    definition: /^\W*(?:what|who)(?:'s| is| are| was| were)\b/i.test(text),
    person: kind === 'person',
    manner: kind === 'manner' || /\b(?:by what|what (?:method|means|way|process))\b/i.test(text),
  };
}
