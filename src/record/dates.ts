import { fold } from '../text/fold.ts';
import type { Span } from '../text/sentences.ts';
import { cjkNumber, englishNumber, englishYear } from './number-words.ts';

/** The calendar words of a date expression, as far as it has them. */
export interface DateParts {
  readonly year?: number;
  /** 1–12 */
  readonly month?: number;
  readonly day?: number;
  /** 0 winter (December to February) – 3 autumn */
  readonly season?: number;
  /** First year of a decade ("1990s"), with the part of it that is named. */
  readonly decade?: number;
  readonly part?: 'early' | 'mid' | 'late';
  /** 0 Sunday – 6 Saturday */
  readonly weekday?: number;
  /** Counted from the speaker's now: "last year" is { unit: 'year', offset: -1 }. */
  readonly relative?: { readonly unit: 'day' | 'week' | 'month' | 'year'; readonly offset: number };
  /** "60th anniversary", "next 60 years": a count of years, which no calendar date answers to. */
  readonly span?: { readonly years: number; readonly of: 'anniversary' | 'past' | 'next' };
  /** "a week after …": distance from another event. */
  readonly distance?: {
    readonly unit: 'day' | 'week' | 'month' | 'year';
    readonly count: number;
    readonly side: 'after' | 'before';
    readonly open: boolean;
  };
}

