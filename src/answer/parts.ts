import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';

const SPLIT = {
  // After a mere comma a verb goes on with the same question ("What body, led by Seoul, is Japan joining?").
  en: /\s*,\s*(?=(?:when|where|who|whom|whose|what|which|why|how)\b)|\s*,?\s*(?:[;?]|\band\b|\bplus\b|\balso\b)+\s*(?:(?:and|also|then)\s+)*(?=(?:when|where|who|whom|whose|what|which|why|how|did|does|do|is|are|was|were|has|have|will|can)\b)/i,
  // "-고" and "-며" join only at the end of a verb: not inside a word ("사고는"), nor as the end of a noun ("사고").
  ko: /\s*(?:[,，;?]|그리고|또한?(?=\s))\s*(?=\S)|(?<=[가-힣](?<![사보광최창참경권재])(?:고|며))\s+/,
  ja: /\s*(?:[、,，;？?]|そして|また|それと)\s*/,
} as const;

const ASKS = {
  en: /\b(?:when|where|who|whom|whose|what|which|why|how|did|does|is|are|was|were|has|have|will|can)\b/i,
  ko: /언제|며칠|몇|어디|누구|누가|왜|무엇|무슨|뭐|뭘|어떻게|어떤|얼마|이유/,
  ja: /いつ|何|どこ|誰|だれ|なぜ|どう|どの|どんな|いくつ|理由|ですか|ましたか/,
} as const;

/** "When the mine flooded, how many …": a clause that says when, not a question that asks it. */
const CLAUSE =
  /^(?:if|while|after|before|since|although|because|once|as)\b|^when (?!(?:and|or|exactly|precisely|did|do|does|is|are|was|were|will|has|have|had|can|could)\b)/;

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
