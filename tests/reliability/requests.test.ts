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
/** The question names the bot by its id, in which these digits may stand as well. */
const isAnswer = (message: Message) => message.author.bot && textOf(message).includes('136');
const answers = (channel: string, before: number) =>
  alex().sees(channel).slice(before).filter(isAnswer);

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
    ['no answer at all', { kind: 'timeout' }, Infinity],
  ])('%s: the answer is posted where it was asked', async (_, action, times) => {
    const before = alex().sees('news').length;
    stage.discord.faults.add({ match: { method: 'POST', route: CALLBACK }, action, times });
    const posted = stage.discord.nextMessage(isAnswer);
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
    const posted = stage.discord.nextMessage(isAnswer);
    await alex().slash('news', 'ask', { question: QUESTION, private: true });
    expect((await posted).channel_id).toBe(alex().dm.id);
    await outcome();
    expect(alex().sees('news').slice(before)).toEqual([]);
  });

  // Done and never answered would be noticed after the time that is waited for a message here.
  it.each(transient.filter(([name]) => /^(503|.*broken off)/.test(name)))(
    '10062, and %s at the message: posted once',
    async (_, action, times) => {
      const before = alex().sees('news').length;
      stage.discord.faults.add({
        match: { method: 'POST', route: CALLBACK },
        action: { kind: 'error', code: 10_062 },
      });
      stage.discord.faults.add({ match: { method: 'POST', route: POST }, action, times });
      await alex().slash('news', 'ask', { question: QUESTION });
      expect(await outcome()).toMatchObject([{ msg: 'answered late, by another way' }]);
      expect(answers('news', before)).toHaveLength(1);
    },
  );

  it('10062, and no way to write to the member either: logged once', async () => {
    stage.discord.faults.add({
      match: { method: 'POST', route: CALLBACK },
      action: { kind: 'error', code: 10_062 },
    });
    stage.discord.faults.add({
      match: { method: 'POST', route: POST },
      action: { kind: 'error', code: 50_013 },
    });
    void alex().slash('news', 'ask', { question: QUESTION });
    expect(await outcome()).toMatchObject([{ level: 40, msg: 'lost: acknowledged too late' }]);
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
    const lines = await outcome();
    expect(lines).toMatchObject([{ msg: 'answered' }]);
    expect(lines[0]?.['ms']).toBeLessThan(10_000);
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

  it('50035 for the apology, too: logged once, with why nobody was told', async () => {
    stage.discord.faults.add({
      match: { method: 'PATCH', route: EDIT },
      action: { kind: 'error', code: 50_035 },
      times: 2,
    });
    void alex().slash('general', 'ask', { question: QUESTION });
    expect(await outcome()).toMatchObject([{ level: 50, msg: 'failed', untold: '50035' }]);
  });

  it('50035, and 503 more often than discord.js tries: the apology comes all the same', async () => {
    const match = { method: 'PATCH', route: EDIT };
    stage.discord.faults.add({ match, action: { kind: 'error', code: 50_035 } });
    stage.discord.faults.add({ match, action: { kind: 'status', status: 503 }, times: 5 });
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

  it.each([10_003, 50_001, 50_013])('%i: to the member alone', async (code) => {
    stage.discord.faults.add({
      match: { method: 'POST', route: POST },
      action: { kind: 'error', code },
      times: 2,
    });
    const posted = stage.discord.nextMessage(isAnswer);
    alex().say('general', `@pilcrow ${QUESTION}`);
    expect((await posted).channel_id).toBe(alex().dm.id);
    expect(await outcome()).toMatchObject([{ level: 30, msg: 'answered', by: 'direct' }]);
  });

  it('replies being refused (160002): a plain message', async () => {
    stage.discord.faults.add({
      match: { method: 'POST', route: POST },
      action: { kind: 'error', code: 160_002 },
    });
    const posted = stage.discord.nextMessage(isAnswer);
    alex().say('general', `@pilcrow ${QUESTION}`);
    expect((await posted).message_reference).toBeNull();
    expect(await outcome()).toMatchObject([{ msg: 'answered', by: 'message' }]);
  });

  it('the question being deleted meanwhile: a plain message', async () => {
    stage.discord.faults.add({
      match: { method: 'POST', route: POST },
      action: { kind: 'cut' },
    });
    const posted = stage.discord.nextMessage(isAnswer);
    const { id, channel_id } = alex().say('general', `@pilcrow ${QUESTION}`);
    await expect.poll(() => struck().length).toBe(1);
    stage.discord.world.channel(channel_id).messages.delete(id);
    expect((await posted).message_reference).toBeNull();
    expect(await outcome()).toMatchObject([{ level: 30, msg: 'answered' }]);
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

  it('direct messages being closed to a question by direct message: logged once', async () => {
    stage.discord.faults.add({
      match: { method: 'POST', route: POST },
      action: { kind: 'error', code: 50_007 },
      times: Infinity,
    });
    alex().say(alex().dm, QUESTION);
    expect(await outcome()).toMatchObject([{ level: 40, code: '50007' }]);
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

  it.each<[string, FaultAction, number]>([
    ['10062', { kind: 'error', code: 10_062 }, 1],
    ['no way through at all', { kind: 'cut' }, Infinity],
  ])('%s: lost, logged once', async (_, action, times) => {
    const { reply } = await alex().slash('general', 'ask', { question: QUESTION });
    await outcome();
    bot.mark();
    stage.discord.faults.add({ match: { method: 'POST', route: CALLBACK }, action, times });
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
      const posted = stage.discord.nextMessage(isAnswer, 20_000);
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