/** A date expression where it stands in a text (offsets of that text). */
export interface DateMention extends Span {
  readonly words: string;
  readonly parts: DateParts;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DAYS = 'sun mon tue wed thu fri sat'.split(' ');
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const COUNT =
  '(?<count>a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?<![\\d,])\\d{1,3}(?:,\\d{3})+|(?<![\\d,])\\d+)';
const UNIT = '(?<unit>day|week|month|year|decade|century)(?:s|ies)?';
const WORD_NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

type Groups = Readonly<Record<string, string | undefined>>;
type Rule = readonly [pattern: RegExp, read: (groups: Groups) => DateParts | undefined];

/** In digits or in letters for them ("二", "十三", "千九百四十二"). */
const number = (text: string | undefined) =>
  text === undefined ? undefined : /^\d+$/.test(text) ? Number(text) : cjkNumber(text);
const monthOf = (text: string | undefined) =>
  text === undefined ? undefined : MONTHS.indexOf(text.slice(0, 3)) + 1;

/** Year before the first of each era. */
const ERAS: readonly (readonly [names: string, before: number])[] = [
  ['明治|메이지|meiji', 1867],
  ['大正|다이쇼|taisho', 1911],
  ['昭和|쇼와|소화|showa', 1925],
  ['平成|헤이세이|heisei', 1988],
  ['令和|레이와|reiwa', 2018],
];
const ERA = `(?<era>${ERAS.map(([names]) => names).join('|')})`;
const SMALL = '(?:\\d{1,2}|[一二三四五六七八九十]{1,4})';
const YEAR =
  '(?:\\d{4}|[〇一二三四五六七八九]{4}|千[一二三四五六七八九]?百[一二三四五六七八九十]{1,3}|천[일이삼사오육칠팔구]?백[일이삼사오육칠팔구십]{1,3})';
const MONTH_DAY = `(?:\\s*(?<m>${SMALL})\\s*[월月](?:\\s*(?<day>${SMALL})\\s*[일日])?)?`;
const ORDINAL =
  '(?:(?:twenty|thirty)[\\s-])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|(?:ten|eleven|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)th|twelfth|twentieth|thirtieth';
const KOREAN_MONTHS = '일월 이월 삼월 사월 오월 유월 칠월 팔월 구월 시월 십일월 십이월'.split(' ');
/** Korean has words of its own for so many days. */
const KOREAN_DAYS: Readonly<Record<string, number>> = {
  하루: 1,
  이틀: 2,
  사흘: 3,
  나흘: 4,
  닷새: 5,
  엿새: 6,
  이레: 7,
  여드레: 8,
  아흐레: 9,
  열흘: 10,
  보름: 15,
};
const rule = (pattern: string, read: Rule[1]): Rule => [new RegExp(pattern, 'giu'), read];

const partWords: Readonly<Record<string, NonNullable<DateParts['part']>>> = {
  early: 'early',
  beginning: 'early',
  start: 'early',
  mid: 'mid',
  middle: 'mid',
  late: 'late',
  end: 'late',
  초: 'early',
  초반: 'early',
  중반: 'mid',
  말: 'late',
  후반: 'late',
  初: 'early',
  初め: 'early',
  初頭: 'early',
  前半: 'early',
  半ば: 'mid',
  中頃: 'mid',
  後半: 'late',
  末: 'late',
};
const WEEKDAY_CJK: Readonly<Record<string, number>> = {
  일: 0,
  월: 1,
  화: 2,
  수: 3,
  목: 4,
  금: 5,
  토: 6,
  日: 0,
  月: 1,
  火: 2,
  水: 3,
  木: 4,
  金: 5,
  土: 6,
};
const RELATIVE: Readonly<Record<string, number>> = {
  last: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
};
const CJK_RELATIVE: readonly (readonly [string, NonNullable<DateParts['relative']>])[] = [
  ['지난해|작년|昨年|去年', { unit: 'year', offset: -1 }],
  ['올해|금년|새해|今年|本年|新年', { unit: 'year', offset: 0 }],
  ['내년|来年', { unit: 'year', offset: 1 }],
  ['재작년|一昨年|おととし', { unit: 'year', offset: -2 }],
  ['지난달|先月', { unit: 'month', offset: -1 }],
  ['이달|이번 달|今月', { unit: 'month', offset: 0 }],
  ['다음 ?달|来月', { unit: 'month', offset: 1 }],
  ['지난주|先週', { unit: 'week', offset: -1 }],
  ['다음 ?주|来週', { unit: 'week', offset: 1 }],
  ['어제|昨日', { unit: 'day', offset: -1 }],
  ['내일|明日', { unit: 'day', offset: 1 }],
];
const CJK_UNIT: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>> = {
  년: 'year',
  年: 'year',
  개월: 'month',
  달: 'month',
  か月: 'month',
  ヶ月: 'month',
  カ月: 'month',
  주: 'week',
  주일: 'week',
  週間: 'week',
  일: 'day',
  日: 'day',
};

function distanceOf(
  groups: Groups,
  side: 'after' | 'before',
  open: boolean,
): DateParts | undefined {
  const count = countOf(groups['count']);
  const unit = groups['unit'];
  if (count === undefined || unit === undefined) return undefined;
  if (unit === 'decade') return { distance: { unit: 'year', count: count * 10, side, open } };
  if (unit === 'century' || unit === 'centur')
    return { distance: { unit: 'year', count: count * 100, side, open } };
  const english = (['day', 'week', 'month', 'year'] as const).find((one) => one === unit);
  const known = english ?? CJK_UNIT[unit];
  return known && { distance: { unit: known, count, side, open } };
}

function countOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d[\d,]*$/.test(text)) return Number(text.replaceAll(',', ''));
  const known = WORD_NUMBERS[text] ?? { 한: 1, 일: 1, 두: 2, 세: 3, 네: 4, 다섯: 5 }[text];
  return known ?? (/^\d+$/.test(text) ? Number(text) : cjkNumber(text));
}

