import type { Span } from '../text/sentences.ts';

/** A number somebody states, as the interval it claims. */
export interface Quantity extends Span {
  readonly words: string;
  readonly value: number;
  readonly percent: boolean;
  /** Smallest and largest value that the words allow. */
  readonly low: number;
  readonly high: number;
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  dozen: 12,
  dozens: 12,
  m: 1e6,
  k: 1e3,
  score: 20,
};
const CJK_DIGITS: Readonly<Record<string, number>> = {
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
  億: 1e8,
};

const NUMBER_WORD = `(?:${[...UNITS, ...TENS].join('|')})`;
const PATTERN = new RegExp(
  [
    String.raw`(?<digits>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?:st|nd|rd|th)?(?<scale>\s*(?:hundred|thousand|million|billion|m(?![\p{L}])|[십백천만억十百千万億]+)(?:\s?(?<tail>\d+)(?<tailScale>[백천百千]))?)?`,
    String.raw`(?<![\p{L}])(?<english>a(?=[\s-](?:decade|century))|(?:${NUMBER_WORD}|(?:a\s)?(?:hundred|dozen|thousand|million))(?:[\s-](?:${NUMBER_WORD}|hundred|thousand|million|billion|and(?=[\s-]${NUMBER_WORD})|dozen))*|sixt(?:y|ieth)|fiftieth|seventieth|fortieth)(?![\p{L}])`,
    String.raw`(?<cjk>[일이삼사오육칠팔구십백천만억]{2,}(?=\s?(?:명|년|개|주년|여|만))|[一二三四五六七八九十百千万億]{2,}(?=人|年|名|周年|万|か国|カ国|余)|[一二三四五六七八九](?=か国|カ国|国間))`,
  ].join('|'),
  'giu',
);

// What stands before or after a number and says how exact it is.
const BEFORE: readonly (readonly [
  'over' | 'under' | 'about' | 'least' | 'most' | 'only',
  RegExp,
])[] = [
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
    /\b(?:more than|over|above|upwards of|exceed(?:s|ed|ing)?|well over|greater than|in excess of|topped)\s+$/iu,
  ],
  ['under', /\b(?:less than|fewer than|under|below|short of|not even)\s+$/iu],
  [
    'about',
    /\b(?:about|around|some|roughly|approximately|nearly|almost|close to|an estimated|in the region of|circa|just under|just over|or so)\s+$|약\s*$|대략\s*$|거의\s*$|約\s*$|およそ\s*$|ほぼ\s*$/iu,
  ],
];
const AFTER: readonly (readonly ['over' | 'under' | 'about' | 'least', RegExp])[] = [
  [
    'over',
    /^\s?(?:명|년|만|人|年|万|回|名|체|여)*\s?(?:명|人)?\s?(?:넘|초과|여\s?(?:명|년|만)|여(?=\s|$)|을 넘|이 넘|を超|を上回|超|余り|あまり|以上たっ)/u,
  ],
  ['least', /^\s?(?:명|년|만|人|年|万|回|名)*\s?(?:명|人)?\s?(?:이상|以上)/u],
  [
    'under',
    /^\s?(?:명|년|만|人|年|万|回|名)*\s?(?:명|人)?\s?(?:미만|이하|도 안|도 채 안|도 되지|未満|以下|足らず|に満たな|も(?:た|経)たな)/u,
  ],
  [
    'about',
    /^\s?(?:여\s?(?:명|년|만)|여|명\s?정도|명쯤|년\s?정도|人ほど|人ぐらい|人くらい|年ほど|余|ほど|前後|정도|가량)/u,
  ],
];

/** Numbers of a text outside the given spans (its dates), in order. */
export function findQuantities(text: string, outside: readonly Span[]): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.normalize('NFC').matchAll(PATTERN)) {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    if (outside.some((span) => start < span.end && span.start < end)) continue;
    const value = numberOf(match.groups ?? {});
    if (value === undefined || /^one$/i.test(match[0])) continue;
    const before = text.slice(0, start);
    const after = text.slice(end);
    const percent = /^\s?(?:%|percent|per cent|퍼센트|パーセント|割)/iu.test(after);
    const limit = modifier(BEFORE, before);
    const trailing = limit === undefined ? modifier(AFTER, after) : undefined;
    const how = limit?.how ?? trailing?.how;
    const factor = /^[\s-]decades?\b/i.test(after) ? 10 : /^[\s-]centur/i.test(after) ? 100 : 1;
    const scaled = (percent && /^\s?割/.test(after) ? value * 10 : value) * factor;
    const from = start - (limit?.words.length ?? 0);
    const to = end + (trailing?.words.length ?? 0);
    found.push({
      start: from,
      end: to,
      words: text.slice(from, to).trim(),
      value: scaled,
      percent,
      ...interval(scaled, how),
    });
  }
  return found;
}

function modifier<How extends string>(
  rules: readonly (readonly [How, RegExp])[],
  text: string,
): { readonly how: How; readonly words: string } | undefined {
  for (const [how, pattern] of rules) {
    const match = pattern.exec(text);
    if (match) return { how, words: match[0] };
  }
  return undefined;
}

