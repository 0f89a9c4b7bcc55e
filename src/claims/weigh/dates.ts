import type { Span } from '../../text/sentences.ts';
import { compareDates } from '../dates-agree.ts';
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
  for (const date of statement.dates) {
    const { relative } = date.parts;
    // "today's climate": the time of speaking is no date of what is said.
    if (relative?.unit === 'day' && relative.offset === 0) continue;
    if (one.dates.length === 0 || !applies) {
      open.push(date);
      continue;
    }
    const results = one.dates.map(({ words, parts }) => ({
      words,
      result: compareDates(date.parts, parts, one.articleDate),
      // "1943" is told from "1942", not from "a week after".
      alike: Object.keys(date.parts).filter((name) => name in parts).length,
    }));
    const agreeing = results.find(({ result }) => result === 'agrees');
    const [differing] = results
      .filter(({ result }) => result === 'differs')
      .sort((a, b) => b.alike - a.alike);
    if (agreeing) add('date', date, agreeing.words, true);
    else if (differing && (named.length === 0 || distance(date) === nearest))
      add('date', date, differing.words, false);
    else open.push(date);
  }
}

/** Characters between two pieces of a text. */
function gap(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}
