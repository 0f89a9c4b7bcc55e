import {
  ActionRowBuilder,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  ComponentType,
  InteractionContextType,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Exchange, SmallDiscord } from '../../playground/index.ts';
import { type Bot, startBot, startDiscord } from './bot.ts';

let discord: SmallDiscord;
let bot: Bot;

const EVERYWHERE = {
  contexts: [0, 1, 2],
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
};

beforeAll(async () => {
  discord = await startDiscord();
  bot = await startBot(discord);
  await bot.client.application.commands.set([
    {
      ...new SlashCommandBuilder()
        .setName('ask')
        .setNameLocalizations({ ko: '질문' })
        .setDescription('Asks')
        .addStringOption((option) =>
          option.setName('question').setDescription('What').setAutocomplete(true).setMaxLength(50),
        )
        .addUserOption((option) => option.setName('whom').setDescription('Whom'))
        .toJSON(),
      ...EVERYWHERE,
    },
    { name: 'Check it', type: ApplicationCommandType.Message },
    { name: 'Look at', type: ApplicationCommandType.User },
    { name: 'staff', description: 'Staff', default_member_permissions: '8' },
    { name: 'home', description: 'In guilds', contexts: [InteractionContextType.Guild] },
  ]);
});

afterAll(async () => {
  await bot.stop();
  await discord.close();
});

let before = 0;
beforeEach(() => {
  before = discord.violations.length;
  bot.errors.length = 0;
});
afterEach(() => {
  discord.faults.clear();
});

/** What the bot has broken in this test. */
const broken = () => discord.violations.slice(before).map(({ kind, code }) => ({ kind, code }));

/** Has `alex` ask, and the bot deal with it as told. */
function ask(
  handle: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
): Promise<Exchange> {
  bot.onInteraction(async (interaction) => {
    if (interaction.isChatInputCommand()) await handle(interaction);
  });
  return discord.member('alex').slash('general', 'ask', { question: 'q' });
}

const button = (id: string) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId(id).setLabel(`Label of ${id}`).setStyle(ButtonStyle.Primary),
  );

