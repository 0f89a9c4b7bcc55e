import type { DateMention } from '../../record/dates.ts';
import type { Span } from '../../text/sentences.ts';
import { compareDates } from '../dates-agree.ts';
import { orderSaid } from './order.ts';
import { hitsOn, type Scale } from './scale.ts';

/** Dates against those of the record, where they date the same thing. */
export function checkDates(scale: Scale): void {
  const { statement, one, add, open } = scale;
  const { dated } = one.assertion;
  const named = dated === undefined ? [] : hitsOn(scale, dated);
  const applies = dated === undefined || named.length > 0;
  const distance = (date: Span) => Math.min(...named.map((hit) => gap(hit, date)));
  // "met Xi on Jan. 5 and Takaichi on Jan. 13": of several dates the nearest is that of what is dated.
  const nearest = Math.min(...statement.dates.map(distance));
  const isNearest = (date: Span) => named.length === 0 || distance(date) === nearest;
  const told = statement.dates.map((date) => ({ date, ...compare(scale, date) }));
  const isElsewhere = told.some(({ date, differing }) => differing && isNearest(date));
  for (const { date, agreeing, differing } of told) {
    const { relative } = date.parts;
    // "today's climate": the time of speaking is no date of what is said.
    if (relative?.unit === 'day' && relative.offset === 0) continue;
    if (!applies) open.push(date);
    // Where the nearest date is another, one further off is of something else.
    else if (agreeing && (isNearest(date) || !isElsewhere))
      // "a week before" for "a week after": of what, the whole quote tells.
      add('date', date, agreeing.isTurned ? '' : agreeing.words, true);
    else if (differing && isNearest(date)) add('date', date, differing.words, false);
    else open.push(date);
  }
}

/** The record's date that a claim's agrees with, or the one most like it that differs. */
function compare(scale: Scale, { parts }: DateMention) {
  const { one } = scale;
  const results = one.dates.map((record) => ({
    words: record.words,
    result: compareDates(parts, record.parts, one.articleDate),
    // "a week before" is "a week after" seen from the other side: of what, only the order tells.
    isTurned:
      parts.distance !== undefined &&
      record.parts.distance !== undefined &&
      parts.distance.side !== record.parts.distance.side,
    // "1943" is told from "1942", not from "a week after".
    alike: Object.keys(parts).filter((name) => name in record.parts).length,
  }));
  const agreeing = results.find(
    ({ result, isTurned }) => result === 'agrees' && !(isTurned && orderSaid(scale) === undefined),
  );
  const [differing] = agreeing
    ? []
    : results.filter(({ result }) => result === 'differs').sort((a, b) => b.alike - a.alike);
  return { agreeing, differing };
}

/** Characters between two pieces of a text. */
function gap(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}