// The longest expressions first: a later rule takes no words that an earlier one has taken.
const RULES: readonly Rule[] = [
  rule(`\\b${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})\\b`, (g) => date(g)),
  rule(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+(?<year>\\d{4})\\b`, (g) =>
    date(g),
  ),
  rule(`${ERA}\\s*(?<era_year>元|원|${SMALL})\\s*[년年]${MONTH_DAY}`, eraDate),
  rule(
    `(?:\\b(?<era_year>\\d{1,2})(?:st|nd|rd|th) year of (?:the )?)?${ERA}(?:\\s(?:era|year))?(?:\\s(?<era_after>\\d{1,2})\\b)?`,
    eraDate,
  ),
  rule(
    `(?<!\\d)(?<year>${YEAR})\\s*[년年]\\s*(?<m>${SMALL})\\s*[월月]\\s*(?<day>${SMALL})\\s*[일日]`,
    (g) => date(g),
  ),
  rule(`(?<!\\d)(?<year>${YEAR})\\s*[년年]\\s*(?<m>${SMALL})\\s*[월月]`, (g) => date(g)),
  rule(
    `(?<![\\d一二三四五六七八九十])(?<m>${SMALL})\\s*[월月]\\s*(?<day>${SMALL})\\s*[일日]`,
    (g) => date(g),
  ),
  rule('(?<!\\d)(?<year>\\d{4})[-./](?<m>\\d{1,2})[-./](?<day>\\d{1,2})(?!\\d)', (g) => date(g)),
  rule(`\\b${MONTH}\\s+(?:the\\s+)?(?<ordinal>${ORDINAL})\\b(?:,?\\s+(?<year>\\d{4})\\b)?`, (g) =>
    date(g),
  ),
  rule(
    `\\b(?<ordinal>${ORDINAL})\\s+(?:day\\s+)?(?:of\\s+)?(?<month>january|february|march|april|may|june|july|august|september|october|november|december)\\b(?:,?\\s+(?<year>\\d{4})\\b)?`,
    (g) => date(g),
  ),
  rule(
    '\\b(?<spelt>nineteen[\\s-](?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|\\p{L}{3,5}teen)|twenty[\\s-]twenty[\\s-](?:one|two|three|four|five|six|seven|eight|nine))\\b',
    (g) => ({ year: englishYear(g['spelt'] ?? '') ?? 0 }),
  ),
  rule(`\\b${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`, (g) => date(g)),
  rule(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}`, (g) => date(g)),
  rule(`\\b${MONTH}(?:\\s+of)?,?\\s+(?<year>\\d{4})\\b`, (g) => date(g)),
  rule(
    "(?:\\b(?:the\\s+)?(?<part>early|mid|middle|late|beginning|end)[\\s-]+(?:of\\s+the\\s+)?)?\\b(?<decade>\\d{3}0)'?s\\b",
    (g) => decade(g),
  ),
  rule(
    '(?<!\\d)(?<decade>\\d{3}0)\\s*(?:년대|年代)\\s*의?の?\\s*(?<part>초반|중반|후반|초|말|初め|初頭|初|前半|半ば|中頃|後半|末)?',
    (g) => decade(g),
  ),
  rule(
    '\\b(?:(?<part>early|mid|late)[\\s-]+)?(?:the\\s+)?(?<ties>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\\b',
    (g) =>
      decade({ ...g, decade: String(1920 + 10 * TIES.indexOf((g['ties'] ?? '').slice(0, 3))) }),
  ),
  rule(
    '\\b(?:more than |over |nearly |almost |some |about |around )?(?<count>\\d+)(?:th|st|nd|rd)\\s+anniversary',
    (g) => ({
      span: { years: Number(g['count']), of: 'anniversary' },
    }),
  ),
  rule(`\\b(?<of>past|last|next|coming)\\s+${COUNT}\\s+years\\b`, (g) => {
    const years = countOf(g['count']);
    return years === undefined
      ? undefined
      : { span: { years, of: /past|last/.test(g['of'] ?? '') ? 'past' : 'next' } };
  }),
  rule(
    `\\b${COUNT}\\s+${UNIT}\\s+(?:went by|passed|lay|elapsed|apart|between|separated?|separating)\\b`,
    (g) => distanceOf(g, 'after', false),
  ),
  rule(
    '\\b(?:several |many |some )?(?<unit>week|month|year)s\\s+(?:went by|passed|lay|elapsed|apart|between|separated?|separating)\\b',
    (g) => distanceOf({ ...g, count: '2' }, 'after', true),
  ),
  rule(
    '(?<count>한|일|두|세|네|다섯|[一二三四五六七八九十]{1,3}|(?<!\\d)\\d+)\\s*(?<unit>주일|주|개월|달|년|일|週間|か月|ヶ月|カ月|年|日)(?:의|の)?\\s*(?:간격|차이|사이|間隔|空けて|あけて|おいて)',
    (g) => distanceOf(g, 'after', false),
  ),
  rule(
    `\\b(?<open>more than |over |at least )?(?:only |just |about |around |nearly |some )?${COUNT}\\s+${UNIT}\\s+(?:later|after|on from)\\b`,
    (g) => distanceOf(g, 'after', g['open'] !== undefined),
  ),
  rule(
    `\\b(?<open>more than |over |at least )?(?:only |just |about |around |nearly |some )?${COUNT}\\s+${UNIT}\\s+(?:earlier|before|ahead of|prior to)\\b`,
    (g) => distanceOf(g, 'before', g['open'] !== undefined),
  ),
  rule(
    '(?<count>한|일|두|세|네|다섯|(?<!\\d)\\d+)\\s*(?<unit>주일|주|개월|달|년|일)(?:\\s*(?<open>이상|넘게|이 넘어|이 넘게))?\\s*(?:뒤|후|만에|지나|이 지나|가 지나)',
    (g) => distanceOf(g, 'after', g['open'] !== undefined),
  ),
  rule(
    '(?<count>한|일|두|세|네|다섯|(?<!\\d)\\d+)\\s*(?<unit>주일|주|개월|달|년|일)\\s*(?:전|앞서|앞선)',
    (g) => distanceOf(g, 'before', false),
  ),
  rule(`(?<days>${Object.keys(KOREAN_DAYS).join('|')})\\s*(?:뒤|후|만에|지나)`, (g) =>
    distanceOf({ count: String(KOREAN_DAYS[g['days'] ?? '']), unit: 'day' }, 'after', false),
  ),
  rule(`(?<days>${Object.keys(KOREAN_DAYS).join('|')})\\s*(?:전|앞서)`, (g) =>
    distanceOf({ count: String(KOREAN_DAYS[g['days'] ?? '']), unit: 'day' }, 'before', false),
  ),
  rule(
    '(?<count>[一二三四五六七八九十]{1,3}|(?<!\\d)\\d+)\\s*(?<unit>週間|か月|ヶ月|カ月|年|日)\\s*(?<open>以上)?(?:後|たって|経って|を経て)',
    (g) => distanceOf(g, 'after', g['open'] !== undefined),
  ),
  rule(
    '(?<count>[一二三四五六七八九十]{1,3}|(?<!\\d)\\d+)\\s*(?<unit>週間|か月|ヶ月|カ月|年|日)前',
    (g) => distanceOf(g, 'before', false),
  ),
  rule('翌週|그 다음 ?주|\\bthe (?:following|next) week\\b|\\bthe week after\\b', () => ({
    distance: { unit: 'week', count: 1, side: 'after', open: false },
  })),
  rule('前の週|前週|그 전 ?주|\\bthe (?:previous|preceding) week\\b|\\bthe week before\\b', () => ({
    distance: { unit: 'week', count: 1, side: 'before', open: false },
  })),
  rule('\\b(?:a )?fortnight (?:later|after)\\b', () => ({
    distance: { unit: 'week', count: 2, side: 'after', open: false },
  })),
  rule(
    '\\b(?<rel>last|previous|this|next|coming|following)\\s+(?<unit>year|month|week)\\b',
    (g) => ({
      relative: {
        unit: (['year', 'month', 'week'] as const).find((one) => one === g['unit']) ?? 'year',
        offset: RELATIVE[g['rel'] ?? ''] ?? 0,
      },
    }),
  ),
  rule(
    '\\b(?:(?:in|during|of|that|last|this|early|late) (?:the )?)(?<season>winter|spring|summer|autumn)(?:\\s+of\\s+(?<year>\\d{4}))?|(?<cjk>겨울|봄|여름|가을|冬|春|夏|秋)(?=에|철|の|に|、)',
    (g) => {
      const word = (g['season'] ?? g['cjk'] ?? '').toLowerCase();
      const season = SEASONS.findIndex((names) => names.includes(word));
      return season === -1 ? undefined : { ...date({ year: g['year'] }), season };
    },
  ),
  rule('\\bthe new year\\b', () => ({ relative: { unit: 'year', offset: 0 } })),
  rule('\\b(?<rel>yesterday|today|tomorrow)\\b', (g) => ({
    relative: {
      unit: 'day',
      offset: ['yesterday', 'today', 'tomorrow'].indexOf(g['rel'] ?? '') - 1,
    },
  })),
  ...CJK_RELATIVE.map(([words, relative]) => rule(words, () => ({ relative }))),
  rule('\\b(?<wd>sunday|monday|tuesday|wednesday|thursday|friday|saturday)s?\\b', (g) => ({
    weekday: DAYS.indexOf((g['wd'] ?? '').slice(0, 3)),
  })),
  rule('(?<wd>[일월화수목금토日月火水木金土])[요曜](?:일|日)?', (g) => {
    const weekday = WEEKDAY_CJK[g['wd'] ?? ''];
    return weekday === undefined ? undefined : { weekday };
  }),
  rule('(?<!\\d)(?<year>1[5-9]\\d\\d|20\\d\\d)\\s*[년年](?![代간間]|대)', (g) => date(g)),
  rule(`(?<![\\d一二三四五六七八九千])(?<year>(?!\\d)${YEAR})\\s*[년年](?![代간間]|대)`, (g) =>
    date(g),
  ),
  rule('(?<!\\d)(?<m>1[0-2]|[1-9])\\s*[월月](?!\\s*\\d)', (g) => date(g)),
  rule(
    '(?<![一二三四五六七八九十\\d])(?<m>十[一二]?|[一二三四五六七八九])月(?![\\d一二三四五六七八九十曜])',
    (g) => date(g),
  ),
  rule(
    `(?<![가-힣])(?<spelt>${[...KOREAN_MONTHS].reverse().join('|')})(?=[에은이의,\\s]|$)`,
    (g) => ({
      month: KOREAN_MONTHS.indexOf(g['spelt'] ?? '') + 1,
    }),
  ),
  rule(
    '(?<![\\d,.])(?<year>1[5-9]\\d\\d|20\\d\\d)(?!\\d|,\\d|\\.\\d|\\s?[만万억億명人回名])',
    (g) => date(g),
  ),
  // Months that are words of their own as well need their capital and a preposition.
  rule(
    '\\b(?<month>january|february|april|june|july|august|september|october|november|december)\\b',
    (g) => date(g),
  ),
  rule('(?<=\\b(?:in|since|by|last|until|early|late)\\s)(?<month>march|may)\\b', (g) => date(g)),
];
const SEASONS = [
  ['winter', '겨울', '冬'],
  ['spring', '봄', '春'],
  ['summer', '여름', '夏'],
  ['autumn', '가을', '秋'],
];
const TIES = ['twe', 'thi', 'for', 'fif', 'six', 'sev', 'eig', 'nin'];

function eraDate(groups: Groups): DateParts | undefined {
  const { era = '', era_year: said, era_after: after } = groups;
  const before = ERAS.find(([names]) => names.split('|').includes(era))?.[1];
  const count = /^[元원]$/.test(said ?? '') ? 1 : number(said ?? after);
  if (before === undefined || count === undefined) return undefined;
  return date({ year: String(before + count), m: groups['m'], day: groups['day'] });
}

function date(groups: Groups): DateParts | undefined {
  const year = number(groups['year']);
  const month = monthOf(groups['month']) ?? number(groups['m']);
  const day =
    groups['ordinal'] === undefined ? number(groups['day']) : englishNumber(groups['ordinal']);
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (day !== undefined && (day < 1 || day > 31)) return undefined;
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

function decade(groups: Groups): DateParts {
  const part = groups['part'] === undefined ? undefined : partWords[groups['part'].toLowerCase()];
  return { decade: Number(groups['decade']), ...(part === undefined ? {} : { part }) };
}

/** Date expressions of a text in English, Korean or Japanese, in order, none overlapping. */
export function findDates(text: string): DateMention[] {
  // Full-width digits become plain ones; texts whose folding shifts letters are taken as they are.
  const folded = fold(text);
  const source = folded.length === text.length ? folded : text.toLowerCase();
  const found: DateMention[] = [];
  const taken = new Uint8Array(source.length);
  for (const [pattern, read] of RULES) {
    for (const match of source.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (taken.subarray(start, end).includes(1)) continue;
      const parts = read(match.groups ?? {});
      if (!parts) continue;
      taken.fill(1, start, end);
      found.push({ start, end, words: text.slice(start, end), parts });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
