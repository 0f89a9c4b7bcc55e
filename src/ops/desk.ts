import { type Cooldown, createCooldown, type Rate } from './cooldown.ts';
import { createQueue, type Queue } from './queue.ts';

/** Who may ask now, and whose turn it is. */
export interface Desk {
  readonly cooldown: Cooldown;
  readonly queue: Queue;
  /** Told of every reply, with the milliseconds since the question was heard. */
  replied(ms: number): void;
}

export interface DeskOptions {
  readonly member: Rate | undefined;
  readonly channel: Rate | undefined;
  readonly atOnce?: number;
  readonly waiting?: number;
  readonly onReplied?: (ms: number) => void;
}

/** Answers are given one after the other; most of these wait for Discord. */
const AT_ONCE = 64;
/** What can be answered in the time a member is willing to wait. */
const WAITING = 1000;

export function openDesk({
  member,
  channel,
  atOnce = AT_ONCE,
  waiting = WAITING,
  onReplied = () => {},
}: DeskOptions): Desk {
  return {
    cooldown: createCooldown({ member, channel }),
    queue: createQueue({ atOnce, waiting }),
    replied: onReplied,
  };
}
