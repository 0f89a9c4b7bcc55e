/** Every fault of the gateway, caused to the real bot: it comes back, and a question lost in the gap is answered once. */

import { afterEach, describe, expect, it } from 'vitest';
import type { Message } from '../../playground/index.ts';
import { textOf } from '../e2e/harness.ts';
import { type BotProcess, QUESTION, type Stage, setStage } from './process.ts';

const READ = '/channels/{channel_id}/messages';

let stage: Stage;
let bot: BotProcess;
afterEach(async () => {
  expect(bot.output()).not.toMatch(/unhandled|uncaught/i);
  await stage.close();
});

async function start(heartbeatMs = 41_250): Promise<void> {
  stage = await setStage({ limits: { heartbeatMs } });
  bot = await stage.start();
}

const alex = () => stage.discord.member('alex');
const repliesTo = ({ id, channel_id }: Message) =>
  alex()
    .sees(channel_id)
    .filter(({ message_reference: reference }) => reference?.message_id === id);

async function expectAnswersAgain(): Promise<void> {
  expect(textOf(await alex().ask('general', `@pilcrow ${QUESTION}`))).toContain('136');
  const { reply } = await alex().slash('general', 'ask', { question: QUESTION });
  expect(textOf(reply)).toContain('136');
}

describe('the gateway', () => {
  it.each<[string, () => unknown]>([
    ['asks to reconnect', () => stage.discord.gateway.reconnect()],
    ['ends the session, resumable', () => stage.discord.gateway.invalidSession(true)],
    ['ends the session for good', () => stage.discord.gateway.invalidSession(false)],
    ['breaks the socket off', () => stage.discord.gateway.cut()],
    ['closes for an unknown reason', () => stage.discord.gateway.close(4000)],
    ['closes for a timeout', () => stage.discord.gateway.close(4009)],
    ['refuses connections for a while', () => void stage.discord.gateway.refuse(3000)],
  ])('%s: back, and a mention of the gap is answered once', async (_, cause) => {
    await start();
    const earlier = await alex().ask('general', `@pilcrow ${QUESTION}`);
    cause();
    const asked = alex().say('news', `@pilcrow ${QUESTION}`);
    const direct = alex().say(alex().dm, QUESTION);
    expect(textOf(await alex().awaitReply(asked))).toContain('136');
    // Never written to before, so that nobody can know of it: where the session is lost, it is lost.
    void direct;
    await expectAnswersAgain();
    expect(repliesTo(asked)).toHaveLength(1);
    expect(earlier.message_reference && repliesTo(await askedFor(earlier))).toHaveLength(1);
  });

  it('ends the session while direct messages are open: those of the gap are answered, too', async () => {
    await start();
    await alex().ask(alex().dm, QUESTION);
    stage.discord.gateway.invalidSession(false);
    const asked = alex().say(alex().dm, QUESTION);
    expect(textOf(await alex().awaitReply(asked))).toContain('136');
    expect(repliesTo(asked)).toHaveLength(1);
  });

  it('ends the session: other talk of the gap is left alone', async () => {
    await start();
    stage.discord.gateway.invalidSession(false);
    const talk = alex().say('news', 'among ourselves');
    const robot = stage.discord.member('robot').say('news', `@pilcrow ${QUESTION}`);
    const asked = alex().say('news', `@pilcrow ${QUESTION}`);
    await alex().awaitReply(asked);
    await expectAnswersAgain();
    expect([...repliesTo(talk), ...repliesTo(robot)]).toEqual([]);
  });

  it('ends the session: a channel that cannot be read up keeps no other from it', async () => {
    await start();
    await expectAnswersAgain();
    const { discord } = stage;
    discord.gateway.invalidSession(false);
    const asked = alex().say('general', `@pilcrow ${QUESTION}`);
    discord.clock.advance(1);
    // Written to last, read up first.
    alex().say('news', 'among ourselves');
    discord.faults.add({
      match: { method: 'GET', route: READ },
      action: { kind: 'error', code: 50_001 },
    });
    expect(textOf(await alex().awaitReply(asked))).toContain('136');
    await bot.says('a channel could not be read up');
  });

  it('ends the session: where no history may be read, none is asked for', async () => {
    await start();
    const { discord } = stage;
    discord.gateway.invalidSession(false);
    const closed = alex().say('no-history', 'among ourselves');
    const asked = alex().say('news', `@pilcrow ${QUESTION}`);
    await alex().awaitReply(asked);
    await expectAnswersAgain();
    const read = discord.requests
      .filter(({ method, route }) => method === 'GET' && route === READ)
      .map(({ path }) => path.split('/')[2]);
    expect(read).toContain(asked.channel_id);
    expect(read).not.toContain(closed.channel_id);
  });

  it('refuses connections for a minute: back, and a mention of the gap is answered once', async () => {
    await start();
    const refused = stage.discord.gateway.refuse(60_000);
    const asked = alex().say('news', `@pilcrow ${QUESTION}`);
    await refused;
    expect(textOf(await alex().awaitReply(asked, 60_000))).toContain('136');
    await expectAnswersAgain();
    expect(repliesTo(asked)).toHaveLength(1);
  }, 150_000);

  it('is gone together with the REST API: back when both are', async () => {
    await start();
    stage.discord.faults.add({ match: {}, action: { kind: 'cut' }, times: 12 });
    await stage.discord.gateway.refuse(2000);
    await stage.discord.botReady();
    await expect.poll(() => bot.output(), { timeout: 20_000 }).toMatch(/connection lost/);
    stage.discord.faults.clear();
    await expectAnswersAgain();
  });

  it('falls silent on an open socket: noticed at the next heartbeat, back', async () => {
    await start(1000);
    stage.discord.gateway.halfOpen();
    const asked = alex().say('news', `@pilcrow ${QUESTION}`);
    await bot.says('connection lost', 60_000);
    expect(textOf(await alex().awaitReply(asked, 60_000))).toContain('136');
    await expectAnswersAgain();
  }, 120_000);
});

