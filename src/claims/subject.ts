import { findDates } from '../record/dates.ts';
import { compareDates, isOfCalendar } from './dates-agree.ts';
import { countsParties, findQuantities, SMALL_NUMBER } from './quantities.ts';
import type { ReadStatement } from './read-statement.ts';
import { overlap } from './spans.ts';
import type { Verdict } from './types.ts';

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
  if (!model) return false;
  if (verdict === 'supported' && isUncounted(reading)) return true;
  if (best?.verdict === verdict) return false;
  if (verdict === 'contradicted' && isUncounted(reading)) return true;
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

/** Whether a statement counts what nothing in the record does: "two skulls were found". */
function isUncounted({ statement, judged, model }: ReadStatement): boolean {
  const text = model?.paragraph.text ?? '';
  const known = findQuantities(text, findDates(text));
  const told = judged.flatMap(({ weighing: { details } }) =>
    details.filter(({ kind }) => kind === 'number'),
  );
  return statement.quantities.some(
    (said) =>
      !said.percent &&
      !said.measured &&
      said.value > 1 &&
      // "on the 13th", "90年代", "13日": of the calendar, and no count.
      !/\d(?:st|nd|rd|th)$/i.test(said.words) &&
      !/^\s?(?:年代|년대|日|일)/u.test(statement.text.slice(said.end)) &&
      !countsParties(statement.text, said) &&
      !known.some(({ low, high }) => low <= said.high && said.low <= high) &&
      !told.some(({ at }) => overlap(at, said)),
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
