/** `npm start`: the bot on Discord. */

import { createEngine } from './answer/engine.ts';
import { startBot } from './bot.ts';
import { environment, readBotConfig } from './config.ts';
import { createLog } from './log.ts';
import { describeNotice, openIndex } from './open-index.ts';
import { projectFile } from './project-file.ts';
import { runScript } from './scripts/support.ts';
import { readWordTable } from './text/word-table.ts';

/** How long work in hand may take when the process is told to end. */
const PATIENCE_MS = 10_000;

await runScript(async () => {
  const config = readBotConfig(environment());
  const log = await createLog({ level: config.logLevel, token: config.token });
  const index = await openIndex(config, (notice) => {
    const level = notice.kind === 'kept-old' || notice.kind === 'not-saved' ? 'warn' : 'info';
    log[level](describeNotice(notice));
  });
  const engine = createEngine(index, readWordTable(projectFile('data', 'word-table.bin')));
  const bot = await startBot({
    token: config.token,
    apiUrl: config.apiUrl,
    engine: () => engine,
    log,
    onFatal(reason) {
      log.fatal(reason);
      process.exit(1);
    },
  });
  log.info(
    { servers: bot.client.guilds.cache.size, paragraphs: index.meta.paragraphs },
    `logged in as ${bot.client.user?.tag}`,
  );
  const stop = (signal: string) => {
    log.info(`${signal}: finishing what is in hand`);
    setTimeout(() => process.exit(0), PATIENCE_MS).unref();
    void bot.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
});
