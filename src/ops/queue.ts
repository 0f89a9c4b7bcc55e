/** Thrown where neither a place nor room to wait is left. */
export class QueueFullError extends Error {
  constructor() {
    super('too many questions are waiting');
    this.name = 'QueueFullError';
  }
}

export interface QueueOptions {
  /** Pieces of work done at once. */
  readonly atOnce: number;
  /** Pieces of work that may wait. */
  readonly waiting: number;
  /** Milliseconds that the first in line may have waited while others still join it. */
  readonly longestMs?: number;
  /** Milliseconds after which whoever waits is told so. */
  readonly tellAfterMs?: number;
  /** Milliseconds between two who are told. */
  readonly tellEveryMs?: number;
}

export interface Queue {
  /**
   * Does the work as soon as there is a place, in the order of coming.
   * @param onWait told the number in line, once, where it takes a while and few others are told
   * @throws QueueFullError at once when there is no room to wait; otherwise what the work throws
   */
  inTurn<T>(work: () => Promise<T>, onWait?: (place: number) => void): Promise<T>;
  /** Whether `inTurn` would throw now: to turn somebody away before anything is done for them. */
  readonly isFull: boolean;
  /** Pieces of work in hand and waiting. */
  readonly inHand: number;
  readonly waiting: number;
}

/** Each notice is a request of its own: told sooner, they would lengthen the line they tell of. */
const TELL_AFTER_MS = 2500;
/** For the same reason no more than ten are told in a second. */
const TELL_EVERY_MS = 100;
/** What is done in a second depends on the machine: the line ends where waiting takes this long. */
const LONGEST_MS = 10_000;

interface Waiting {
  readonly since: number;
  readonly call: () => void;
}

export function createQueue({
  atOnce,
  waiting,
  longestMs = LONGEST_MS,
  tellAfterMs = TELL_AFTER_MS,
  tellEveryMs = TELL_EVERY_MS,
}: QueueOptions): Queue {
  const line: Waiting[] = [];
  let busy = 0;
  let breath = Promise.resolve();
  let lastTold = Number.NEGATIVE_INFINITY;

  function isFull(): boolean {
    if (busy < atOnce) return false;
    const [first] = line;
    if (line.length >= waiting) return true;
    return first !== undefined && performance.now() - first.since > longestMs;
  }

  async function place(onWait: ((place: number) => void) | undefined): Promise<void> {
    if (isFull()) throw new QueueFullError();
    if (busy < atOnce) {
      busy += 1;
      return;
    }
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      const own = { since: performance.now(), call: resolve };
      line.push(own);
      const tell = () => {
        const now = performance.now();
        if (now - lastTold < tellEveryMs) return;
        lastTold = now;
        onWait?.(line.indexOf(own) + 1);
      };
      if (onWait) timer = setTimeout(tell, tellAfterMs);
    });
    clearTimeout(timer);
  }

  function leave(): void {
    // The place is handed on, so that nobody slips in between.
    const next = line.shift();
    if (next) next.call();
    else busy -= 1;
  }

  /**
   * Finding an answer holds the process: what has arrived meanwhile is acknowledged first. One after
   * the other, because immediates that wait together run together.
   */
  function breathe(): Promise<void> {
    breath = breath.then(() => new Promise(setImmediate));
    return breath;
  }

  return {
    async inTurn(work, onWait) {
      await place(onWait);
      try {
        await breathe();
        return await work();
      } finally {
        leave();
      }
    },
    get isFull() {
      return isFull();
    },
    get inHand() {
      return busy;
    },
    get waiting() {
      return line.length;
    },
  };
}
