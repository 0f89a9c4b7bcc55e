/** The gateway, version 10: who may connect, sessions, and the faults a test can cause. */

import type { WebSocket } from 'ws';
import { type Core, recordViolation } from '../core.ts';
import { asNumber, isObject, type Json, type JsonObject } from '../json.ts';
import { broadcastWorld } from './broadcast.ts';
import { type Connection, createConnection } from './connection.ts';
import { greet } from './greeting.ts';
import { AUTHENTICATION_FAILED, checkIdentify, isRefusal, type Refusal } from './handshake.ts';
import { listenOn } from './listener.ts';
import { createSession, dispatch, replay, type Session } from './session.ts';

const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

/** Operations that a client may send besides those above: presence, voice, members, sounds. */
const HARMLESS_OPS: readonly number[] = [3, 4, 8, 31];

/** How often a client may write to the gateway: 120 payloads in 60 s. */
const SENDS = { limit: 120, windowMs: 60_000 };

export interface Gateway {
  /** `ws://127.0.0.1:…` */
  url(): string;
  /** Sessions, those included whose client is away. */
  readonly sessions: readonly Session[];
  /** How many sockets are open. */
  connections(): number;
  /** Ends the sessions (op 9). Resumable ones may be taken up again on the same socket. */
  invalidSession(resumable: boolean): void;
  /** Asks every client to reconnect and resume (op 7). */
  reconnect(): void;
  /** Breaks every socket off. */
  cut(): void;
  /** Keeps every socket open but says and hears nothing on it any more. */
  halfOpen(): void;
  /** Closes every socket with a code. */
  close(code: number, reason?: string): void;
  /** Cuts every socket and accepts no connection for so long; resolves when it does again. */
  refuse(ms: number): Promise<void>;
  /** Close every connection that identifies or resumes with this code; null ends it. */
  rejectWith(code: number | null): void;
  stop(): Promise<void>;
}

const ALREADY_AUTHENTICATED: Refusal = [4005, 'Already authenticated'];

interface Peer {
  connection: Connection;
  session: Session | null;
  lastBeatAt: number;
  sends: { startedAt: number; count: number };
}

