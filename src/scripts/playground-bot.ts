import { REST } from 'discord.js';
import { pino } from 'pino';
import { commands } from '../../commands/index.ts';
import { type SmallDiscord, startSmallDiscord } from '../../playground/index.ts';
import { startBot } from '../bot.ts';
import { environment, readConfig } from '../config.ts';
import { commandBodies, deployCommands } from '../discord/deploy.ts';
import { createLog } from '../log.ts';
import { openEngine } from './open-engine.ts';

const STANDARD_ERROR = 2;

/** The real bot, logged in to a small Discord, its commands registered. */
export async function startPlayground(): Promise<{
  discord: SmallDiscord;
  close(): Promise<void>;
}> {
  const { CORPUS_DIR, INDEX_FILE, LOG_LEVEL } = environment();
  // What is set for the real Discord is none of the playground's business.
  const config = readConfig({ CORPUS_DIR, INDEX_FILE, LOG_LEVEL: LOG_LEVEL || 'warn' });
  const [engine, discord] = await Promise.all([openEngine(config), startSmallDiscord()]);
  const log = await createLog({
    level: config.logLevel,
    destination: pino.destination({ dest: STANDARD_ERROR, sync: true }),
  });
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
  await deployCommands(commandBodies(commands), {
    rest,
    applicationId: undefined,
    guildId: undefined,
  });
  const bot = await startBot({
    token: discord.token,
    apiUrl: discord.apiUrl,
    engine: () => engine,
    log,
    onFatal(reason) {
      throw new Error(reason);
    },
  });
  return {
    discord,
    async close() {
      await bot.stop();
      await discord.close();
    },
  };
}
