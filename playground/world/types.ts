/** What the small Discord knows: people, guilds, channels, messages. Names as in Discord's API. */

import type { JsonObject } from '../json.ts';
import type { Snowflake } from './snowflakes.ts';

export const CHANNEL = {
  text: 0,
  dm: 1,
  groupDm: 3,
  publicThread: 11,
  privateThread: 12,
  forum: 15,
} as const;

export const MESSAGE = { ordinary: 0, reply: 19, slashCommand: 20, contextMenu: 23 } as const;

export const FLAG = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

export interface User {
  readonly id: Snowflake;
  readonly username: string;
  readonly global_name: string | null;
  readonly bot: boolean;
  /** The language the person's client is set to, such as `en-US`, `ko`, `ja`. */
  locale: string;
}

export interface Role {
  readonly id: Snowflake;
  readonly name: string;
  permissions: bigint;
  readonly mentionable: boolean;
  /** The application a managed role belongs to. */
  readonly botId: Snowflake | null;
}

export interface GuildMember {
  readonly userId: Snowflake;
  readonly roles: Snowflake[];
  readonly joined_at: string;
  nick: string | null;
}

export interface Guild {
  readonly id: Snowflake;
  readonly name: string;
  readonly ownerId: Snowflake;
  readonly locale: string;
  /** By role id; the guild's own id names `@everyone`. */
  readonly roles: Map<Snowflake, Role>;
  readonly members: Map<Snowflake, GuildMember>;
}

export interface Overwrite {
  readonly id: Snowflake;
  /** 0 a role, 1 a member. */
  readonly type: 0 | 1;
  allow: bigint;
  deny: bigint;
}

export interface Channel {
  readonly id: Snowflake;
  readonly type: number;
  readonly guildId: Snowflake | null;
  readonly name: string;
  readonly parentId: Snowflake | null;
  readonly overwrites: Overwrite[];
  /** The two people of a direct message, the bot included where it is one of them. */
  readonly recipients: Snowflake[];
  readonly ownerId: Snowflake | null;
  /** Oldest first. */
  readonly messages: Map<Snowflake, Message>;
  archived: boolean;
}

/** Who a message really rang for, after `allowed_mentions`, permissions and reply settings. */
export interface Pings {
  readonly users: Snowflake[];
  readonly roles: Snowflake[];
  readonly everyone: boolean;
}

export interface Component {
  type: number;
  id?: number;
  custom_id?: string;
  label?: string;
  style?: number;
  url?: string;
  disabled?: boolean;
  content?: string;
  placeholder?: string;
  description?: string;
  title?: string;
  value?: string;
  min_values?: number;
  max_values?: number;
  min_length?: number;
  max_length?: number;
  required?: boolean;
  spoiler?: boolean;
  divider?: boolean;
  accent_color?: number | null;
  emoji?: { id?: string | null; name?: string | null };
  options?: { label: string; value: string; description?: string; default?: boolean }[];
  components?: Component[];
  component?: Component;
  accessory?: Component;
  items?: { media: { url: string }; description?: string }[];
  media?: { url: string };
  file?: { url: string };
}

export interface Embed {
  title?: string;
  type?: string;
  description?: string;
  url?: string;
  color?: number;
  timestamp?: string;
  footer?: { text: string };
  author?: { name: string; url?: string };
  fields?: { name: string; value: string; inline?: boolean }[];
  image?: { url: string };
  thumbnail?: { url: string };
}

export interface Attachment {
  id: Snowflake;
  filename: string;
  size: number;
  url: string;
  proxy_url: string;
  content_type?: string;
  description?: string;
  ephemeral?: boolean;
}

export interface MessageReference {
  type: number;
  message_id?: Snowflake;
  channel_id: Snowflake;
  guild_id?: Snowflake;
}

export interface Message {
  readonly id: Snowflake;
  readonly channel_id: Snowflake;
  readonly guildId: Snowflake | null;
  readonly author: User;
  readonly type: number;
  readonly timestamp: string;
  readonly message_reference: MessageReference | null;
  readonly interaction_metadata: JsonObject | null;
  /** The application whose interaction or webhook wrote the message. */
  readonly application_id: Snowflake | null;
  readonly nonce: string | number | null;
  /** The person who alone can see the message, or null when everybody can. */
  readonly ephemeralFor: Snowflake | null;
  content: string;
  embeds: Embed[];
  components: Component[];
  attachments: Attachment[];
  flags: number;
  edited_timestamp: string | null;
  /** People named in the message, in the sense of Discord's `mentions`. */
  mentions: Snowflake[];
  mention_roles: Snowflake[];
  mention_everyone: boolean;
  /** Who was rung when it was sent; an edit rings for nobody. */
  readonly pings: Pings;
}
