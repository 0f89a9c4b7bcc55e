import type { Span } from '../../text/sentences.ts';
import type { Cue } from '../cues.ts';
import type { NamedHit } from '../knowledge.ts';
import { isLonger, overlap } from '../spans.ts';
import type { Scale } from './scale.ts';

/** What a statement takes of an assertion's sense. */
export interface Sense {
  /** It takes the other side of an opposite. */
  readonly opposed: boolean;
  /** On balance it denies what the assertion says. */
  readonly denied: boolean;
  /** Both, one beside the other: the denial does not take back the opposite. */
  readonly apart: boolean;
}

/** Whether the statement takes the other side of an opposite, and whether it denies on balance. */
export function checkSense(scale: Scale): Sense {
  const { statement, one: prepared, add, taken } = scale;
  const { assertion, own } = prepared;
  let denied = assertion.denies;
  let against: NamedHit | undefined;
  // "alone, with no help": what follows does not take back what was said before it.
  let apart = false;
  for (const side of assertion.sense) {
    const other = `sense:${side.slice(0, -1)}${side.endsWith('+') ? '-' : '+'}`;
    const denies = (hit: NamedHit) =>
      statement.cues.some(({ scope }) => scope !== undefined && overlap(scope, hit));
    // "to confront rather than talk": what is denied takes the other side.
    const taking = (key: string, turned: string) =>
      statement.hits.filter(
        (hit) =>
          hit.key === (denies(hit) ? turned : key) &&
          !statement.quantities.some((number) => overlap(number, hit)),
      );
    const [same, opposite] = [taking(`sense:${side}`, other), taking(other, `sense:${side}`)];
    taken.push(...same, ...opposite);
    // Words that the record itself uses here take no side ("critics", "take the lead").
    const fresh = (hit: NamedHit) =>
      !statement.hits.some(
        (one) =>
          own.has(one.key) &&
          one.start <= hit.start &&
          hit.end <= one.end &&
          (isOfRecord(scale, one) || isPhrase(scale, one, hit)),
      );
    const within = (hit: NamedHit, list: readonly NamedHit[]) =>
      list.some((one) => isLonger(one, hit));
    const holds = same.filter((hit) => fresh(hit) && !within(hit, opposite));
    const turns = opposite.filter((hit) => fresh(hit) && !within(hit, same));
    if (holds.length === 0) against ??= turns[0];
  }
  if (against) add('sense', against, '', false);
  for (const cue of statement.cues) {
    if (cue.kind !== 'not' && cue.kind !== 'refuse') continue;
    if (isPartOfAbout(scale, cue)) continue;
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

function isOfRecord({ knowledge, one }: Scale, hit: NamedHit): boolean {
  return knowledge.find(one.quote).some((own) => own.key === hit.key);
}

/** A denial that is itself what the assertion speaks of ("critics", "hesitate"). */
function isPartOfAbout(scale: Scale, cue: Cue): boolean {
  const { statement, one } = scale;
  return statement.hits.some(
    (hit) =>
      one.own.has(hit.key) &&
      hit.start <= cue.start &&
      hit.end >= cue.end &&
      (cue.kind === 'refuse' || hit.end > cue.end) &&
      (isOfRecord(scale, hit) || isPhrase(scale, hit, cue) || /^word:.+\s/.test(hit.key)),
  );
}

/** Several words of an editor's ("give up its nuclear arms", "核を放棄") mean what the record means. */
function isPhrase({ one: { assertion } }: Scale, hit: NamedHit, inner: Span): boolean {
  const word = hit.key.replace('word:', '');
  const isLong = /\s/.test(word)
    ? isLonger(hit, inner)
    : hit.end - hit.start > inner.end - inner.start + 1;
  return isLong && /\s|^[^a-z]+$/i.test(word) && assertion.words.includes(word);
}
