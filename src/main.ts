/** `npm start`: the bot on Discord, in one process or in one for each shard. */

import { fileURLToPath } from 'node:url';
import { ConfigError, environment, readBotConfig } from './config.ts';
import { explain } from './discord/explain.ts';
import { isMendable } from './mendable.ts';
import { EXIT } from './ops/exit-code.ts';
import { JournalFileError } from './ops/journal-file.ts';
import { planShards } from './ops/plan-shards.ts';
import { runBot } from './run-bot.ts';
import { runShards } from './run-shards.ts';

async function main(): Promise<void> {
  const { SHARDS, SHARD_COUNT, SHARDING_MANAGER, ...rest } = environment();
  if (SHARDING_MANAGER) {
    // Started by the process below, by discord.js' own words for which shard this is.
    const config = readBotConfig(rest);
    await runBot(config, { ids: [Number(SHARDS)], count: Number(SHARD_COUNT) });
    return;
  }
  const config = readBotConfig({ ...rest, ...(SHARDS === undefined ? {} : { SHARDS }) });
  const plan = await planShards(config.shards, config);
  if (plan.count === 1) await runBot(config, undefined);
  else await runShards(config, plan, fileURLToPath(import.meta.url));
}

try {
  await main();
} catch (error) {
  const explained = explain(error, environment()['DISCORD_API_URL']);
  console.error(explained?.text ?? (isMendable(error) ? error.message : error));
  const isSetting = error instanceof ConfigError || error instanceof JournalFileError;
  process.exit(isSetting ? EXIT.setting : (explained?.code ?? EXIT.failed));
}
