import { ApplicationCommandType, MessageFlags, SlashCommandBuilder } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SmallDiscord } from '../../playground/index.ts';
import { type Bot, startBot, startDiscord } from './bot.ts';

let discord: SmallDiscord;
let bot: Bot;

beforeEach(async () => {
  discord = await startDiscord();
  bot = await startBot(discord);
  await bot.client.application.commands.set([
    new SlashCommandBuilder()
      .setName('ask')
      .setDescription('Asks')
      .setDescriptionLocalizations({ ko: '질문' })
      .addStringOption((option) =>
        option.setName('question').setDescription('What').setRequired(true).setAutocomplete(true),
      )
      .addBooleanOption((option) => option.setName('private').setDescription('For you alone')),
    { name: 'Check it', type: ApplicationCommandType.Message },
  ]);
});

afterEach(async () => {
  await bot.stop();
  await discord.close();
});

describe('the small Discord with the real client', () => {
  it('lets it log in and see its guild', () => {
    expect(bot.client.user.username).toBe('pilcrow');
    expect(bot.client.guilds.cache.map((guild) => guild.name)).toEqual(['newsroom']);
    expect(discord.violations).toEqual([]);
  });

  it('brings a slash command and its answer', async () => {
    bot.onInteraction(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply(
        `${interaction.options.getString('question')} in ${interaction.locale}`,
      );
    });
    const exchange = await discord.member('mina').slash('general', 'ask', { question: 'how many' });
    expect(exchange.failed).toBeNull();
    expect(exchange.reply?.content).toBe('how many in ko');
    expect(exchange.ephemeral).toBe(false);
    expect(exchange.acknowledgedAfterMs).toBeLessThan(3000);
    expect(discord.violations).toEqual([]);
  });

  it('waits for the edit after a deferral, and shows an ephemeral one to its member alone', async () => {
    bot.onInteraction(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply('for you');
      await interaction.followUp({ content: 'more', flags: MessageFlags.Ephemeral });
    });
    const mina = discord.member('mina');
    const exchange = await mina.slash('general', 'ask', { question: 'q' });
    expect(exchange.reply?.content).toBe('for you');
    expect(exchange.ephemeral).toBe(true);
    expect((await exchange.followUps(1)).map((message) => message.content)).toEqual(['more']);
    expect(mina.sees('general')).toHaveLength(2);
    expect(discord.member('alex').sees('general')).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('answers mentions, replies and direct messages, and hides other content', async () => {
    const heard: string[] = [];
    bot.onMessage(async (message) => {
      heard.push(message.content);
      if (message.content)
        await message.reply({ content: 'yes', allowedMentions: { repliedUser: false } });
    });
    const mina = discord.member('mina');
    mina.say('general', 'among ourselves');
    const answer = await mina.ask('general', '@pilcrow are you there?');
    expect(answer.content).toBe('yes');
    expect(answer.pings).toEqual({ users: [], roles: [], everyone: false });
    expect((await mina.ask('general', 'and now?', { replyTo: answer })).content).toBe('yes');
    expect((await mina.ask(mina.dm, 'in private')).content).toBe('yes');
    expect(heard).toEqual([
      '',
      `<@${discord.world.bot.id}> are you there?`,
      'and now?',
      'in private',
    ]);
    expect(discord.violations).toEqual([]);
    expect(bot.errors).toEqual([]);
  });
});
