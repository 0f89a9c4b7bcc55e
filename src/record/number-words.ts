/** Numbers written out, in English, Korean (both ways of counting) and Japanese. */

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ENGLISH_SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};
const ORDINAL_ENDS: readonly (readonly [RegExp, string])[] = [
  [/first$/, 'one'],
  [/second$/, 'two'],
  [/third$/, 'three'],
  [/fifth$/, 'five'],
  [/eighth$/, 'eight'],
  [/ninth$/, 'nine'],
  [/twelfth$/, 'twelve'],
  [/tieth$/, 'ty'],
  [/th$/, ''],
];

const CJK_DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  영: 0,
  공: 0,
  일: 1,
  이: 2,
  삼: 3,
  사: 4,
  오: 5,
  육: 6,
  칠: 7,
  팔: 8,
  구: 9,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const CJK_SCALES: Readonly<Record<string, number>> = {
  십: 10,
  백: 100,
  천: 1000,
  만: 1e4,
  억: 1e8,
  十: 10,
  百: 100,
  千: 1000,
  万: 1e4,
  萬: 1e4,
  億: 1e8,
};
const KOREAN_TENS = '열 스물 서른 마흔 쉰 예순 일흔 여든 아흔'.split(' ');
const KOREAN_ONES: readonly (readonly string[])[] = [
  ['하나', '한'],
  ['둘', '두'],
  ['셋', '세', '석'],
  ['넷', '네', '넉'],
  ['다섯'],
  ['여섯'],
  ['일곱'],
  ['여덟'],
  ['아홉'],
];

const WORD = `(?:${[...UNITS, ...TENS].join('|')})`;
const KOREAN_ONE = `(?:${KOREAN_ONES.flat().join('|')})`;
const KOREAN_TEN = `(?:스무|${KOREAN_TENS.join('|')})`;

/** Pieces of regular expressions that find what the readers below read. */
export const NUMBER_WORDS = {
  english: `${WORD}(?:[\\s-](?:${WORD}|hundred|thousand|million|billion|and(?=[\\s-]${WORD})|dozen))*`,
  /** "사백", "二十三", "1천200만", "12백만": digits, letters for digits and scales in a row. */
  cjk: '(?:\\d[\\d,]*(?:\\.\\d+)?|[일이삼사오육칠팔구십백천만억〇一二三四五六七八九十百千万萬億])(?:[일이삼사오육칠팔구십백천만억〇一二三四五六七八九十百千万萬億]|\\s?\\d[\\d,]*(?=\\s?[십백천만억十百千万億]))*',
  /** "백서른여섯", "예순", "다섯" */
  korean: `[일이삼사오육칠팔구백천]{0,4}(?:${KOREAN_TEN}${KOREAN_ONE}?|${KOREAN_ONE})`,
} as const;

/** "a hundred and eighty-three", "sixtieth"; undefined where it is no number. */
export function englishNumber(words: string): number | undefined {
  let total = 0;
  let part = 0;
  let any = false;
  for (const raw of words.toLowerCase().split(/[\s-]+/)) {
    const word = cardinal(raw);
    const unit = UNITS.indexOf(word);
    const ten = TENS.indexOf(word);
    const scale = ENGLISH_SCALES[word];
    any ||= unit >= 0 || ten >= 0 || scale !== undefined;
    if (unit >= 0) part += unit;
    else if (ten >= 0) part += (ten + 2) * 10;
    else if (scale !== undefined && scale <= 100) part = (part || 1) * scale;
    else if (scale !== undefined) {
      total += (part || 1) * scale;
      part = 0;
    }
  }
  return any ? total + part : undefined;
}

function cardinal(word: string): string {
  if (UNITS.includes(word) || TENS.includes(word)) return word;
  for (const [end, put] of ORDINAL_ENDS) if (end.test(word)) return word.replace(end, put);
  return word;
}

/** "nineteen forty-two" */
export function englishYear(words: string): number | undefined {
  const [century, ...rest] = words.toLowerCase().split(/[\s-]+/);
  const first = englishNumber(century ?? '');
  const last = englishNumber(rest.join(' '));
  return first !== undefined && last !== undefined && last < 100 ? first * 100 + last : undefined;
}

/** "1천200만", "百八十三", "一九四二"; undefined where nothing of it is a number. */
export function cjkNumber(text: string): number | undefined {
  const pieces = text.match(/\d[\d,]*(?:\.\d+)?|\S/g) ?? [];
  // "一九四二": digit by digit.
  const digits = pieces.map((piece) => CJK_DIGITS[piece]);
  if (pieces.length > 1 && digits.every((digit) => digit !== undefined))
    return Number(digits.join(''));
  let total = 0;
  let part = 0;
  let digit: number | undefined;
  let any = false;
  for (const piece of pieces) {
    const scale = CJK_SCALES[piece];
    const value = /^\d/.test(piece) ? Number(piece.replaceAll(',', '')) : CJK_DIGITS[piece];
    any ||= scale !== undefined || value !== undefined;
    if (scale === undefined) digit = value ?? digit;
    else if (scale < 1e4) {
      part += (digit ?? 1) * scale;
      digit = undefined;
    } else {
      total += (part + (digit ?? 0) || 1) * scale;
      part = 0;
      digit = undefined;
    }
  }
  return any ? total + part + (digit ?? 0) : undefined;
}

/** "백서른여섯", "스물두", "다섯"; undefined where it is no number. */
export function koreanNumber(text: string): number | undefined {
  const match = new RegExp(
    `^(?<head>[일이삼사오육칠팔구백천]*?)(?<ten>${KOREAN_TEN})?(?<one>${KOREAN_ONE})?$`,
    'u',
  ).exec(text);
  const { head, ten, one } = match?.groups ?? {};
  if (ten === undefined && one === undefined) return undefined;
  const tens = ten === undefined ? 0 : ten === '스무' ? 20 : (KOREAN_TENS.indexOf(ten) + 1) * 10;
  const ones = one === undefined ? 0 : KOREAN_ONES.findIndex((names) => names.includes(one)) + 1;
  return (head ? (cjkNumber(head) ?? 0) : 0) + tens + ones;
}
