/** What a new session is greeted with: READY, then the guilds of its shard. */

import type { Core } from '../core.ts';
import { applicationFlags } from '../rest/applications.ts';
import { guildCreatePayload, userPayload } from '../world/payloads.ts';
import { shardOf } from '../world/snowflakes.ts';
import { INTENT } from './intents.ts';
import { dispatch, type Session } from './session.ts';

export function greet(core: Core, session: Session): void {
  const { world } = core;
  const guilds = [...world.guilds.values()].filter(
    (guild) =>
      guild.members.has(world.bot.id) && shardOf(guild.id, session.shard[1]) === session.shard[0],
  );
  dispatch(session, 'READY', {
    v: 10,
    user: { ...userPayload(world.bot), mfa_enabled: true, verified: true, email: null },
    guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: core.gatewayUrl(),
    shard: [...session.shard],
    application: { id: world.applicationId, flags: applicationFlags(core) },
    private_channels: [],
    relationships: [],
    presences: [],
  });
  if (!(session.intents & INTENT.guilds)) return;
  const allMembers = Boolean(session.intents & INTENT.guildMembers);
  for (const guild of guilds) {
    dispatch(session, 'GUILD_CREATE', guildCreatePayload(world, guild, allMembers));
  }
}
