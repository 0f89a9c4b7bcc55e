/** A gateway session: what it has sent, so that a client that comes back can be sent the rest. */

import { randomBytes } from 'node:crypto';
import type { JsonObject } from '../json.ts';
import type { Connection } from './connection.ts';

/** Events kept for a resume. Discord keeps some minutes' worth. */
const KEPT = 2000;

export interface Session {
  readonly id: string;
  readonly shard: readonly [id: number, count: number];
  readonly intents: number;
  /** Number of the last event. */
  sequence: number;
  readonly sent: { sequence: number; payload: JsonObject }[];
  /** The socket it is on, or null while the client is away. */
  connection: Connection | null;
}

export function createSession(
  shard: readonly [number, number],
  intents: number,
  connection: Connection,
): Session {
  const id = randomBytes(16).toString('hex');
  return { id, shard, intents, sequence: 0, sent: [], connection };
}

/** Sends an event, or keeps it for when the client resumes. */
export function dispatch(session: Session, name: string, data: JsonObject): void {
  session.sequence += 1;
  const payload = { op: 0, t: name, s: session.sequence, d: data };
  session.sent.push({ sequence: session.sequence, payload });
  if (session.sent.length > KEPT) session.sent.splice(0, KEPT / 2);
  session.connection?.send(payload);
}

/** Sends again what came after `sequence`. */
export function replay(session: Session, sequence: number): void {
  for (const event of session.sent) {
    if (event.sequence > sequence) session.connection?.send(event.payload);
  }
}
