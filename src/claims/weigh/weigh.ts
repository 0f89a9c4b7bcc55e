import type { Assertion } from '../../corpus/types.ts';
import type { Span } from '../../text/sentences.ts';
import type { Knowledge } from '../knowledge.ts';
import { overlap } from '../spans.ts';
import type { Statement } from '../statement.ts';
import type { Detail } from '../types.ts';
import { checkDates } from './dates.ts';
import { checkIdentity } from './identity.ts';
import { checkNumbers } from './numbers.ts';
import { checkOrder } from './order.ts';
import { checkRivals, checkRoles, checkScope } from './parties.ts';
import { checkPlaces } from './places.ts';
import { hitsOn, type Prepared, prepareAssertion, type Scale } from './scale.ts';
import { checkSense } from './sense.ts';

/** A statement held against one assertion that it speaks of. */
export interface Weighing {
  readonly assertion: Assertion;
  readonly details: readonly Detail[];
  /** The statement says what the record says otherwise. */
  readonly conflict: boolean;
  /** Too much turns on a denial: no verdict either way is safe. */
  readonly unsure: boolean;
  /** One of the groups that the assertion is about is not named: only what is accounted for to the last word counts. */
  readonly loose: boolean;
  /** Pieces of the statement that this assertion accounts for. */
  readonly taken: readonly Span[];
  /** Numbers, dates and places of the statement that this assertion says nothing of. */
  readonly open: readonly Span[];
}

const checks = [
  checkNumbers,
  checkDates,
  checkPlaces,
  checkRoles,
  checkIdentity,
  checkOrder,
  checkRivals,
  checkScope,
];

/** Holds statements against all assertions of an index; those that a statement does not speak of are left out. */
export function weigher(knowledge: Knowledge): (statement: Statement) => Weighing[] {
  const prepared = knowledge.index.assertions.map((one) => prepareAssertion(one, knowledge));
  return (statement) =>
    prepared.flatMap((one) => {
      const weighing = weigh(statement, one, knowledge);
      return weighing === undefined ? [] : [weighing];
    });
}

function weigh(statement: Statement, one: Prepared, knowledge: Knowledge): Weighing | undefined {
  const { assertion, about, own } = one;
  const on = (terms: readonly string[]) => hitsOn({ knowledge, statement }, terms);
  const inside = (set: ReadonlySet<string>) => statement.hits.filter((hit) => set.has(hit.key));
  const refusal = statement.cues.some(({ kind }) => kind === 'refuse');
  const unnamed = about.filter(
    (group) => inside(group.keys).length === 0 && !(group.predicate && refusal && about.length > 2),
  ).length;
  // One group short, it may still be said in words that nobody thought of.
  const loose = unnamed === 1 && about.length > 1;
  if (unnamed > 0 && !loose) return undefined;
  const inScope = (hit: Span) =>
    statement.cues.some(({ scope }) => scope !== undefined && overlap(scope, hit));
  // "rather than reflect on them": what it is about is denied, and nothing is known to stand in its place.
  const excluded =
    assertion.rivals.length === 0 && inside(about[0]?.keys ?? new Set()).some(inScope);
  if (assertion.must && on(assertion.must).length === 0) return undefined;
  if (assertion.unless && on(assertion.unless).length > 0) return undefined;

  const details: Detail[] = [];
  const taken: Span[] = inside(own);
  const open: Span[] = [];
  const add = (kind: Detail['kind'], at: Span, record: string, agrees: boolean) => {
    const start = one.quote.indexOf(record);
    const citation =
      start === -1 || record === ''
        ? assertion.citation
        : {
            ...assertion.citation,
            start: assertion.citation.start + start,
            end: assertion.citation.start + start + record.length,
          };
    details.push({
      kind,
      said: statement.text.slice(at.start, at.end),
      at,
      record: one.text.slice(citation.start, citation.end),
      citation,
      agrees,
    });
    taken.push(at);
  };

  const scale: Scale = { knowledge, statement, one, add, taken, open };
  for (const check of checks) check(scale);
  const { opposed, denied, apart } = checkSense(scale);
  const conflicts = details.filter(
    (detail) => !detail.agrees && detail.kind !== 'sense' && detail.kind !== 'negation',
  );
  const slot = conflicts.length > 0;
  const deniedRival =
    assertion.holds !== undefined && conflicts.every(({ kind }) => kind === 'organisation');
  return {
    assertion,
    details,
    conflict: denied && !apart ? !opposed && !slot : opposed || slot,
    // "It was not in Tokyo": to deny what the record does not say is no safe ground, unless it says
    // what stands in that place.
    unsure: (excluded && !slot) || (denied && slot && !deniedRival && !apart),
    taken,
    open,
    loose,
  };
}
