import {
  type Client,
  type Message,
  PermissionFlagsBits,
  SnowflakeUtil,
  type TextBasedChannel,
} from 'discord.js';
import type { Log } from '../log.ts';

/** A question older than this is no longer waited on. */
const LOOK_BACK_MS = 5 * 60_000;
/** Channels that are read after one gap, those with the latest messages first. */
const MOST_CHANNELS = 200;
/** Messages of a channel that are read, the most that Discord gives at once. */
const PAGE = 100;

export interface MissedOptions {
  readonly client: Client<true>;
  readonly shardId: number;
  /** Takes every message, asked or not, once: it knows those it has had. */
  readonly onMessage: (message: Message) => Promise<void>;
  readonly log: Log;
}

/**
 * A session that begins anew does not bring the events of the gap before it. So the channels in which
 * something was written meanwhile are read up, and what asked the bot is answered. Discord itself says
 * which channels these are, and which questions have their reply.
 */
export async function answerMissed({
  client,
  shardId,
  onMessage,
  log,
}: MissedOptions): Promise<void> {
  const since = Date.now() - LOOK_BACK_MS;
  const channels = channelsToRead(client, shardId, since);
  let read = 0;
  for (const channel of channels) {
    let messages: Message[];
    try {
      messages = await unanswered(channel, since);
      read += 1;
    } catch (error) {
      // One channel that cannot be read keeps no other from being.
      log.warn({ err: error, channel: channel.id }, 'a channel could not be read up');
      continue;
    }
    for (const message of messages) await onMessage(message);
  }
  if (read > 0) log.info({ channels: read }, 'read up what was written meanwhile');
}

function channelsToRead(client: Client<true>, shardId: number, since: number): TextBasedChannel[] {
  const recent: { channel: TextBasedChannel; at: number }[] = [];
  for (const channel of client.channels.cache.values()) {
    if (!channel.isTextBased()) continue;
    const at = channel.lastMessageId ? SnowflakeUtil.timestampFrom(channel.lastMessageId) : 0;
    if (channel.isDMBased()) {
      // Discord does not say whether direct messages have come: all that are open are looked at.
      if (shardId === 0) recent.push({ channel, at });
    } else if (channel.guild.shardId === shardId && at >= since) {
      const needed = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;
      const { me } = channel.guild.members;
      if (me && channel.permissionsFor(me).has(needed)) recent.push({ channel, at });
    }
  }
  return recent
    .sort((a, b) => b.at - a.at)
    .slice(0, MOST_CHANNELS)
    .map(({ channel }) => channel);
}

/** Messages since then that have no reply of the bot's, whomever they ask; oldest first. */
async function unanswered(channel: TextBasedChannel, since: number): Promise<Message[]> {
  const after = SnowflakeUtil.generate({ timestamp: since }).toString();
  const page = [
    ...(await channel.messages.fetch({ after, limit: PAGE, cache: false })).values(),
  ].sort((a, b) => a.createdTimestamp - b.createdTimestamp);
  const me = channel.client.user.id;
  const replied = new Set(
    page.filter(({ author }) => author.id === me).map(({ reference }) => reference?.messageId),
  );
  return page.filter(({ id }) => !replied.has(id));
}
