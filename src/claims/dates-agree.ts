import type { DateParts } from '../record/dates.ts';
import { type Period, resolveDate } from '../record/resolve-date.ts';

export type Agreement = 'agrees' | 'differs' | 'unknown';

const DAYS: Readonly<Record<'day' | 'week' | 'month' | 'year', number>> = {
  day: 1,
  week: 7,
  month: 30,
  year: 365,
};

/** Lengths in years and anniversaries are held against numbers, not against the calendar. */
export function isOfCalendar({ parts }: { readonly parts: DateParts }): boolean {
  return parts.span === undefined && parts.distance?.unit !== 'year';
}

/** A claim's date against one of the record's; "unknown" where the claim is more exact than the record. */
export function compareDates(claim: DateParts, record: DateParts, articleDate: string): Agreement {
  if (claim.distance || record.distance) {
    if (!claim.distance || !record.distance) return 'unknown';
    const [a, b] = [claim.distance, record.distance].map(({ unit, count }) => DAYS[unit] * count);
    if (a === b) return 'agrees';
    // "eight days" for "a week" may be one way of counting or the other.
    return a !== undefined && b !== undefined && Math.abs(a - b) <= 1 ? 'unknown' : 'differs';
  }
  if (claim.season !== undefined) {
    if (record.month === undefined) return 'unknown';
    const inSeason = Math.floor((record.month % 12) / 3) === claim.season;
    const otherYear =
      claim.year !== undefined && record.year !== undefined && claim.year !== record.year;
    return inSeason && !otherYear ? 'agrees' : 'differs';
  }
  const common = (['year', 'month', 'day', 'weekday', 'decade', 'part'] as const).filter(
    (name) => claim[name] !== undefined && record[name] !== undefined,
  );
  if (common.some((name) => claim[name] !== record[name])) return 'differs';
  const extra = (['year', 'month', 'day', 'weekday', 'decade', 'part', 'relative'] as const).some(
    (name) => claim[name] !== undefined && record[name] === undefined,
  );
  if (common.length > 0 && !extra) return 'agrees';
  // A month or day without a year is of the year that the record means.
  const filled: DateParts =
    claim.month !== undefined && claim.year === undefined && record.year !== undefined
      ? { ...claim, year: record.year }
      : claim;
  const said = resolveDate(filled, articleDate);
  const stands = resolveDate(record, articleDate);
  return said && stands ? comparePeriods(said, stands) : 'unknown';
}

function comparePeriods(said: Period, stands: Period): Agreement {
  if (said.to < stands.from || stands.to < said.from) return 'differs';
  return said.from <= stands.from && stands.to <= said.to ? 'agrees' : 'unknown';
}
