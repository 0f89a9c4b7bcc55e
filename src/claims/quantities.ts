import { cjkNumber, englishNumber, koreanNumber, NUMBER_WORDS } from '../record/number-words.ts';
import type { Span } from '../text/sentences.ts';

/** A number somebody states, as the interval it claims. */
export interface Quantity extends Span {
  readonly words: string;
  readonly value: number;
  readonly percent: boolean;
  /** A measure (hours, metres, money, an age), as against a count of people or years. */
  readonly measured: boolean;
  /** Said to be a rough number. */
  readonly about: boolean;
  /** Smallest and largest value that the words allow. */
  readonly low: number;
  readonly high: number;
}

// A Korean or Japanese number word counts only before what it may count: "이" and "一" are much else.
const COUNTED = String.raw`\s?(?:여\s?)?(?:명|년|개|주년|돌|돐|인(?![가-힣])|사람|나라|국가|정상|곳|살|번|차례|퍼센트|프로|세기|세대)`;
const PATTERN = new RegExp(
  [
    String.raw`(?<digits>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?:st|nd|rd|th)?(?<scale>\s*(?:hundred|thousand|million|billion|m(?![\p{L}])|k(?![\p{L}])|bn(?![\p{L}]))(?![\p{L}])|\s?[십백천만억十百千万億](?:[일이삼사오육칠팔구십백천만억一二三四五六七八九十百千万億]|\s?\d[\d,]*(?=\s?[십백천만억十百千万億]))*)?`,
    String.raw`(?<![\p{L}])(?<plural>dozens|scores|hundreds|thousands|millions|tens of thousands|hundreds of thousands)(?![\p{L}])`,
    String.raw`(?<![\p{L}])(?<half>half a century)(?![\p{L}])|(?<halfCjk>반세기|반백\s?년|半世紀)`,
    String.raw`(?<![\p{L}])(?<english>a(?=[\s-](?:decade|century))|(?:a\s)?(?:hundred|dozen|thousand|million)(?:\s(?:and\s)?${NUMBER_WORDS.english})?|${NUMBER_WORDS.english}|(?:six|fif|seven|for|eigh)tieth|hundredth)(?![\p{L}])`,
    String.raw`(?<several>수십|수백|수천|수만|数十|数百|数千|数万)(?=만?\s?(?:여\s?)?(?:명|년|개|인|人|年|名))`,
    `(?<![가-힣])(?<sino>[일이삼사오육칠팔구십백천만억]{2,})(?=${COUNTED})`,
    String.raw`(?<![가-힣])(?<native>${NUMBER_WORDS.korean})(?=\s?(?:여\s?)?(?:명|나라|개국|정상|사람|돌|해(?![가-힣])|번|곳|살|구(?=[가의는를씩\\s]|$)))`,
    `(?<kanji>[〇一二三四五六七八九十百千万億]{2,}(?=余?り?(?:人|年|名|周年|か国|カ国|ヶ国|パーセント|％|世紀))|[一二三四五六七八九十](?=か国|カ国|ヶ国|国間|世紀|体(?![制系力])|人分))`,
  ].join('|'),
  'giu',
);
const PLURALS: Readonly<Record<string, readonly [low: number, high: number]>> = {
  dozens: [24, 199],
  scores: [40, 199],
  hundreds: [200, 1999],
  thousands: [2e3, 19_999],
  millions: [2e6, 1e9],
  'tens of thousands': [2e4, 199_999],
  'hundreds of thousands': [2e5, 1_999_999],
  수십: [20, 99],
  수백: [200, 999],
  수천: [2e3, 9999],
  수만: [2e4, 99_999],
  数十: [20, 99],
  数百: [200, 999],
  数千: [2e3, 9999],
  数万: [2e4, 99_999],
};

