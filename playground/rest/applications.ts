/** Routes of the application itself, and of the gateway's address. */

import type { Core } from '../core.ts';
import type { JsonObject } from '../json.ts';
import { userPayload } from '../world/payloads.ts';
import { ok, type Route } from './route.ts';

/** Flags that say which privileged intents are switched on, by the intents' bits. */
const FLAG_OF_INTENT: readonly (readonly [intent: number, flag: number])[] = [
  [1 << 8, 1 << 13],
  [1 << 1, 1 << 15],
  [1 << 15, 1 << 19],
];

export const applicationRoutes: Route[] = [
  {
    method: 'GET',
    path: '/applications/@me',
    auth: 'bot',
    handle: (call) => ok(applicationPayload(call.core)),
  },
  {
    method: 'GET',
    path: '/oauth2/applications/@me',
    auth: 'bot',
    handle: (call) => ok(applicationPayload(call.core)),
  },
  {
    method: 'GET',
    path: '/gateway',
    auth: 'token',
    handle: (call) => ok({ url: call.core.gatewayUrl() }),
  },
  {
    method: 'GET',
    path: '/gateway/bot',
    auth: 'bot',
    handle: ({ core }) =>
      ok({
        url: core.gatewayUrl(),
        shards: core.limits.shards,
        session_start_limit: {
          total: 1000,
          remaining: core.limits.sessionsLeft,
          reset_after: 86_400_000,
          max_concurrency: core.limits.maxConcurrency,
        },
      }),
  },
];

export function applicationFlags(core: Core): number {
  return FLAG_OF_INTENT.reduce(
    (flags, [intent, flag]) => (core.grantedIntents & intent ? flags | flag : flags),
    0,
  );
}

function applicationPayload(core: Core): JsonObject {
  const { world } = core;
  const guilds = [...world.guilds.values()].filter((guild) => guild.members.has(world.bot.id));
  const owner = [...world.users.values()].find((user) => !user.bot) ?? world.bot;
  const flags = applicationFlags(core);
  return {
    id: world.applicationId,
    name: world.bot.username,
    icon: null,
    description: '',
    type: null,
    bot: userPayload(world.bot),
    bot_public: true,
    bot_require_code_grant: false,
    integration_types_config: { '0': {}, '1': {} },
    verify_key: '0'.repeat(64),
    flags,
    flags_new: String(flags),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: userPayload(owner),
    approximate_guild_count: guilds.length,
    approximate_user_install_count: world.userInstalls.size,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
  };
}
