import { fold } from '../text/fold.ts';
import { type Context, mergeQuestions } from './merge.ts';
import type { Concept, Question } from './question.ts';

/** How a question is read where others came before it: as it stands, or with what it leaves unsaid. */
export interface Reading {
  readonly isSequel: boolean;
  /** Whether its words lean on what was said: it points back, begins like a sequel. */
  readonly pointsBack: boolean;
  readonly beginsLikeSequel: boolean;
}

/** A question understood in the light of earlier ones. */
export interface Resolved {
  readonly question: Question;
  /** Words taken over from the earlier question, as they were typed there. */
  readonly carried: readonly string[];
  /** Names that took the place of others: where they are not spoken of, the answer does not stand. */
  readonly swappedIn: readonly Concept[];
}

const POINTS_BACK = {
  en: /\b(?:it|its|they|them|their|theirs|he|him|his|she|her|hers|that|those|these|this|there|then|one|ones|same|such|else|both|latter|former|instead|too|also)\b/,
  // "이 대통령" is President Lee, seldom "this president".
  ko: /(?:^|\s)(?:그|이(?!\s*(?:대통령|총리|씨))|저)(?:\s|것|거|건|게|걸|들|곳|때|분|사람|중|럼|에|래서|리고|런|렇)|거기|그녀|그들|이들|그중|또|그러면|그럼/,
  ja: /それ|その|そこ|そち|そう|これ|この|ここ|彼|彼女|あれ|あの|同じ|^[\s\p{P}]*では|じゃあ|ほか|他に/u,
} as const;

const BEGINS_LIKE_A_SEQUEL = {
  en: /^\W*(?:and|but|so|or|what about|how about|then|also|ok|okay|since when|until when|by whom|with whom|for what|to whom|on what|in what|at what|which one|why|when|where|who|how|says who)\b/,
  ko: /^[\s\p{P}]*(?:그리고|그럼|그러면|그런데|근데|그래서|또|왜|언제|어디|누가|누구|얼마|몇)/u,
  ja: /^[\s\p{P}]*(?:で(?:は|も)?|じゃあ|それで|そして|また|なぜ|いつ|どこ|誰|何|どうして|ちなみに)/u,
} as const;

/** "What about Lee?" asks the whole question again. */
const REPEATED = 0.9;

/** "What about Lee?", "이 대통령은?", "首相のほうは？": the question before is asked again of another. */
const ABOUT_ANOTHER = {
  en: /^\W*(?:and|but|so|ok|then)?\s*(?:what|how) about\b|^\W*and\b/,
  ko: /(?:는요|은요|쪽은|(?:은|는|의|도)\s*[?？.]*$|(?:은|는|이|가)\s*(?:뭐|어떻|어때|어떤))/,
  ja: /^[\s\p{P}]*(?:では|じゃあ)|(?:は|の(?:ほう|方)(?:は|も)?|も)[?？。]*$|は(?:何と|どう|なんて)/u,
} as const;
/** "Lee?", "by Lee?", "Lee's?": a name, and as good as nothing else. */
const FEW_WORDS = 2;

/**
 * Whether a question leans on the one before it: it points back ("them", "그걸", "それ"), begins like a
 * sequel ("and …", "since when"), or says too little to stand alone.
 */
export function dependsOnEarlier(question: Question): boolean {
  const text = fold(question.text);
  const says = question.concepts.filter(({ known }) => known !== 'no').length;
  if (question.units.length <= 1) return true;
  if (POINTS_BACK[question.language].test(text)) return true;
  return says <= 3 && BEGINS_LIKE_A_SEQUEL[question.language].test(text);
}

/** @param isSequel whether it is read as one */
export function readingOf(question: Question, isSequel: boolean): Reading {
  const text = fold(question.text);
  return {
    isSequel,
    pointsBack: POINTS_BACK[question.language].test(text),
    beginsLikeSequel: BEGINS_LIKE_A_SEQUEL[question.language].test(text),
  };
}

/** Takes over from the context what a dependent question leaves unsaid. */
export function resolveFollowUp(question: Question, context: Context): Resolved {
  const drop = replaced(question, context.question);
  const swapped = asksOfAnother(question) && context.question.concepts.some(drop);
  const merged = mergeQuestions(question, context.question, drop, swapped ? REPEATED : undefined);
  const carried = merged.concepts.slice(question.concepts.length).map(({ surface }) => surface);
  return {
    question: merged,
    carried: [...new Set(carried)],
    swappedIn: swapped ? question.concepts.filter(({ entity }) => entity?.kind !== 'topic') : [],
  };
}

/** "What about Lee?" puts Lee in Takaichi's place: names of the same kind do not both stay. */
function replaced(question: Question, earlier: Question): (concept: Concept) => boolean {
  const swaps = asksOfAnother(question);
  const named = question.concepts.flatMap(({ entity }) => (entity ? [entity] : []));
  const kinds = new Set(named.map(({ kind }) => kind));
  const exchanged = earlier.concepts.filter(
    ({ entity }) =>
      entity &&
      entity.kind !== 'topic' &&
      kinds.has(entity.kind) &&
      (swaps || entity.pronoun !== undefined) &&
      !named.includes(entity),
  );
  return (concept) => exchanged.includes(concept);
}

function asksOfAnother({ text, language, concepts }: Question): boolean {
  const asked = fold(text);
  if (ABOUT_ANOTHER[language].test(asked)) return true;
  return concepts.length === 1 && asked.split(/\s+/).length <= FEW_WORDS;
}