describe('an interaction', () => {
  it('carries what Discord tells about place, person and installation', async () => {
    const seen: unknown[] = [];
    await ask(async (interaction) => {
      const { locale, guildLocale, context, authorizingIntegrationOwners: owners } = interaction;
      seen.push(locale, guildLocale, context, interaction.appPermissions.has('SendMessages'));
      seen.push(owners.guildId, owners.userId, interaction.inCachedGuild());
      seen.push(
        interaction.attachmentSizeLimit,
        interaction.memberPermissions?.has('SendMessages'),
      );
      await interaction.reply('ok');
    });
    const { world } = discord;
    expect(seen).toEqual([
      'en-US',
      'en-US',
      InteractionContextType.Guild,
      true,
      world.guild('newsroom').id,
      world.user('alex').id,
      true,
      10 * 1024 * 1024,
      true,
    ]);
    expect(broken()).toEqual([]);
  });

  it('comes by a localised name, with people resolved', async () => {
    let whom: string | undefined;
    bot.onInteraction(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      whom = interaction.options.getMember('whom')?.toString();
      await interaction.reply('ok');
    });
    await discord.member('mina').slash('general', '질문', { whom: 'haruto' });
    expect(whom).toBe(`<@${discord.world.user('haruto').id}>`);
  });

  it.each<[string, (member: ReturnType<SmallDiscord['member']>) => Promise<unknown>, RegExp]>([
    ['a command for others', (member) => member.slash('general', 'staff'), /offered no command/],
    [
      'a command for guilds in a direct message',
      (member) => member.slash(member.dm, 'home'),
      /offered no command/,
    ],
    ['a channel it cannot see', (member) => member.slash('nowhere', 'ask'), /no channel/],
    [
      'a text that is too long',
      (member) => member.slash('general', 'ask', { question: 'x'.repeat(51) }),
      /0 to 50 characters/,
    ],
    [
      'an option that is none',
      (member) => member.slash('general', 'ask', { other: 'x' }),
      /no option "other"/,
    ],
  ])('is not made from %s', async (_what, cause, message) => {
    await expect(cause(discord.member('alex'))).rejects.toThrow(message);
  });

  it('fails for its member when nothing comes within three seconds, and the late bot gets 10062', async () => {
    const exchange = await ask(async (interaction) => {
      discord.clock.advance(3001);
      await interaction.reply('late');
    });
    expect(exchange.failed).toBe('The application did not respond');
    await expect.poll(() => bot.errors).toMatchObject([{ code: 10_062, status: 404 }]);
    expect(broken()).toEqual([{ kind: 'rejected', code: 10_062 }]);
  });

  it('is acknowledged once: the second time is 40060', async () => {
    await ask(async (interaction) => {
      await interaction.reply('once');
      interaction.replied = false;
      await interaction.reply('twice');
    });
    await expect.poll(() => bot.errors).toMatchObject([{ code: 40_060 }]);
  });

  it('can be followed up for fifteen minutes', async () => {
    const exchange = await ask(async (interaction) => {
      await interaction.reply('first');
      await interaction.followUp('second');
      discord.clock.advance(15 * 60_000 + 1);
      await interaction.followUp('third');
    });
    expect(await exchange.followUps(1)).toMatchObject([{ content: 'second', type: 19 }]);
    await expect.poll(() => bot.errors).toMatchObject([{ code: 50_027, status: 401 }]);
  });

  it.each<[string, (interaction: ChatInputCommandInteraction) => Promise<unknown>]>([
    ['before it was acknowledged', (interaction) => interaction.webhook.send('too early')],
    [
      'of a webhook that is none',
      (interaction) => {
        interaction.webhook.token = 'x';
        return interaction.webhook.send('where');
      },
    ],
  ])('has no webhook %s', async (_what, act) => {
    const exchange = ask(act);
    await expect.poll(() => bot.errors).toMatchObject([{ code: 10_015, status: 404 }]);
    discord.clock.advance(3001);
    expect((await exchange).failed).not.toBeNull();
  });

  it('keeps the ephemeral state that its deferral set', async () => {
    const exchange = await ask(async (interaction) => {
      await interaction.deferReply();
      await interaction.webhook.send({ content: 'quietly?', flags: MessageFlags.Ephemeral });
    });
    expect(exchange.reply?.content).toBe('quietly?');
    expect(exchange.ephemeral).toBe(false);
    expect(exchange.interaction.followUps).toEqual([]);
  });

  it('lets a deferral become Components v2', async () => {
    const exchange = await ask(async (interaction) => {
      await interaction.deferReply();
      await interaction.editReply({
        components: [{ type: ComponentType.TextDisplay, content: 'v2' }],
        flags: MessageFlags.IsComponentsV2,
      });
    });
    expect(exchange.reply).toMatchObject({ components: [{ type: 10, content: 'v2', id: 1 }] });
    expect(broken()).toEqual([]);
  });

  it.each([
    ['Components v2 on the deferral', { type: 5, data: { flags: 1 << 15 } }],
    ['choices for a command', { type: 8, data: { choices: [] } }],
    ['an update without a message', { type: 7, data: { content: 'x' } }],
    [
      'a modal title of 46',
      { type: 9, data: { title: 'x'.repeat(46), custom_id: 'm', components: [inputRow('a')] } },
    ],
    [
      '6 inputs in a modal',
      {
        type: 9,
        data: { title: 't', custom_id: 'm', components: [...'abcdef'].map((id) => inputRow(id)) },
      },
    ],
    [
      'the same input twice',
      { type: 9, data: { title: 't', custom_id: 'm', components: [inputRow('a'), inputRow('a')] } },
    ],
    [
      'a label of 46',
      {
        type: 9,
        data: {
          title: 't',
          custom_id: 'm',
          components: [inputRow('a', { label: 'x'.repeat(46) })],
        },
      },
    ],
    [
      'an input longer than 4000',
      {
        type: 9,
        data: { title: 't', custom_id: 'm', components: [inputRow('a', { max_length: 4001 })] },
      },
    ],
  ])('does not take %s', async (_what, response) => {
    const exchange = ask(async ({ id, token }) => {
      const path = `${discord.apiUrl}/v10/interactions/${id}/${token}/callback`;
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(response) });
      throw new Error(String(answer.status));
    });
    await expect.poll(() => bot.errors).toMatchObject([{ message: '400' }]);
    expect(broken()).toContainEqual({ kind: 'rejected', code: 50_035 });
    discord.clock.advance(3001);
    expect((await exchange).violations.length).toBeGreaterThan(0);
  });

  it('gives the response message where the bot asks for it', async () => {
    let id: string | undefined;
    const exchange = await ask(async (interaction) => {
      const response = await interaction.reply({ content: 'x', withResponse: true });
      id = response.resource?.message?.id;
    });
    await expect.poll(() => id).toBe(exchange.reply?.id);
    expect(broken()).toEqual([]);
  });

  it('takes files with the response', async () => {
    const exchange = await ask((interaction) =>
      interaction.reply({
        files: [{ attachment: Buffer.from('hello'), name: 'a.txt', description: 'A' }],
      }),
    );
    expect(exchange.reply?.attachments).toMatchObject([
      { filename: 'a.txt', size: 5, description: 'A' },
    ]);
    expect(broken()).toEqual([]);
  });

  it('is gone from the channel when the bot deletes its response', async () => {
    const exchange = await ask(async (interaction) => {
      await interaction.reply('x');
      await interaction.deleteReply();
    });
    await expect.poll(() => exchange.reply).toBeNull();
  });
});

