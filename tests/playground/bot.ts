/** A small bot on the real discord.js client, told by each test what to do. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  type Interaction,
  type Message,
  Partials,
} from 'discord.js';
import {
  type SmallDiscord,
  type SmallDiscordOptions,
  startSmallDiscord,
} from '../../playground/index.ts';

const DESCRIPTION = resolve(import.meta.dirname, '../../../shared/discord/openapi.json');

if (!existsSync(DESCRIPTION)) {
  console.warn(
    `SKIPPED: no OpenAPI description at ${DESCRIPTION}; requests are not checked against it`,
  );
}

export const hasDescription = existsSync(DESCRIPTION);

/** A small Discord that checks against the OpenAPI description where that is present. */
export function startDiscord(options: SmallDiscordOptions = {}): Promise<SmallDiscord> {
  return startSmallDiscord({ ...(hasDescription ? { openapi: DESCRIPTION } : {}), ...options });
}

export interface Bot {
  client: Client<true>;
  /** What the bot does with the next interactions; errors it throws are kept in `errors`. */
  onInteraction(handler: (interaction: Interaction) => Promise<unknown>): void;
  onMessage(handler: (message: Message) => Promise<unknown>): void;
  /** What handlers threw. */
  errors: unknown[];
  stop(): Promise<void>;
}

export const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

export async function startBot(
  discord: SmallDiscord,
  options: Partial<ClientOptions> = {},
): Promise<Bot> {
  const client = new Client({
    intents: INTENTS,
    partials: [Partials.Channel],
    ...options,
    rest: { api: discord.apiUrl, ...options.rest },
  });
  const errors: unknown[] = [];
  let handleInteraction: (interaction: Interaction) => Promise<unknown> = async () => {};
  let handleMessage: (message: Message) => Promise<unknown> = async () => {};
  const keep = (error: unknown) => errors.push(error);
  client.on(Events.Error, keep);
  client.on(Events.InteractionCreate, (interaction) => {
    handleInteraction(interaction).catch(keep);
  });
  client.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) handleMessage(message).catch(keep);
  });
  const ready = new Promise<Client<true>>((resolveReady) => {
    client.once(Events.ClientReady, resolveReady);
  });
  await client.login(discord.token);
  return {
    client: await ready,
    onInteraction(handler) {
      handleInteraction = handler;
    },
    onMessage(handler) {
      handleMessage = handler;
    },
    errors,
    stop: () => client.destroy(),
  };
}
