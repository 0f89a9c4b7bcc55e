/** The front door: starts a Discord on loopback and gives the handles to drive and watch it. */

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { type Clock, createClock } from './clock.ts';
import type { Core, Limits } from './core.ts';
import type { DiscordEvents } from './discord-events.ts';
import { createEvents, type Events } from './events.ts';
import { createFaults, type Faults } from './faults/faults.ts';
import { type Gateway, startGateway } from './gateway/gateway.ts';
import { createInteractionStore } from './interactions/store.ts';
import { loadOpenApi } from './openapi/openapi.ts';
import { createMember, type Member } from './people/member.ts';
import { createRestApp } from './rest/app.ts';
import type { RequestRecord, Violation } from './rules/violations.ts';
import { seedWorld } from './world/seed.ts';
import type { Message } from './world/types.ts';
import { createWorld, type World } from './world/world.ts';

export interface SmallDiscordOptions {
  /** Port of the REST API on 127.0.0.1; 0, any free one, unless told. */
  port?: number;
  /** The bot's token. */
  token?: string;
  /** The bot's username. */
  botName?: string;
  /** Discord's OpenAPI description, to check every request against. */
  openapi?: string;
  /** Privileged intents that are switched on for the application, as bits; none unless told. */
  grantedIntents?: number;
  limits?: Partial<Limits>;
  /** Fills the world; the seed of `world/seed.ts` unless told. */
  seed?: (world: World) => void;
}

export interface SmallDiscord {
  /** Where discord.js finds the REST API: `new Client({ rest: { api } })`, or DISCORD_API_URL. */
  readonly apiUrl: string;
  readonly token: string;
  readonly world: World;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly faults: Faults;
  readonly gateway: Gateway;
  readonly violations: readonly Violation[];
  readonly requests: readonly RequestRecord[];
  readonly on: Events<DiscordEvents>['on'];
  /** The next event of a kind; see `DiscordEvents`. */
  readonly next: Events<DiscordEvents>['next'];
  /** A person, made a member of every guild that has the bot when not yet known. */
  member(username: string, options?: { locale?: string }): Member;
  /** The next message of the bot, or the next that `matches`. */
  nextMessage(matches?: (message: Message) => boolean, timeoutMs?: number): Promise<Message>;
  /** Resolves when the bot is ready; at once when it is. */
  botReady(timeoutMs?: number): Promise<void>;
  close(): Promise<void>;
}

const DEFAULT_LIMITS: Limits = {
  maxConcurrency: 1,
  identifyEveryMs: 0,
  sessionsLeft: 1000,
  shards: 1,
  heartbeatMs: 41_250,
  perRoute: { limit: 50, windowMs: 1000 },
  global: 50,
};

export async function startSmallDiscord(options: SmallDiscordOptions = {}): Promise<SmallDiscord> {
  const clock = createClock();
  const events = createEvents<DiscordEvents>({
    message: (message) => message.channel_id,
    interactionChange: (interaction) => interaction.id,
  });
  const world = createWorld(clock, events, options.botName ?? 'pilcrow');
  (options.seed ?? seedWorld)(world);
  const faults = createFaults();
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const core: Core = {
    world,
    clock,
    events,
    token: options.token ?? 'playground-token',
    grantedIntents: options.grantedIntents ?? 0,
    limits,
    faults,
    interactions: createInteractionStore(),
    requests: [],
    violations: [],
    gatewayUrl: () => gateway.url(),
  };
  events.on('violation', (violation) => attribute(core, violation));
  const gateway = await startGateway(core);
  const app = createRestApp(core, options.openapi ? loadOpenApi(options.openapi) : null);
  const server = await listen(app.fetch, options.port ?? 0).catch(async (error: unknown) => {
    await gateway.stop();
    throw error;
  });
  const { port } = server.address() as AddressInfo;
  const members = new Map<string, Member>();

  function member(username: string, about: { locale?: string } = {}): Member {
    const known = members.get(username);
    const user =
      [...world.users.values()].find((each) => each.username === username) ??
      world.addUser({ username });
    if (about.locale) user.locale = about.locale;
    if (known) return known;
    for (const guild of world.guilds.values()) {
      const isOpen = guild.members.has(world.bot.id);
      if (isOpen && !guild.members.has(user.id)) world.addMember(guild, user.id);
    }
    const made = createMember(core, user);
    members.set(username, made);
    return made;
  }

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    token: core.token,
    world,
    clock,
    limits,
    faults,
    gateway,
    violations: core.violations,
    requests: core.requests,
    on: events.on,
    next: events.next,
    member,
    nextMessage: (matches = (message) => message.author.id === world.bot.id, timeoutMs) =>
      events.next('message', matches, timeoutMs),
    async botReady(timeoutMs = 30_000) {
      if (gateway.sessions.some((session) => session.connection)) return;
      await events.next('gateway', ({ what }) => what === 'ready' || what === 'resumed', timeoutMs);
    },
    async close() {
      clock.stop();
      await gateway.stop();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

/** Puts a violation to the interaction it happened in. */
function attribute(core: Core, violation: Violation): void {
  const token = violation.request?.path.match(/^\/(?:interactions|webhooks)\/\d+\/([\w-]+)/)?.[1];
  if (token) core.interactions.byToken(token)?.violations.push(violation);
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, () => resolve(server as Server));
    server.once('error', reject);
  });
}
