/** Every fault of Discord's REST API, put in the way of the real bot: one reply, never two, never none where one can be given. */

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FaultAction, Message } from '../../playground/index.ts';
import { textOf } from '../e2e/harness.ts';
import { type BotProcess, linesOfFirst, QUESTION, type Stage, setStage } from './process.ts';

const CALLBACK = '/interactions/{interaction_id}/{interaction_token}/callback';
const EDIT = /^\/webhooks\/.*\/messages\//;
const POST = '/channels/{channel_id}/messages';

let stage: Stage;
let bot: BotProcess;
let requestsBefore = 0;
const struck = () => stage.discord.requests.slice(requestsBefore).filter((one) => one.injected);
beforeAll(async () => {
  stage = await setStage();
  bot = await stage.start();
});
afterAll(() => stage.close());
beforeEach(() => {
  bot.mark();
  requestsBefore = stage.discord.requests.length;
});
afterEach(() => {
  stage.discord.faults.clear();
  // A fault that did not strike proves nothing.
  expect(struck().length).toBeGreaterThan(0);
  expect(bot.output()).not.toMatch(/unhandled|uncaught/i);
});

const alex = () => stage.discord.member('alex');
const answers = (channel: string, before: number) =>
  alex()
    .sees(channel)
    .slice(before)
    .filter((message) => message.author.bot && textOf(message).includes('136'));