export async function startGateway(core: Core): Promise<Gateway> {
  const { clock, limits, events } = core;
  const sessions: Session[] = [];
  const peers = new Set<Peer>();
  const identifiedAt = new Map<number, number>();
  let rejectCode: number | null = null;
  let stopped = false;
  let listener = await listenOn(0, accept);
  const { port } = listener;
  const stopBroadcast = broadcastWorld(core, sessions);
  const pulse = setInterval(dropSilentPeers, Math.max(50, limits.heartbeatMs / 4));
  pulse.unref();

  function accept(socket: WebSocket, query: URLSearchParams): void {
    const stream = query.get('compress') === 'zlib-stream';
    const connection = createConnection(socket, stream, {
      message: (payload) => receive(peer, payload),
      garbage: () => refusePeer(peer, [4002, 'Decode error']),
      closed: (code) => left(peer, code),
    });
    const sends = { startedAt: clock.now(), count: 0 };
    const peer: Peer = { connection, session: null, lastBeatAt: clock.now(), sends };
    peers.add(peer);
    events.emit('gateway', { what: 'connected', shard: null, code: null });
    if (query.get('v') !== '10') {
      refusePeer(peer, [4012, 'Invalid API version']);
      return;
    }
    tell(peer, OP.hello, { heartbeat_interval: limits.heartbeatMs });
  }

  function left(peer: Peer, code: number): void {
    peers.delete(peer);
    const { session } = peer;
    if (session?.connection === peer.connection) {
      session.connection = null;
      // A client that closes with 1000 or 1001 gives its session up.
      if (code === 1000 || code === 1001) forget(session);
    }
    events.emit('gateway', { what: 'closed', shard: session?.shard ?? null, code });
  }

  function tell(peer: Peer, op: number, d: Json): void {
    peer.connection.send({ op, s: null, t: null, d });
  }

  /** Closes for something the client did. */
  function refusePeer(peer: Peer, [code, reason]: Refusal): void {
    recordViolation(core, { kind: 'gateway', code, message: reason, request: null });
    peer.connection.close(code, reason);
  }

  function receive(peer: Peer, payload: JsonObject): void {
    const op = asNumber(payload['op']);
    const data = isObject(payload['d']) ? payload['d'] : {};
    if (writesTooOften(peer)) {
      refusePeer(peer, [4008, 'Rate limited']);
    } else if (op === OP.heartbeat) {
      peer.lastBeatAt = clock.now();
      tell(peer, OP.heartbeatAck, null);
    } else if (op === OP.identify || op === OP.resume) {
      if (rejectCode !== null) peer.connection.close(rejectCode, 'Rejected by the test');
      else if (op === OP.identify) identify(peer, data);
      else resume(peer, data);
    } else if (op === undefined || !HARMLESS_OPS.includes(op)) {
      refusePeer(peer, [4001, 'Unknown opcode']);
    } else if (!peer.session) {
      refusePeer(peer, [4003, 'Not authenticated']);
    }
  }

  function writesTooOften(peer: Peer): boolean {
    if (clock.now() - peer.sends.startedAt > SENDS.windowMs) {
      peer.sends = { startedAt: clock.now(), count: 0 };
    }
    peer.sends.count += 1;
    return peer.sends.count > SENDS.limit;
  }

  function identify(peer: Peer, data: JsonObject): void {
    const asked = peer.session ? ALREADY_AUTHENTICATED : checkIdentify(core, data);
    if (isRefusal(asked)) {
      refusePeer(peer, asked);
      return;
    }
    const { shard, intents } = asked;
    if (!mayIdentify(shard[0])) {
      tell(peer, OP.invalidSession, false);
      return;
    }
    limits.sessionsLeft -= 1;
    if (data['compress'] === true) peer.connection.compressPayloads();
    // A new session of the same shard takes the place of one whose client has gone.
    for (const old of [...sessions]) {
      if (!old.connection && old.shard.join() === shard.join()) forget(old);
    }
    const session = createSession(shard, intents, peer.connection);
    peer.session = session;
    sessions.push(session);
    greet(core, session);
    events.emit('gateway', { what: 'ready', shard, code: null });
  }

  function mayIdentify(shardId: number): boolean {
    if (limits.sessionsLeft <= 0) return false;
    const key = shardId % limits.maxConcurrency;
    const last = identifiedAt.get(key) ?? Number.NEGATIVE_INFINITY;
    if (clock.now() - last < limits.identifyEveryMs) return false;
    identifiedAt.set(key, clock.now());
    return true;
  }

  function resume(peer: Peer, data: JsonObject): void {
    const session = sessions.find((each) => each.id === data['session_id']);
    const sequence = asNumber(data['seq']) ?? 0;
    if (data['token'] !== core.token) {
      refusePeer(peer, AUTHENTICATION_FAILED);
    } else if (!session) {
      tell(peer, OP.invalidSession, false);
    } else if (sequence > session.sequence) {
      refusePeer(peer, [4007, 'Invalid seq']);
    } else {
      if (session.connection !== peer.connection) session.connection?.cut();
      session.connection = peer.connection;
      peer.session = session;
      replay(session, sequence);
      dispatch(session, 'RESUMED', {});
      events.emit('gateway', { what: 'resumed', shard: session.shard, code: null });
    }
  }

  function forget(session: Session): void {
    const at = sessions.indexOf(session);
    if (at >= 0) sessions.splice(at, 1);
  }

  function dropSilentPeers(): void {
    for (const peer of peers) {
      if (clock.now() - peer.lastBeatAt < limits.heartbeatMs * 1.5 + 1000) continue;
      peer.connection.close(4009, 'Session timed out');
    }
  }

  function url(): string {
    return `ws://127.0.0.1:${port}`;
  }

  const each = (action: (peer: Peer) => void) => {
    for (const peer of [...peers]) action(peer);
  };

  async function stopListening(): Promise<void> {
    const closed = listener.close();
    each((peer) => peer.connection.cut());
    await closed;
  }

  return {
    url,
    sessions,
    connections: () => peers.size,
    invalidSession(resumable) {
      each((peer) => {
        const { session } = peer;
        if (!session) return;
        // The socket stays, and may be resumed on; until then events are kept for it.
        session.connection = null;
        peer.session = null;
        if (!resumable) forget(session);
        tell(peer, OP.invalidSession, resumable);
      });
    },
    reconnect: () => each((peer) => tell(peer, OP.reconnect, null)),
    cut: () => each((peer) => peer.connection.cut()),
    halfOpen: () => each((peer) => peer.connection.playDead()),
    close: (code, reason) => each((peer) => peer.connection.close(code, reason)),
    async refuse(ms) {
      await stopListening();
      await new Promise<void>((resolve) => setTimeout(resolve, ms));
      if (!stopped) listener = await listenOn(port, accept);
    },
    rejectWith(code) {
      rejectCode = code;
    },
    async stop() {
      stopped = true;
      clearInterval(pulse);
      stopBroadcast();
      await stopListening();
    },
  };
}
