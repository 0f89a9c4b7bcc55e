import type { Log } from '../log.ts';

/** Work that has been begun, so that an end can wait for it. */
export interface InHand {
  take(work: Promise<void>): void;
  /** Resolves when nothing is in hand that is now; what failed does not stop it. */
  finished(): Promise<void>;
}

/** Whoever does the work answers for its errors; one that gets past them is logged, and ends nothing. */
export function createInHand(log: Log): InHand {
  const inHand = new Set<Promise<void>>();
  return {
    take(work) {
      const held = work
        .catch((error: unknown) => log.error({ err: error }, 'failed'))
        .finally(() => inHand.delete(held));
      inHand.add(held);
    },
    async finished() {
      await Promise.all(inHand);
    },
  };
}
