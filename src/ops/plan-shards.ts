import { REST, type RESTGetAPIGatewayBotResult, Routes } from 'discord.js';
import { restOptions } from '../discord/rest-options.ts';
import type { ShardSetting } from './shard-setting.ts';

export interface ShardPlan {
  /** Those of this machine. */
  readonly ids: readonly number[];
  /** Of all machines. */
  readonly count: number;
  /** How many may log in at once. */
  readonly identifiesAtOnce: number;
}

/**
 * The shards of this machine: as set, otherwise as many as Discord recommends. discord.js would ask
 * Discord itself whatever address is set, so it is asked here.
 * @throws DiscordAPIError when the token is wrong, Error when Discord cannot be reached
 */
export async function planShards(
  setting: ShardSetting,
  { token, apiUrl }: { readonly token: string; readonly apiUrl: string | undefined },
): Promise<ShardPlan> {
  const rest = new REST(restOptions(apiUrl, { onUnauthorized: () => {} })).setToken(token);
  const gateway = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
  const identifiesAtOnce = Math.max(1, gateway.session_start_limit.max_concurrency);
  if (setting.kind === 'some') {
    return { ids: setting.ids, count: setting.count, identifiesAtOnce };
  }
  const count = setting.kind === 'all' ? setting.count : Math.max(1, gateway.shards);
  return { ids: Array.from({ length: count }, (_, id) => id), count, identifiesAtOnce };
}
