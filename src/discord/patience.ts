/** Patience is spent in so many parts. */
const PARTS = 3;
/** Answers that have to be heard for each request that is repeated. */
const FOR_ONE = 10;
/** Requests that may be repeated at once. */
const MOST_REPEATED = 20;

export interface Patience {
  /**
   * Calls `giveUp` when an answer has been waited for so long that asking again is worth it; never
   * where asking again would only add to what makes the answers late.
   * @returns to be called when the waiting is over, with whether an answer came
   */
  wait(ms: number, giveUp: () => void): (isAnswered: boolean) => void;
}

/**
 * When to ask again, without making a shortage worse. Two things keep it from that: time in which this
 * process was too busy to hear an answer is not counted, and no more than a tenth of all requests is
 * repeated ("retry throttling", gRPC's proposal A6). For when everything is late, the reason lies with
 * what all requests share, and repeating them lengthens it.
 */
export function createPatience(): Patience {
  let heard = FOR_ONE * MOST_REPEATED;
  return {
    wait(ms, giveUp) {
      let parts = PARTS;
      let last: NodeJS.Immediate | undefined;
      let timer = setTimeout(tick, ms / PARTS);
      // A loop that was held up for a second has spent one part, not all of them.
      function tick(): void {
        parts -= 1;
        if (parts > 0) timer = setTimeout(tick, ms / PARTS);
        // What has arrived meanwhile is read before this runs.
        else last = setImmediate(repeat);
      }
      function repeat(): void {
        if (heard < FOR_ONE) return;
        heard -= FOR_ONE;
        giveUp();
      }
      return (isAnswered) => {
        clearTimeout(timer);
        clearImmediate(last);
        if (isAnswered) heard = Math.min(FOR_ONE * MOST_REPEATED, heard + 1);
      };
    },
  };
}
