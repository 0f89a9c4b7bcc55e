import {
  Client,
  GatewayIntentBits,
  type GuildMember,
  Options,
  Partials,
  type User,
} from 'discord.js';
import { type RestWatch, restOptions } from './rest-options.ts';
import { NO_MENTIONS } from './view.ts';

/** Which of all shards a client holds. */
export interface ShardChoice {
  readonly ids: readonly number[];
  readonly count: number;
}

export interface ClientOptions {
  /** Address of the REST API without the version; Discord's own when undefined. */
  readonly apiUrl: string | undefined;
  readonly watch: RestWatch;
  /** The only one when undefined. */
  readonly shards?: ShardChoice | undefined;
}

/**
 * What discord.js keeps of what it hears. Left to itself it keeps 200 messages of every channel and
 * everybody who ever wrote one: nothing here needs more than the last few, and the bot itself.
 */
const MOST_MESSAGES = 10;
const MOST_PEOPLE = 200;
const MESSAGES_KEPT_S = 15 * 60;
const SWEPT_EVERY_S = 5 * 60;

const isMe = ({ id, client }: GuildMember | User) => id === client.user.id;
const cache = Options.cacheWithLimits({
  MessageManager: MOST_MESSAGES,
  GuildMemberManager: { maxSize: MOST_PEOPLE, keepOverLimit: isMe },
  UserManager: { maxSize: MOST_PEOPLE, keepOverLimit: isMe },
  ReactionManager: 0,
  ReactionUserManager: 0,
  GuildEmojiManager: 0,
  GuildStickerManager: 0,
  GuildScheduledEventManager: 0,
  PresenceManager: 0,
  StageInstanceManager: 0,
  VoiceStateManager: 0,
  ThreadMemberManager: 0,
});

/**
 * The connection to Discord. No privileged intent: messages that mention the bot, replies that ping it
 * and direct messages carry their content without one.
 */
export function createClient({ apiUrl, watch, shards }: ClientOptions): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    // A direct message comes from a channel that has not been seen before.
    partials: [Partials.Channel],
    makeCache: cache,
    sweepers: {
      ...Options.DefaultSweeperSettings,
      messages: { interval: SWEPT_EVERY_S, lifetime: MESSAGES_KEPT_S },
    },
    allowedMentions: { ...NO_MENTIONS },
    rest: restOptions(apiUrl, watch),
    // Said always: discord.js would otherwise read SHARDS from the environment, in a syntax of its own.
    shards: [...(shards?.ids ?? [0])],
    shardCount: shards?.count ?? 1,
  });
}
