/** The REST API: every request is recorded, checked, put through the faults, and answered. */

import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { type Core, recordViolation } from '../core.ts';
import { isObject } from '../json.ts';
import type { OpenApi } from '../openapi/openapi.ts';
import { DiscordError, discordError } from '../rules/errors.ts';
import type { RequestRecord } from '../rules/violations.ts';
import { applicationRoutes } from './applications.ts';
import { type ReadBody, readBody } from './body.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { guildRoutes } from './guilds.ts';
import { interactionRoutes } from './interactions.ts';
import { messageRoutes } from './messages.ts';
import { createRateLimits } from './rate-limits.ts';
import type { Reply, Route } from './route.ts';
import { rateLimited, strikeAfter, strikeBefore } from './strike.ts';
import { webhookRoutes } from './webhooks.ts';

type Env = { Bindings: HttpBindings };

const ROUTES: Route[] = [
  ...applicationRoutes,
  ...commandRoutes,
  ...interactionRoutes,
  ...webhookRoutes,
  ...messageRoutes,
  ...channelRoutes,
  ...guildRoutes,
];

/** Requests that are kept for tests to look at. */
const KEPT_REQUESTS = 20_000;

export function createRestApp(core: Core, openapi: OpenApi | null): Hono<Env> {
  const app = new Hono<Env>();
  const takeRate = createRateLimits(core);

  async function run(context: Context<Env>, route: Route): Promise<Response> {
    const record = open(core, context, route.path);
    let reply: Reply;
    let headers: Record<string, string> = {};
    try {
      const body = await readBody(core, context.req.raw);
      record.body = body.json;
      const fault = core.faults.take(record.method, route.path);
      const before = fault && (await strikeBefore(fault, context, record));
      if (before) return close(core, record, before, {});
      const verdict = takeRate(record.method, route.path, majorParameter(context));
      headers = verdict.headers;
      if (verdict.waitMs !== null) {
        return close(core, record, rateLimited(verdict.waitMs, verdict.global), headers);
      }
      authorize(core, context, route);
      openapi?.checkRequest(core, record);
      reply = carryOut(core, context, route, body);
      if (fault) {
        const after = await strikeAfter(fault, context, record);
        if (after) return close(core, record, after, headers);
      }
      openapi?.checkResponse(core, record, reply);
    } catch (error) {
      if (!(error instanceof DiscordError)) throw error;
      reply = { status: error.status, body: error.body() };
      const { code, message } = error;
      recordViolation(core, {
        kind: 'rejected',
        code,
        message: explain(message, error),
        request: record,
      });
    }
    return close(core, record, reply, headers);
  }

  for (const route of ROUTES) {
    const path = `/api/v10${route.path.replace(/\{(\w+)\}/g, ':$1')}`;
    app.on(route.method, path, (context) => run(context, route));
  }
  app.all('/api/*', (context) => {
    const record = open(core, context, 'unknown');
    const message = `${record.method} ${record.path} is no route of the small Discord`;
    recordViolation(core, { kind: 'unknown-route', code: 0, message, request: record });
    return close(core, record, { status: 404, body: { message: '404: Not Found', code: 0 } }, {});
  });
  app.onError((error) => {
    // A mistake of the small Discord itself: never let it pass for an answer of Discord's.
    const message = error.stack ?? String(error);
    recordViolation(core, { kind: 'own-response', code: 0, message, request: null });
    return Response.json({ message: '500: Internal Server Error', code: 0 }, { status: 500 });
  });
  return app;
}

/** What Discord keeps rate limits apart by, besides the route. */
function majorParameter(context: Context<Env>): string {
  const names = ['channel_id', 'guild_id', 'interaction_token', 'webhook_token'];
  return names.map((name) => context.req.param(name)).find(Boolean) ?? '';
}

function open(core: Core, context: Context<Env>, route: string): RequestRecord {
  const url = new URL(context.req.url);
  const record: RequestRecord = {
    method: context.req.method,
    path: url.pathname.replace(/^\/api(\/v\d+)?/, '') + url.search,
    route,
    body: undefined,
    at: core.clock.now(),
    status: 0,
    response: undefined,
    injected: false,
  };
  core.requests.push(record);
  if (core.requests.length > KEPT_REQUESTS) core.requests.splice(0, KEPT_REQUESTS / 2);
  return record;
}

function close(
  core: Core,
  record: RequestRecord,
  reply: Reply,
  headers: Record<string, string>,
): Response {
  record.status = reply.status;
  record.response = reply.body;
  core.events.emit('request', record);
  if (reply.body === undefined) return new Response(null, { status: reply.status, headers });
  return Response.json(reply.body, {
    status: reply.status,
    headers: { ...headers, ...retryHeaders(reply) },
  });
}

function retryHeaders(reply: Reply): Record<string, string> {
  if (reply.status !== 429 || !isObject(reply.body)) return {};
  const seconds = Number(reply.body['retry_after']);
  const isGlobal = reply.body['global'] === true;
  return {
    'Retry-After': String(Math.ceil(seconds)),
    Via: '1.1 small-discord',
    'X-RateLimit-Reset-After': seconds.toFixed(3),
    'X-RateLimit-Scope': isGlobal ? 'global' : 'user',
    ...(isGlobal ? { 'X-RateLimit-Global': 'true' } : { 'X-RateLimit-Remaining': '0' }),
  };
}

function authorize(core: Core, context: Context<Env>, route: Route): void {
  if (route.auth === 'token') return;
  if (context.req.header('authorization') !== `Bot ${core.token}`) throw discordError(0);
}

function carryOut(core: Core, context: Context<Env>, route: Route, body: ReadBody): Reply {
  return route.handle({
    core,
    param: (name) => context.req.param(name) ?? '',
    query: new URL(context.req.url).searchParams,
    body: isObject(body.json) ? body.json : {},
    json: body.json,
    files: body.files,
  });
}

function explain(message: string, error: DiscordError): string {
  return error.errors ? `${message}: ${JSON.stringify(error.errors)}` : message;
}
