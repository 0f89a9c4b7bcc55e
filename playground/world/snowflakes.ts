/** Ids as Discord makes them: milliseconds since 2015 in the high bits, a counter below. */

const DISCORD_EPOCH = 1_420_070_400_000n;

export type Snowflake = string;

export type SnowflakeSource = () => Snowflake;

/** Ids that never repeat and always ascend, also when the clock stands still. */
export function createSnowflakes(now: () => number): SnowflakeSource {
  let last = 0n;
  return () => {
    const fresh = (BigInt(now()) - DISCORD_EPOCH) << 22n;
    last = fresh > last ? fresh : last + 1n;
    return last.toString();
  };
}

/** Ascending order of two ids, by age. */
export function compareSnowflakes(a: Snowflake, b: Snowflake): number {
  const difference = BigInt(a) - BigInt(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isSnowflake(value: unknown): value is Snowflake {
  return typeof value === 'string' && /^[0-9]{1,20}$/.test(value);
}

/** The shard that hears of a guild: `(guild_id >> 22) % shard_count`. */
export function shardOf(guildId: Snowflake, shardCount: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(shardCount));
}
