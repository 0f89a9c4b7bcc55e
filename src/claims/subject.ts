import { findDates } from '../record/dates.ts';
import { compareDates, isOfCalendar } from './dates-agree.ts';
import { findQuantities } from './quantities.ts';
import type { ReadStatement } from './read-statement.ts';
import { overlap } from './spans.ts';
import type { Verdict } from './types.ts';

/** "two leaders", "three countries" count what is named without a number as well. */
const SMALL_NUMBER = 3;
/** Share of a statement's weight that may be left over where nearly nothing does. */
const NEARLY_NOTHING = 0.1;

/**
 * Whether a verdict that the rules do not give would hold numbers and dates against those of another
 * thing. What was learnt hears only what sounds alike: "the World Cup was in 2002" sounds like a
 * mistake about a meeting of 2026. The rules know names, and what the record dates.
 * @param articleDate YYYY-MM-DD
 */
export function isOfAnother(
  verdict: Verdict,
  reading: ReadStatement,
  articleDate: string,
): boolean {
  const { judged, best, model } = reading;
  if (!model || best?.verdict === verdict) return false;
  // Somebody or something by a name that is not there, or nothing that any assertion speaks of.
  const isStrange = best?.missing.some(({ name }) => name) ?? true;
  if (verdict === 'contradicted') return isStrange && isMeasured(reading, articleDate);
  if (verdict !== 'supported') return false;
  const dated = judged.flatMap(({ weighing: { details }, share }) =>
    details.filter(({ kind }) => kind === 'date').map((detail) => ({ ...detail, share })),
  );
  return dated.some(
    ({ agrees, at, share }) =>
      !agrees &&
      share <= NEARLY_NOTHING &&
      !dated.some((other) => other.agrees && overlap(other.at, at)),
  );
}

/** Whether a statement has numbers or dates, and none that the paragraph has. */
function isMeasured({ statement, model }: ReadStatement, articleDate: string): boolean {
  const text = model?.paragraph.text ?? '';
  const dates = findDates(text);
  const quantities = findQuantities(text, dates.filter(isOfCalendar));
  const counted = statement.quantities.filter(({ value }) => value > SMALL_NUMBER);
  const isThere =
    statement.dates.some(({ parts }) =>
      dates.some((other) => compareDates(parts, other.parts, articleDate) === 'agrees'),
    ) || counted.some(({ value }) => quantities.some((other) => other.value === value));
  return !isThere && statement.dates.length + counted.length > 0;
}
