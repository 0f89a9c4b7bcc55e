import type { Index } from '../index/types.ts';
import { courtesyOf } from '../text/courtesy.ts';
import type { Considered } from './consider.ts';
import { namedWords } from './named-words.ts';
import type { Concept, Question } from './question.ts';
import { silenceFor } from './silence.ts';
import type { Refusal } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words of asking, pointing and being, with their endings; in Japanese whatever is in hiragana. */
const ASKS_NOTHING = {
  ko: /^(?:누구|누가|무엇|무슨|뭐|뭘|뭔|언제|어디|어떤|어떻게|얼마|왜|몇|그|이|저|거기|여기|너|나|당신|네|응|아니|정말|진짜|있|없|하|되|일|것|거|수)[가-힣]{0,3}$/u,
  ja: /^(?:\p{Script=Hiragana}|[何誰体人来時名件回年月日方ー])+$/u,
} as const;

/** Why a question is refused: which of its terms the record knows, which not, and what it is silent on. */
export function refusalOf(index: Index, vocabulary: Vocabulary, considered: Considered): Refusal {
  const { question } = considered;
  // What only greets or thanks has nothing to look up, though the record may speak of thanks.
  if (courtesyOf(question.typed) !== undefined) return { known: [], unknown: [], reason: 'empty' };
  const { known, unknown } = namedWords(index, vocabulary, question);
  const isSpokenOf = question.concepts.some(isKnown);
  // Who asks whether the record speaks of something has named it, be it in whatever letters.
  if (question.isTopic && !isSpokenOf && known.length + unknown.length === 0)
    return { known, unknown: [question.typed], reason: 'off-topic' };
  if (!isSpokenOf && !asksOfSomething(question, unknown))
    return { known: [], unknown: [], reason: 'empty' };
  const silence = silenceFor(index, vocabulary, considered);
  return {
    known,
    unknown,
    reason: isSpokenOf || known.length > 0 ? 'not-in-record' : 'off-topic',
    ...(silence ? { silence } : {}),
  };
}

function isKnown({ known }: Concept): boolean {
  return known === 'record';
}

/** Whether there is a word to look up, be it one that cannot be told for a noun. */
function asksOfSomething(
  { language, text, concepts }: Question,
  unknown: readonly string[],
): boolean {
  if (unknown.length > 0) return true;
  if (language === 'en') return concepts.length > 0;
  return text.split(/[^\p{L}]+/u).some((word) => word !== '' && !ASKS_NOTHING[language].test(word));
}
