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
  /** Milliseconds after which whoever waits is told so. */
  readonly tellAfterMs?: number;
}

export interface Queue {
  /**
   * Does the work as soon as there is a place, in the order of coming.
   * @param onWait told the number in line, once, where it takes a while
   * @throws QueueFullError at once when there is no room to wait; otherwise what the work throws
   */
  inTurn<T>(work: () => Promise<T>, onWait?: (place: number) => void): Promise<T>;
  /** Pieces of work in hand and waiting. */
  readonly inHand: number;
  readonly waiting: number;
}

/** Each notice is a request of its own: told sooner, they would lengthen the line they tell of. */
const TELL_AFTER_MS = 2500;

export function createQueue({ atOnce, waiting, tellAfterMs = TELL_AFTER_MS }: QueueOptions): Queue {
  const line: (() => void)[] = [];
  let busy = 0;
  let breath = Promise.resolve();

  async function place(onWait: ((place: number) => void) | undefined): Promise<void> {
    if (busy < atOnce) {
      busy += 1;
      return;
    }
    if (line.length >= waiting) throw new QueueFullError();
    let called: () => void = () => {};
    const turn = new Promise<void>((resolve) => {
      called = resolve;
    });
    line.push(called);
    const timer = onWait && setTimeout(() => onWait(line.indexOf(called) + 1), tellAfterMs);
    await turn;
    clearTimeout(timer);
  }

  function leave(): void {
    // The place is handed on, so that nobody slips in between.
    const next = line.shift();
    if (next) next();
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
    get inHand() {
      return busy;
    },
    get waiting() {
      return line.length;
    },
  };
}
