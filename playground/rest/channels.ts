/** Routes of channels, typing and direct messages. */

import { asString } from '../json.ts';
import { DiscordError, discordError } from '../rules/errors.ts';
import { checkText, createForm } from '../rules/form.ts';
import { channelPayload, isThread } from '../world/payloads.ts';
import { PERMISSION } from '../world/permissions.ts';
import type { Snowflake } from '../world/snowflakes.ts';
import { CHANNEL } from '../world/types.ts';
import {
  knownGuild,
  messageOf,
  requirePermission,
  requireText,
  sendPermission,
  visibleChannel,
} from './access.ts';
import { type Call, created, noContent, ok, type Reply, type Route } from './route.ts';

export const channelRoutes: Route[] = [
  {
    method: 'GET',
    path: '/channels/{channel_id}',
    auth: 'bot',
    handle: (call) => ok(channelPayload(call.core.world, visibleChannel(call))),
  },
  { method: 'POST', path: '/channels/{channel_id}/typing', auth: 'bot', handle: type },
  { method: 'POST', path: '/channels/{channel_id}/threads', auth: 'bot', handle: startThread },
  {
    method: 'POST',
    path: '/channels/{channel_id}/messages/{message_id}/threads',
    auth: 'bot',
    handle: (call) => {
      messageOf(visibleChannel(call), call.param('message_id'));
      return startThread(call);
    },
  },
  {
    method: 'GET',
    path: '/channels/{channel_id}/thread-members',
    auth: 'bot',
    handle: (call) => ok([threadMember(call, visibleChannel(call).id)]),
  },
  {
    method: 'PUT',
    path: '/channels/{channel_id}/thread-members/@me',
    auth: 'bot',
    handle: (call) => {
      if (!isThread(visibleChannel(call))) throw discordError(10_003);
      return noContent;
    },
  },
  { method: 'GET', path: '/guilds/{guild_id}/threads/active', auth: 'bot', handle: activeThreads },
  { method: 'POST', path: '/users/@me/channels', auth: 'bot', handle: openDirectMessages },
];

function type(call: Call): Reply {
  const { core } = call;
  const channel = visibleChannel(call);
  requireText(channel);
  requirePermission(core, channel, sendPermission(channel));
  core.events.emit('typing', { channel, userId: core.world.bot.id });
  return noContent;
}

function startThread(call: Call): Reply {
  const { core } = call;
  const parent = visibleChannel(call);
  const guild = parent.guildId ? core.world.guilds.get(parent.guildId) : undefined;
  if (!guild) throw discordError(50_003);
  requirePermission(core, parent, PERMISSION.createPublicThreads);
  const form = createForm();
  const name = checkText(form, ['name'], call.body['name'], { min: 1, max: 100, required: true });
  form.finish();
  const thread = core.world.addChannel({
    name: name ?? '',
    guild,
    type: CHANNEL.publicThread,
    parentId: parent.id,
    ownerId: core.world.bot.id,
  });
  return created(channelPayload(core.world, thread));
}

function threadMember(call: Call, id: Snowflake) {
  const join_timestamp = new Date(call.core.clock.now()).toISOString();
  return { id, user_id: call.core.world.bot.id, join_timestamp, flags: 0 };
}

function activeThreads(call: Call): Reply {
  const { world } = call.core;
  const guild = knownGuild(call);
  const threads = [...world.channels.values()].filter(
    (channel) => channel.guildId === guild.id && isThread(channel) && !channel.archived,
  );
  return ok({
    threads: threads.map((thread) => channelPayload(world, thread)),
    members: [],
    has_more: false,
  });
}

function openDirectMessages(call: Call): Reply {
  const { world } = call.core;
  const id = asString(call.body['recipient_id']);
  const user = id ? world.users.get(id) : undefined;
  if (!user) {
    const error = { _errors: [{ code: 'INVALID_RECIPIENT', message: 'Invalid Recipient(s)' }] };
    throw new DiscordError(400, 50_033, 'Invalid Recipient(s)', { recipient_id: error });
  }
  if (user.bot) throw discordError(50_007);
  return ok(channelPayload(world, world.directMessages(user.id, world.bot.id)));
}
