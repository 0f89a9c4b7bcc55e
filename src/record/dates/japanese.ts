import type { DateParts } from './parts.ts';
import { distanceOf } from './readers.ts';
import { type LanguageRules, rule } from './rule.ts';

const RELATIVE: readonly (readonly [string, NonNullable<DateParts['relative']>])[] = [
  // Before the year that stands inside it.
  ['一昨年|おととし', { unit: 'year', offset: -2 }],
  ['昨年|去年', { unit: 'year', offset: -1 }],
  ['今年|本年|新年', { unit: 'year', offset: 0 }],
  ['来年', { unit: 'year', offset: 1 }],
  ['先月', { unit: 'month', offset: -1 }],
  ['今月', { unit: 'month', offset: 0 }],
  ['来月', { unit: 'month', offset: 1 }],
  ['先週', { unit: 'week', offset: -1 }],
  ['来週', { unit: 'week', offset: 1 }],
  ['昨日', { unit: 'day', offset: -1 }],
  ['明日', { unit: 'day', offset: 1 }],
];

export const japanese: LanguageRules = {
  lengths: [
    rule(
      '(?<count>[一二三四五六七八九十]{1,3}|(?<!\\d)\\d+)\\s*(?<unit>週間|か月|ヶ月|カ月|年|日)\\s*(?<open>以上)?(?:後|たって|経って|を経て)',
      (g) => distanceOf(g, 'after', g['open'] !== undefined),
    ),
    rule(
      '(?<count>[一二三四五六七八九十]{1,3}|(?<!\\d)\\d+)\\s*(?<unit>週間|か月|ヶ月|カ月|年|日)前',
      (g) => distanceOf(g, 'before', false),
    ),
    // "以前日本", "次の日本": no day, but a country.
    rule('(?:翌日|次の日|あくる日)(?!本)', () => ({
      distance: { unit: 'day', count: 1, side: 'after', open: false },
    })),
    rule('(?<!以)(?:前日|前の日)(?!本)', () => ({
      distance: { unit: 'day', count: 1, side: 'before', open: false },
    })),
    rule('翌週', () => ({
      distance: { unit: 'week', count: 1, side: 'after', open: false },
    })),
    rule('前の週|前週', () => ({
      distance: { unit: 'week', count: 1, side: 'before', open: false },
    })),
  ],
  relatives: RELATIVE.map(([words, relative]) => rule(words, () => ({ relative }))),
};
