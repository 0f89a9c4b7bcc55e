import type { Engine } from '../answer/engine.ts';
import { type Checker, createChecker } from '../claims/checker.ts';
import type { Index } from '../index/types.ts';
import { type Person, people } from '../record/people.ts';
import { type Quotation, quotations } from '../record/quotations.ts';
import { type TimelineEntry, timeline } from '../record/timeline.ts';
import { type Voices, voicesOn } from '../record/topic.ts';
import { personReference } from './reference.ts';

/** What is read out of a record once and shown many times. */
export interface RecordBook {
  readonly quotations: readonly Quotation[];
  readonly people: readonly Person[];
  readonly timeline: readonly TimelineEntry[];
}

const books = new WeakMap<Index, RecordBook>();
const checkers = new WeakMap<Engine, Checker>();

/** Made at the first call for an index, and let go with it when a new one takes its place. */
export function recordBook(index: Index): RecordBook {
  const known = books.get(index);
  if (known) return known;
  const book: RecordBook = {
    quotations: index.articles.flatMap((article) => quotations(article, index.glossary)),
    people: merged(index.articles.flatMap((article) => people(article, index.glossary))),
    timeline: index.articles
      .flatMap((article) => timeline(article, index.glossary))
      .sort((a, b) => (a.resolved?.from ?? '9999').localeCompare(b.resolved?.from ?? '9999')),
  };
  books.set(index, book);
  return book;
}

/** The checker over the engine's record; it offers the engine's passages where nothing decides. */
export function checkerOf(engine: Engine): Checker {
  const known = checkers.get(engine);
  if (known) return known;
  const checker = createChecker(
    engine.index,
    engine.table,
    (claim) => engine.ask({ question: claim }).passages,
  );
  checkers.set(engine, checker);
  return checker;
}

/** What is said of a topic, by everybody or by one person; the reporter's own words are nobody else's. */
export function voicesOf(
  { topic, person }: { readonly topic: string; readonly person: string },
  index: Index,
): Voices[] {
  const name = index.glossary.find(({ id }) => person !== '' && personReference(id) === person)
    ?.names.en[0];
  return index.articles
    .flatMap((article) => voicesOn(article, index.glossary, topic))
    .filter(({ speaker }) => person === '' || speaker === name);
}

/** One person in several articles is one person. */
function merged(list: readonly Person[]): Person[] {
  const byId = new Map<string, Person>();
  for (const person of list) {
    const known = byId.get(person.entity.id);
    byId.set(
      person.entity.id,
      known
        ? {
            entity: known.entity,
            office: known.office ?? person.office,
            said: [...known.said, ...person.said],
            reported: [...known.reported, ...person.reported],
            told: [...known.told, ...person.told],
          }
        : person,
    );
  }
  return [...byId.values()];
}
