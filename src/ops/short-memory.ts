import { LRUCache } from 'lru-cache';

export interface ShortMemoryOptions {
  /** Entries at most; those not looked at for longest go first. */
  readonly max: number;
  /** Milliseconds an entry is kept after it was last set. */
  readonly ttl: number;
  /** Milliseconds, of any beginning. */
  readonly now?: () => number;
}

/** A cache drops what is over when it is asked for it: what nobody asks for would stay for ever. */
const SWEPT_EVERY_MS = 60_000;

/** Remembers for so long, and a minute more at most: PRIVACY.md says so of the IDs that are kept in these. */
export function shortMemory<Value extends object | true>({
  max,
  ttl,
  now = () => performance.now(),
}: ShortMemoryOptions): LRUCache<string, Value> {
  const memory = new LRUCache<string, Value>({ max, ttl, perf: { now } });
  setInterval(() => memory.purgeStale(), SWEPT_EVERY_MS).unref();
  return memory;
}