function interval(value: number, how: string | undefined): { low: number; high: number } {
  const least = 1e-6;
  if (how === 'over') return { low: value + least, high: Number.POSITIVE_INFINITY };
  if (how === 'least') return { low: value, high: Number.POSITIVE_INFINITY };
  if (how === 'under') return { low: 0, high: value - least };
  if (how === 'most') return { low: 0, high: value };
  // "about 180" for 183: people round to two figures.
  if (how === 'about') return { low: value * 0.93, high: value * 1.07 };
  return { low: value, high: value };
}

type Groups = Readonly<Record<string, string | undefined>>;

function numberOf(groups: Groups): number | undefined {
  const { digits, scale, english, cjk, tail, tailScale } = groups;
  if (digits !== undefined) {
    const base = Number(digits.replaceAll(',', ''));
    if (scale === undefined) return base;
    const word = scale.trim().toLowerCase();
    const known = SCALES[word];
    if (known !== undefined) return base * known;
    const letters = [...word].filter((letter) => CJK_SCALES[letter] !== undefined);
    const factor = letters.reduce((product, letter) => product * (CJK_SCALES[letter] ?? 1), 1);
    if (tail !== undefined && tailScale !== undefined) {
      const first = letters[0] === undefined ? 1 : (CJK_SCALES[letters[0]] ?? 1);
      return base * first + Number(tail) * (CJK_SCALES[tailScale] ?? 1);
    }
    return base * factor;
  }
  if (english !== undefined) return englishValue(english.toLowerCase());
  return cjk === undefined ? undefined : cjkValue(cjk);
}

function englishValue(words: string): number | undefined {
  if (words === 'a') return 1;
  const ordinals: Readonly<Record<string, number>> = {
    sixtieth: 60,
    fiftieth: 50,
    seventieth: 70,
    fortieth: 40,
  };
  if (ordinals[words] !== undefined) return ordinals[words];
  let total = 0;
  let part = 0;
  for (const word of words.split(/[\s-]+/)) {
    const unit = UNITS.indexOf(word);
    const ten = TENS.indexOf(word);
    const scale = SCALES[word];
    if (unit >= 0) part += unit;
    else if (ten >= 0) part += (ten + 2) * 10;
    else if (word === 'hundred' || word === 'dozen') part = (part || 1) * (scale ?? 1);
    else if (scale !== undefined) {
      total += (part || 1) * scale;
      part = 0;
    }
  }
  const value = total + part;
  return value === 0 ? undefined : value;
}

function cjkValue(letters: string): number | undefined {
  let total = 0;
  let part = 0;
  let digit = 0;
  for (const letter of letters) {
    const scale = CJK_SCALES[letter];
    if (scale === undefined) digit = CJK_DIGITS[letter] ?? 0;
    else if (scale >= 1e4) {
      total += (part + digit || 1) * scale;
      part = 0;
      digit = 0;
    } else {
      part += (digit || 1) * scale;
      digit = 0;
    }
  }
  const value = total + part + digit;
  return value === 0 ? undefined : value;
}

/** A share of a whole named without a number: "most", "half", "all", "none". */
export interface Share extends Span {
  readonly words: string;
  readonly low: number;
  readonly high: number;
}

const SHARES: readonly (readonly [number, number, RegExp])[] = [
  [
    0.66,
    0.82,
    /\b(?:(?:nearly |about |roughly |almost )?three[- ]quarters|some three quarters|more than two[- ]thirds|over two[- ]thirds)\b|약 4분의 3|4分の3|3분의 2 이상|3分の2以上/giu,
  ],
  [
    0.5,
    1,
    /\b(?:majority|most of|mostly|more than half|over half|predominantly|the bulk|largely|over half)\b|과반|대부분|절반 이상|대다수|다수가|半数以上|過半|大半|大部分|多くが|ほとんど/giu,
  ],
  [
    0,
    0.5,
    /\b(?:minority|less than half|fewer than half|under half|a handful|a fraction|only a few|a small (?:part|share|number)|a third of|one third|one-third|a quarter of|one in \p{L}+)\b|소수|절반(?:도 안|에 못|이하| 미만)|일부에 불과|3분의 1|半数未満|半数以下|少数|ごく一部|半分以下|3分の1/giu,
  ],
  [0.5, 0.5, /\b(?:exactly half|half of|half the|half were|half)\b|절반|半数|半分/giu],
  [
    1,
    1,
    /\b(?:all of|all the|all|every one|everyone|every|entirely|without exception|each of)\b|전원|모두가|모두 (?=한국|조선)|전부|모든|全員|全て|すべて|みな/giu,
  ],
  [
    0,
    0,
    /\b(?:none of|none|not one of|not a single|not one|no koreans)\b|한 명도|아무도|一人も|誰も|ひとりも/giu,
  ],
];

export function findShares(text: string): Share[] {
  const found: Share[] = [];
  for (const [low, high, pattern] of SHARES) {
    for (const match of text.matchAll(pattern)) {
      const denial = /\bnot\s$/i.exec(text.slice(0, match.index))?.[0] ?? '';
      const start = match.index - denial.length;
      const end = match.index + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const words = text.slice(start, end);
      // "not all": some, but fewer than all of them.
      if (denial !== '' && low === 1) found.push({ start, end, words, low: 0.001, high: 0.999 });
      else if (denial === '') found.push({ start, end, words, low, high });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
