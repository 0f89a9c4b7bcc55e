/** More questions than can be answered: turned away cheaply, and everything that was taken is answered. */

import { afterEach, describe, expect, it } from 'vitest';
import type { Exchange } from '../../playground/index.ts';
import { buttonsOf, textOf } from '../e2e/harness.ts';
import { QUESTION, type Stage, setStage } from './process.ts';

let stage: Stage;
afterEach(() => stage.close());

/** In hand and in line; see src/ops/desk.ts. */
const TAKEN = 64 + 1000;
const AT_A_TIME = 133;
const BUSY = /^More questions have come in at once than I can take/;
const TOO_LATE = 10_062;
/** How often discord.js asks before it gives up. */
const TRIES = 4;

it('beyond the line: turned away by one request, to the member alone; the line is answered', async () => {
  stage = await setStage();
  const bot = await stage.start({ HEALTH_PORT: '0' });
  const port = /"port":(\d+)/.exec(bot.output())?.[1];
  const { discord } = stage;
  const alex = discord.member('alex');
  // Those in hand stay so until all others have come.
  const held = discord.faults.add({
    match: { method: 'PATCH', route: /^\/webhooks\// },
    action: { kind: 'timeout' },
    times: Infinity,
  });
  const acknowledged = () =>
    discord.requests.filter(({ route, status }) => route.endsWith('/callback') && status < 300)
      .length;
  const asked: Promise<Exchange>[] = [];
  while (asked.length < TAKEN) {
    for (let number = 0; number < AT_A_TIME; number += 1) {
      asked.push(alex.slash('general', 'ask', { question: QUESTION }));
    }
    await expect.poll(acknowledged, { timeout: 20_000 }).toBe(asked.length);
  }
  expect(asked).toHaveLength(TAKEN);
  await expect
    .poll(async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text(), { timeout: 10_000 })
    .toMatch(/^pilcrow_waiting 1000$/m);

  const requestsBefore = discord.requests.length;
  const late = await alex.slash('general', 'ask', { question: QUESTION });
  expect(late.ephemeral).toBe(true);
  expect(textOf(late.reply)).toMatch(BUSY);
  const { token } = late.interaction;
  const about = discord.requests.slice(requestsBefore).filter(({ path }) => path.includes(token));
  expect(about.map(({ route }) => route)).toEqual([
    '/interactions/{interaction_id}/{interaction_token}/callback',
  ]);
  // A mention is told where it was asked; the next in that channel can read it there.
  const told = discord.nextMessage();
  for (const _ of [1, 2, 3]) alex.say('news', `@pilcrow ${QUESTION}`);
  expect(textOf(await told)).toMatch(BUSY);
  await bot.says(/("what":"mention"[^\n]*too many at once.*){3}/s);

  held.remove();
  const exchanges = await Promise.all(asked);
  expect(exchanges.filter(({ failed }) => failed !== null)).toEqual([]);
  // Some have been told that they wait, and have their answer in the place of that.
  const unanswered = () => exchanges.filter(({ reply }) => !textOf(reply).includes('136')).length;
  await expect.poll(unanswered, { timeout: 30_000 }).toBe(0);
  const { reply } = await alex.slash('general', 'ask', { question: QUESTION });
  expect(textOf(reply)).toContain('136');
  expect(alex.sees('news').filter(({ author }) => author.bot)).toHaveLength(1);
}, 120_000);

it('where others wait, an interaction that was lost is not answered by another way', async () => {
  stage = await setStage();
  const bot = await stage.start();
  const { discord } = stage;
  const alex = discord.member('alex');
  const held = discord.faults.add({
    match: { method: 'PATCH', route: /^\/webhooks\// },
    action: { kind: 'timeout' },
    times: Infinity,
  });
  const asked = Array.from({ length: 70 }, () =>
    alex.slash('general', 'ask', { question: QUESTION }),
  );
  await expect
    .poll(() => discord.requests.filter(({ route }) => route.endsWith('/callback')).length, {
      timeout: 10_000,
    })
    .toBe(70);
  discord.faults.add({
    match: { method: 'POST', route: /\/callback$/ },
    action: { kind: 'error', code: TOO_LATE },
  });
  const before = alex.sees('news').length;
  void alex.slash('news', 'ask', { question: QUESTION });
  await bot.says('lost: acknowledged too late');
  held.remove();
  await Promise.all(asked);
  expect(alex.sees('news')).toHaveLength(before);
}, 60_000);

it('whoever waits long is told their place in the line', async () => {
  stage = await setStage();
  await stage.start();
  const { discord } = stage;
  const alex = discord.member('alex');
  // All places are taken for longer than it takes until the others are told.
  discord.faults.add({
    match: { method: 'PATCH', route: /^\/webhooks\// },
    action: { kind: 'delay', ms: 4500 },
    times: 64,
  });
  const told: string[] = [];
  discord.on('messageUpdate', (message) => told.push(textOf(message)));
  const asked = Array.from({ length: 67 }, () =>
    alex.slash('general', 'ask', { question: QUESTION }),
  );
  await Promise.all(asked);
  await expect
    .poll(() => told.filter((text) => text.includes('136')).length, { timeout: 10_000 })
    .toBe(67);
  const notices = told.filter((text) => /in line/.test(text));
  // They came at once: one stands for all of them.
  expect(notices).toHaveLength(1);
  expect(notices[0]).toMatch(/\b[123]\b/);
}, 60_000);

it('a notice of waiting that fails is not tried again over the answer', async () => {
  stage = await setStage();
  await stage.start();
  const { discord } = stage;
  const alex = discord.member('alex');
  const match = { method: 'PATCH', route: /^\/webhooks\// };
  discord.faults.add({ match, action: { kind: 'delay', ms: 4500 }, times: 64 });
  // The notice comes next, and fails as often as discord.js tries, twice: tried once more after two
  // seconds it would come after the answer.
  discord.faults.add({ match, action: { kind: 'status', status: 503 }, times: 8 });
  const exchanges = await Promise.all(
    Array.from({ length: 65 }, () => alex.slash('general', 'ask', { question: QUESTION })),
  );
  const answered = () => exchanges.filter(({ reply }) => textOf(reply).includes('136')).length;
  await expect.poll(answered, { timeout: 10_000 }).toBe(65);
  await new Promise((resolve) => setTimeout(resolve, 3000));
  expect(answered()).toBe(65);
  const notices = discord.requests.filter(({ body }) => /in line/.test(JSON.stringify(body) ?? ''));
  expect(notices).toHaveLength(TRIES);
}, 60_000);

it('a notice of waiting that is slow does not come over the answer', async () => {
  stage = await setStage();
  await stage.start();
  const { discord } = stage;
  const alex = discord.member('alex');
  const match = { method: 'PATCH', route: /^\/webhooks\// };
  discord.faults.add({ match, action: { kind: 'delay', ms: 4500 }, times: 64 });
  // The notice comes next, after two and a half seconds, and takes longer than the others do.
  discord.faults.add({ match, action: { kind: 'delay', ms: 3500 } });
  const exchanges = await Promise.all(
    Array.from({ length: 65 }, () => alex.slash('general', 'ask', { question: QUESTION })),
  );
  const answered = () => exchanges.filter(({ reply }) => textOf(reply).includes('136')).length;
  await expect.poll(answered, { timeout: 10_000 }).toBe(65);
  await new Promise((resolve) => setTimeout(resolve, 3000));
  expect(answered()).toBe(65);
}, 60_000);

describe('where no place in the line can be shown', () => {
  /** All places are taken for four and a half seconds. */
  async function takeAllPlaces(): Promise<void> {
    const { discord } = stage;
    discord.faults.add({
      match: { method: 'PATCH', route: /^\/webhooks\// },
      action: { kind: 'delay', ms: 4500 },
      times: 64,
    });
    const before = edits();
    for (let number = 0; number < 64; number += 1) {
      void discord.member('haruto').slash('general', 'ask', { question: QUESTION });
    }
    await expect.poll(edits, { timeout: 10_000 }).toBe(before + 64);
    function edits(): number {
      return discord.requests.filter(({ method }) => method === 'PATCH').length;
    }
  }

  it('a mention: the bot is seen typing', async () => {
    stage = await setStage();
    await stage.start();
    await takeAllPlaces();
    const typing: string[] = [];
    stage.discord.on('typing', ({ channel }) => typing.push(channel.id));
    const reply = await stage.discord.member('alex').ask('news', `@pilcrow ${QUESTION}`);
    expect(textOf(reply)).toContain('136');
    expect(typing).toEqual([reply.channel_id]);
  }, 60_000);

  it('a page that is turned in its place: stays until it is', async () => {
    stage = await setStage();
    await stage.start();
    const { discord } = stage;
    const alex = discord.member('alex');
    const { reply } = await alex.slash('general', 'read');
    if (!reply) throw new Error('no reply');
    const next = buttonsOf(reply).at(-1)?.custom_id ?? '';
    await takeAllPlaces();
    const shown: string[] = [];
    discord.on('messageUpdate', (message) => {
      if (message.id === reply.id) shown.push(textOf(message));
    });
    await alex.click(reply, next);
    await expect.poll(() => shown.length, { timeout: 10_000 }).toBeGreaterThan(0);
    expect(shown).toHaveLength(1);
    expect(shown[0]).not.toMatch(/in line/);
  }, 60_000);
});
