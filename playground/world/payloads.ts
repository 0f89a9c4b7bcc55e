/** State as the JSON of Discord's API: users, roles, members, guilds, channels. */

import type { JsonObject } from '../json.ts';
import {
  CHANNEL,
  type Channel,
  type Guild,
  type GuildMember,
  type Role,
  type User,
} from './types.ts';
import type { World } from './world.ts';

export function userPayload(user: User): JsonObject {
  return {
    id: user.id,
    username: user.username,
    global_name: user.global_name,
    discriminator: '0',
    avatar: null,
    bot: user.bot,
    flags: 0,
    public_flags: 0,
    primary_guild: null,
  };
}

export function rolePayload(role: Role, position: number): JsonObject {
  return {
    id: role.id,
    name: role.name,
    permissions: role.permissions.toString(),
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: role.botId !== null,
    mentionable: role.mentionable,
    icon: null,
    unicode_emoji: null,
    flags: 0,
    ...(role.botId ? { tags: { bot_id: role.botId } } : {}),
  };
}

export function rolePayloads(guild: Guild): JsonObject[] {
  return [...guild.roles.values()].map(rolePayload);
}

/** A member without the `user` field, as messages and resolved data carry it. */
export function partialMemberPayload(member: GuildMember): JsonObject {
  return {
    roles: [...member.roles],
    nick: member.nick,
    joined_at: member.joined_at,
    avatar: null,
    banner: null,
    premium_since: null,
    communication_disabled_until: null,
    pending: false,
    flags: 0,
    mute: false,
    deaf: false,
  };
}

export function memberPayload(world: World, member: GuildMember): JsonObject {
  const user = world.users.get(member.userId);
  return { ...partialMemberPayload(member), ...(user ? { user: userPayload(user) } : {}) };
}

export function channelPayload(world: World, channel: Channel): JsonObject {
  const last_message_id = [...channel.messages.keys()].at(-1) ?? null;
  const base: JsonObject = { id: channel.id, type: channel.type, flags: 0, last_message_id };
  if (channel.guildId === null) {
    const recipients = channel.recipients
      .filter((id) => id !== world.bot.id)
      .flatMap((id) => world.users.get(id) ?? [])
      .map(userPayload);
    return { ...base, recipients };
  }
  const inGuild: JsonObject = {
    ...base,
    guild_id: channel.guildId,
    name: channel.name,
    parent_id: channel.parentId,
    rate_limit_per_user: 0,
  };
  if (isThread(channel)) {
    return {
      ...inGuild,
      owner_id: channel.ownerId,
      message_count: channel.messages.size,
      total_message_sent: channel.messages.size,
      member_count: 1,
      thread_metadata: {
        archived: channel.archived,
        auto_archive_duration: 4320,
        archive_timestamp: new Date(world.clock.now()).toISOString(),
        locked: false,
      },
    };
  }
  return {
    ...inGuild,
    position: 0,
    nsfw: false,
    topic: null,
    permission_overwrites: channel.overwrites.map((overwrite) => ({
      id: overwrite.id,
      type: overwrite.type,
      allow: overwrite.allow.toString(),
      deny: overwrite.deny.toString(),
    })),
    ...(channel.type === CHANNEL.forum ? { available_tags: [] } : {}),
  };
}

export function isThread(channel: Channel): boolean {
  return channel.type === CHANNEL.publicThread || channel.type === CHANNEL.privateThread;
}

export function guildPayload(guild: Guild): JsonObject {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    roles: rolePayloads(guild),
    ...Object.fromEntries(UNSET_GUILD_FIELDS.map((field) => [field, null])),
    features: [],
    emojis: [],
    stickers: [],
    region: 'deprecated',
    afk_timeout: 300,
    system_channel_flags: 0,
    widget_enabled: false,
    verification_level: 0,
    default_message_notifications: 0,
    mfa_level: 0,
    explicit_content_filter: 0,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    nsfw: false,
    nsfw_level: 0,
  };
}

const UNSET_GUILD_FIELDS = [
  'icon',
  'description',
  'home_header',
  'splash',
  'discovery_splash',
  'banner',
  'application_id',
  'afk_channel_id',
  'system_channel_id',
  'widget_channel_id',
  'vanity_url_code',
  'rules_channel_id',
  'safety_alerts_channel_id',
  'public_updates_channel_id',
  'incidents_data',
];

/** A guild as GUILD_CREATE brings it. Members are few: the bot, and all where it may know them. */
export function guildCreatePayload(world: World, guild: Guild, allMembers: boolean): JsonObject {
  const channels = [...world.channels.values()].filter((channel) => channel.guildId === guild.id);
  const members = [...guild.members.values()].filter(
    (member) => allMembers || member.userId === world.bot.id,
  );
  return {
    ...guildPayload(guild),
    joined_at: guild.members.get(world.bot.id)?.joined_at ?? null,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    members: members.map((member) => memberPayload(world, member)),
    channels: channels.filter((each) => !isThread(each)).map((each) => channelPayload(world, each)),
    threads: channels.filter(isThread).map((each) => channelPayload(world, each)),
  };
}
