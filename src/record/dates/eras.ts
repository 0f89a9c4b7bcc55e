import { MONTH_DAY, SMALL } from './east-asian-numbers.ts';
import type { DateParts } from './parts.ts';
import { date, type Groups, number } from './readers.ts';
import { type LanguageRules, rule } from './rule.ts';

/** Year before the first of each era. */
const ERAS: readonly (readonly [names: string, before: number])[] = [
  ['明治|메이지|meiji', 1867],
  ['大正|다이쇼|taisho', 1911],
  ['昭和|쇼와|소화|showa', 1925],
  ['平成|헤이세이|heisei', 1988],
  ['令和|레이와|reiwa', 2018],
];
const ERA = `(?<era>${ERAS.map(([names]) => names).join('|')})`;

/** Years of Japan's emperors, in its own letters, in Korean and in English. */
export const eras: LanguageRules = {
  dates: [
    rule(`${ERA}\\s*(?<era_year>元|원|${SMALL})\\s*[년年]${MONTH_DAY}`, eraDate),
    rule(
      `(?:\\b(?<era_year>\\d{1,2})(?:st|nd|rd|th) year of (?:the )?)?${ERA}(?:\\s(?:era|year))?(?:\\s(?<era_after>\\d{1,2})\\b)?`,
      eraDate,
    ),
  ],
};

function eraDate(groups: Groups): DateParts | undefined {
  const { era = '', era_year: said, era_after: after } = groups;
  const before = ERAS.find(([names]) => names.split('|').includes(era))?.[1];
  const count = /^[元원]$/.test(said ?? '') ? 1 : number(said ?? after);
  if (before === undefined || count === undefined) return undefined;
  return date({ year: String(before + count), m: groups['m'], day: groups['day'] });
}
