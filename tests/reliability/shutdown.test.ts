/** Told to end in the middle of work: nothing new, what is in hand is finished, exit code 0. */

import { afterEach, describe, expect, it } from 'vitest';
import { textOf } from '../e2e/harness.ts';
import { QUESTION, type Stage, setStage, startBotProcess } from './process.ts';

let stage: Stage;
afterEach(() => stage.close());

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
    bot.kill(signal);
    await bot.says('finishing what is in hand');
    const late = alex.slash('general', 'ask', { question: QUESTION });
    expect(await bot.ended).toBe(0);
    expect(performance.now() - told).toBeLessThan(10_000);
    for (const { reply } of await Promise.all(asked)) expect(textOf(reply)).toContain('136');
    expect((await late).failed).not.toBeNull();
    expect(discord.gateway.sessions).toEqual([]);

    function callbacks(): number {
      return discord.requests.filter(
        ({ route, status }) => route.endsWith('/callback') && status < 300,
      ).length;
    }
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
    expect(await bot.ended).toBe(0);
    expect(performance.now() - told).toBeLessThan(12_000);
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
