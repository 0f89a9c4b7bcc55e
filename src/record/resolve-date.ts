import type { DateParts } from './dates.ts';

/** Days from which to which something dated lies, both included, as YYYY-MM-DD. */
export interface Period {
  readonly from: string;
  readonly to: string;
  /** The words name a rough date, or one worked out over a rough distance. */
  readonly about: boolean;
}

const DAY = 86_400_000;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
const utc = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day);
const EARLIEST = Date.parse('0100-01-01T00:00:00Z');
const LATEST = Date.parse('9999-12-31T00:00:00Z');
/** Null for days that have no place in a calendar of four-digit years. */
const period = (from: number, to: number, about = false): Period | null =>
  from >= EARLIEST && to <= LATEST && from <= to ? { from: iso(from), to: iso(to), about } : null;
const dayPeriod = (year: number, month: number, day: number) => {
  const time = utc(year, month, day);
  // "Feb. 30" is no day.
  return new Date(time).getUTCDate() === day ? period(time, time) : null;
};
// `Date.UTC` takes years below 100 for those of the twentieth century.
const yearPeriod = (year: number) =>
  year < 100 ? null : period(utc(year, 1, 1), utc(year, 12, 31));
const monthPeriod = (year: number, month: number) =>
  period(utc(year, month, 1), utc(year, month + 1, 0));

/**
 * Calendar days of a date expression, reckoned from the day the article is of: a month or day without
 * a year is the last one before that day, a weekday likewise.
 */
export function resolveDate(parts: DateParts, articleDate: string): Period | null {
  const now = Date.parse(`${articleDate}T00:00:00Z`);
  const thisYear = new Date(now).getUTCFullYear();
  const { year, month, day, decade, weekday, relative } = parts;
  if (decade !== undefined) {
    const [first, last] = { early: [0, 3], mid: [4, 6], late: [7, 9] }[parts.part ?? 'early'] ?? [
      0, 9,
    ];
    return parts.part === undefined
      ? period(utc(decade, 1, 1), utc(decade + 9, 12, 31))
      : period(utc(decade + (first ?? 0), 1, 1), utc(decade + (last ?? 9), 12, 31), true);
  }
  if (month !== undefined) {
    const guess = year ?? (utc(thisYear, month, day ?? 1) <= now ? thisYear : thisYear - 1);
    return day === undefined ? monthPeriod(guess, month) : dayPeriod(guess, month, day);
  }
  if (year !== undefined) return yearPeriod(year);
  if (weekday !== undefined) {
    const back = (new Date(now).getUTCDay() - weekday + 7) % 7;
    return period(now - back * DAY, now - back * DAY);
  }
  if (relative === undefined) return null;
  const { unit, offset } = relative;
  if (unit === 'year') return yearPeriod(thisYear + offset);
  if (unit === 'month') return monthPeriod(thisYear, new Date(now).getUTCMonth() + 1 + offset);
  if (unit === 'day') return period(now + offset * DAY, now + offset * DAY);
  const monday = now - ((new Date(now).getUTCDay() + 6) % 7) * DAY;
  return period(monday + offset * 7 * DAY, monday + (offset * 7 + 6) * DAY, true);
}

/** What lies so far from a period; open where the words say "more than". */
export function shift(
  from: Period,
  { unit, count, side, open }: NonNullable<DateParts['distance']>,
): Period | null {
  const sign = side === 'after' ? 1 : -1;
  const move = (day: string, last: boolean) => {
    const date = new Date(`${day}T00:00:00Z`);
    if (unit === 'year')
      date.setUTCFullYear(date.getUTCFullYear() + sign * count + (open && last ? 9 : 0));
    else if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + sign * count);
    else date.setUTCDate(date.getUTCDate() + sign * count * (unit === 'week' ? 7 : 1));
    return date.getTime();
  };
  return period(move(from.from, false), move(from.to, true), true);
}

/** The years that a length of time covers, counted from the article's. */
export function spanPeriod(
  { years, of }: NonNullable<DateParts['span']>,
  articleDate: string,
): Period | null {
  const year = Number(articleDate.slice(0, 4));
  if (of === 'anniversary') return null;
  return of === 'past'
    ? period(utc(year - years, 1, 1), utc(year - 1, 12, 31), true)
    : period(utc(year, 1, 1), utc(year + years - 1, 12, 31), true);
}

const FUTURE =
  /\b(?:will|would|shall|going to|expected|plan(?:s|ned)?|due|scheduled|set to)\b|'ll\b|예정|계획|것이다|予定|見通し|だろう/iu;

/** What a sentence tells as past is over by the day of its article, however far "more than" may reach. */
export function untilArticle(
  period: Period | null,
  sentence: string,
  articleDate: string,
): Period | null {
  const isOver = period && period.from <= articleDate && !FUTURE.test(sentence);
  return isOver && period.to > articleDate ? { ...period, to: articleDate } : period;
}
