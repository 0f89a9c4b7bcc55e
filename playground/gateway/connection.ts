/** One socket of the gateway: framing, compression, heartbeat, and playing dead. */

import { constants, createDeflate, deflateSync } from 'node:zlib';
import type { WebSocket } from 'ws';
import { isObject, type JsonObject } from '../json.ts';

export interface Connection {
  send(payload: JsonObject): void;
  close(code: number, reason?: string): void;
  /** Breaks the socket off without a closing handshake. */
  cut(): void;
  /** From now on nothing goes in or out, and the socket stays open. */
  playDead(): void;
  /** Compress each payload, as `compress: true` in IDENTIFY asks. */
  compressPayloads(): void;
}

export interface ConnectionEvents {
  message(payload: JsonObject): void;
  /** Something that is no JSON object. */
  garbage(): void;
  closed(code: number): void;
}

/** @param stream true for `compress=zlib-stream` in the gateway's address. */
export function createConnection(
  socket: WebSocket,
  stream: boolean,
  events: ConnectionEvents,
): Connection {
  const deflate = stream ? createDeflate({ flush: constants.Z_SYNC_FLUSH }) : null;
  let compressEach = false;
  let dead = false;

  deflate?.on('data', (chunk: Buffer) => {
    if (!dead && socket.readyState === socket.OPEN) socket.send(chunk);
  });
  socket.on('message', (data) => {
    if (dead) return;
    const payload = parse(String(data));
    if (payload) events.message(payload);
    else events.garbage();
  });
  socket.on('close', (code) => {
    deflate?.close();
    events.closed(code);
  });
  // A broken socket also closes, which is where it is dealt with.
  socket.on('error', () => {});

  return {
    send(payload) {
      if (dead || socket.readyState !== socket.OPEN) return;
      const text = JSON.stringify(payload);
      if (deflate) deflate.write(text);
      else if (compressEach) socket.send(deflateSync(text));
      else socket.send(text);
    },
    close(code, reason) {
      if (!dead) socket.close(code, reason);
    },
    cut: () => socket.terminate(),
    playDead() {
      dead = true;
      // Not even pings of the protocol are answered by a peer that is gone.
      socket.pause();
    },
    compressPayloads() {
      compressEach = true;
    },
  };
}

function parse(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
