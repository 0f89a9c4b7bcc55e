/** Routes of guilds, members, roles and users. */

import { discordError } from '../rules/errors.ts';
import {
  channelPayload,
  guildPayload,
  isThread,
  memberPayload,
  rolePayloads,
  userPayload,
} from '../world/payloads.ts';
import { knownGuild, requireSnowflake } from './access.ts';
import { type Call, ok, type Reply, type Route } from './route.ts';

export const guildRoutes: Route[] = [
  {
    method: 'GET',
    path: '/guilds/{guild_id}',
    auth: 'bot',
    handle: (call) => ok(guildPayload(knownGuild(call))),
  },
  { method: 'GET', path: '/guilds/{guild_id}/channels', auth: 'bot', handle: listChannels },
  {
    method: 'GET',
    path: '/guilds/{guild_id}/roles',
    auth: 'bot',
    handle: (call) => ok(rolePayloads(knownGuild(call))),
  },
  { method: 'GET', path: '/guilds/{guild_id}/members/{user_id}', auth: 'bot', handle: getMember },
  { method: 'GET', path: '/users/@me', auth: 'bot', handle: getSelf },
  { method: 'GET', path: '/users/@me/guilds', auth: 'bot', handle: listGuilds },
  { method: 'GET', path: '/users/{user_id}', auth: 'bot', handle: getUser },
];

function listChannels(call: Call): Reply {
  const { world } = call.core;
  const guild = knownGuild(call);
  const channels = [...world.channels.values()].filter(
    (channel) => channel.guildId === guild.id && !isThread(channel),
  );
  return ok(channels.map((channel) => channelPayload(world, channel)));
}

function getMember(call: Call): Reply {
  const member = knownGuild(call).members.get(requireSnowflake(call.param('user_id'), 'user_id'));
  if (!member) throw discordError(10_007);
  return ok(memberPayload(call.core.world, member));
}

function getSelf(call: Call): Reply {
  const { bot } = call.core.world;
  return ok({
    ...userPayload(bot),
    mfa_enabled: true,
    locale: bot.locale,
    verified: true,
    email: null,
  });
}

function getUser(call: Call): Reply {
  const user = call.core.world.users.get(requireSnowflake(call.param('user_id'), 'user_id'));
  if (!user) throw discordError(10_013);
  return ok(userPayload(user));
}

function listGuilds(call: Call): Reply {
  const { world } = call.core;
  const guilds = [...world.guilds.values()].filter((guild) => guild.members.has(world.bot.id));
  return ok(
    guilds.map((guild) => ({
      id: guild.id,
      name: guild.name,
      icon: null,
      banner: null,
      owner: guild.ownerId === world.bot.id,
      permissions: '0',
      features: [],
    })),
  );
}
