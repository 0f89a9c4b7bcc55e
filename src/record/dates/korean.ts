import type { DateParts } from './parts.ts';
import { distanceOf } from './readers.ts';
import { type LanguageRules, rule } from './rule.ts';

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
const RELATIVE: readonly (readonly [string, NonNullable<DateParts['relative']>])[] = [
  // Before the year that stands inside it.
  ['재작년', { unit: 'year', offset: -2 }],
  ['지난해|작년', { unit: 'year', offset: -1 }],
  ['올해|금년|새해', { unit: 'year', offset: 0 }],
  ['내년', { unit: 'year', offset: 1 }],
  ['지난달', { unit: 'month', offset: -1 }],
  ['이달|이번 달', { unit: 'month', offset: 0 }],
  ['다음 ?달', { unit: 'month', offset: 1 }],
  ['지난주', { unit: 'week', offset: -1 }],
  ['다음 ?주', { unit: 'week', offset: 1 }],
  ['어제', { unit: 'day', offset: -1 }],
  ['내일', { unit: 'day', offset: 1 }],
];

export const korean: LanguageRules = {
  lengths: [
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
    rule('(?:그 )?(?:다음 ?날|이튿날|익일)', () => ({
      distance: { unit: 'day', count: 1, side: 'after', open: false },
    })),
    // "오전날": only a word of its own, or behind what happened on the next day.
    rule('(?<=^|[\\s담의])(?:그 )?전날', () => ({
      distance: { unit: 'day', count: 1, side: 'before', open: false },
    })),
    rule('그 다음 ?주', () => ({
      distance: { unit: 'week', count: 1, side: 'after', open: false },
    })),
    rule('그 전 ?주', () => ({
      distance: { unit: 'week', count: 1, side: 'before', open: false },
    })),
  ],
  relatives: RELATIVE.map(([words, relative]) => rule(words, () => ({ relative }))),
  bare: [
    rule(
      `(?<![가-힣])(?<spelt>${[...KOREAN_MONTHS].reverse().join('|')})(?=[에은이의,\\s]|$)`,
      (g) => ({
        month: KOREAN_MONTHS.indexOf(g['spelt'] ?? '') + 1,
      }),
    ),
  ],
};
