/** Health, metrics, shards and the journal of the real process. */

import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/discord/messages/index.ts';
import { openJournal } from '../../src/ops/journal.ts';
import { textOf } from '../e2e/harness.ts';
import { type BotProcess, QUESTION, type Stage, setStage, startBotProcess } from './process.ts';

let stage: Stage;
afterEach(() => stage.close());

async function portOf(bot: BotProcess): Promise<number> {
  await bot.says('health and metrics on 127.0.0.1');
  return Number(/"port":(\d+)/.exec(bot.output())?.[1]);
}

async function page(port: number, name: string): Promise<{ status: number; body: string }> {
  const response = await fetch(`http://127.0.0.1:${port}${name}`);
  return { status: response.status, body: await response.text() };
}

describe('health and metrics', () => {
  it('tell what is so, and follow the gateway', async () => {
    stage = await setStage();
    const bot = await stage.start({ HEALTH_PORT: '0' });
    const port = await portOf(bot);
    const alex = stage.discord.member('alex');
    await alex.slash('general', 'ask', { question: QUESTION });
    await alex.slash('general', 'ask', { question: 'best ramen in nara' });
    expect(await page(port, '/healthz')).toEqual({ status: 200, body: 'ok\n' });
    expect(await page(port, '/readyz')).toEqual({ status: 200, body: 'ready\n' });
    expect((await page(port, '/nothing')).status).toBe(404);
    const { body } = await page(port, '/metrics');
    for (const line of [
      /^pilcrow_questions_total\{language="en",outcome="answered"\} 1$/m,
      /^pilcrow_questions_total\{language="en",outcome="refused"\} 1$/m,
      /^pilcrow_refusals_total\{reason="[a-z-]+"\} 1$/m,
      /^pilcrow_answer_seconds_count 2$/m,
      /^pilcrow_reply_seconds_count 2$/m,
      /^pilcrow_gateway_up 1$/m,
      /^pilcrow_index_info\{digest="[0-9a-f]{16}"\} 1$/m,
      /^pilcrow_index_age_seconds \d/m,
      /^process_resident_memory_bytes \d/m,
    ]) {
      expect(body).toMatch(line);
    }
    expect(body).not.toContain(alex.user.id);
    const away = stage.discord.gateway.refuse(2000);
    await bot.says('connection lost');
    expect(await page(port, '/readyz')).toEqual({
      status: 503,
      body: 'not connected to Discord\n',
    });
    expect((await page(port, '/healthz')).status).toBe(200);
    await away;
    await expect
      .poll(async () => (await page(port, '/readyz')).status, { timeout: 30_000 })
      .toBe(200);
  }, 60_000);
});

describe('a health port that is in use', () => {
  it.each([1, 2])('%i shards: the setting is named, with what to do', async (shards) => {
    stage = await setStage({ limits: { shards, maxConcurrency: 16 } });
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const bot = startBotProcess({ ...stage.env, HEALTH_PORT: String(port) });
    expect(await bot.ended).toBe(78);
    expect(bot.output()).toMatch(
      new RegExp(`HEALTH_PORT: port ${port} is in use\\n\\s+→ end what uses it, give a free port`),
    );
    expect(bot.output()).not.toMatch(/\n\s+at /);
    other.close();
  });
});

