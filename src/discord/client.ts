import { Client, GatewayIntentBits, Partials } from 'discord.js';
import { NO_MENTIONS } from './view.ts';

/**
 * The connection to Discord. No privileged intent: messages that mention the bot, replies that ping it
 * and direct messages carry their content without one.
 * @param apiUrl address of the REST API without the version; Discord's own when undefined
 */
export function createClient(apiUrl: string | undefined): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    // A direct message comes from a channel that has not been seen before.
    partials: [Partials.Channel],
    allowedMentions: { ...NO_MENTIONS },
    ...(apiUrl === undefined ? {} : { rest: { api: apiUrl } }),
  });
}
