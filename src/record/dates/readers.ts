import { cjkNumber, englishNumber } from '../number-words.ts';
import type { DateParts } from './parts.ts';

/** What the named groups of a pattern caught. */
export type Groups = Readonly<Record<string, string | undefined>>;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
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

/** In digits or in letters for them ("二", "十三", "千九百四十二"). */
export const number = (text: string | undefined) =>
  text === undefined ? undefined : /^\d+$/.test(text) ? Number(text) : cjkNumber(text);
const monthOf = (text: string | undefined) =>
  text === undefined ? undefined : MONTHS.indexOf(text.slice(0, 3)) + 1;

/** A day, month or year, or as much of them as was caught; undefined where the calendar has none such. */
export function date(groups: Groups): DateParts | undefined {
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

export function decade(groups: Groups): DateParts {
  const part = groups['part'] === undefined ? undefined : partWords[groups['part'].toLowerCase()];
  return { decade: Number(groups['decade']), ...(part === undefined ? {} : { part }) };
}

/** How far from something else, in the units of the calendar. */
export function distanceOf(
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

export function countOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d[\d,]*$/.test(text)) return Number(text.replaceAll(',', ''));
  const known = WORD_NUMBERS[text] ?? { 한: 1, 일: 1, 두: 2, 세: 3, 네: 4, 다섯: 5 }[text];
  return known ?? (/^\d+$/.test(text) ? Number(text) : cjkNumber(text));
}
