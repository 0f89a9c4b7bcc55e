import type { Answer } from './answer/types.ts';
import { type Bot, startBot } from './bot.ts';
import type { BotConfig } from './config.ts';
import type { ShardChoice } from './discord/client.ts';
import { loadIndex } from './index/file.ts';
import { createLog, type Log } from './log.ts';
import { describeNotice, openIndex } from './open-index.ts';
import { openDesk } from './ops/desk.ts';
import { eachInTurn } from './ops/each-in-turn.ts';
import { EXIT } from './ops/exit-code.ts';
import { startHealth } from './ops/health.ts';
import { type Journal, openJournal } from './ops/journal.ts';
import { createLiveEngine } from './ops/live-engine.ts';
import { createMetrics, type Metrics } from './ops/metrics.ts';
import { reportToManager } from './ops/shard-report.ts';
import { watchIndex } from './ops/watch-index.ts';
import { projectFile } from './project-file.ts';
import { readWordTable } from './text/word-table.ts';

/** How long work in hand may take when the process is told to end. */
const PATIENCE_MS = 10_000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The bot in this process, until it is told to end. @param shards the only one when undefined */
export async function runBot(config: BotConfig, shards: ShardChoice | undefined): Promise<void> {
  const log = (await createLog({ level: config.logLevel, token: config.token })).child(
    shards ? { process: shards.ids.join() } : {},
  );
  let bot: Bot | undefined;
  let isEnding = false;
  const end = async (signal: string) => {
    if (isEnding) return;
    isEnding = true;
    log.info(`${signal}: finishing what is in hand`);
    setTimeout(() => process.exit(EXIT.done), PATIENCE_MS).unref();
    await eachInTurn([() => bot?.stop(), () => journal?.close()], (error) =>
      log.warn({ err: error }, 'not ended as it should'),
    );
    process.exit(EXIT.done);
  };
  process.on('SIGINT', () => void end('SIGINT'));
  process.on('SIGTERM', () => void end('SIGTERM'));
  // Without the process that manages the shards nobody would end this one.
  if (shards) process.on('disconnect', () => void end('the manager is gone'));

  const journal = config.journal && startJournal(config.journal, log);
  const { index, seen } = await openIndex(config, (notice) => {
    const level = notice.kind === 'kept-old' || notice.kind === 'not-saved' ? 'warn' : 'info';
    log[level](describeNotice(notice));
  });
  const table = readWordTable(projectFile('data', 'word-table.bin'));
  const live = createLiveEngine(index, table);
  const desk = openDesk({
    ...config.cooldown,
    onAnswered(answer, ms) {
      metrics.answered(answer, ms);
      noteRefusal(journal, answer, log);
    },
    onReplied: (ms) => metrics.replied(ms),
  });
  const isUp = () => bot?.isConnected() === true;
  const metrics: Metrics = createMetrics({
    index: () => live.engine().index.meta,
    gatewayUp: isUp,
    inHand: () => desk.queue.inHand,
    waiting: () => desk.queue.waiting,
  });
  watchIndex({
    file: config.indexFile,
    seen,
    load: loadIndex,
    current: () => live.engine().index,
    use(next) {
      live.use(next);
      log.info({ digest: next.meta.corpus, paragraphs: next.meta.paragraphs }, 'new index in use');
    },
    onRefused: (why) => log.warn(`the index file cannot be used, the index before answers: ${why}`),
    onFailed: (error) => log.warn({ err: error }, 'the index file could not be looked at'),
  });
  const troubles = () => [
    ...(isUp() ? [] : ['not connected to Discord']),
    ...(isEnding ? ['ending'] : []),
  ];
  if (shards) reportToManager(metrics.registry, troubles);
  else if (config.healthPort !== undefined) {
    const { port } = await startHealth({
      port: config.healthPort,
      troubles,
      metrics: () => metrics.registry.metrics(),
    });
    log.info({ port }, 'health and metrics on 127.0.0.1');
  }
  bot = await startBot({
    token: config.token,
    apiUrl: config.apiUrl,
    engine: live.engine,
    log,
    desk,
    shards,
    onResponse: (status) => metrics.responded(status),
    onFatal(reason) {
      log.fatal(reason);
      process.exit(EXIT.setting);
    },
  });
  const servers = bot.client.guilds.cache.size;
  log.info(
    { pid: process.pid, servers, paragraphs: index.meta.paragraphs },
    `logged in as ${bot.client.user.tag}`,
  );
}

function startJournal(settings: NonNullable<BotConfig['journal']>, log: Log): Journal {
  const journal = openJournal(settings);
  const purge = () =>
    journal.purge().catch((error: unknown) => log.warn({ err: error }, 'journal not purged'));
  void purge();
  setInterval(purge, DAY_MS).unref();
  return journal;
}

/** A journal that cannot be written is no reason to leave a question without its reply. */
function noteRefusal(journal: Journal | undefined, answer: Answer, log: Log): void {
  journal?.record(answer).catch((error: unknown) => {
    log.warn({ err: error }, 'a refusal could not be noted in the journal');
  });
}
