import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../playground/index.ts';
import { brokenRules, type Running, startEverything, textOf } from './harness.ts';

const QUESTION = 'How many of the victims were Korean?';

let running: Running;
beforeAll(async () => {
  running = await startEverything();
});
afterAll(() => running.close());
afterEach(() => {
  expect(brokenRules(running.discord)).toEqual([]);
});

function expectAnswer(message: Message | null): void {
  const text = textOf(message);
  expect(text).toContain('# 136');
  expect(text).toContain('¶15');
  expect(text).toMatch(/> .*killing 183 workers, including \*\*136\*\* forcibly mobilized Koreans/);
  expect(message?.pings).toEqual({ users: [], roles: [], everyone: false });
}

describe('the same question, four ways', () => {
  it('by slash command', async () => {
    const alex = running.discord.member('alex');
    const exchange = await alex.slash('general', 'ask', { question: QUESTION });
    expectAnswer(exchange.reply);
    expect(exchange.ephemeral).toBe(false);
    // Deferred before anything is computed: a slow answer costs none of the three seconds.
    expect(exchange.interaction.acknowledged?.type).toBe(5);
  });

  it('by mention', async () => {
    const reply = await running.discord.member('alex').ask('general', `@pilcrow ${QUESTION}`);
    expectAnswer(reply);
    expect(reply.message_reference).not.toBeNull();
  });

  it('by direct message', async () => {
    const alex = running.discord.member('alex');
    expectAnswer(await alex.ask(alex.dm, QUESTION));
  });

  it('by a reply to one of its ordinary messages', async () => {
    const alex = running.discord.member('alex');
    const first = await alex.ask('general', '@pilcrow When did the Chosei mine flood?');
    expectAnswer(await alex.ask('general', QUESTION, { replyTo: first }));
  });
});

describe('what has no answer', () => {
  it.each(['best ramen in nara', 'asdf qwer', '???', '😀😀😀', '\u200b\u200b', '‮gnihtemos‬ مرحبا'])(
    'refuses %j with no passage posing as an answer',
    async (question) => {
      const { reply, failed } = await running.discord
        .member('alex')
        .slash('general', 'ask', { question });
      expect(failed).toBeNull();
      const text = textOf(reply);
      expect(text).toMatch(/^## (The record does not say|There is nothing in this to look up)/m);
      expect(text).not.toMatch(/^# /m);
    },
  );

  it('helps when the mention asks nothing', async () => {
    const reply = await running.discord.member('alex').ask('general', '@pilcrow');
    expect(textOf(reply)).toContain('I answer from the record');
    expect(reply.pings.users).toEqual([]);
  });
});

describe('hostile questions', () => {
  it.each([
    ['of 6,000 characters', 'how many victims were korean '.repeat(210).slice(0, 6000)],
    ['of 6,000 wide characters', '조세이'.repeat(2000)],
    ['with @everyone', '@everyone @here <@&123456789012345678> how many victims were Korean?'],
    [
      'in markdown',
      '# **how** `many` ||victims|| were [Korean](https://example.org)?\n> quote\n- list',
    ],
  ])('%s', async (_, question) => {
    const { reply, failed } = await running.discord
      .member('alex')
      .slash('general', 'ask', { question });
    expect(failed).toBeNull();
    expect(reply?.pings).toEqual({ users: [], roles: [], everyone: false });
  });

  it('pings nobody from a mention', async () => {
    const reply = await running.discord
      .member('alex')
      .ask('general', '@pilcrow @everyone @mina who is Lee?');
    expect(reply.pings).toEqual({ users: [], roles: [], everyone: false });
  });
});

describe('whom it does not answer', () => {
  it.each([
    ['another bot', 'robot', `@pilcrow ${QUESTION}`],
    ['@everyone', 'alex', `@everyone ${QUESTION}`],
    ['talk that does not mention it', 'alex', QUESTION],
  ])('%s', async (_, who, text) => {
    const { discord } = running;
    const before = discord.member('alex').sees('news').length;
    discord.member(who).say('news', text);
    // The gateway keeps the order: when the next question is answered, this one has been passed over.
    await discord.member('alex').ask('general', `@pilcrow ${QUESTION}`);
    expect(discord.member('alex').sees('news')).toHaveLength(before + 1);
  });
});
