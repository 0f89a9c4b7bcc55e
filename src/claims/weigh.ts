import type { Assertion } from '../corpus/types.ts';
import { type DateParts, findDates } from '../record/dates.ts';
import type { Span } from '../text/sentences.ts';
import type { Cue } from './cues.ts';
import { compareDates } from './dates-agree.ts';
import { isCity, isWithin } from './gazetteer.ts';
import type { Knowledge, NamedHit } from './knowledge.ts';
import { termsOf } from './knowledge.ts';
import type { Quantity } from './quantities.ts';
import type { Statement } from './statement.ts';
import type { Detail } from './types.ts';

/** A statement held against one assertion that it speaks of. */
export interface Weighing {
  readonly assertion: Assertion;
  readonly details: readonly Detail[];
  /** The statement says what the record says otherwise. */
  readonly conflict: boolean;
  /** Too much turns on a denial: no verdict either way is safe. */
  readonly unsure: boolean;
  /** Pieces of the statement that this assertion accounts for. */
  readonly taken: readonly Span[];
  /** Numbers, dates and places of the statement that this assertion says nothing of. */
  readonly open: readonly Span[];
}

/** Holds statements against assertions. */
export function weigher(knowledge: Knowledge) {
  const { keyOf, index } = knowledge;
  const articles = new Map(index.articles.map((article) => [article.id, article]));
  const prepared = index.assertions.map((assertion) => prepare(assertion));

  return (statement: Statement): Weighing[] =>
    prepared.flatMap((one) => {
      const weighing = weigh(statement, one);
      return weighing === undefined ? [] : [weighing];
    });

  /**
   * Who names one side of an opposite that the assertion takes speaks of the same thing as who names
   * the other: where "thank" stands, "blame" does too.
   */
  function withOpposites(
    group: ReadonlySet<string>,
    terms: readonly string[],
    sense: readonly string[],
  ): { readonly keys: ReadonlySet<string>; readonly predicate: boolean } {
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

  function prepare(assertion: Assertion) {
    const { citation } = assertion;
    const article = articles.get(citation.article);
    const text = article?.paragraphs[citation.paragraph - 1]?.text ?? '';
    const quote = text.slice(citation.start, citation.end);
    const keys = (terms: readonly string[] | undefined) => new Set((terms ?? []).map(keyOf));
    return {
      assertion,
      text,
      quote,
      articleDate: article?.date ?? '1970-01-01',
      // Lengths in years are held against numbers, not against the calendar.
      dates: [
        ...findDates(quote),
        ...(assertion.date === undefined ? [] : [{ words: '', parts: dateParts(assertion.date) }]),
      ].filter(({ parts }) => parts.span === undefined && parts.distance?.unit !== 'year'),
      about: assertion.about.map((group) => withOpposites(keys(group), group, assertion.sense)),
      own: keys(termsOf({ ...assertion, rivals: [], unless: [] })),
      keys,
    };
  }

  type Prepared = ReturnType<typeof prepare>;

  function weigh(statement: Statement, one: Prepared): Weighing | undefined {
    const { assertion, about, own, keys } = one;
    const inside = (set: ReadonlySet<string>) => statement.hits.filter((hit) => set.has(hit.key));
    const refusal = statement.cues.some(({ kind }) => kind === 'refuse');
    const spokenOf = about.every(
      (group) => inside(group.keys).length > 0 || (group.predicate && refusal && about.length > 2),
    );
    if (!spokenOf) return undefined;
    const inScope = (hit: Span) =>
      statement.cues.some(({ scope }) => scope !== undefined && overlap(scope, hit));
    // "rather than reflect on them": what it is about is denied, and nothing is known to stand in its place.
    const excluded =
      assertion.rivals.length === 0 && inside(about[0]?.keys ?? new Set()).some(inScope);
    if (assertion.must && inside(keys(assertion.must)).length === 0) return undefined;
    if (assertion.unless && inside(keys(assertion.unless)).length > 0) return undefined;

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

    checkNumbers(statement, one, add, open);
    checkDates(statement, one, add, open);
    checkPlaces(statement, one, add, open);
    checkRoles(statement, one, add);
    checkOrder(statement, one, add);
    checkRivals(statement, one, add);
    checkScope(statement, one, add);
    const { opposed, denied, apart } = checkSense(statement, one, add, taken);
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
      unsure: excluded || (denied && slot && !deniedRival && !apart),
      taken,
      open,
    };
  }

  type Add = (kind: Detail['kind'], at: Span, record: string, agrees: boolean) => void;

  function checkNumbers(statement: Statement, one: Prepared, add: Add, open: Span[]): void {
    const { assertion } = one;
    const share = assertion.share;
    const names = (terms: readonly string[]) =>
      statement.hits.some((hit) => terms.some((term) => keyOf(term) === hit.key));
    if (share) {
      for (const said of statement.shares) {
        const fits = said.low - 0.001 <= share.value && share.value <= said.high + 0.001;
        // "all of the dead were Koreans", but "all the victims" names nobody's share.
        if (names(share.of)) add('number', said, '', fits);
        // Of the others nothing is known but that they are not more than the rest.
        else if (names(share.others) && said.low > 1 - share.value) add('number', said, '', false);
      }
    }
    for (const quantity of statement.quantities) {
      if (quantity.percent) {
        if (share) {
          const percent = share.value * 100;
          add(
            'number',
            quantity,
            numberWords(one.quote, undefined),
            quantity.low - 2 <= percent && percent <= quantity.high + 2,
          );
        } else open.push(quantity);
        continue;
      }
      const slot = slotOf(statement, quantity, assertion.numbers);
      if (slot === undefined) {
        // "the two leaders", "three countries" count what the record names without a number.
        if (quantity.value <= 3) continue;
        open.push(quantity);
        continue;
      }
      if (quantity.value <= 3 && slot.value > 10) continue;
      const record = recordInterval(slot);
      const fits = record.low >= quantity.low - 1e-9 && record.high <= quantity.high + 1e-9;
      const same = quantity.low === quantity.high && quantity.value === slot.value;
      const apart = record.high < quantity.low - 1e-9 || quantity.high < record.low - 1e-9;
      if (fits || same || (slot.about && Math.abs(quantity.value - slot.value) < slot.value * 0.02))
        add('number', quantity, numberWords(one.quote, slot.value), true);
      else if (apart) add('number', quantity, numberWords(one.quote, slot.value), false);
      else open.push(quantity);
    }
  }

  /** The record's number that a claim's number stands in the place of: the one whose things it counts. */
  function slotOf(
    statement: Statement,
    quantity: Quantity,
    slots: Assertion['numbers'],
  ): Assertion['numbers'][number] | undefined {
    let best: { slot: Assertion['numbers'][number]; cost: number } | undefined;
    const after = statement.text.slice(quantity.end);
    // "183 of whom were Koreans": what counts stands after the verb.
    const partitive = /^\s*(?:of (?:the |them|whom|those|these)|among|out of)/i.test(after);
    for (const [rank, slot] of slots.entries()) {
      const keys = new Set(slot.of.map(keyOf));
      for (const hit of statement.hits) {
        if (!keys.has(hit.key)) continue;
        const follows = hit.start >= quantity.end - 1;
        const gap = follows ? hit.start - quantity.end : quantity.start - hit.end;
        const between = follows
          ? statement.text.slice(quantity.end, hit.start)
          : statement.text.slice(hit.end, quantity.start);
        const crossed = statement.quantities.some(
          (other) =>
            other !== quantity &&
            (follows
              ? other.start >= quantity.end && other.end <= hit.start
              : other.start >= hit.end && other.end <= quantity.start),
        );
        const wrongSide =
          statement.language === 'en'
            ? follows
              ? 0
              : 25
            : follows
              ? /^(?:人|명|名)?の/u.test(after)
                ? 0
                : 14
              : 0;
        const cost =
          Math.max(0, gap) +
          wrongSide +
          rank * 0.5 +
          (crossed ? 30 : 0) +
          (/[,;]/.test(between) ? 6 : 0) -
          (partitive && rank === 0 ? 40 : 0);
        if (best === undefined || cost < best.cost) best = { slot, cost };
      }
    }
    return best && best.cost < 70 ? best.slot : undefined;
  }

  function checkDates(statement: Statement, one: Prepared, add: Add, open: Span[]): void {
    const { assertion } = one;
    const applies =
      assertion.dated === undefined ||
      statement.hits.some((hit) => assertion.dated?.some((term) => keyOf(term) === hit.key));
    for (const date of statement.dates) {
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
      else if (differing) add('date', date, differing.words, false);
      else open.push(date);
    }
  }

  function checkPlaces(statement: Statement, one: Prepared, add: Add, open: Span[]): void {
    const { assertion } = one;
    for (const place of statement.places) {
      const named = statement.hits.some(
        (hit) => hit.start <= place.start && place.end <= hit.end && one.own.has(hit.key),
      );
      const before = statement.text.slice(0, place.start);
      const after = statement.text.slice(place.end);
      const isPlaced =
        statement.language === 'en'
          ? /\b(?:in|at|off|near|outside|around|coast of|city of|prefecture of|island of|province of)\s(?:the\s)?(?:\p{L}+\s(?:in\s)?)?$/iu.test(
              before,
            ) || /^(?:,| Prefecture| prefecture)/.test(after)
          : /^(?:현|시|도|県|市|府|都)?\s?(?:앞바다|근처|沖|近く)?(?:에서|에|의|で|に|の|沖|앞)/u.test(
              after,
            );
      if (assertion.place.length > 0 && isPlaced) {
        const within = assertion.place.some((own) => isWithin(own, place.id));
        if (within) add('place', place, placeWords(one.quote, assertion.place, place.id), true);
        else if (!assertion.place.some((own) => isWithin(place.id, own)))
          add('place', place, placeWords(one.quote, assertion.place, undefined), false);
        else open.push(place);
      } else if (
        isPlaced &&
        (statement.language !== 'en' || /\b(?:in|at|near|outside|off)\s$/i.test(before)) &&
        isCity(place.id) &&
        !one.text.includes(statement.text.slice(place.start, place.end))
      ) {
        // "in Seoul" is no government, whatever else Seoul stands for.
        open.push(place);
      } else if (isPlaced && !named && !knownHere(statement, one, place)) open.push(place);
    }
  }

  function knownHere(statement: Statement, one: Prepared, place: Span): boolean {
    const paragraph = knowledge.paragraphs.get(
      `${one.assertion.citation.article}¶${one.assertion.citation.paragraph}`,
    );
    return statement.hits.some(
      (hit) => hit.start <= place.start && place.end <= hit.end && paragraph?.keys.has(hit.key),
    );
  }

  function checkRoles(statement: Statement, one: Prepared, add: Add): void {
    const { by, to } = one.assertion;
    const { agent, patient } = statement.roles;
    if (by !== undefined && agent) add('role', agent, '', agent.key === by);
    if (to !== undefined && patient && (agent === undefined || agent.key !== to))
      add('role', patient, '', patient.key === to);
  }

  function checkOrder(statement: Statement, one: Prepared, add: Add): void {
    const { order } = one.assertion;
    if (!order) return;
    const [earlier, later] = order.map((terms) => {
      const keys = new Set(terms.map(keyOf));
      return statement.hits.filter((hit) => keys.has(hit.key));
    });
    const said = saidOrder(statement, earlier ?? [], later ?? []);
    if (said) add('order', said.at, '', said.first === 'earlier');
  }

  function checkRivals(statement: Statement, one: Prepared, add: Add): void {
    const { rivals, holds } = one.assertion;
    if (rivals.length === 0) return;
    const rivalKeys = new Set(rivals.map(keyOf));
    const holdKeys = new Set((holds ?? []).map(keyOf));
    const denied = (hit: Span) =>
      statement.cues.some(
        ({ kind, scope }) =>
          kind === 'not-this' && scope && scope.start < hit.end && hit.start < scope.end,
      );
    const found = statement.hits.filter((hit) => rivalKeys.has(hit.key));
    const held = statement.hits.filter((hit) => holdKeys.has(hit.key));
    const heldHere = held.filter(
      (hit) =>
        !denied(hit) &&
        !found.some(
          (rival) => overlap(rival, hit) && rival.end - rival.start > hit.end - hit.start,
        ),
    );
    const against = found.filter(
      (hit) =>
        !denied(hit) &&
        !held.some((own) => overlap(own, hit) && own.end - own.start >= hit.end - hit.start),
    );
    const deniedHold = held.find(denied);
    if (against[0] && heldHere.length === 0) add('organisation', against[0], '', false);
    else if (deniedHold) add('organisation', deniedHold, '', false);
    else if (heldHere[0]) add('organisation', heldHere[0], '', true);
  }

  function checkScope(statement: Statement, one: Prepared, add: Add): void {
    const { wide } = one.assertion;
    if (!wide) return;
    const only = statement.cues.find(({ kind }) => kind === 'only');
    const keys = new Set(wide.map(keyOf));
    if (only && statement.hits.some((hit) => keys.has(hit.key))) add('scope', only, '', false);
  }

  /** Whether the statement takes the other side of an opposite, and whether it denies on balance. */
  function checkSense(
    statement: Statement,
    prepared: Prepared,
    add: Add,
    taken: Span[],
  ): { readonly opposed: boolean; readonly denied: boolean; readonly apart: boolean } {
    const { assertion, own } = prepared;
    let denied = assertion.denies;
    let against: NamedHit | undefined;
    // "alone, with no help": what follows does not take back what was said before it.
    let apart = false;
    for (const side of assertion.sense) {
      const other = `sense:${side.slice(0, -1)}${side.endsWith('+') ? '-' : '+'}`;
      const taking = (key: string) =>
        statement.hits.filter(
          (hit) => hit.key === key && !statement.quantities.some((number) => overlap(number, hit)),
        );
      const [same, opposite] = [taking(`sense:${side}`), taking(other)];
      taken.push(...same, ...opposite);
      // Words that the record itself uses here take no side ("critics", "take the lead").
      const fresh = (hit: NamedHit) =>
        !statement.hits.some(
          (one) =>
            own.has(one.key) &&
            one.start <= hit.start &&
            hit.end <= one.end &&
            isOfRecord(prepared, one),
        );
      const within = (hit: NamedHit, list: readonly NamedHit[]) =>
        list.some((one) => overlap(one, hit) && one.end - one.start > hit.end - hit.start);
      const holds = same.filter((hit) => fresh(hit) && !within(hit, opposite));
      const turns = opposite.filter((hit) => fresh(hit) && !within(hit, same));
      if (holds.length === 0) against ??= turns[0];
    }
    if (against) add('sense', against, '', false);
    for (const cue of statement.cues) {
      if (cue.kind !== 'not' && cue.kind !== 'refuse') continue;
      if (isPartOfAbout(statement, prepared, cue)) continue;
      // Parties at odds are what a tension is.
      if (cue.kind === 'refuse' && assertion.sense.includes('tension+')) continue;
      const clash = statement.hits.some(
        (hit) => hit.key.startsWith('sense:') && overlap(hit, cue) && taken.includes(hit),
      );
      // "refused to take part" is one denial, though "refuse" is an opposite as well.
      if (clash) continue;
      if (/(?:without|なしに|없이)/iu.test(cue.words) && assertion.numbers.length > 0) continue;
      if (against && against.end <= cue.start && statement.language === 'en') apart = true;
      add('negation', cue, '', assertion.denies);
      denied = !denied;
    }
    return { opposed: against !== undefined, denied, apart };
  }

  function isOfRecord(one: Prepared, hit: NamedHit): boolean {
    return knowledge.find(one.quote).some((own) => own.key === hit.key);
  }

  /** A denial that is itself what the assertion speaks of ("critics", "hesitate"). */
  function isPartOfAbout(statement: Statement, one: Prepared, cue: Cue): boolean {
    return statement.hits.some(
      (hit) =>
        one.own.has(hit.key) &&
        hit.start <= cue.start &&
        hit.end >= cue.end &&
        (cue.kind === 'refuse' || hit.end > cue.end) &&
        // Several words of an editor's ("give up its nuclear arms") mean what the record means.
        (isOfRecord(one, hit) || /^word:.+\s/.test(hit.key)),
    );
  }
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

function dateParts(date: string): DateParts {
  const [year, month, day] = date.split('-').map(Number);
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    weekday: new Date(`${date}T00:00:00Z`).getUTCDay(),
  };
}

