/** What a bot hears, and what it is told of messages without the privileged intent. */

import { GatewayIntentBits } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import type { SmallDiscord } from '../../playground/index.ts';
import { type Bot, INTENTS, startBot, startDiscord } from './bot.ts';

let discord: SmallDiscord;
let bot: Bot;

afterEach(async () => {
  await bot.stop();
  await discord.close();
});

/** Starts both; returns the contents that the bot hears. */
async function listen(intents: number[] = INTENTS, grantedIntents = 0): Promise<string[]> {
  discord = await startDiscord({ grantedIntents });
  bot = await startBot(discord, { intents });
  const heard: string[] = [];
  bot.onMessage(async (message) => heard.push(message.content));
  return heard;
}

describe('without the MESSAGE CONTENT intent', () => {
  it('a bot reads only what is meant for it', async () => {
    const heard = await listen();
    const mina = discord.member('mina');
    const { bot: self } = discord.world;
    const command = await bot.client.application.commands.create({
      name: 'ping',
      description: 'd',
    });
    bot.onInteraction(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply('pong');
    });
    const ordinary = discord.nextMessage();
    const channel = bot.client.channels.cache.get(discord.world.channel('general').id);
    if (channel?.isSendable()) await channel.send('by the bot');
    const own = await ordinary;
    const { reply } = await mina.slash('general', command.name);
    if (!reply) throw new Error('no reply');

    mina.say('general', 'ordinary');
    mina.say('general', `<@${self.id}> mention`);
    mina.say('general', '`@pilcrow` in code');
    mina.say('general', 'reply that rings', { replyTo: own });
    mina.say('general', 'reply that does not', { replyTo: own, ping: false });
    mina.say('general', 'reply to a response', { replyTo: reply });
    mina.say('summit thread', '@pilcrow in a thread');
    mina.say('general', 'tell me, @Pilcrow.');
    mina.say('staff-only', 'where the bot is not');
    mina.say(mina.dm, 'direct');
    await expect
      .poll(() => heard)
      .toEqual([
        '',
        `<@${self.id}> mention`,
        '',
        'reply that rings',
        '',
        '',
        `<@${self.id}> in a thread`,
        `tell me, <@${self.id}>.`,
        'direct',
      ]);
  });

  it('REST hides the same content, and shows the bot its own', async () => {
    await listen();
    const mina = discord.member('mina');
    mina.say('news', 'hidden');
    mina.say('news', '@pilcrow shown');
    const channel = await bot.client.channels.fetch(discord.world.channel('news').id);
    if (!channel?.isTextBased()) throw new Error('no channel');
    const contents = (await channel.messages.fetch()).map((message) => message.content);
    expect(contents).toEqual([`<@${discord.world.bot.id}> shown`, '']);
    expect(discord.violations).toEqual([]);
  });
});

describe('intents', () => {
  it('with MESSAGE CONTENT granted a bot reads everything', async () => {
    const heard = await listen([...INTENTS, GatewayIntentBits.MessageContent], 1 << 15);
    discord.member('mina').say('general', 'ordinary');
    await expect.poll(() => heard).toEqual(['ordinary']);
  });

  it('without DIRECT MESSAGES a bot hears none', async () => {
    const heard = await listen([GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages]);
    const mina = discord.member('mina');
    mina.say(mina.dm, 'direct');
    mina.say('general', '@pilcrow public');
    await expect.poll(() => heard).toHaveLength(1);
  });
});

describe('direct messages', () => {
  it('can be opened by the bot', async () => {
    await listen();
    const user = await bot.client.users.fetch(discord.world.user('haruto').id);
    await user.send('hello');
    expect(discord.member('haruto').sees(discord.member('haruto').dm)).toMatchObject([
      { content: 'hello' },
    ]);
    expect(discord.violations).toEqual([]);
  });
});

describe('threads', () => {
  it('can be started by the bot, and typed in', async () => {
    await listen();
    const channel = bot.client.channels.cache.get(discord.world.channel('general').id);
    if (!channel?.isTextBased() || !('threads' in channel)) throw new Error('no channel');
    const typing = discord.next('typing');
    const thread = await channel.threads.create({ name: 'a thread' });
    await thread.sendTyping();
    expect((await typing).channel.name).toBe('a thread');
    await thread.send('inside');
    expect(discord.member('mina').sees('a thread')).toMatchObject([{ content: 'inside' }]);
    expect(discord.violations).toEqual([]);
  });
});
