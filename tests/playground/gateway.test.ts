import { Client, Events, GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { SmallDiscord, SmallDiscordOptions } from '../../playground/index.ts';
import { type Bot, INTENTS, startBot, startDiscord } from './bot.ts';

let discord: SmallDiscord;
let bot: Bot;
let heard: string[];

async function start(options: SmallDiscordOptions = {}): Promise<void> {
  discord = await startDiscord(options);
  bot = await startBot(discord);
  heard = [];
  bot.onMessage(async (message) => {
    heard.push(message.content);
  });
}

describe('a session', () => {
  beforeEach(() => start());
  afterEach(async () => {
    await bot.stop();
    await discord.close();
  });

  const say = (text: string) => discord.member('mina').say(discord.member('mina').dm, text);
  const back = (what: 'ready' | 'resumed') =>
    discord.next('gateway', (moment) => moment.what === what);

  it.each<[string, () => unknown]>([
    ['asked to reconnect', () => discord.gateway.reconnect()],
    ['cut off', () => discord.gateway.cut()],
    ['closed with 4000', () => discord.gateway.close(4000)],
    ['invalid but resumable', () => discord.gateway.invalidSession(true)],
  ])('that is %s is resumed, and misses nothing', async (_what, break_) => {
    say('before');
    await expect.poll(() => heard).toEqual(['before']);
    const resumed = back('resumed');
    break_();
    say('in the gap');
    await resumed;
    say('after');
    await expect.poll(() => heard).toEqual(['before', 'in the gap', 'after']);
    expect(discord.gateway.sessions).toHaveLength(1);
  });

  it('that is invalid begins anew, without what was in the gap', async () => {
    const ready = back('ready');
    discord.gateway.invalidSession(false);
    say('in the gap');
    await ready;
    say('after');
    await expect.poll(() => heard).toEqual(['after']);
  });

  it('whose gateway refuses connections comes back when it does not', async () => {
    const again = back('resumed');
    const open = discord.gateway.refuse(300);
    say('in the gap');
    await open;
    // A client that was refused may resume or begin anew; discord.js begins anew.
    await Promise.race([again, back('ready')]);
    say('after');
    await expect.poll(() => heard.at(-1)).toBe('after');
  });
});

describe('a silent gateway', () => {
  it('is left by the client, which then resumes', async () => {
    // Short beats, so that the missing one is noticed soon.
    await start({ limits: { heartbeatMs: 300 } });
    const reconnecting = new Promise((resolve) => {
      bot.client.once(Events.ShardReconnecting, resolve);
      bot.client.on(Events.Debug, (line) => line.includes('Zombie') && resolve(line));
    });
    discord.gateway.halfOpen();
    expect(String(await reconnecting)).toMatch(/Zombie/);
    const resumed = discord.next('gateway', ({ what }) => what === 'resumed');
    discord.gateway.cut();
    await resumed;
    await bot.stop();
    await discord.close();
  });
});

describe('a client that falls silent', () => {
  it('is dropped with 4009', async () => {
    discord = await startDiscord({ limits: { heartbeatMs: 100 } });
    const closed = await talk([identify()], { until: 'closed' });
    expect(closed.code).toBe(4009);
    await discord.close();
  });
});

/** Speaks the gateway's protocol by hand. */
async function talk(
  payloads: unknown[],
  options: { until: 'closed' | 'message'; query?: string; op?: number },
): Promise<{ code: number | null; payload: Record<string, unknown> | null }> {
  const socket = new WebSocket(
    `${discord.gateway.url()}${options.query ?? '/?v=10&encoding=json'}`,
  );
  return new Promise((resolve) => {
    socket.on('message', (data) => {
      const payload = JSON.parse(String(data)) as Record<string, unknown>;
      if (payload['op'] === 10) for (const each of payloads) socket.send(JSON.stringify(each));
      if (options.until === 'message' && payload['op'] === options.op) {
        socket.terminate();
        resolve({ code: null, payload });
      }
    });
    socket.on('close', (code) => resolve({ code, payload: null }));
  });
}

const identify = (more: object = {}) => ({
  op: 2,
  d: { token: 'playground-token', intents: 1, properties: {}, ...more },
});
const resume = (more: object = {}) => ({
  op: 6,
  d: { token: 'playground-token', session_id: 'x', seq: 1, ...more },
});

describe('the gateway', () => {
  beforeEach(async () => {
    discord = await startDiscord();
  });
  afterEach(() => discord.close());

  it.each<[string, unknown[], number]>([
    ['a wrong token', [identify({ token: 'x' })], 4004],
    ['a wrong token in a resume', [resume({ token: 'x' })], 4004],
    ['intents that do not exist', [identify({ intents: 1 << 30 })], 4013],
    ['privileged intents that were not granted', [identify({ intents: 1 << 15 })], 4014],
    ['an impossible shard', [identify({ shard: [2, 2] })], 4010],
    ['an unknown opcode', [{ op: 99 }], 4001],
    ['something before identifying', [{ op: 3, d: {} }], 4003],
    ['identifying twice', [identify(), identify()], 4005],
    ['no JSON', ['x'], 4002],
    [
      'more than 120 payloads a minute',
      Array.from({ length: 121 }, () => ({ op: 1, d: null })),
      4008,
    ],
  ])('closes on %s', async (_what, payloads, code) => {
    expect((await talk(payloads, { until: 'closed' })).code).toBe(code);
    expect(discord.violations).toMatchObject([{ kind: 'gateway', code }]);
  });

  it('closes on another version with 4012', async () => {
    expect((await talk([], { until: 'closed', query: '/?v=9' })).code).toBe(4012);
  });

  it('closes with 4011 where sharding is required', async () => {
    discord.limits.shards = 2;
    expect((await talk([identify()], { until: 'closed' })).code).toBe(4011);
  });

  it('gives an unknown session back as invalid', async () => {
    const { payload } = await talk([resume()], { until: 'message', op: 9 });
    expect(payload).toMatchObject({ op: 9, d: false });
  });

  it('lets one identify in so many seconds, where that is enforced', async () => {
    discord.limits.identifyEveryMs = 5000;
    await talk([identify()], { until: 'message', op: 0 });
    const { payload } = await talk([identify()], { until: 'message', op: 9 });
    expect(payload).toMatchObject({ op: 9, d: false });
    discord.clock.advance(5000);
    expect((await talk([identify()], { until: 'message', op: 0 })).payload).toMatchObject({
      t: 'READY',
    });
  });

  it('rejects with a code of the test’s choice', async () => {
    discord.gateway.rejectWith(4013);
    expect((await talk([identify()], { until: 'closed' })).code).toBe(4013);
  });
});

describe('the real client', () => {
  afterEach(() => discord.close());

  it('is told that its token is wrong', async () => {
    discord = await startDiscord();
    const client = new Client({ intents: INTENTS, rest: { api: discord.apiUrl } });
    await expect(client.login('a.wrong.token')).rejects.toThrow(/invalid token/i);
    await client.destroy();
  });

  it('is told that an intent was not granted', async () => {
    discord = await startDiscord();
    const client = new Client({
      intents: [GatewayIntentBits.MessageContent],
      rest: { api: discord.apiUrl },
    });
    await expect(client.login(discord.token)).rejects.toThrow(/disallowed intents/i);
    await client.destroy();
  });

  it('spreads its guilds over two shards', async () => {
    discord = await startDiscord({ limits: { shards: 2, maxConcurrency: 2 } });
    const { world } = discord;
    for (const name of ['one', 'two', 'three'])
      world.addGuild({ name, ownerId: world.user('olivia').id });
    bot = await startBot(discord, { shards: 'auto' });
    expect(discord.gateway.sessions.map((session) => session.shard)).toEqual([
      [0, 2],
      [1, 2],
    ]);
    expect(bot.client.guilds.cache.size).toBe(4);
    bot.onInteraction(async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply(`shard ${interaction.guild?.shardId}`);
    });
    await bot.client.application.commands.create({ name: 'where', description: 'd' });
    const guild = world.guild('newsroom');
    const shard = Number((BigInt(guild.id) >> 22n) % 2n);
    const { reply } = await discord.member('mina').slash('general', 'where');
    expect(reply?.content).toBe(`shard ${shard}`);
    await bot.stop();
  });
});
