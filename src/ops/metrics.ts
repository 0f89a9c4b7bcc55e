import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Answer } from '../answer/types.ts';
import type { IndexMeta } from '../index/types.ts';

/** What the gauges show at the moment they are read. */
export interface Gauges {
  readonly index: () => IndexMeta;
  readonly gatewayUp: () => boolean;
  readonly inHand: () => number;
  readonly waiting: () => number;
}

export interface Metrics {
  readonly registry: Registry;
  answered(answer: Answer, ms: number): void;
  /** A reply, acknowledgement and waiting included. */
  replied(ms: number): void;
  /** An answer of Discord's REST API. */
  responded(status: number): void;
}

const ANSWER_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1];
const REPLY_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30];

/** Counts for Prometheus. Nothing in them tells a member, a channel or a question. */
export function createMetrics({ index, gatewayUp, inHand, waiting }: Gauges): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const questions = new Counter({
    name: 'pilcrow_questions_total',
    help: 'Questions put to the record',
    labelNames: ['language', 'outcome'],
    registers,
  });
  const refusals = new Counter({
    name: 'pilcrow_refusals_total',
    help: 'Questions the record does not answer, by reason',
    labelNames: ['reason'],
    registers,
  });
  const answerSeconds = new Histogram({
    name: 'pilcrow_answer_seconds',
    help: 'Time to find an answer',
    buckets: ANSWER_SECONDS,
    registers,
  });
  const replySeconds = new Histogram({
    name: 'pilcrow_reply_seconds',
    help: 'Time from hearing a question to its reply on Discord',
    buckets: REPLY_SECONDS,
    registers,
  });
  const responses = new Counter({
    name: 'pilcrow_discord_responses_total',
    help: 'Answers of the REST API of Discord, by status',
    labelNames: ['status'],
    registers,
  });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge('pilcrow_gateway_up', '1 while connected to the gateway', () => Number(gatewayUp()));
  gauge('pilcrow_in_hand', 'Replies being made', inHand);
  gauge('pilcrow_waiting', 'Replies waiting for their turn', waiting);
  gauge('pilcrow_index_paragraphs', 'Paragraphs of the index', () => index().paragraphs);
  gauge('pilcrow_index_age_seconds', 'Time since the index was built', () =>
    Math.max(0, (Date.now() - Date.parse(index().builtAt)) / 1000),
  );
  new Gauge({
    name: 'pilcrow_index_info',
    help: 'Digest of the corpus that the index was built from',
    labelNames: ['digest'],
    registers,
    collect() {
      this.reset();
      this.set({ digest: index().corpus.slice(0, 16) }, 1);
    },
  });
  return {
    registry,
    answered({ answered, language, refusal }, ms) {
      questions.inc({ language, outcome: answered ? 'answered' : 'refused' });
      if (refusal) refusals.inc({ reason: refusal.reason });
      answerSeconds.observe(ms / 1000);
    },
    replied: (ms) => replySeconds.observe(ms / 1000),
    responded: (status) => responses.inc({ status: String(status) }),
  };
}