it('a restart answers what was asked meanwhile, and nothing twice', async () => {
  await start();
  const before = alex().say('general', `@pilcrow ${QUESTION}`);
  await alex().awaitReply(before);
  bot.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  // Beyond the time for which Discord itself would know the answer again by its nonce.
  stage.discord.clock.advance(5 * 60_000);
  const asked = alex().say('general', `@pilcrow ${QUESTION}`);
  bot = await stage.start();
  await alex().awaitReply(asked);
  await expectAnswersAgain();
  expect(repliesTo(before)).toHaveLength(1);
  expect(repliesTo(asked)).toHaveLength(1);
});

it('a mention older than five minutes is left alone after a gap', async () => {
  await start();
  bot.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  const old = alex().say('news', `@pilcrow ${QUESTION}`);
  const asked = alex().say('news', `@pilcrow ${QUESTION}`);
  const { messages } = stage.discord.world.channel('news');
  const later = [...messages].filter(([id]) => id === asked.id);
  // As if it had been written so long ago; the order of the channel stays.
  const aged = { ...old, ...writtenBefore(old, 5 * 60_000 + 20_000) };
  for (const { id } of [old, asked]) messages.delete(id);
  for (const [id, message] of [[aged.id, aged] as const, ...later]) messages.set(id, message);
  bot = await stage.start();
  await alex().awaitReply(asked);
  await expectAnswersAgain();
  expect(repliesTo(asked)).toHaveLength(1);
  expect(repliesTo(aged)).toEqual([]);
});

/** Id and time of a message, moved back: an id is the milliseconds, then 22 bits. */
function writtenBefore({ id, timestamp }: Message, ms: number): Pick<Message, 'id' | 'timestamp'> {
  return {
    id: (BigInt(id) - (BigInt(ms) << 22n)).toString(),
    timestamp: new Date(Date.parse(timestamp) - ms).toISOString(),
  };
}

async function askedFor(reply: Message): Promise<Message> {
  const found = alex()
    .sees(reply.channel_id)
    .find(({ id }) => id === reply.message_reference?.message_id);
  if (!found) throw new Error('the reply refers to nothing');
  return found;
}
