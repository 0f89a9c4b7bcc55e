import type { Assertion } from '../../corpus/types.ts';
import { type DateMention, type DateParts, findDates } from '../../record/dates.ts';
import type { Span } from '../../text/sentences.ts';
import { isOfCalendar } from '../dates-agree.ts';
import { type Knowledge, type NamedHit, termsOf } from '../knowledge.ts';
import type { Statement } from '../statement.ts';
import type { Detail } from '../types.ts';

/** An assertion as statements are held against it. */
export interface Prepared {
  readonly assertion: Assertion;
  /** The paragraph, and the words of it that assert. */
  readonly text: string;
  readonly quote: string;
  /** YYYY-MM-DD */
  readonly articleDate: string;
  readonly dates: readonly Pick<DateMention, 'words' | 'parts'>[];
  readonly about: readonly AboutGroup[];
  /** Keys of all its terms but the rivals and exceptions. */
  readonly own: ReadonlySet<string>;
}

export interface AboutGroup {
  readonly keys: ReadonlySet<string>;
  /** What is done or how it is, as against who or what: a refusal speaks of it as well. */
  readonly predicate: boolean;
}

/** What every check is given: statement and assertion, and where to note what it finds. */
export interface Scale {
  readonly knowledge: Knowledge;
  readonly statement: Statement;
  readonly one: Prepared;
  /** Notes a detail; `record` are words of the quote, the whole of which is shown where they are empty. */
  readonly add: (kind: Detail['kind'], at: Span, record: string, agrees: boolean) => void;
  readonly taken: Span[];
  /** Numbers, dates and places that the assertion says nothing of. */
  readonly open: Span[];
}

/** Hits of a statement on any of these terms. */
export function hitsOn(
  { knowledge, statement }: Pick<Scale, 'knowledge' | 'statement'>,
  terms: readonly string[],
): NamedHit[] {
  const keys = new Set(terms.map(knowledge.keyOf));
  return statement.hits.filter((hit) => keys.has(hit.key));
}

export function prepareAssertion(assertion: Assertion, knowledge: Knowledge): Prepared {
  const { citation } = assertion;
  const article = knowledge.index.articles.find(({ id }) => id === citation.article);
  const text = article?.paragraphs[citation.paragraph - 1]?.text ?? '';
  const quote = text.slice(citation.start, citation.end);
  const keys = (terms: readonly string[]) => new Set(terms.map(knowledge.keyOf));
  return {
    assertion,
    text,
    quote,
    articleDate: article?.date ?? '1970-01-01',
    dates: [
      ...findDates(quote),
      ...(assertion.date === undefined ? [] : [{ words: '', parts: dateParts(assertion.date) }]),
    ].filter(isOfCalendar),
    about: assertion.about.map((group) =>
      withOpposites(keys(group), group, assertion.sense, knowledge),
    ),
    own: keys(termsOf({ ...assertion, rivals: [], unless: [] })),
  };
}

/**
 * Who names one side of an opposite that the assertion takes speaks of the same thing as who names
 * the other: where "thank" stands, "blame" does too.
 */
function withOpposites(
  group: ReadonlySet<string>,
  terms: readonly string[],
  sense: readonly string[],
  knowledge: Knowledge,
): AboutGroup {
  if (sense.length === 0) return { keys: group, predicate: false };
  const sides = sense.flatMap((side) => [
    `sense:${side.slice(0, -1)}+`,
    `sense:${side.slice(0, -1)}-`,
  ]);
  const named = terms.map((term) => new Set(knowledge.find(term).map((hit) => hit.key)));
  // One such word among many ("first-year" among eras and chapters) does not make the group a predicate.
  const own = sides.filter((side) => {
    const count = named.filter((keys) => keys.has(side)).length;
    return count > 1 || count * 5 >= terms.length;
  });
  if (own.length === 0) return { keys: group, predicate: false };
  const axes = own.flatMap((side) => [`${side.slice(0, -1)}+`, `${side.slice(0, -1)}-`]);
  return { keys: new Set([...group, ...axes]), predicate: true };
}

function dateParts(date: string): DateParts {
  const [year, month, day] = date.split('-').map(Number);
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    weekday: new Date(`${date}T00:00:00Z`).getUTCDay(),
  };
}
