/** Who may open a session: the checks of IDENTIFY, each with its close code. */

import type { Core } from '../core.ts';
import type { JsonObject } from '../json.ts';
import { areKnownIntents, PRIVILEGED } from './intents.ts';

export type Refusal = readonly [code: number, reason: string];

export const AUTHENTICATION_FAILED: Refusal = [4004, 'Authentication failed'];

export type Identified = { shard: readonly [id: number, count: number]; intents: number };

/** What an IDENTIFY asks for, or why its socket is closed. */
export function checkIdentify(core: Core, data: JsonObject): Identified | Refusal {
  if (data['token'] !== core.token) return AUTHENTICATION_FAILED;
  const intents = data['intents'];
  if (!areKnownIntents(intents)) return [4013, 'Invalid intent(s)'];
  if (intents & PRIVILEGED & ~core.grantedIntents) return [4014, 'Disallowed intent(s)'];
  const shard = readShard(data['shard']);
  if (!shard) return [4010, 'Invalid shard'];
  if (core.limits.shards > 1 && shard[1] === 1) return [4011, 'Sharding required'];
  return { shard, intents };
}

export function isRefusal(outcome: Identified | Refusal): outcome is Refusal {
  return Array.isArray(outcome);
}

function readShard(value: unknown): readonly [number, number] | null {
  if (value === undefined) return [0, 1];
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [id = Number.NaN, count = Number.NaN] = value.map(Number);
  const whole = Number.isInteger(id) && Number.isInteger(count);
  return whole && id >= 0 && count > 0 && id < count ? [id, count] : null;
}