describe('shards', () => {
  it('two of them: a process each, one index each, both answer, ended together', async () => {
    stage = await setStage({ limits: { shards: 2, maxConcurrency: 16 } });
    const { discord } = stage;
    // A guild's shard comes of its id: with some more of them, both shards have one.
    const owner = discord.world.user('olivia').id;
    const channels = Array.from({ length: 12 }, (_, number) => {
      // Ids count milliseconds, and shards go by ids.
      discord.clock.advance(1);
      const guild = discord.world.addGuild({ name: `guild ${number}`, ownerId: owner });
      return discord.world.addChannel({ name: `channel ${number}`, guild });
    });
    const bot = startBotProcess({ ...stage.env, HEALTH_PORT: '0' });
    await bot.says('all shards are started', 60_000);
    const port = await portOf(bot);
    expect(discord.gateway.sessions.map(({ shard }) => shard.join('/')).sort()).toEqual([
      '0/2',
      '1/2',
    ]);
    const olivia = discord.member('olivia');
    const replies = await Promise.all(
      channels.map((channel) => olivia.ask(channel, `@pilcrow ${QUESTION}`)),
    );
    for (const reply of replies) expect(textOf(reply)).toContain('136');
    const said = bot.output();
    expect(said.match(/the index fits the corpus/g)).toHaveLength(2);
    for (const process of ['0', '1']) {
      expect(said).toMatch(new RegExp(`"process":"${process}".*"by":"reply"`));
    }
    await expect
      .poll(async () => (await page(port, '/readyz')).status, { timeout: 10_000 })
      .toBe(200);
    await expect
      .poll(async () => (await page(port, '/metrics')).body, { timeout: 10_000 })
      .toMatch(/^pilcrow_questions_total\{language="en",outcome="answered"\} 12$/m);
    bot.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(discord.gateway.sessions).toEqual([]);
  }, 120_000);

  it('a part of them: only those of this machine', async () => {
    stage = await setStage({ limits: { maxConcurrency: 16 } });
    const bot = startBotProcess({ ...stage.env, SHARDS: '1-2/4' });
    await bot.says('all shards are started', 60_000);
    expect(stage.discord.gateway.sessions.map(({ shard }) => shard.join('/')).sort()).toEqual([
      '1/4',
      '2/4',
    ]);
    bot.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    // Each has heard of it, and has not been ended by force.
    expect(bot.output().match(/SIGTERM: finishing what is in hand/g)).toHaveLength(2);
  }, 120_000);

  it('one that ends is started again; a wrong setting ends them all', async () => {
    stage = await setStage({ limits: { shards: 2, maxConcurrency: 16 } });
    const bot = startBotProcess(stage.env);
    await bot.says('all shards are started', 60_000);
    // Its output comes by a pipe of its own, perhaps after the manager's.
    await bot.says(/"process":"1".*?"pid":\d+/);
    const pid = Number(/"process":"1".*?"pid":(\d+)/.exec(bot.output())?.[1]);
    process.kill(pid, 'SIGKILL');
    await bot.says('a shard has ended and is started again');
    const isBack = (moment: { what: string; shard: readonly number[] | null }) =>
      moment.what === 'ready' && moment.shard?.[0] === 1;
    await stage.discord.next('gateway', isBack, 30_000);
    stage.discord.gateway.close(4004);
    expect(await bot.ended).toBe(78);
  }, 120_000);
});

describe('the journal', () => {
  const ask = (question: string) =>
    stage.discord.member('alex').slash('general', 'ask', { question });

  it('keeps what was refused, and nothing else, when it is switched on', async () => {
    stage = await setStage();
    const file = path.join(stage.folder, 'journal', 'refused.lmdb');
    const bot = await stage.start({ JOURNAL_FILE: file });
    await ask(QUESTION);
    await ask('best ramen in nara');
    bot.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    const journal = openJournal({ file, days: 90 });
    expect(journal.entries()).toMatchObject([{ question: 'best ramen in nara', count: 1 }]);
    await journal.close();
  });

  it('knows nothing of what is looked up, least of all of what others wrote', async () => {
    stage = await setStage();
    const file = path.join(stage.folder, 'journal', 'refused.lmdb');
    const bot = await stage.start({ JOURNAL_FILE: file, HEALTH_PORT: '0' });
    const port = await portOf(bot);
    const alex = stage.discord.member('alex');
    const written = stage.discord.member('olivia').say('general', 'my sister lost her passport');
    await alex.contextMenu(written, messagesIn('en').check.menu);
    await alex.slash('general', 'check', { claim: 'the best ramen is in nara' });
    await alex.slash('general', 'facts', { topic: 'the best ramen in nara' });
    await alex.slash('general', 'read', { paragraph: 'the best ramen in nara' });
    expect((await page(port, '/metrics')).body).not.toMatch(/^pilcrow_questions_total\{/m);
    bot.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    const journal = openJournal({ file, days: 90 });
    expect(journal.entries()).toEqual([]);
    await journal.close();
  });

  it('is not begun over another file: said so at start, with what to do', async () => {
    stage = await setStage();
    const file = path.join(stage.folder, 'refused.lmdb');
    await writeFile(file, 'hello');
    const bot = startBotProcess({ ...stage.env, JOURNAL_FILE: file });
    expect(await bot.ended).toBe(78);
    expect(bot.output()).toMatch(/JOURNAL_FILE: .* is no journal.*\n\s+→ move it away/);
    expect(bot.output()).not.toMatch(/\n\s+at /);
    expect(await readFile(file, 'utf8')).toBe('hello');
  });
});
