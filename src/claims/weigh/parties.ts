import type { Span } from '../../text/sentences.ts';
import type { NamedHit } from '../knowledge.ts';
import { isLonger, overlap } from '../spans.ts';
import { hitsOn, type Scale } from './scale.ts';

/** Who did or said it, and to whom. */
export function checkRoles({ statement, one, add }: Scale): void {
  const { by, to } = one.assertion;
  const { agent, patient } = statement.roles;
  if (by !== undefined && agent) add('role', agent, '', agent.key === by);
  if (to !== undefined && patient && (agent === undefined || agent.key !== to))
    add('role', patient, '', patient.key === to);
}

/** Whether something else is put in the place of what the record has there. */
export function checkRivals(scale: Scale): void {
  const { knowledge, statement, one, add } = scale;
  const { rivals, holds } = one.assertion;
  if (rivals.length === 0) return;
  const denied = (hit: Span) =>
    statement.cues.some(
      ({ kind, scope }) => kind === 'not-this' && scope !== undefined && overlap(scope, hit),
    );
  // "President Lee" says who it is, and nothing of who holds the office; "Japan's prime minister" does.
  const isInName = (hit: NamedHit) =>
    statement.hits.some(
      (titled) =>
        knowledge.isPerson(titled.key) &&
        isLonger(titled, hit) &&
        statement.hits.some((name) => name.key === titled.key && isLonger(titled, name)),
    );
  const told = (terms: readonly string[]) => hitsOn(scale, terms).filter((hit) => !isInName(hit));
  const found = told(rivals);
  const held = told(holds ?? []);
  const heldHere = held.filter(
    (hit) => !denied(hit) && !found.some((rival) => isLonger(rival, hit)),
  );
  const against = found.filter(
    (hit) => !denied(hit) && !held.some((own) => overlap(own, hit) && !isLonger(hit, own)),
  );
  const deniedHold = held.find(denied);
  if (against[0] && heldHere.length === 0) add('organisation', against[0], '', false);
  else if (deniedHold) add('organisation', deniedHold, '', false);
  else if (heldHere[0]) add('organisation', heldHere[0], '', true);
}

/** "only", "alone": of things of which the record names more than one. */
export function checkScope(scale: Scale): void {
  const { statement, one, add } = scale;
  const { wide } = one.assertion;
  if (!wide) return;
  const only = statement.cues.find(({ kind }) => kind === 'only');
  if (only && hitsOn(scale, wide).length > 0) add('scope', only, '', false);
}
