/** The page of the small Discord: static files, what a person sees, what they do. On 127.0.0.1 alone. */

import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { Member } from '../people/member.ts';
import type { SmallDiscord } from '../small-discord.ts';
import { createActions } from './actions.ts';
import { eventStream } from './event-stream.ts';
import { channelView, stateView } from './views.ts';

export interface PageOptions {
  /** A small Discord on which the bot is logged in. */
  discord: SmallDiscord;
  /** 0, any free one, unless told. */
  port?: number;
  /** Who sits at the page where its address (`/?as=mina`) names nobody; `alex` unless told. */
  username?: string;
}

export interface Page {
  /** `http://127.0.0.1:…/` */
  readonly url: string;
  close(): Promise<void>;
}

/** A person at the page. */
interface Seat {
  readonly member: Member;
  readonly act: ReturnType<typeof createActions>;
}

/** Everything the page may load or call: itself. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
};
const CLIENT = new URL('client/', import.meta.url);

/** @throws Error with code `EADDRINUSE` when the port is taken */
export async function startPage({
  discord,
  port = 0,
  username = 'alex',
}: PageOptions): Promise<Page> {
  const app = new Hono();
  const seats = new Map<string, Seat>();

  /** Whoever the address names; each keeps the forms that are open. @throws Error when there is no such person */
  function seatOf(context: Context): Seat {
    const name = context.req.query('as') ?? username;
    const known = seats.get(name);
    if (known) return known;
    const people = [...discord.world.users.values()].filter(({ bot }) => !bot);
    if (!people.some((user) => user.username === name)) {
      const there = people.map((user) => user.username).join(', ');
      throw new Error(`there is nobody called "${name}" (there: ${there})`);
    }
    const member = discord.member(name);
    const seat = { member, act: createActions(discord, member) };
    seats.set(name, seat);
    return seat;
  }

  async function answer(
    context: Context,
    status: 400 | 404,
    work: (seat: Seat) => object | Promise<object>,
  ): Promise<Response> {
    try {
      return context.json(await work(seatOf(context)));
    } catch (error) {
      return context.json({ error: reasonOf(error) }, status);
    }
  }

  app.use(async (context, next) => {
    // A name that some web site points at 127.0.0.1 must not open the page to that site.
    const host = (context.req.header('host') ?? '').replace(/:\d+$/, '');
    if (host !== '127.0.0.1' && host !== 'localhost') return context.text('Not found', 404);
    await next();
    context.header('content-security-policy', POLICY);
    context.header('x-content-type-options', 'nosniff');
    context.header('referrer-policy', 'no-referrer');
    context.header('cache-control', 'no-store');
  });
  for (const file of readdirSync(CLIENT)) {
    const type = TYPES[file.slice(file.lastIndexOf('.') + 1)];
    if (type === undefined) continue;
    const body = readFileSync(new URL(file, CLIENT), 'utf8');
    const headers = { 'content-type': `${type}; charset=utf-8` };
    app.get(`/${file}`, (context) => context.body(body, 200, headers));
    if (file === 'index.html') app.get('/', (context) => context.body(body, 200, headers));
  }
  app.get('/api/state', (context) => {
    return answer(context, 404, ({ member }) => stateView(discord, member));
  });
  app.get('/api/events', (context) => eventStream(discord, seatOf(context).member));
  app.get('/api/channels/:id', (context) => {
    return answer(context, 404, ({ member }) =>
      channelView(discord, member, context.req.param('id')),
    );
  });
  app.post('/api/act', async (context) => {
    // Another site's page cannot send this type without asking first, and is not answered when it asks.
    if (!context.req.header('content-type')?.startsWith('application/json')) {
      return context.json({ error: 'takes application/json' }, 415);
    }
    return answer(context, 400, async ({ act }) => act(await context.req.json()));
  });

  const server = await listen(app.fetch, port);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/^small Discord: /, '');
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, () => resolve(server as Server));
    server.once('error', reject);
  });
}
