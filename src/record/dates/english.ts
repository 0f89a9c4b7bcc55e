import { englishYear } from '../number-words.ts';
import { countOf, date, decade, distanceOf } from './readers.ts';
import { type LanguageRules, rule } from './rule.ts';

const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const COUNT =
  '(?<count>a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?<![\\d,])\\d{1,3}(?:,\\d{3})+|(?<![\\d,])\\d+)';
const UNIT = '(?<unit>day|week|month|year|decade|century)(?:s|ies)?';
const DAYS = 'sun mon tue wed thu fri sat'.split(' ');
const ORDINAL =
  '(?:(?:twenty|thirty)[\\s-])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|(?:ten|eleven|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)th|twelfth|twentieth|thirtieth';
const RELATIVE: Readonly<Record<string, number>> = {
  last: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
};
const TIES = ['twe', 'thi', 'for', 'fif', 'six', 'sev', 'eig', 'nin'];
const SEASONS = ['winter', 'spring', 'summer', 'autumn'];

export const english: LanguageRules = {
  dates: [
    rule(`\\b${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})\\b`, (g) => date(g)),
    rule(
      `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+(?<year>\\d{4})\\b`,
      (g) => date(g),
    ),
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
  ],
  decades: [
    rule(
      "(?:\\b(?:the\\s+)?(?<part>early|mid|middle|late|beginning|end)[\\s-]+(?:of\\s+the\\s+)?)?\\b(?<decade>\\d{3}0)'?s\\b",
      (g) => decade(g),
    ),
    rule(
      '\\b(?:(?<part>early|mid|late)[\\s-]+)?(?:the\\s+)?(?<ties>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\\b',
      (g) =>
        decade({ ...g, decade: String(1920 + 10 * TIES.indexOf((g['ties'] ?? '').slice(0, 3))) }),
    ),
  ],
  lengths: [
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
      `\\b(?<open>more than |over |at least )?(?:only |just |about |around |nearly |some )?${COUNT}\\s+${UNIT}\\s+(?:later|after|on from)\\b`,
      (g) => distanceOf(g, 'after', g['open'] !== undefined),
    ),
    rule(
      `\\b(?<open>more than |over |at least )?(?:only |just |about |around |nearly |some )?${COUNT}\\s+${UNIT}\\s+(?:earlier|before|ahead of|prior to)\\b`,
      (g) => distanceOf(g, 'before', g['open'] !== undefined),
    ),
    rule('\\bthe (?:following|next) week\\b|\\bthe week after\\b', () => ({
      distance: { unit: 'week', count: 1, side: 'after', open: false },
    })),
    rule('\\bthe (?:previous|preceding) week\\b|\\bthe week before\\b', () => ({
      distance: { unit: 'week', count: 1, side: 'before', open: false },
    })),
    rule('\\bthe (?:following|next) day\\b|\\bthe day after\\b(?! tomorrow)', () => ({
      distance: { unit: 'day', count: 1, side: 'after', open: false },
    })),
    rule('\\bthe (?:previous|preceding) day\\b|\\bthe day before\\b(?! yesterday)', () => ({
      distance: { unit: 'day', count: 1, side: 'before', open: false },
    })),
    rule('\\b(?:a )?fortnight (?:later|after)\\b', () => ({
      distance: { unit: 'week', count: 2, side: 'after', open: false },
    })),
  ],
  relatives: [
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
      '\\b(?:(?:in|during|of|that|last|this|early|late) (?:the )?)(?<season>winter|spring|summer|autumn)(?:\\s+of\\s+(?<year>\\d{4}))?',
      (g) => ({
        ...date({ year: g['year'] }),
        season: SEASONS.indexOf((g['season'] ?? '').toLowerCase()),
      }),
    ),
    // Alone it may be the verb, or somebody's fall: a year or "last" has to tell the season.
    rule(
      '\\b(?:(?:last|this|next|early|late)\\s+fall\\b(?!\\s+(?:in|from|to|off|by|behind|short|ill|apart|through|of\\s+(?!\\d{4}\\b)))|(?:in|during|since|by|of|the)\\s+(?:the\\s+)?fall\\b(?=\\s+(?:of\\s+)?\\d{4}\\b))(?:\\s+(?:of\\s+)?(?<year>\\d{4})\\b)?',
      (g) => ({ ...date(g), season: 3 }),
    ),
    rule('\\bthe new year\\b', () => ({ relative: { unit: 'year', offset: 0 } })),
    rule('\\b(?<rel>yesterday|today|tomorrow)\\b', (g) => ({
      relative: {
        unit: 'day',
        offset: ['yesterday', 'today', 'tomorrow'].indexOf(g['rel'] ?? '') - 1,
      },
    })),
    rule('\\b(?<wd>sunday|monday|tuesday|wednesday|thursday|friday|saturday)s?\\b', (g) => ({
      weekday: DAYS.indexOf((g['wd'] ?? '').slice(0, 3)),
    })),
  ],
  bare: [
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
  ],
};
