import { type Client, Events } from 'discord.js';
import { commands } from '../commands/index.ts';
import type { Engine } from './answer/engine.ts';
import { createClient } from './discord/client.ts';
import { createMentionHandler } from './discord/mention.ts';
import { createRouter } from './discord/router.ts';
import type { Log } from './log.ts';

export interface BotOptions {
  readonly token: string;
  readonly apiUrl: string | undefined;
  readonly engine: () => Engine;
  readonly log: Log;
  /** Called when Discord has refused the bot for good; the reason says which setting to mend. */
  readonly onFatal: (reason: string) => void;
}

export interface Bot {
  readonly client: Client;
  /** Takes nothing new, finishes what is in hand, and logs out. */
  stop(): Promise<void>;
}

/** Close codes after which Discord will not have the bot back, and what to mend. */
const FATAL_CODES: ReadonlyMap<number, string> = new Map([
  [
    4004,
    'Discord does not accept DISCORD_TOKEN: reset the token in the developer portal and set the new one',
  ],
  [4010, 'Discord does not accept the shard: start without sharding'],
  [4011, 'Discord demands sharding: the bot is in too many servers for one connection'],
  [4012, 'Discord does not accept the version of its gateway: update discord.js'],
  [4013, 'Discord does not accept the intents: update Pilcrow'],
  [
    4014,
    'Discord has not granted the intents: Pilcrow needs none of the privileged ones, so update Pilcrow',
  ],
]);

/**
 * Logs in and answers. Resolves when Discord has said that the bot is ready.
 * @throws Error when it cannot log in
 */
export async function startBot({ token, apiUrl, engine, log, onFatal }: BotOptions): Promise<Bot> {
  const client = createClient(apiUrl);
  const inHand = new Set<Promise<void>>();
  const take = (work: Promise<void>) => {
    inHand.add(work);
    void work.finally(() => inHand.delete(work));
  };
  const route = createRouter({ engine, commands, log });
  const onMessage = createMentionHandler({ engine, log });
  const onInteraction = (...[interaction]: Parameters<typeof route>) => take(route(interaction));
  const onCreate = (...[message]: Parameters<typeof onMessage>) => take(onMessage(message));
  client.on(Events.InteractionCreate, onInteraction);
  client.on(Events.MessageCreate, onCreate);
  client.on(Events.Error, (error) => log.error({ err: error }, 'connection'));
  client.on(Events.Warn, (text) => log.warn(text));
  client.on(Events.ShardDisconnect, ({ code }) => {
    onFatal(FATAL_CODES.get(code) ?? `Discord has closed the connection for good (${code})`);
  });
  client.on(Events.Invalidated, () => onFatal('Discord has ended the session for good'));

  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  await client.login(token);
  await ready;
  return {
    client,
    async stop() {
      client.off(Events.InteractionCreate, onInteraction);
      client.off(Events.MessageCreate, onCreate);
      await Promise.allSettled(inHand);
      client.removeAllListeners(Events.ShardDisconnect);
      await client.destroy();
    },
  };
}
