/** Carries out the faults that a test has put in the way of a request. */

import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { FaultAction } from '../faults/faults.ts';
import type { Json } from '../json.ts';
import { discordError } from '../rules/errors.ts';
import type { RequestRecord } from '../rules/violations.ts';
import type { Reply } from './route.ts';

type Env = { Bindings: HttpBindings };

export function rateLimited(waitMs: number, isGlobal: boolean): Reply {
  const retry_after = Number((waitMs / 1000).toFixed(3));
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after, global: isGlobal },
  };
}

/** Faults that keep a request from being carried out. */
export async function strikeBefore(
  fault: FaultAction,
  context: Context<Env>,
  record: RequestRecord,
): Promise<Reply | null> {
  record.injected = true;
  switch (fault.kind) {
    case 'rate-limit':
      return rateLimited(fault.retryAfterMs, fault.global ?? false);
    case 'status':
      return plainError(fault.status);
    case 'error': {
      const error = discordError(fault.code);
      return { status: error.status, body: error.body() };
    }
    case 'timeout':
      return hold(context);
    case 'cut':
      return cut(context);
    case 'delay':
      record.injected = false;
      await new Promise((resolve) => setTimeout(resolve, fault.ms).unref());
      return null;
    default:
      return null;
  }
}

/** Faults that come after a request has been carried out, so that only its answer is lost. */
export async function strikeAfter(
  fault: FaultAction,
  context: Context<Env>,
  record: RequestRecord,
): Promise<Reply | null> {
  switch (fault.kind) {
    case 'done-but-status':
      return plainError(fault.status);
    case 'done-but-timeout':
      return hold(context);
    case 'done-but-cut':
      return cut(context);
    default:
      record.injected = false;
      return null;
  }
}

function plainError(status: number): Reply {
  const body: Json = { message: `${status}: injected fault`, code: 0 };
  return { status, body };
}

/** Never answers: waits until the other side gives up. */
async function hold(context: Context<Env>): Promise<Reply> {
  const { socket } = context.env.incoming;
  await new Promise<void>((resolve) => {
    socket.once('close', () => resolve());
  });
  return { status: 504 };
}

function cut(context: Context<Env>): Reply {
  context.env.incoming.socket.destroy();
  return { status: 504 };
}
