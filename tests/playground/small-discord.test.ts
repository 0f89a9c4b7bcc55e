/** The front door, and what it watches over. */

import { request } from 'node:http';
import { constants, createInflate } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type SmallDiscord, startSmallDiscord } from '../../playground/index.ts';
import { hasDescription, startBot, startDiscord } from './bot.ts';

let discord: SmallDiscord;

afterEach(() => discord.close());

function post(path: string, body: string, type = 'application/json') {
  const headers = { authorization: `Bot ${discord.token}`, 'content-type': type };
  return fetch(`${discord.apiUrl}/v10${path}`, { method: 'POST', headers, body });
}

describe('the small Discord', () => {
  it('listens on loopback alone, and says when its port is taken', async () => {
    discord = await startSmallDiscord();
    const { hostname, port } = new URL(discord.apiUrl);
    expect(hostname).toBe('127.0.0.1');
    await expect(startSmallDiscord({ port: Number(port) })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
    const other = await new Promise((resolve) => {
      request({ host: '127.0.0.2', port })
        .on('error', (error) => resolve(String(error)))
        .on('response', resolve)
        .end();
    });
    expect(other).toMatch(/ECONNREFUSED/);
  });

  it('closes at once although nobody has left', async () => {
    discord = await startDiscord();
    await startBot(discord).then((bot) => bot.stop());
    const bot = await startBot(discord);
    await discord.close();
    await bot.stop();
    discord = await startSmallDiscord();
  });

  it('brings a guild the bot is added to', async () => {
    discord = await startDiscord();
    const bot = await startBot(discord);
    const joined = new Promise<string>((resolve) => {
      bot.client.once('guildCreate', (guild) => resolve(guild.name));
    });
    discord.world.addGuild({ name: 'a new one', ownerId: discord.world.user('olivia').id });
    expect(await joined).toBe('a new one');
    await bot.stop();
  });

  it('knows people by name, and makes those it does not know members', async () => {
    discord = await startSmallDiscord();
    expect(discord.member('mina').locale).toBe('ko');
    const guest = discord.member('guest', { locale: 'fr' });
    expect(guest.say('general', 'hello').author).toMatchObject({ username: 'guest', locale: 'fr' });
    expect(() => discord.world.channel('nowhere')).toThrow(
      'small Discord: there is no channel "nowhere"',
    );
  });

  it('answers JSON that does not parse with 50109', async () => {
    discord = await startSmallDiscord();
    const answer = await post(`/channels/${discord.world.channel('general').id}/messages`, '{');
    expect(await answer.json()).toMatchObject({ code: 50_109 });
  });

  it('speaks zlib-stream where a client asks for it', async () => {
    discord = await startSmallDiscord();
    const socket = new WebSocket(
      `${discord.gateway.url()}/?v=10&encoding=json&compress=zlib-stream`,
    );
    const inflate = createInflate({ flush: constants.Z_SYNC_FLUSH });
    const hello = new Promise<string>((resolve) => {
      inflate.on('data', (chunk: Buffer) => resolve(String(chunk)));
    });
    socket.on('message', (data: Buffer) => inflate.write(data));
    expect(JSON.parse(await hello)).toMatchObject({ op: 10 });
    socket.terminate();
  });

  it.skipIf(!hasDescription)('reports a body that Discord’s description forbids', async () => {
    discord = await startDiscord();
    const path = `/channels/${discord.world.channel('general').id}/messages`;
    await post(path, JSON.stringify({ content: 'c', tts: 'yes' }));
    expect(discord.violations).toMatchObject([
      { kind: 'schema', message: expect.stringContaining('/tts must be boolean') },
    ]);
  });

  it('takes a click that is acknowledged first and followed up', async () => {
    discord = await startDiscord();
    const bot = await startBot(discord);
    await bot.client.application.commands.create({ name: 'ask', description: 'd' });
    bot.onInteraction(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const button = { type: 2, style: 1, customId: 'b', label: 'B' } as const;
        await interaction.reply({ content: 'x', components: [{ type: 1, components: [button] }] });
      } else if (interaction.isButton()) {
        await interaction.deferUpdate();
        await interaction.followUp('more');
      }
    });
    const mina = discord.member('mina');
    const { reply } = await mina.slash('general', 'ask');
    if (!reply) throw new Error('no reply');
    const exchange = await mina.click(reply, 'B');
    expect(exchange.messages.map(({ content }) => content)).toEqual(['x', 'more']);
    expect(discord.violations).toEqual([]);
    await bot.stop();
  });
});
