import type { Language } from '../text/language.ts';

const ASKING = 'whether|if|what|when|where|which|who|whom|whose|why|how';

/** What people say before they come to their question: up to the end of each of these. */
const ENDS: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    [
      // "Copy desk here, just checking …", "For our timeline: when …"; not after "U.S." or "Jan."
      `(?<!\\b(?:\\w|Mr|Mrs|Ms|Dr|St|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec))[.!?:;]\\s+|[,–—]\\s*(?=(?:${ASKING}|could|can|did|does|is|are|was|were)\\b)`,
      // "Could you tell me whether …", "I need the …"
      `(?:\\b(?:I|we|you|me|us|would like to|just|please)\\b[^.?!;]{0,60}?)\\b(?:tell (?:me|us)|know|wonder(?:ing)?|curious|asked (?:me|us)|explain(?: to me)?|understand|check(?:ing)?|find out|need(?: a line on| to know| to report)?)(?: please)?(?: about)?,? (?=(?:${ASKING}|the)\\b)`,
    ].join('|'),
    'gi',
  ),
  // "기사를 쓰는데 …", "발표 준비 중이라 …"
  ko: /(?:[는은인던건]데요?|려고요|[중이]라서?)[,.\s]+|(?<!\d)[.!?]\s+/g,
  // "レポートを書いているので、…", "ニュースで見たんですが、…"
  ja: /(?:ので|[のん](?:です|だ)(?:が|けど|けれど)|です(?:が|けど)|[すた]けれ?ど|ますが|(?<![費利信作使])用に|向けに|ネタに|ところで|てて)[、,]?\s*|[。！？]\s*/g,
};

/** Where the beginning asks already, it is part of the question. */
const ASKS: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    `\\b(?:${ASKING.replace('whether|if|', '')})\\b|^\\W*(?:did|does|is|are|was|were|has|have|had)\\b`,
    'i',
  ),
  ko: /언제|며칠|몇|어디|누구|누가|왜|무엇|무슨|뭐|뭘|어떻게|어떤|얼마/,
  ja: /いつ|何|どこ|誰|だれ|なぜ|どう|どの|どんな|いくつ/,
};

/** A question has some words of its own. */
const SHORTEST: Readonly<Record<Language, number>> = { en: 15, ko: 8, ja: 8 };

/**
 * A question without what is said before it: who asks, and what for ("I'm preparing a handout and need
 * to know when …"). Undefined where nothing can be taken off.
 */
export function withoutPreamble(text: string, language: Language): string | undefined {
  // Words inside quotation marks are somebody's statement.
  if (/[“"「『]/.test(text)) return undefined;
  let start = 0;
  for (const { 0: end, index } of text.matchAll(ENDS[language])) {
    const next = index + end.length;
    if (ASKS[language].test(text.slice(0, index))) break;
    if (text.length - next >= SHORTEST[language]) start = next;
  }
  return start === 0 ? undefined : text.slice(start);
}
