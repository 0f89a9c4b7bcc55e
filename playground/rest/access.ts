/** Finds what a request names, and refuses what the bot may not see or do. */

import type { Core } from '../core.ts';
import { DiscordError, discordError } from '../rules/errors.ts';
import { isThread } from '../world/payloads.ts';
import { PERMISSION } from '../world/permissions.ts';
import { isSnowflake } from '../world/snowflakes.ts';
import { CHANNEL, type Channel, type Guild, type Message } from '../world/types.ts';
import type { Call } from './route.ts';

/** A channel the bot can see. @throws DiscordError 10003, 50001 */
export function visibleChannel(call: Call): Channel {
  const { world } = call.core;
  const channel = world.channels.get(requireSnowflake(call.param('channel_id'), 'channel_id'));
  if (!channel) throw discordError(10_003);
  if (!mayBot(call.core, channel, PERMISSION.viewChannel)) throw discordError(50_001);
  return channel;
}

export function mayBot(core: Core, channel: Channel, permission: bigint): boolean {
  return Boolean(core.world.permissions(channel, core.world.bot.id) & permission);
}

/** The permission it takes to write in a channel. */
export function sendPermission(channel: Channel): bigint {
  return isThread(channel) ? PERMISSION.sendMessagesInThreads : PERMISSION.sendMessages;
}

/** @throws DiscordError 50013 */
export function requirePermission(core: Core, channel: Channel, permission: bigint): void {
  if (!mayBot(core, channel, permission)) throw discordError(50_013);
}

/** @throws DiscordError 50008 where no messages can be. */
export function requireText(channel: Channel): void {
  if (channel.type === CHANNEL.forum) throw discordError(50_008);
}

/** A message the bot may know of: ephemeral ones live only on their interaction's webhook. */
export function messageOf(channel: Channel, id: string): Message {
  const message = channel.messages.get(requireSnowflake(id, 'message_id'));
  if (!message || message.ephemeralFor) throw discordError(10_008);
  return message;
}

/** A guild the bot is a member of. @throws DiscordError 10004 */
export function knownGuild(call: Call): Guild {
  const { world } = call.core;
  const guild = world.guilds.get(requireSnowflake(call.param('guild_id'), 'guild_id'));
  if (!guild) throw discordError(10_004);
  if (!guild.members.has(world.bot.id)) throw discordError(50_001);
  return guild;
}

export function requireSnowflake(value: string, field: string): string {
  if (isSnowflake(value)) return value;
  const message = `Value "${value}" is not snowflake.`;
  throw new DiscordError(400, 50_035, 'Invalid Form Body', {
    [field]: { _errors: [{ code: 'NUMBER_TYPE_COERCE', message }] },
  });
}

/** Whether REST may show the bot what people write: the intent is switched on for the application. */
export function restContent(core: Core): boolean {
  return Boolean(core.grantedIntents & (1 << 15));
}
