import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FaultAction, SmallDiscord } from '../../playground/index.ts';
import { type Bot, startBot, startDiscord } from './bot.ts';

const MESSAGES = '/channels/{channel_id}/messages';

let discord: SmallDiscord;
let bot: Bot;

beforeEach(async () => {
  discord = await startDiscord();
  // A short patience, so that a request that is never answered is given up soon.
  bot = await startBot(discord, { rest: { timeout: 300, retries: 1 } });
});

afterEach(async () => {
  await bot.stop();
  await discord.close();
});

async function send(options: { nonce?: string } = {}): Promise<string> {
  const channel = await bot.client.channels.fetch(discord.world.channel('news').id);
  if (!channel?.isSendable()) throw new Error('no channel');
  const { nonce } = options;
  const message = await channel.send({
    content: 'c',
    ...(nonce ? { nonce, enforceNonce: true } : {}),
  });
  return message.id;
}

const posted = () =>
  discord.requests.filter(({ method, route }) => method === 'POST' && route === MESSAGES);
const arrived = () => discord.member('mina').sees('news').length;

describe('a fault on sending a message', () => {
  it.each<[string, FaultAction, number]>([
    ['429', { kind: 'rate-limit', retryAfterMs: 50 }, 1],
    ['429 for everything', { kind: 'rate-limit', retryAfterMs: 50, global: true }, 1],
    ['500', { kind: 'status', status: 500 }, 1],
    ['a timeout', { kind: 'timeout' }, 1],
    ['done but 502', { kind: 'done-but-status', status: 502 }, 2],
    ['done but no answer', { kind: 'done-but-timeout' }, 2],
  ])('%s: discord.js tries again', async (_what, action, messages) => {
    const fault = discord.faults.add({ match: { method: 'POST', route: MESSAGES }, action });
    await send();
    expect(fault.struck).toBe(1);
    expect(posted()).toHaveLength(2);
    expect(posted()[0]).toMatchObject({ injected: true });
    expect(arrived()).toBe(messages);
    expect(discord.violations).toEqual([]);
  });

  it('an enforced nonce keeps a message that was sent after all from coming twice', async () => {
    const action = { kind: 'done-but-status', status: 502 } as const;
    discord.faults.add({ match: { method: 'POST', route: MESSAGES }, action });
    await send({ nonce: 'n' });
    expect(arrived()).toBe(1);
  });

  it.each<[string, FaultAction, object]>([
    ['an error of Discord’s', { kind: 'error', code: 50_013 }, { code: 50_013, status: 403 }],
    ['401', { kind: 'status', status: 401 }, { status: 401 }],
  ])('%s reaches the bot', async (_what, action, expected) => {
    discord.faults.add({ match: { route: /messages$/ }, action });
    await expect(send()).rejects.toMatchObject(expected);
  });

  it.each<FaultAction>([{ kind: 'cut' }, { kind: 'done-but-cut' }])(
    '$kind breaks the connection off',
    async (action) => {
      discord.faults.add({ match: { route: MESSAGES }, action, times: 9 });
      await expect(send()).rejects.toThrow();
    },
  );

  it('strikes as often and as late as told', async () => {
    const action = { kind: 'error', code: 50_013 } as const;
    discord.faults.add({ match: { route: MESSAGES }, action, after: 1, times: 1 });
    const outcomes = [];
    for (let count = 0; count < 3; count += 1)
      outcomes.push(
        await send().then(
          () => 'sent',
          () => 'refused',
        ),
      );
    expect(outcomes).toEqual(['sent', 'refused', 'sent']);
  });

  it('a delay only delays', async () => {
    discord.faults.add({ match: { route: MESSAGES }, action: { kind: 'delay', ms: 20 } });
    await send();
    expect(arrived()).toBe(1);
  });
});

describe('rate limits', () => {
  it('answer too many requests with 429 and when to come back', async () => {
    discord.limits.perRoute = { limit: 2, windowMs: 10_000 };
    const path = `${discord.apiUrl}/v10/users/@me`;
    const headers = { authorization: `Bot ${discord.token}` };
    const answers = [];
    for (let count = 0; count < 3; count += 1) answers.push(await fetch(path, { headers }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(answers.map((answer) => answer.headers.get('x-ratelimit-remaining'))).toEqual([
      '1',
      '0',
      '0',
    ]);
    expect(await answers[2]?.json()).toMatchObject({
      global: false,
      retry_after: expect.any(Number),
    });
  });

  it('count over all routes, interactions apart', async () => {
    discord.limits.global = 1;
    const path = `${discord.apiUrl}/v10/users/@me`;
    const headers = { authorization: `Bot ${discord.token}` };
    await fetch(path, { headers });
    const answer = await fetch(path, { headers });
    expect(await answer.json()).toMatchObject({ global: true });
    expect(answer.headers.get('x-ratelimit-scope')).toBe('global');
    const callback = `${discord.apiUrl}/v10/interactions/1/x/callback`;
    expect((await fetch(callback, { method: 'POST' })).status).toBe(404);
  });
});