function inputRow(id: string, more: object = {}) {
  return { type: 1, components: [{ type: 4, custom_id: id, label: 'l', style: 1, ...more }] };
}

describe('autocomplete', () => {
  const offer = (choices: { name: string; value: string }[]) =>
    bot.onInteraction(async (interaction) => {
      if (interaction.isAutocomplete()) await interaction.respond(choices);
    });

  it('shows what the bot offers for what is typed', async () => {
    bot.onInteraction(async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const { name, value } = interaction.options.getFocused(true);
      await interaction.respond([{ name: `${name} ${value}`, value: 'v' }]);
    });
    const choices = await discord.member('mina').autocomplete('general', 'ask', 'question', 'how');
    expect(choices).toEqual([{ name: 'question how', value: 'v' }]);
    expect(broken()).toEqual([]);
  });

  it.each([
    ['26 choices', Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: 'v' }))],
    ['a name of 101', [{ name: 'x'.repeat(101), value: 'v' }]],
    ['an empty name', [{ name: '', value: 'v' }]],
    ['a value of 101', [{ name: 'n', value: 'x'.repeat(101) }]],
  ])('does not take %s', async (_what, choices) => {
    offer(choices);
    const offered = discord.member('mina').autocomplete('general', 'ask', 'question', 'how');
    await expect.poll(() => bot.errors).toMatchObject([{ code: 50_035 }]);
    discord.clock.advance(3001);
    expect(await offered).toEqual([]);
  });
});

