import { setTimeout as pause } from 'node:timers/promises';
import { type Shard, ShardingManager } from 'discord.js';
import type { BotConfig } from './config.ts';
import { createLog } from './log.ts';
import { EXIT } from './ops/exit-code.ts';
import { startHealth } from './ops/health.ts';
import type { ShardPlan } from './ops/plan-shards.ts';
import { createReports } from './ops/shard-report.ts';

/** Discord takes one IDENTIFY in five seconds for each that it allows at once. */
const IDENTIFY_MS = 5500;
const READY_WITHIN_MS = 60_000;
/** Before a shard that has ended is started again: doubled each time, so that no IDENTIFYs are wasted. */
const RESTART_MS = { first: 1000, most: 60_000 } as const;
/** The shards finish what they have in hand within ten seconds. */
const PATIENCE_MS = 12_000;

/**
 * The bot in a process for each of these shards, until it is told to end. A shard that ends is started
 * again; one that ends over a setting ends all of them, for the others have the same setting.
 * @param script what a shard's process runs
 */
export async function runShards(
  config: BotConfig,
  { ids, count, identifiesAtOnce }: ShardPlan,
  script: string,
): Promise<void> {
  const log = await createLog({ level: config.logLevel, token: config.token });
  const reports = createReports();
  const manager = new ShardingManager(script, {
    token: config.token,
    totalShards: count,
    shardList: [...ids],
    mode: 'process',
    // As this process was started: with tsx while developing, plainly in production.
    execArgv: process.execArgv,
    // Started again here, not by discord.js, which would do so at once and for ever.
    respawn: false,
  });
  let isEnding = false;
  const end = async (code: number) => {
    if (isEnding) return;
    isEnding = true;
    const running = [...manager.shards.values()].flatMap(({ process: child }) =>
      child && child.exitCode === null ? [child] : [],
    );
    const ended = running.map((child) => new Promise((resolve) => child.once('exit', resolve)));
    for (const child of running) child.kill('SIGTERM');
    await Promise.race([Promise.all(ended), pause(PATIENCE_MS)]);
    for (const child of running) child.kill('SIGKILL');
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      log.info(`${signal}: the shards finish what is in hand`);
      void end(EXIT.done);
    });
  }
  manager.on('shardCreate', (shard) => {
    let restarts = 0;
    shard.on('message', (message) => reports.take(shard.id, message));
    shard.on('ready', () => {
      restarts = 0;
    });
    shard.on('error', (error) => log.error({ err: error, shard: shard.id }, 'shard'));
    shard.on('spawn', (child) => {
      if (!('exitCode' in child)) return;
      child.once('exit', (code) => {
        if (isEnding) return;
        if (code === EXIT.setting) {
          void end(EXIT.setting);
          return;
        }
        const ms = Math.min(RESTART_MS.first * 2 ** restarts, RESTART_MS.most);
        restarts += 1;
        log.error({ shard: shard.id, code, ms }, 'a shard has ended and is started again');
        setTimeout(() => void start(shard), ms);
      });
    });
  });
  const start = async (shard: Shard) => {
    if (isEnding) return;
    try {
      await shard.spawn(READY_WITHIN_MS);
    } catch (error) {
      // Its end is dealt with where it is heard of.
      log.warn({ err: error, shard: shard.id }, 'a shard is not ready');
    }
  };
  if (config.healthPort !== undefined) {
    const { port } = await startHealth({
      port: config.healthPort,
      troubles: () => reports.troubles(ids),
      metrics: () => reports.metrics(),
    });
    log.info({ port }, 'health and metrics on 127.0.0.1');
  }
  log.info({ shards: ids.length, of: count }, 'starting the shards');
  for (const id of ids) {
    await start(manager.createShard(id));
    if (id !== ids.at(-1)) await pause(IDENTIFY_MS / identifiesAtOnce);
  }
  if (!isEnding) log.info({ shards: ids.length }, 'all shards are started');
}
