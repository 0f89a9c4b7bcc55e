/** `npm run playground`: the real bot on a small Discord of its own; no token, no account, no network. */

import { REST } from 'discord.js';
import { pino } from 'pino';
import { commands } from '../../commands/index.ts';
import { runTerminal, startSmallDiscord } from '../../playground/index.ts';
import { startBot } from '../bot.ts';
import { environment, readConfig } from '../config.ts';
import { commandBodies, deployCommands } from '../discord/deploy.ts';
import { createLog } from '../log.ts';
import { openEngine, runScript } from './support.ts';

const STANDARD_ERROR = 2;

await runScript(async () => {
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
  try {
    await runTerminal({ discord, input: process.stdin, output: process.stdout });
  } finally {
    await bot.stop();
    await discord.close();
  }
});
