/** The state of the small Discord, and the ways to add to it and look things up. */

import type { Clock } from '../clock.ts';
import type { DiscordEvents } from '../discord-events.ts';
import type { Events } from '../events.ts';
import type { JsonObject } from '../json.ts';
import { EVERYDAY_PERMISSIONS, permissionsIn } from './permissions.ts';
import { createSnowflakes, type Snowflake, type SnowflakeSource } from './snowflakes.ts';
import {
  CHANNEL,
  type Channel,
  type Guild,
  type GuildMember,
  type Overwrite,
  type User,
} from './types.ts';

export interface Command {
  readonly id: Snowflake;
  readonly guildId: Snowflake | null;
  readonly type: number;
  readonly name: string;
  /** The command as Discord returns it, localisations included. */
  readonly data: JsonObject;
}

export interface World {
  readonly clock: Clock;
  readonly events: Events<DiscordEvents>;
  readonly newId: SnowflakeSource;
  readonly applicationId: Snowflake;
  readonly bot: User;
  readonly users: Map<Snowflake, User>;
  readonly guilds: Map<Snowflake, Guild>;
  readonly channels: Map<Snowflake, Channel>;
  readonly commands: Map<Snowflake, Command>;
  /** People who have installed the app for themselves. */
  readonly userInstalls: Set<Snowflake>;
  addUser(user: { username: string; name?: string; locale?: string; bot?: boolean }): User;
  addGuild(guild: { name: string; ownerId: Snowflake; locale?: string; withBot?: boolean }): Guild;
  addMember(guild: Guild, userId: Snowflake, roles?: Snowflake[]): GuildMember;
  addChannel(channel: NewChannel): Channel;
  /** The direct messages between two people, opened when they are not yet. */
  directMessages(one: Snowflake, other: Snowflake): Channel;
  /** By id or username. @throws Error when there is none. */
  user(nameOrId: string): User;
  /** By id or name. @throws Error when there is none. */
  guild(nameOrId: string): Guild;
  /** By id or name, with or without `#`. @throws Error when there is none. */
  channel(nameOrId: string): Channel;
  /** What a person may do in a channel; everything in their own direct messages. */
  permissions(channel: Channel, userId: Snowflake): bigint;
}

interface NewChannel {
  name: string;
  guild: Guild;
  type?: number;
  parentId?: Snowflake;
  ownerId?: Snowflake;
  overwrites?: Overwrite[];
}

const DIRECT_PERMISSIONS = EVERYDAY_PERMISSIONS;

export function createWorld(clock: Clock, events: Events<DiscordEvents>, botName: string): World {
  const newId = createSnowflakes(clock.now);
  const users = new Map<Snowflake, User>();
  const guilds = new Map<Snowflake, Guild>();
  const channels = new Map<Snowflake, Channel>();

  function addUser(user: Parameters<World['addUser']>[0]): User {
    const added: User = {
      id: newId(),
      username: user.username,
      global_name: user.name ?? null,
      bot: user.bot ?? false,
      locale: user.locale ?? 'en-US',
    };
    users.set(added.id, added);
    return added;
  }

  const bot = addUser({ username: botName, bot: true });

  function addMember(guild: Guild, userId: Snowflake, roles: Snowflake[] = []): GuildMember {
    const joined_at = new Date(clock.now()).toISOString();
    const member: GuildMember = { userId, roles, joined_at, nick: null };
    guild.members.set(userId, member);
    return member;
  }

  function addGuild(guild: Parameters<World['addGuild']>[0]): Guild {
    const id = newId();
    const everyone = {
      id,
      name: '@everyone',
      permissions: EVERYDAY_PERMISSIONS,
      mentionable: false,
      botId: null,
    };
    const added: Guild = {
      id,
      name: guild.name,
      ownerId: guild.ownerId,
      locale: guild.locale ?? 'en-US',
      roles: new Map([[id, everyone]]),
      members: new Map(),
    };
    guilds.set(id, added);
    addMember(added, guild.ownerId);
    if (guild.withBot ?? true) {
      const role = {
        id: newId(),
        name: botName,
        permissions: 0n,
        mentionable: false,
        botId: bot.id,
      };
      added.roles.set(role.id, role);
      addMember(added, bot.id, [role.id]);
    }
    events.emit('guild', added);
    return added;
  }

  function put(channel: Omit<Channel, 'id' | 'messages' | 'archived'>): Channel {
    const added: Channel = { ...channel, id: newId(), messages: new Map(), archived: false };
    channels.set(added.id, added);
    events.emit('channel', added);
    return added;
  }

  function directMessages(one: Snowflake, other: Snowflake): Channel {
    for (const channel of channels.values()) {
      if (channel.type !== CHANNEL.dm) continue;
      if (channel.recipients.includes(one) && channel.recipients.includes(other)) return channel;
    }
    return put({
      type: CHANNEL.dm,
      guildId: null,
      name: '',
      parentId: null,
      overwrites: [],
      recipients: [one, other],
      ownerId: null,
    });
  }

  function permissions(channel: Channel, userId: Snowflake): bigint {
    if (channel.guildId === null) {
      return channel.recipients.includes(userId) ? DIRECT_PERMISSIONS : 0n;
    }
    const guild = guilds.get(channel.guildId);
    const parent = channel.parentId ? channels.get(channel.parentId) : undefined;
    const isThread =
      channel.type === CHANNEL.publicThread || channel.type === CHANNEL.privateThread;
    return guild ? permissionsIn(guild, isThread && parent ? parent : channel, userId) : 0n;
  }

  return {
    clock,
    events,
    newId,
    applicationId: bot.id,
    bot,
    users,
    guilds,
    channels,
    commands: new Map(),
    userInstalls: new Set(),
    addUser,
    addGuild,
    addMember,
    addChannel: ({ name, guild, type, parentId, ownerId, overwrites }) =>
      put({
        type: type ?? CHANNEL.text,
        guildId: guild.id,
        name,
        parentId: parentId ?? null,
        overwrites: overwrites ?? [],
        recipients: [],
        ownerId: ownerId ?? null,
      }),
    directMessages,
    user: (key) => find(users, key, 'user', (user) => user.username),
    guild: (key) => find(guilds, key, 'guild', (guild) => guild.name),
    channel: (key) => find(channels, key.replace(/^#/, ''), 'channel', (channel) => channel.name),
    permissions,
  };
}

function find<T>(
  map: Map<Snowflake, T>,
  key: string,
  what: string,
  nameOf: (item: T) => string,
): T {
  const found = map.get(key) ?? [...map.values()].find((item) => nameOf(item) === key);
  if (!found) throw new Error(`small Discord: there is no ${what} "${key}"`);
  return found;
}