describe('components', () => {
  it('are clicked and chosen, and update their message', async () => {
    const select = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
      new StringSelectMenuBuilder().setCustomId('pick').addOptions([
        { label: 'One', value: '1' },
        { label: 'Two', value: '2' },
      ]),
    );
    bot.onInteraction(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply({ content: 'start', components: [button('next'), select] });
      } else if (interaction.isButton()) {
        await interaction.update({ content: `clicked ${interaction.customId}` });
      } else if (interaction.isStringSelectMenu()) {
        await interaction.deferUpdate();
        await interaction.editReply({ content: `chose ${interaction.values}`, components: [] });
      }
    });
    const mina = discord.member('mina');
    const { reply } = await mina.slash('general', 'ask', {});
    if (!reply) throw new Error('no reply');
    await mina.click(reply, 'Label of next');
    expect(reply.content).toBe('clicked next');
    await expect(mina.select(reply, 'pick', ['3'])).rejects.toThrow(/no option "3"/);
    await mina.select(reply, 'pick', ['2']);
    expect(reply).toMatchObject({ content: 'chose 2', components: [] });
    await expect(mina.click(reply, 'next')).rejects.toThrow(/no button "next"/);
    expect(broken()).toEqual([]);
    expect(bot.errors).toEqual([]);
  });

  it('open modals, of rows and of labels, whose texts come back', async () => {
    const input = (id: string) =>
      new TextInputBuilder().setCustomId(id).setStyle(TextInputStyle.Short);
    const rows = new ModalBuilder()
      .setCustomId('rows')
      .setTitle('Rows')
      .addComponents(
        new ActionRowBuilder<TextInputBuilder>().addComponents(
          input('t').setLabel('Text').setMaxLength(5),
        ),
      );
    const labels = new ModalBuilder()
      .setCustomId('labels')
      .setTitle('Labels')
      .addLabelComponents(new LabelBuilder().setLabel('Text').setTextInputComponent(input('t')));
    bot.onInteraction(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.showModal(rows);
      else if (interaction.isButton()) await interaction.showModal(labels);
      else if (interaction.isModalSubmit()) {
        const content = `${interaction.customId}: ${interaction.fields.getTextInputValue('t')}`;
        if (interaction.isFromMessage()) await interaction.update({ content });
        else await interaction.reply({ content, components: [button('b')] });
      }
    });
    const mina = discord.member('mina');
    const form = await mina.slash('general', 'ask', {});
    expect(form.modal?.title).toBe('Rows');
    await expect(mina.submitModal(form, { t: 'longer' })).rejects.toThrow(/0 to 5 characters/);
    const { reply } = await mina.submitModal(form, { t: 'abc' });
    expect(reply?.content).toBe('rows: abc');
    if (!reply) throw new Error('no reply');
    await mina.submitModal(await mina.click(reply, 'b'), { t: 'def' });
    expect(reply.content).toBe('labels: def');
    expect(broken()).toEqual([]);
    expect(bot.errors).toEqual([]);
  });

  it('of an ephemeral message are nobody else’s', async () => {
    const exchange = await ask((interaction) =>
      interaction.reply({ content: 'x', components: [button('b')], flags: MessageFlags.Ephemeral }),
    );
    const { reply } = exchange;
    if (!reply) throw new Error('no reply');
    await expect(discord.member('mina').click(reply, 'b')).rejects.toThrow(/cannot see/);
  });
});

describe('context menus', () => {
  it('show the bot a message it could not read otherwise', async () => {
    let read: string | undefined;
    bot.onInteraction(async (interaction) => {
      if (!interaction.isMessageContextMenuCommand()) return;
      read = interaction.targetMessage.content;
      await interaction.reply({ content: 'checked', flags: MessageFlags.Ephemeral });
    });
    const message = discord.member('haruto').say('general', 'a claim');
    const exchange = await discord.member('mina').contextMenu(message, 'Check it');
    expect(read).toBe('a claim');
    expect(exchange.ephemeral).toBe(true);
    expect(broken()).toEqual([]);
  });

  it('show the bot a person', async () => {
    let name: string | undefined;
    bot.onInteraction(async (interaction) => {
      if (!interaction.isUserContextMenuCommand()) return;
      name = interaction.targetUser.username;
      await interaction.reply('seen');
    });
    const mina = discord.member('mina');
    await mina.userMenu('general', discord.world.user('haruto'), 'Look at');
    expect(name).toBe('haruto');
  });
});

describe('an app that only the person installed', () => {
  it('answers in a guild without the bot, with five follow-ups at most', async () => {
    bot.onInteraction(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply('hello');
      for (let count = 1; count <= 6; count += 1) await interaction.followUp(`${count}`);
    });
    const exchange = await discord.member('alex').slash('lobby', 'ask', {});
    expect(exchange.reply).toMatchObject({ content: 'hello', ephemeralFor: null });
    await exchange.followUps(5);
    await expect.poll(() => bot.errors).toMatchObject([{ code: 40_094 }]);
  });

  it('answers privately where the person may not use external apps', async () => {
    bot.onInteraction(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply('hello');
    });
    const exchange = await discord.member('alex').slash('strict', 'ask', {});
    expect(exchange.ephemeral).toBe(true);
  });

  it('is not offered to others', async () => {
    await expect(discord.member('mina').slash('lobby', 'ask', {})).rejects.toThrow(
      /offered no command/,
    );
  });

  it('answers in direct messages', async () => {
    bot.onInteraction(async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply(`context ${interaction.context}`);
    });
    const alex = discord.member('alex');
    expect((await alex.slash(alex.dm, 'ask', {})).reply?.content).toBe('context 1');
    expect(broken()).toEqual([]);
  });
});
