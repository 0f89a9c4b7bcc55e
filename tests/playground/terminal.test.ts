import { Readable, Writable } from 'node:stream';
import {
  ActionRowBuilder,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  ContainerBuilder,
  EmbedBuilder,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runTerminal, type SmallDiscord } from '../../playground/index.ts';
import { readSlashLine } from '../../playground/terminal/slash-line.ts';
import { type Bot, startBot, startDiscord } from './bot.ts';

const ASK = new SlashCommandBuilder()
  .setName('ask')
  .setDescription('Asks')
  .addStringOption((option) => option.setName('question').setDescription('What').setRequired(true))
  .addBooleanOption((option) => option.setName('private').setDescription('For you alone'));

let discord: SmallDiscord;
let bot: Bot;

beforeEach(async () => {
  discord = await startDiscord();
  bot = await startBot(discord);
  await bot.client.application.commands.set([
    ASK,
    { name: 'Check it', type: ApplicationCommandType.Message },
  ]);
  bot.onInteraction(answer);
  bot.onMessage(async (message) => {
    if (message.content) await message.reply(`heard: ${message.cleanContent}`);
  });
});

afterEach(async () => {
  await bot.stop();
  await discord.close();
});

async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isChatInputCommand()) {
    const flags = interaction.options.getBoolean('private') ? MessageFlags.Ephemeral : 0;
    const embed = new EmbedBuilder().setTitle('Title').setDescription('> **a** quote\nplain');
    const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
      new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary),
      new ButtonBuilder().setCustomId('form').setLabel('Form').setStyle(ButtonStyle.Primary),
    );
    const content = `You asked: ${interaction.options.getString('question')}`;
    return interaction.reply({
      content,
      embeds: [embed],
      components: [row],
      ...(flags ? { flags } : {}),
    });
  }
  if (interaction.isButton() && interaction.customId === 'more') {
    const text = new TextDisplayBuilder().setContent('# Heading\n-# small');
    const container = new ContainerBuilder().addTextDisplayComponents(text);
    return interaction.reply({ components: [container], flags: MessageFlags.IsComponentsV2 });
  }
  if (interaction.isButton()) {
    const input = new TextInputBuilder()
      .setCustomId('q')
      .setLabel('Your text')
      .setStyle(TextInputStyle.Short);
    const row = new ActionRowBuilder<TextInputBuilder>().addComponents(input);
    return interaction.showModal(
      new ModalBuilder().setCustomId('m').setTitle('A form').addComponents(row),
    );
  }
  if (interaction.isModalSubmit()) {
    return interaction.reply(`filled: ${interaction.fields.getTextInputValue('q')}`);
  }
  if (interaction.isMessageContextMenuCommand()) {
    return interaction.reply(`checked: ${interaction.targetMessage.content}`);
  }
  return undefined;
}

async function typed(lines: string[]): Promise<string> {
  let text = '';
  const output = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  await runTerminal({ discord, input: Readable.from([lines.join('\n')]), output });
  return text;
}

describe('the terminal', () => {
  it('answers every piped line in order and ends', async () => {
    const text = await typed([
      '/ask how many died?',
      'click 1',
      'click 2',
      'fill some words',
      '@pilcrow hello',
      'reply and then?',
      'dm in private',
      'say among ourselves',
      'check',
      '/ask secret private:true',
      '/nothing',
      'what',
    ]);
    expect(text).toMatchInlineSnapshot(`
      "#1 pilcrow
        You asked: how many died?
        ┃ == Title ==
        ┃ │ a quote
        ┃ plain
        [1] More   [2] Form

      #2 pilcrow
        ┃ == Heading ==
        ┃ small

      (form "A form": Your text; fill it in with: fill …)

      #3 pilcrow
        filled: some words

      #4 alex
        @pilcrow hello

      #5 pilcrow
        heard: @pilcrow hello

      #6 alex
        and then?

      #7 pilcrow
        heard: and then?

      #8 alex (direct message)
        in private

      #9 pilcrow (direct message)
        heard: in private

      #10 alex
        among ourselves

      #11 pilcrow
        checked: among ourselves

      #12 pilcrow (only you can see this)
        You asked: secret
        ┃ == Title ==
        ┃ │ a quote
        ┃ plain
        [1] More   [2] Form

      the bot offers no /nothing here; it offers:
        /ask question:… private:…
        on a message or person: Check it

      "what" is nothing to do here; type help

      "
    `);
    expect(discord.violations).toEqual([]);
    expect(bot.errors).toEqual([]);
  });
});

describe('a typed slash command', () => {
  it.each([
    ['how many died?', { question: 'how many died?' }],
    ['question:how many? private:true', { question: 'how many?', private: true }],
    ['how many? private:no', { question: 'how many?', private: false }],
    ['at 10:30 o’clock', { question: 'at 10:30 o’clock' }],
    ['', {}],
  ])('reads %j', (rest, options) => {
    expect(readSlashLine(JSON.parse(JSON.stringify(ASK.toJSON())), rest)).toEqual({
      command: 'ask',
      options,
    });
  });

  it('reads subcommands', () => {
    const declared = {
      name: 'file',
      options: [{ type: 1, name: 'open', options: [{ type: 4, name: 'page' }] }],
    };
    expect(readSlashLine(declared, 'open 12')).toEqual({
      command: 'file open',
      options: { page: 12 },
    });
  });
});
