/** Turns what happens in the world into gateway events for the sessions that may hear of them. */

import type { Core } from '../core.ts';
import type { Interaction } from '../interactions/types.ts';
import type { JsonObject } from '../json.ts';
import { messagePayload } from '../world/message-payload.ts';
import { channelPayload, guildCreatePayload, isThread, memberPayload } from '../world/payloads.ts';
import { PERMISSION } from '../world/permissions.ts';
import { type Snowflake, shardOf } from '../world/snowflakes.ts';
import type { Channel, Message } from '../world/types.ts';
import { INTENT } from './intents.ts';
import { dispatch, type Session } from './session.ts';

/** Starts telling the sessions; returns what stops it. */
export function broadcastWorld(core: Core, sessions: Iterable<Session>): () => void {
  const { world, events } = core;

  function hears(session: Session, guildId: Snowflake | null, intent: number): boolean {
    if (intent && !(session.intents & intent)) return false;
    const shard = guildId ? shardOf(guildId, session.shard[1]) : 0;
    return shard === session.shard[0];
  }

  /** Whether the bot is in a place at all to hear of it. */
  function mayHear(channel: Channel | undefined): boolean {
    if (!channel) return false;
    return Boolean(world.permissions(channel, world.bot.id) & PERMISSION.viewChannel);
  }

  function tellMessage(name: string, message: Message): void {
    // Ephemeral messages reach their author alone, outside the guild's events.
    const guildId = message.ephemeralFor ? null : message.guildId;
    if (message.ephemeralFor && message.author.id !== world.bot.id) return;
    if (!message.ephemeralFor && !mayHear(world.channels.get(message.channel_id))) return;
    const intent = guildId ? INTENT.guildMessages : INTENT.directMessages;
    for (const session of sessions) {
      if (!hears(session, guildId, intent)) continue;
      const messageContent = Boolean(session.intents & INTENT.messageContent);
      dispatch(session, name, messagePayload(world, message, { messageContent, asEvent: true }));
    }
  }

  function tellInteraction(interaction: Interaction): void {
    for (const session of sessions) {
      const guildId =
        interaction.owners['0'] && interaction.owners['0'] !== '0' ? interaction.guildId : null;
      if (hears(session, guildId, 0)) dispatch(session, 'INTERACTION_CREATE', interaction.payload);
    }
  }

  function tell(name: string, channel: Channel, intent: number, data: JsonObject): void {
    if (!mayHear(channel)) return;
    for (const session of sessions) {
      if (hears(session, channel.guildId, intent)) dispatch(session, name, data);
    }
  }

  const stops = [
    events.on('message', (message) => tellMessage('MESSAGE_CREATE', message)),
    events.on('messageUpdate', (message) => tellMessage('MESSAGE_UPDATE', message)),
    events.on('messageDelete', (message) => {
      const channel = world.channels.get(message.channel_id);
      if (!channel || message.ephemeralFor) return;
      const guild = message.guildId ? { guild_id: message.guildId } : {};
      const intent = message.guildId ? INTENT.guildMessages : INTENT.directMessages;
      tell('MESSAGE_DELETE', channel, intent, { id: message.id, channel_id: channel.id, ...guild });
    }),
    events.on('interaction', tellInteraction),
    events.on('guild', (guild) => {
      if (!guild.members.has(world.bot.id)) return;
      for (const session of sessions) {
        if (!hears(session, guild.id, INTENT.guilds)) continue;
        const allMembers = Boolean(session.intents & INTENT.guildMembers);
        dispatch(session, 'GUILD_CREATE', guildCreatePayload(world, guild, allMembers));
      }
    }),
    events.on('channel', (channel) => {
      const name = isThread(channel) ? 'THREAD_CREATE' : 'CHANNEL_CREATE';
      if (channel.guildId) tell(name, channel, INTENT.guilds, channelPayload(world, channel));
    }),
    events.on('typing', ({ channel, userId }) => {
      const intent = channel.guildId ? INTENT.guildMessageTyping : INTENT.directMessageTyping;
      const member = channel.guildId
        ? world.guilds.get(channel.guildId)?.members.get(userId)
        : undefined;
      tell('TYPING_START', channel, intent, {
        channel_id: channel.id,
        user_id: userId,
        timestamp: Math.floor(core.clock.now() / 1000),
        ...(channel.guildId ? { guild_id: channel.guildId } : {}),
        ...(member ? { member: memberPayload(world, member) } : {}),
      });
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