// What stands before or after a number and says how exact it is; "some": no less, and not much more.
type How = 'over' | 'under' | 'about' | 'nearly' | 'some' | 'least' | 'most';
const BEFORE: readonly (readonly [How, RegExp])[] = [
  [
    'least',
    /\b(?:at least|no fewer than|no less than|a minimum of)\s+$|최소\s*$|적어도\s*$|少なくとも\s*$/iu,
  ],
  [
    'most',
    /\b(?:at most|no more than|up to|not more than|a maximum of)\s+$|최대\s*$|많아야\s*$|最大(?:で)?\s*$|多くても\s*$/iu,
  ],
  [
    'over',
    /\b(?:more than|over|above|upwards of|exceed(?:s|ed|ing)?|well over|greater than|in excess of|topped|well past)\s+$/iu,
  ],
  ['under', /\b(?:less than|fewer than|under|below|short of|not even)\s+$/iu],
  ['nearly', /\b(?:nearly|almost|just under)\s+$|거의\s*$|ほぼ\s*$/iu],
  [
    'about',
    /\b(?:about|around|some|roughly|approximately|close to|an estimated|in the region of|circa|just over|or so)\s+$|약\s*$|대략\s*$|約\s*$|およそ\s*$/iu,
  ],
];
const AFTER: readonly (readonly [How, RegExp])[] = [
  [
    'over',
    /^\s?(?:명|년|만|人|年|万|回|名|체)*\s?(?:명|人)?\s?(?:넘|초과|을 넘|이 넘|を超|を上回|超|以上たっ)/u,
  ],
  [
    'some',
    /^\s?만?(?:여(?=\s?(?:명|년|개)|\s|$)|余り|余|(?:人|年|名)(?:あまり|余り))|^[\s-](?:odd|some|plus)\b|^\+/u,
  ],
  ['least', /^\s?(?:명|년|만|人|年|万|回|名)*\s?(?:명|人)?\s?(?:이상|以上)/u],
  [
    'under',
    /^\s?(?:명|년|만|人|年|万|回|名)*\s?(?:명|人)?\s?(?:미만|이하|도 안|도 채 안|도 되지|未満|以下|足らず|に満たな|も(?:た|経)たな)/u,
  ],
  [
    'about',
    /^\s?(?:명\s?정도|명쯤|년\s?정도|人ほど|人ぐらい|人くらい|年ほど|ほど|前後|정도|가량)/u,
  ],
];

/** "two leaders", "three countries" count what is named without a number as well. */
export const SMALL_NUMBER = 3;
const PARTIES =
  /^[\s-]?(?:\p{L}+\s){0,3}?(?:way|leaders?|countr\w+|nations?|sides?|governments?|neighbou?rs?|states|parties|presidents?|premiers?|politicians|heads|partners|capitals|allies|powers|peoples|summits?|meetings?|societies|economies|statesmen)\b|^\s(?:of them|were|are|have|had|will|agreed|met|also)\b|^\s?(?:개국|나라|국가|정상|사람(?!의)|국|명의 정상|か国|カ国|ヶ国|国|首脳|者|人|자(?![가-힣]))|^[,;:.)]|^[^\p{L}\p{N}]*$/iu;

/** Whether it is a small number of those that the record is about. */
export function countsParties(text: string, { value, end }: Quantity): boolean {
  return value <= SMALL_NUMBER && PARTIES.test(text.slice(end));
}

const MEASURED =
  /^[\s-]?(?:hours?|days?\b|weeks?\b|months?\b|minutes?|seconds?|kilomet\w+|met(?:er|re)s?|km\b|miles?|feet|tonn?e?s?|kilos?|dollars?|won\b|yen\b|euros?|degrees?|pages?|years?[\s-]old|years? of age|주일|주(?!년)|개월|週間|か月|ヶ月|カ月|시간|분(?!의)|초(?!반)|킬로|미터|톤|달러|원(?![가-힣])|엔(?![가-힣])|살|세(?!기|대)|도(?=\s|$)|시간|쪽|時間|分(?!の|野)|秒|キロ|メートル|トン|ドル|円|ウォン|歳|才|度(?!目)|ページ)/iu;
