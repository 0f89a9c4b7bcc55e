import { setTimeout as pause } from 'node:timers/promises';
import { kindOfFault } from './faults.ts';

/** Pauses in milliseconds before each further attempt; discord.js has tried four times at once before the first. */
const PAUSES = [500, 2000, 5000, 10_000, 20_000] as const;

/**
 * Does `work`, again after a while where Discord is out of order. Only for what may be done twice
 * without showing twice: edits, and sends with a nonce.
 * @param withinMs no attempt is made later than this after the first
 * @throws whatever the last attempt threw
 */
export async function persist<T>(
  work: () => Promise<T>,
  pauses: readonly number[] = PAUSES,
  withinMs = Number.POSITIVE_INFINITY,
): Promise<T> {
  const started = performance.now();
  for (const ms of pauses) {
    try {
      return await work();
    } catch (error) {
      const isOver = performance.now() - started + ms > withinMs;
      if (kindOfFault(error) !== 'transient' || isOver) throw error;
    }
    await pause(ms);
  }
  return work();
}
