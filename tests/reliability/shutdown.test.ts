/** Told to end in the middle of work: nothing new, what is in hand is finished, exit code 0. */

import { afterEach, describe, expect, it } from 'vitest';
import { textOf } from '../e2e/harness.ts';
import { QUESTION, type Stage, setStage, startBotProcess } from './process.ts';

const POST = '/channels/{channel_id}/messages';

let stage: Stage;
afterEach(() => stage.close());
/** Requests that would write into a channel. */
const posted = () =>
  stage.discord.requests.filter(({ method, route }) => method === 'POST' && route === POST).length;

describe.each(['SIGTERM', 'SIGINT'] as const)('%s under load', (signal) => {
  it('finishes what it has acknowledged, takes nothing new, exit code 0', async () => {
    stage = await setStage();
    const { discord } = stage;
    const bot = await stage.start();
    const alex = discord.member('alex');
    // The edits take a while, so that all of them are in hand when the signal comes.
    discord.faults.add({
      match: { method: 'PATCH', route: /^\/webhooks\// },
      action: { kind: 'delay', ms: 1500 },
      times: Infinity,
    });
    const asked = Array.from({ length: 20 }, () =>
      alex.slash('general', 'ask', { question: QUESTION }),
    );
    await expect.poll(() => callbacks(), { timeout: 10_000 }).toBe(20);
    const told = performance.now();
    const closed = discord.next('gateway', ({ what }) => what === 'closed', 15_000);
    bot.kill(signal);
    await bot.says('finishing what is in hand');
    bot.kill(signal);
    const late = alex.slash('general', 'ask', { question: QUESTION });
    expect(await bot.ended).toBe(0);
    expect(performance.now() - told).toBeLessThan(10_000);
    for (const { reply } of await Promise.all(asked)) expect(textOf(reply)).toContain('136');
    expect((await late).failed).not.toBeNull();
    expect(discord.gateway.sessions).toEqual([]);
    // Logged out, not merely gone.
    expect((await closed).code).toBe(1000);
    expect(bot.output().split('finishing what is in hand')).toHaveLength(2);

    function callbacks(): number {
      return discord.requests.filter(
        ({ route, status }) => route.endsWith('/callback') && status < 300,
      ).length;
    }
  });

  it('finishes the reply to a mention, takes no further one', async () => {
    stage = await setStage();
    const { discord } = stage;
    const bot = await stage.start();
    const alex = discord.member('alex');
    discord.faults.add({
      match: { method: 'POST', route: POST },
      action: { kind: 'delay', ms: 1500 },
      times: Infinity,
    });
    alex.say('general', `@pilcrow ${QUESTION}`);
    await expect.poll(() => posted(), { timeout: 10_000 }).toBe(1);
    bot.kill(signal);
    await bot.says('finishing what is in hand');
    alex.say('general', `@pilcrow ${QUESTION}`);
    expect(await bot.ended).toBe(0);
    expect(bot.output()).toContain('"by":"reply"');
    expect(posted()).toBe(1);
  });

  it('waits ten seconds at most', async () => {
    stage = await setStage();
    const bot = await stage.start();
    stage.discord.faults.add({
      match: { method: 'PATCH', route: /^\/webhooks\// },
      action: { kind: 'timeout' },
      times: Infinity,
    });
    void stage.discord.member('alex').slash('general', 'ask', { question: QUESTION });
    await stage.discord.next('interactionChange', ({ acknowledged }) => acknowledged !== null);
    const told = performance.now();
    bot.kill(signal);
    await bot.says('finishing what is in hand');
    // A session that begins anew meanwhile brings nothing new either.
    stage.discord.gateway.invalidSession(false);
    stage.discord.member('alex').say('news', `@pilcrow ${QUESTION}`);
    expect(await bot.ended).toBe(0);
    expect(performance.now() - told).toBeLessThan(12_000);
    expect(posted()).toBe(0);
  });
});

it('told to end while it logs in: ends, exit code 0', async () => {
  stage = await setStage();
  stage.discord.faults.add({
    match: { route: '/gateway/bot' },
    action: { kind: 'delay', ms: 3000 },
    after: 1,
  });
  const bot = startBotProcess(stage.env);
  await bot.says('the index fits the corpus');
  bot.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
});
