import type { Engine } from '../answer/engine.ts';
import type { Answer, AskRequest } from '../answer/types.ts';
import { type Cooldown, createCooldown, type Rate } from './cooldown.ts';
import { createQueue, type Queue } from './queue.ts';

/** Who may ask now, whose turn it is, and what is told of it. */
export interface Desk {
  readonly cooldown: Cooldown;
  readonly queue: Queue;
  /**
   * A question that a member put to the bot. Only these are counted, and kept where they are refused:
   * what other commands look up is not theirs, or nobody's question.
   */
  ask(engine: Engine, request: AskRequest): Answer;
  /** Told of every reply, with the milliseconds since the question was heard. */
  replied(ms: number): void;
}

export interface DeskOptions {
  readonly member: Rate | undefined;
  readonly channel: Rate | undefined;
  readonly atOnce?: number;
  readonly waiting?: number;
  /** Told of every answer, with the milliseconds it took to find. */
  readonly onAnswered?: (answer: Answer, ms: number) => void;
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
  onAnswered = () => {},
  onReplied = () => {},
}: DeskOptions): Desk {
  return {
    cooldown: createCooldown({ member, channel }),
    queue: createQueue({ atOnce, waiting }),
    ask(engine, request) {
      const started = performance.now();
      const answer = engine.ask(request);
      onAnswered(answer, performance.now() - started);
      return answer;
    },
    replied: onReplied,
  };
}
