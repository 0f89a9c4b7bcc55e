/** One clock for deadlines, token lifetimes and ids, which a test can move forward. */

export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** Calls `action` once `ms` have passed on this clock; returns what cancels it. */
  after(ms: number, action: () => void): () => void;
  /** Moves the clock forward and runs what has fallen due, in order. */
  advance(ms: number): void;
  /** Cancels everything that is still waiting. */
  stop(): void;
}

interface Alarm {
  readonly due: number;
  readonly action: () => void;
  timer: NodeJS.Timeout;
}

export function createClock(): Clock {
  let offset = 0;
  const alarms = new Set<Alarm>();
  const now = () => Date.now() + offset;

  function ring(alarm: Alarm): void {
    if (!alarms.delete(alarm)) return;
    clearTimeout(alarm.timer);
    alarm.action();
  }

  return {
    now,
    after(ms, action) {
      const alarm: Alarm = { due: now() + ms, action, timer: setTimeout(() => ring(alarm), ms) };
      // A deadline nobody waits for must not keep the process alive.
      alarm.timer.unref();
      alarms.add(alarm);
      return () => {
        clearTimeout(alarm.timer);
        alarms.delete(alarm);
      };
    },
    advance(ms) {
      offset += ms;
      const due = [...alarms].filter((alarm) => alarm.due <= now());
      for (const alarm of due.sort((a, b) => a.due - b.due)) ring(alarm);
    },
    stop() {
      for (const alarm of alarms) clearTimeout(alarm.timer);
      alarms.clear();
    },
  };
}