const CURRENCY = /[$€¥₩£]\s?$|\b(?:aged|age of)\s$/iu;

/** Numbers of a text outside the given spans (its dates), in order. */
export function findQuantities(text: string, outside: readonly Span[]): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.normalize('NFC').matchAll(PATTERN)) {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    if (outside.some((span) => start < span.end && span.start < end)) continue;
    const value = numberOf(match.groups ?? {});
    if (value === undefined || /^one$/i.test(match[0])) continue;
    const measured = MEASURED.test(text.slice(end)) || CURRENCY.test(text.slice(0, start));
    const before = text.slice(0, start);
    const after = text.slice(end);
    const percent = /^\s?(?:%|percent|per cent|퍼센트|パーセント|割)/iu.test(after);
    const limit = modifier(BEFORE, before);
    const trailing = limit === undefined ? modifier(AFTER, after) : undefined;
    const how = limit?.how ?? trailing?.how;
    const rough =
      PLURALS[(match.groups?.['plural'] ?? match.groups?.['several'] ?? '').toLowerCase()];
    const factor = /^[\s-]decades?\b/i.test(after)
      ? 10
      : /^(?:[\s-]centur|\s?세기|世紀)/i.test(after)
        ? 100
        : 1;
    const scaled = (percent && /^\s?割/.test(after) ? value * 10 : value) * factor;
    const from = start - (limit?.words.length ?? 0);
    const to = end + (trailing?.words.length ?? 0);
    found.push({
      start: from,
      end: to,
      words: text.slice(from, to).trim(),
      value: scaled,
      percent,
      measured,
      about: how === 'about' || how === 'nearly',
      ...(rough ? { low: rough[0], high: rough[1] } : interval(scaled, how)),
    });
  }
  return found;
}

function modifier(
  rules: readonly (readonly [How, RegExp])[],
  text: string,
): { readonly how: How; readonly words: string } | undefined {
  for (const [how, pattern] of rules) {
    const match = pattern.exec(text);
    if (match) return { how, words: match[0] };
  }
  return undefined;
}

function interval(value: number, how: How | undefined): { low: number; high: number } {
  const least = 1e-6;
  if (how === 'over') return { low: value + least, high: Number.POSITIVE_INFINITY };
  if (how === 'least') return { low: value, high: Number.POSITIVE_INFINITY };
  if (how === 'under') return { low: 0, high: value - least };
  if (how === 'most') return { low: 0, high: value };
  if (how === 'nearly') return { low: value * 0.9, high: value };
  // "180여 명", "80-odd years": up to the next round number.
  if (how === 'some') return { low: value, high: value * 1.13 };
  // "about 180" for 183: people round to two figures.
  if (how === 'about') return { low: value * 0.93, high: value * 1.07 };
  return { low: value, high: value };
}

type Groups = Readonly<Record<string, string | undefined>>;

const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
};

function numberOf(groups: Groups): number | undefined {
  const { digits, scale, english, sino, native, kanji, half, halfCjk, plural, several } = groups;
  if (digits !== undefined) {
    const base = Number(digits.replaceAll(',', ''));
    if (scale === undefined) return base;
    const known = SCALES[scale.trim().toLowerCase()];
    return known === undefined ? cjkNumber(digits + scale) : base * known;
  }
  if (half !== undefined || halfCjk !== undefined) return 50;
  const rough = PLURALS[(plural ?? several ?? '').toLowerCase()];
  if (rough) return rough[0];
  if (english !== undefined)
    return english.toLowerCase() === 'a' ? 1 : englishNumber(english) || undefined;
  if (native !== undefined) return koreanNumber(native);
  const written = sino ?? kanji;
  return written === undefined ? undefined : cjkNumber(written) || undefined;
}
