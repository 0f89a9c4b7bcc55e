import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';

const SPLIT = {
  // After a mere comma a verb goes on with the same question ("What body, led by Seoul, is Japan joining?").
  // Nor does a clause between two commas ("Did Takaichi, who leads Japan, thank Lee?").
  en: /\s*,\s*(?=(?:when|where|who|whom|whose|what|which|why|how)\b)(?!(?:when|where|who|whom|whose|which)\b[^,;?]*,\s*(?!(?:and|or|when|where|who|whom|whose|what|which|why|how)\b))|\s*,?\s*(?:[;?]|\band\b|\bplus\b|\balso\b)+\s*(?:(?:and|also|then)\s+)*(?=(?:(?:on|in|at|by|for|from|with|to|of) (?:what|which|whom)|when|where|who|whom|whose|what|which|why|how|did|does|do|is|are|was|were|has|have|will|can)\b)/i,
  // "-고" and "-며" join only at the end of a verb: not inside a word ("사고는"), nor as the end of a noun ("사고").
  ko: /\s*(?:[,，;?]|그리고|또한?(?=\s))\s*(?=\S)|(?<=[가-힣](?<![사보광최창참경권재])(?:고|며))\s+|(?<=언제|어디서|누가|누구[랑와])(?:와|하고)?\s+(?=언제|어디|누가|누구|왜|몇|무슨\s*요일)/,
  ja: /\s*(?:[、,，;？?]|そして|また|それと)\s*|(?<=いつ|どこで|誰が)と?(?=いつ|どこ|誰|なぜ|何人|何曜日)/,
} as const;

const ASKS = {
  en: /\b(?:when|where|who|whom|whose|what|which|why|how|did|does|is|are|was|were|has|have|will|can)\b/i,
  ko: /언제|며칠|몇|어디|누구|누가|왜|무엇|무슨|뭐|뭘|어떻게|어떤|얼마|이유/,
  ja: /いつ|何|どこ|誰|だれ|なぜ|どう|どの|どんな|いくつ|理由|ですか|ましたか/,
} as const;

/** "When the mine flooded, how many …": a clause that says when, not a question that asks it. */
const CLAUSE =
  /^(?:if|while|after|before|since|although|because|once|as)\b|^when (?!(?:and|or|exactly|precisely|did|do|does|is|are|was|were|will|has|have|had|can|could)\b)/;

/** How a part goes on to the next one ("몇 명이고", "誰で"), and how it would end by itself. */
const ENDED = {
  en: [],
  ko: [
    [/(?<=언제|어디|누구|무엇|얼마|몇\s?[가-힣])(?:이고|이며|고|며)$/, '인가요?'],
    [/(?<=언제|어디|누구|무엇|얼마|몇\s?[가-힣])(?:이었|였)(?:고|으며)$/, '였나요?'],
  ],
  ja: [[/(?<=誰|何|人|いつ)(?:で|であり)$/, 'ですか？']],
} as const;

const MOST_PARTS = 4;

/**
 * The parts of a question that asks for several things ("When and where, and how many died?"); one
 * part, the question itself, where it asks for one. A piece that asks nothing stays with the one before.
 */
export function splitParts(text: string, language: Language): string[] {
  // Words inside quotation marks are somebody's statement, not a question's joints.
  if (/[“"「『]/.test(text)) return [text];
  const asks = ASKS[language];
  const pieces: string[] = [];
  let open = false;
  for (const piece of text.split(SPLIT[language])) {
    const trimmed = piece.trim();
    if (trimmed === '') continue;
    const before = pieces.at(-1);
    if (before === undefined || (!open && asks.test(fold(trimmed)) && asks.test(fold(before)))) {
      pieces.push(trimmed);
      open = language === 'en' && CLAUSE.test(fold(trimmed));
    } else {
      pieces[pieces.length - 1] = `${before} ${trimmed}`;
      open = false;
    }
  }
  return pieces.length > 1 && pieces.length <= MOST_PARTS ? pieces : [text];
}

/** A word that asks, and nothing else. */
const BARE = {
  en: /^(?:and |also )*(?:when|where|why|how|who|by whom|(?:on|in|at) (?:what|which) (?:day|date|year|month|time|place|city))(?: exactly)?\W*$/i,
  ko: /^(?:그리고 )?(?:언제|어디서|어디에서|어디|누가|왜|무슨\s*요일에?)(?:인가요|예요|요)?[\s\p{P}]*$/u,
  ja: /^(?:いつ|どこで|どこ|誰が|なぜ|何曜日に?)(?:ですか)?[\s\p{P}]*$/u,
} as const;

/** The word of a part that asks. */
const ASKING = {
  en: /^(?:and |also )*(?:when|where|why|how many|how much|how|whom?|what|which)\b/i,
  ko: /언제|어디에?서|어디|누가|누구를|왜|몇\s?[가-힣]+/,
  ja: /いつ|どこで|どこ|誰が|誰を|なぜ|何人/,
} as const;

/**
 * A part that is but a word that asks, with the rest from the nearest part that says more, one before it
 * first: "When did Lee meet Xi, and where?" asks "where did Lee meet Xi", "When, where and how many died?"
 * asks "when died". Undefined for any other part.
 */
export function filledIn(
  pieces: readonly string[],
  position: number,
  language: Language,
): string | undefined {
  const asks = ASKING[language];
  const isBare = (piece: string) => BARE[language].test(piece);
  const piece = pieces[position] ?? '';
  if (!isBare(piece)) return undefined;
  const says = (other: string) => !isBare(other) && asks.test(other);
  const beside = pieces.slice(0, position).findLast(says) ?? pieces.slice(position + 1).find(says);
  return beside?.replace(asks, piece.replace(/^(?:and |also )+|[\s\p{P}]+$/giu, ''));
}

/** A part without what joins it to the next one, ended like a question. */
export function ended(piece: string, language: Language): string {
  return ENDED[language].reduce((text, [joint, end]) => text.replace(joint, end), piece);
}
