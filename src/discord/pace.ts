/** Requests a second that Discord takes of one bot. */
const A_SECOND = 50;
const WINDOW_MS = 1000;
/** For how long interactions are counted, too, once Discord has said that it counts them. */
const COUNTED_MS = 10 * 60_000;

/** With the bot's token, or with an interaction's: its first response, or what comes after. */
export type RequestKind = 'bot' | 'first-response' | 'interaction';

export interface Pace {
  /**
   * Resolves when a request may go out, in the order of coming; a first response at once.
   * @throws AbortError when the request is given up while it waits
   */
  turn(kind: RequestKind, signal?: AbortSignal): Promise<void>;
  /** A request of this kind was answered with a 429 for everything. */
  refused(kind: RequestKind): void;
}

/**
 * Discord's limit for everything: 50 requests a second of a bot, interactions excepted. discord.js
 * counts the edits that bring answers as well, so that of 200 questions a second 50 would be
 * answered. Here requests with the bot's token are counted and others are not, unless Discord says
 * that it does count them: then they are for ten minutes.
 */
export function createPace(): Pace {
  const line: (() => void)[] = [];
  /** When the latest requests that count went out. */
  let out: number[] = [];
  let countedUntil = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;

  function call(): void {
    timer = undefined;
    const now = performance.now();
    out = out.filter((at) => now - at < WINDOW_MS);
    while (out.length < A_SECOND && line.length > 0) {
      out.push(now);
      line.shift()?.();
    }
    const [oldest] = out;
    if (line.length > 0 && oldest !== undefined) {
      timer = setTimeout(call, Math.max(1, oldest + WINDOW_MS - now));
    }
  }

  function wait(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        line.splice(line.indexOf(called), 1);
        // By this name discord.js knows that it may try again.
        reject(new DOMException('given up while waiting for its turn', 'AbortError'));
      };
      const called = () => {
        signal?.removeEventListener('abort', giveUp);
        resolve();
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      line.push(called);
      if (!timer) call();
    });
  }

  return {
    async turn(kind, signal) {
      if (kind === 'bot') return wait(signal);
      if (performance.now() >= countedUntil) return;
      if (kind === 'interaction') return wait(signal);
      out.push(performance.now());
    },
    refused(kind) {
      if (kind !== 'bot') countedUntil = performance.now() + COUNTED_MS;
    },
  };
}
