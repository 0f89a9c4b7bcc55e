import { type Client, Events, Status } from 'discord.js';
import { commands } from '../commands/index.ts';
import type { Engine } from './answer/engine.ts';
import { createClient, type ShardChoice } from './discord/client.ts';
import { REASON_OF_401, reasonOfClose } from './discord/fatal.ts';
import { createMentionHandler } from './discord/mention.ts';
import { answerMissed } from './discord/missed.ts';
import { createRouter } from './discord/router.ts';
import type { Log } from './log.ts';
import { type Desk, openDesk } from './ops/desk.ts';
import { createInHand } from './ops/in-hand.ts';

export interface BotOptions {
  readonly token: string;
  readonly apiUrl: string | undefined;
  readonly engine: () => Engine;
  readonly log: Log;
  /** Nobody waits and nobody is turned away for asking fast when undefined. */
  readonly desk?: Desk;
  readonly shards?: ShardChoice | undefined;
  /** Every answer of Discord's REST API, by status. */
  readonly onResponse?: (status: number) => void;
  /** Called once, when Discord has refused the bot for good; the reason says which setting to mend. */
  readonly onFatal: (reason: string) => void;
}

export interface Bot {
  readonly client: Client<true>;
  /** Whether every shard is connected to the gateway. */
  isConnected(): boolean;
  /** Takes nothing new, finishes what is in hand, and logs out. */
  stop(): Promise<void>;
}

/**
 * Logs in and answers. Resolves when Discord has said that the bot is ready.
 * @throws Error when it cannot log in
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { token, apiUrl, engine, log, onResponse } = options;
  const desk = options.desk ?? openDesk({ member: undefined, channel: undefined });
  let isOver = false;
  const onFatal = (reason: string) => {
    if (isOver) return;
    isOver = true;
    options.onFatal(reason);
  };
  const client = createClient({
    apiUrl,
    shards: options.shards,
    watch: {
      onUnauthorized: () => onFatal(REASON_OF_401),
      ...(onResponse ? { onResponse } : {}),
    },
  });
  const { take, finished } = createInHand(log);
  const route = createRouter({ engine, commands, log, desk });
  const onMessage = createMentionHandler({ engine, log, desk });
  const onInteraction = (...[interaction]: Parameters<typeof route>) => take(route(interaction));
  const onCreate = (...[message]: Parameters<typeof onMessage>) => take(onMessage(message));
  // A session that goes on where it was brings what came meanwhile; this one has begun anew.
  const onShardReady = (shardId: number) => {
    log.info({ shard: shardId }, 'connected');
    if (client.isReady()) take(answerMissed({ client, shardId, onMessage, log }));
  };
  client.on(Events.InteractionCreate, onInteraction);
  client.on(Events.MessageCreate, onCreate);
  client.on(Events.ShardReady, onShardReady);
  client.on(Events.ShardResume, (shardId) => log.info({ shard: shardId }, 'connection taken up'));
  client.on(Events.ShardReconnecting, (shardId) => {
    if (!isOver) log.warn({ shard: shardId }, 'connection lost, connecting again');
  });
  client.on(Events.ShardError, (error, shardId) => {
    if (!isOver) log.warn({ err: error, shard: shardId }, 'connection');
  });
  client.on(Events.Error, (error) => log.error({ err: error }, 'connection'));
  client.on(Events.Warn, (text) => log.warn(text));
  client.on(Events.ShardDisconnect, ({ code }) => onFatal(reasonOfClose(code)));

  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  const readyClient = await ready;
  for (const shardId of readyClient.ws.shards.keys()) {
    take(answerMissed({ client: readyClient, shardId, onMessage, log }));
  }
  return {
    client: readyClient,
    isConnected: () => readyClient.ws.shards.every(({ status }) => status === Status.Ready),
    async stop() {
      client.off(Events.InteractionCreate, onInteraction);
      client.off(Events.MessageCreate, onCreate);
      client.off(Events.ShardReady, onShardReady);
      await finished();
      isOver = true;
      await client.destroy();
    },
  };
}
