import { Client, GatewayIntentBits, Partials } from 'discord.js';
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
    allowedMentions: { ...NO_MENTIONS },
    rest: restOptions(apiUrl, watch),
    // Said always: discord.js would otherwise read SHARDS from the environment, in a syntax of its own.
    shards: [...(shards?.ids ?? [0])],
    shardCount: shards?.count ?? 1,
  });
}
