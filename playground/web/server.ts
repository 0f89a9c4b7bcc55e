/** The page of the small Discord: static files, what a person sees, what they do. On 127.0.0.1 alone. */

import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { SmallDiscord } from '../small-discord.ts';
import { createActions } from './actions.ts';
import { eventStream } from './event-stream.ts';
import { channelView, stateView } from './views.ts';

export interface PageOptions {
  /** A small Discord on which the bot is logged in. */
  discord: SmallDiscord;
  /** 0, any free one, unless told. */
  port?: number;
  /** Who sits at the page; `alex` unless told. */
  username?: string;
}

export interface Page {
  /** `http://127.0.0.1:…/` */
  readonly url: string;
  close(): Promise<void>;
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

const SCRIPTS = ['app', 'composer', 'dom', 'markdown', 'menu', 'message', 'modal', 'words'];

const FILES: ReadonlyMap<string, readonly [file: string, type: string]> = new Map([
  ['/', ['index.html', 'text/html']],
  ['/style.css', ['style.css', 'text/css']],
  ['/favicon.ico', ['icon.svg', 'image/svg+xml']],
  ['/icon.svg', ['icon.svg', 'image/svg+xml']],
  ...SCRIPTS.map((name): [string, [string, string]] => [
    `/${name}.js`,
    [`${name}.js`, 'text/javascript'],
  ]),
]);

/** @throws Error with code `EADDRINUSE` when the port is taken */
export async function startPage({ discord, port = 0, username }: PageOptions): Promise<Page> {
  const member = discord.member(username ?? 'alex');
  const act = createActions(discord, member);
  const app = new Hono();

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
  for (const [path, [file, type]] of FILES) {
    const body = readFileSync(new URL(`client/${file}`, import.meta.url), 'utf8');
    app.get(path, (context) =>
      context.body(body, 200, { 'content-type': `${type}; charset=utf-8` }),
    );
  }
  app.get('/api/state', (context) => context.json(stateView(discord, member)));
  app.get('/api/events', () => eventStream(discord, member));
  app.get('/api/channels/:id', (context) => {
    try {
      return context.json(channelView(discord, member, context.req.param('id')));
    } catch (error) {
      return context.json({ error: reasonOf(error) }, 404);
    }
  });
  app.post('/api/act', async (context) => {
    // Another site's page cannot send this type without asking first, and is not answered when it asks.
    if (!context.req.header('content-type')?.startsWith('application/json')) {
      return context.json({ error: 'takes application/json' }, 415);
    }
    try {
      return context.json(await act(await context.req.json()));
    } catch (error) {
      return context.json({ error: reasonOf(error) }, 400);
    }
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
