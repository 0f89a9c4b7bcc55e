/** `npm start`: the bot on Discord, in one process or in one for each shard. */

import { fileURLToPath } from 'node:url';
import { DiscordAPIError } from 'discord.js';
import { ConfigError, environment, readBotConfig } from './config.ts';
import { REASON_OF_401 } from './discord/fatal.ts';
import { codeOf, kindOfFault } from './discord/faults.ts';
import { EXIT } from './ops/exit-code.ts';
import { planShards } from './ops/plan-shards.ts';
import { runBot } from './run-bot.ts';
import { runShards } from './run-shards.ts';
import { isMendable } from './scripts/support.ts';

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

/** What went wrong, as the operator needs to hear it, and the exit code for it. */
function explain(error: unknown): { text: unknown; code: number } {
  if (error instanceof ConfigError) return { text: error.message, code: EXIT.setting };
  if (error instanceof DiscordAPIError && error.status === 401) {
    return { text: REASON_OF_401, code: EXIT.setting };
  }
  if (kindOfFault(error) === 'transient') {
    const where = process.env['DISCORD_API_URL'] || 'Discord';
    const why = codeOf(error) || (error instanceof Error ? error.message : '');
    return {
      text: `${where} cannot be reached (${why})\n    → check the network and DISCORD_API_URL; https://discordstatus.com tells whether Discord is out of order`,
      code: EXIT.failed,
    };
  }
  return { text: isMendable(error) ? error.message : error, code: EXIT.failed };
}

try {
  await main();
} catch (error) {
  const { text, code } = explain(error);
  console.error(text);
  process.exit(code);
}