function recordInterval({ value, open, about }: Assertion['numbers'][number]) {
  // "more than 80 years" is less than ninety, or the record would say so.
  if (open) return { low: value + 2e-6, high: value * 1.12 };
  return about ? { low: value * 0.97, high: value * 1.03 } : { low: value, high: value };
}

function numberWords(quote: string, value: number | undefined): string {
  if (value === undefined) return '';
  const plain = String(value);
  if (quote.includes(plain)) return plain;
  const million = `${value / 1e6} million`;
  return quote.includes(million) ? million : '';
}

function placeWords(quote: string, own: readonly string[], id: string | undefined): string {
  const wanted = id !== undefined && own.includes(id) ? id : own[own.length - 1];
  const name = wanted === undefined ? '' : wanted.charAt(0).toUpperCase() + wanted.slice(1);
  return quote.includes(name) ? name : '';
}

type Said = { readonly first: 'earlier' | 'later'; readonly at: Span };

/** Which of two things a statement puts first. */
function saidOrder(
  statement: Statement,
  earlier: readonly NamedHit[],
  later: readonly NamedHit[],
): Said | undefined {
  const { text, language } = statement;
  const marks: { at: number; which: Said['first'] }[] = [
    ...earlier.map((hit) => ({ at: hit.start, which: 'earlier' as const })),
    ...later.map((hit) => ({ at: hit.start, which: 'later' as const })),
  ].sort((a, b) => a.at - b.at);
  const other = (which: Said['first']): Said['first'] =>
    which === 'earlier' ? 'later' : 'earlier';
  const pattern =
    language === 'en'
      ? /\b(?:before|ahead of|prior to|after|following|first|later|then|afterwards?|subsequently|earlier)\b/giu
      : /(?:하기\s)?(?:에\s)?앞서|보다 먼저|먼저|(?:기\s|\s)전에|(?:뒤|후|다음|이후)에?|前に|より先に|先に|(?:の|た)?後に?/gu;
  for (const match of text.matchAll(pattern)) {
    const word = match[0].toLowerCase().trim();
    const at = { start: match.index, end: match.index + match[0].length };
    const before = marks.filter((mark) => mark.at < at.start);
    const after = marks.filter((mark) => mark.at >= at.end);
    const last = before.at(-1);
    const next = after[0];
    if (language !== 'en') {
      if (last === undefined) continue;
      // The event before "전에" or "후" is the anchor; the other one is what is said of it.
      if (
        /앞서|전에|前に|より先に|보다 먼저/u.test(word) &&
        marks.some((mark) => mark.which !== last.which)
      )
        return { first: other(last.which), at };
      if (/뒤|후|다음|이후|後/u.test(word) && marks.some((mark) => mark.which !== last.which))
        return { first: last.which, at };
      if (/먼저|先に/u.test(word) && marks.some((mark) => mark.which !== last.which))
        return { first: last.which, at };
      continue;
    }
    if (/^(?:before|ahead of|prior to)$/.test(word) && next) {
      if (marks.some((mark) => mark.which !== next.which)) return { first: other(next.which), at };
    }
    if (/^(?:after|following)$/.test(word) && next) {
      if (marks.some((mark) => mark.which !== next.which)) return { first: next.which, at };
    }
    if (word === 'first' && last && after.some((mark) => mark.which !== last.which))
      return { first: last.which, at };
    if (word === 'first' && !last && next && marks.some((mark) => mark.which !== next.which))
      return { first: next.which, at };
    if (/^(?:later|then|afterwards?|subsequently)$/.test(word) && marks[0]) {
      const [start] = marks;
      if (marks.some((mark) => mark.which !== start.which)) return { first: start.which, at };
    }
    if (word === 'earlier' && last) {
      const anchor = marks.find((mark) => mark.which !== last.which && mark.at < last.at);
      if (anchor) return { first: last.which, at };
    }
  }
  return undefined;
}