/** Waits until the bot has said what became of the question, and gives its lines. */
async function outcome() {
  await bot.says(/"ref":"\w+".*"msg":"(?!asked)/);
  return linesOfFirst(bot.lines());
}

const transient: [string, FaultAction, number][] = [
  ['429', { kind: 'rate-limit', retryAfterMs: 300 }, 1],
  ['429 for everything', { kind: 'rate-limit', retryAfterMs: 300, global: true }, 1],
  ['500', { kind: 'status', status: 500 }, 1],
  ['503, more often than discord.js tries', { kind: 'status', status: 503 }, 5],
  ['an answer that never comes', { kind: 'timeout' }, 1],
  ['a connection broken off', { kind: 'cut' }, 1],
  ['done, but answered 502', { kind: 'done-but-status', status: 502 }, 1],
  ['done, but never answered', { kind: 'done-but-timeout' }, 1],
  ['done, but broken off', { kind: 'done-but-cut' }, 1],
];

describe('the first response to an interaction', () => {
  it.each(transient)('%s: acknowledged in time, one reply', async (_, action, times) => {
    const before = alex().sees('general').length;
    stage.discord.faults.add({ match: { method: 'POST', route: CALLBACK }, action, times });
    const exchange = await alex().slash('general', 'ask', { question: QUESTION });
    expect(exchange.failed).toBeNull();
    expect(textOf(exchange.reply)).toContain('136');
    expect(exchange.acknowledgedAfterMs).toBeLessThan(3000);
    expect(answers('general', before)).toHaveLength(1);
    expect(await outcome()).toMatchObject([{ msg: 'answered' }]);
  });

  it('40060: somebody has acknowledged it; the answer is given all the same', async () => {
    // Done, and then told at once what the second attempt would be told.
    stage.discord.faults.add({
      match: { method: 'POST', route: CALLBACK },
      action: { kind: 'done-but-status', status: 500 },
    });
    const { reply } = await alex().slash('general', 'ask', { question: QUESTION });
    expect(textOf(reply)).toContain('136');
    await outcome();
    expect(
      stage.discord.requests.filter(({ response }) => codeIn(response) === 40_060),
    ).not.toEqual([]);
  });

  it.each<[string, FaultAction, number]>([
    ['429 for longer than three seconds', { kind: 'rate-limit', retryAfterMs: 3300 }, 1],
    ['10062', { kind: 'error', code: 10_062 }, 1],
    ['no way through at all', { kind: 'cut' }, Infinity],
  ])('%s: the answer is posted where it was asked', async (_, action, times) => {
    const before = alex().sees('news').length;
    stage.discord.faults.add({ match: { method: 'POST', route: CALLBACK }, action, times });
    const posted = stage.discord.nextMessage((message) => textOf(message).includes('136'));
    await alex().slash('news', 'ask', { question: QUESTION });
    expect((await posted).pings).toEqual({ users: [], roles: [], everyone: false });
    expect(await outcome()).toMatchObject([{ msg: 'answered late, by another way' }]);
    expect(answers('news', before)).toHaveLength(1);
  });

  it('10062 for a private question: the answer goes to the member alone', async () => {
    const before = alex().sees('news').length;
    stage.discord.faults.add({
      match: { method: 'POST', route: CALLBACK },
      action: { kind: 'error', code: 10_062 },
    });
    const posted = stage.discord.nextMessage((message) => textOf(message).includes('136'));
    await alex().slash('news', 'ask', { question: QUESTION, private: true });
    expect((await posted).channel_id).toBe(alex().dm.id);
    await outcome();
    expect(alex().sees('news').slice(before)).toEqual([]);
  });

  it('10062 for a press: logged once, nothing posted', async () => {
    const { reply } = await alex().slash('general', 'ask', { question: QUESTION });
    const before = alex().sees('general').length;
    await outcome();
    bot.mark();
    stage.discord.faults.add({
      match: { method: 'POST', route: CALLBACK },
      action: { kind: 'error', code: 10_062 },
    });
    await alex().click(reply as Message, 'Context');
    expect(await outcome()).toMatchObject([{ level: 40, msg: 'lost: acknowledged too late' }]);
    expect(alex().sees('general')).toHaveLength(before);
  });
});

describe('the edit that brings the answer', () => {
  it.each(transient)('%s: one reply', async (_, action, times) => {
    const before = alex().sees('general').length;
    stage.discord.faults.add({ match: { method: 'PATCH', route: EDIT }, action, times });
    const { reply } = await alex().slash('general', 'ask', { question: QUESTION });
    expect(textOf(reply)).toContain('136');
    expect(await outcome()).toMatchObject([{ msg: 'answered' }]);
    expect(answers('general', before)).toHaveLength(1);
  });

  it.each([10_008, 10_015, 50_027])('%i: nothing to answer any more; logged once', async (code) => {
    stage.discord.faults.add({
      match: { method: 'PATCH', route: EDIT },
      action: { kind: 'error', code },
    });
    void alex().slash('general', 'ask', { question: QUESTION });
    expect(await outcome()).toMatchObject([{ level: 30, msg: 'its reply was deleted' }]);
  });

  it('50035, a mistake of ours: an apology with the reference of the log', async () => {
    stage.discord.faults.add({
      match: { method: 'PATCH', route: EDIT },
      action: { kind: 'error', code: 50_035 },
    });
    const { reply } = await alex().slash('general', 'ask', { question: QUESTION });
    const lines = await outcome();
    expect(lines).toMatchObject([{ level: 50, msg: 'failed', err: { code: 50_035 } }]);
    expect(textOf(reply)).toContain(`reference ${lines[0]?.ref}`);
  });
});

describe('the reply to a mention', () => {
  it.each(transient)('%s: one reply', async (_, action, times) => {
    const before = alex().sees('general').length;
    stage.discord.faults.add({ match: { method: 'POST', route: POST }, action, times });
    const reply = await alex().ask('general', `@pilcrow ${QUESTION}`);
    expect(textOf(reply)).toContain('136');
    expect(await outcome()).toMatchObject([{ msg: 'answered', by: 'reply' }]);
    expect(answers('general', before)).toHaveLength(1);
  });

  it.each([50_001, 50_013])('%i: to the member alone', async (code) => {
    stage.discord.faults.add({
      match: { method: 'POST', route: POST },
      action: { kind: 'error', code },
      times: 2,
    });
    const posted = stage.discord.nextMessage((message) => textOf(message).includes('136'));
    alex().say('general', `@pilcrow ${QUESTION}`);
    expect((await posted).channel_id).toBe(alex().dm.id);
    expect(await outcome()).toMatchObject([{ level: 30, msg: 'answered', by: 'direct' }]);
  });

  it('replies being refused (160002): a plain message', async () => {
    stage.discord.faults.add({
      match: { method: 'POST', route: POST },
      action: { kind: 'error', code: 160_002 },
    });
    const posted = stage.discord.nextMessage((message) => textOf(message).includes('136'));
    alex().say('general', `@pilcrow ${QUESTION}`);
    expect((await posted).message_reference).toBeNull();
    expect(await outcome()).toMatchObject([{ msg: 'answered', by: 'message' }]);
  });

  it('no way to write to the member at all: logged once', async () => {
    stage.discord.faults.add({
      match: { method: 'POST', route: POST },
      action: { kind: 'error', code: 50_013 },
      times: Infinity,
    });
    alex().say('general', `@pilcrow ${QUESTION}`);
    expect(await outcome()).toMatchObject([{ level: 40, code: '50013' }]);
    stage.discord.faults.clear();
  });

  it('50035, a mistake of ours: an apology with the reference of the log', async () => {
    stage.discord.faults.add({
      match: { method: 'POST', route: POST },
      action: { kind: 'error', code: 50_035 },
    });
    const reply = await alex().ask('general', `@pilcrow ${QUESTION}`);
    const lines = await outcome();
    expect(lines).toMatchObject([{ level: 50, msg: 'failed' }]);
    expect(textOf(reply)).toContain(`reference ${lines[0]?.ref}`);
  });
});

describe('the form for a follow-up', () => {
  it.each(transient)('%s: opened', async (_, action, times) => {
    const { reply } = await alex().slash('general', 'ask', { question: QUESTION });
    await outcome();
    bot.mark();
    stage.discord.faults.add({ match: { method: 'POST', route: CALLBACK }, action, times });
    const form = await alex().click(reply as Message, 'Ask a follow-up');
    expect(form.failed).toBeNull();
    expect(form.modal).not.toBeNull();
    expect(await outcome()).toMatchObject([{ level: 30, msg: 'form opened' }]);
  });

  it('10062: lost, logged once', async () => {
    const { reply } = await alex().slash('general', 'ask', { question: QUESTION });
    await outcome();
    bot.mark();
    stage.discord.faults.add({
      match: { method: 'POST', route: CALLBACK },
      action: { kind: 'error', code: 10_062 },
    });
    void alex().click(reply as Message, 'Ask a follow-up');
    expect(await outcome()).toMatchObject([{ level: 40, msg: 'lost: acknowledged too late' }]);
  });
});

describe('what was asked before, where Discord has to be asked for it', () => {
  // Reading does nothing; and what is not answered four times over is done without.
  it.each(transient.filter(([name]) => !/^(done|503)/.test(name)))(
    '%s: known all the same',
    async (_, action, times) => {
      const mina = stage.discord.member('mina');
      await mina.ask('summit thread', `@pilcrow ${QUESTION}`);
      await outcome();
      bot.mark();
      const route = '/channels/{channel_id}/messages';
      stage.discord.faults.add({ match: { method: 'GET', route }, action, times });
      const reply = await mina.ask('summit thread', '@pilcrow and when was that?');
      expect(textOf(reply)).toContain('Feb. 3, 1942');
      expect(await outcome()).toMatchObject([{ msg: 'answered', by: 'reply' }]);
    },
  );
});

describe('direct messages that have to be opened first', () => {
  it.each(transient.filter(([name]) => name !== 'done, but never answered'))(
    '%s: one reply, to the member alone',
    async (name, action, times) => {
      // Somebody new each time: opened once, they stay so.
      const asker = stage.discord.member(`asker-${name.replaceAll(/\W+/g, '-')}`);
      const route = '/users/@me/channels';
      stage.discord.faults.add({ match: { method: 'POST', route }, action, times });
      const posted = stage.discord.nextMessage(
        (message) => textOf(message).includes('136'),
        20_000,
      );
      asker.say('read-only', `@pilcrow ${QUESTION}`);
      expect((await posted).channel_id).toBe(asker.dm.id);
      expect(await outcome()).toMatchObject([{ level: 30, msg: 'answered', by: 'direct' }]);
      expect(asker.sees(asker.dm)).toHaveLength(1);
    },
  );
});

describe('what is offered while a question is typed', () => {
  it.each<FaultAction>([
    { kind: 'error', code: 10_062 },
    { kind: 'error', code: 40_060 },
    { kind: 'status', status: 500 },
  ])('$kind $code: no line in the log above debug', async (action) => {
    stage.discord.faults.add({ match: { method: 'POST', route: CALLBACK }, action, times: 4 });
    await alex().autocomplete('general', 'ask', 'question', 'how many');
    stage.discord.faults.clear();
    await alex().slash('general', 'ask', { question: QUESTION });
    await outcome();
    expect(bot.lines().filter(({ level }) => level > 30)).toEqual([]);
  });
});

function codeIn(response: unknown): unknown {
  return typeof response === 'object' && response !== null && 'code' in response
    ? response.code
    : undefined;
}
