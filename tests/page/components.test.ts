import { ComponentType, type Interaction, MessageFlags } from 'discord.js';
import type { Page as Tab } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Bot, startBot, startDiscord } from '../playground/bot.ts';
import { CHROMIUM } from './browser.ts';
import { onStage } from './stage.ts';

const OPTIONS = [
  { label: 'One', value: '1' },
  { label: 'Two', value: '2', description: 'the second' },
  { label: 'Three', value: '3' },
];

/** What Pilcrow does not use, another bot does: the page shows it too. */
describe.skipIf(!CHROMIUM)('components of any bot', () => {
  let bot: Bot;
  const stage = onStage(async () => {
    const discord = await startDiscord();
    bot = await startBot(discord);
    return {
      discord,
      async close() {
        await bot.stop();
        await discord.close();
      },
    };
  });
  let tab: Tab;
  /** What the bot was sent, in short. */
  let sent: unknown[];

  async function hear(interaction: Interaction): Promise<void> {
    if (interaction.isAnySelectMenu()) {
      const names = interaction.isUserSelectMenu()
        ? interaction.users.map(({ username }) => username)
        : interaction.values;
      sent.push([interaction.customId, names]);
      await interaction.reply({ content: `chosen: ${names.join(', ')}` });
    } else if (interaction.isButton()) {
      await interaction.showModal({
        custom_id: 'form',
        title: 'A form',
        components: [
          {
            type: ComponentType.Label,
            label: 'Which?',
            description: 'one of three',
            component: { type: ComponentType.StringSelect, custom_id: 'which', options: OPTIONS },
          },
          {
            type: ComponentType.Label,
            label: 'Who?',
            component: { type: ComponentType.UserSelect, custom_id: 'who', required: false },
          },
          { type: ComponentType.TextDisplay, content: 'Say **why**.' },
          {
            type: ComponentType.Label,
            label: 'Why?',
            component: { type: ComponentType.TextInput, custom_id: 'why', style: 1 },
          },
        ],
      });
    } else if (interaction.isModalSubmit()) {
      const { fields } = interaction;
      sent.push([fields.getStringSelectValues('which'), fields.getTextInputValue('why')]);
      await interaction.reply({ content: 'thank you', flags: MessageFlags.Ephemeral });
    }
  }

  beforeEach(async () => {
    sent = [];
    bot.onInteraction(hear);
    bot.onMessage((message) =>
      message.reply({
        content: 'choose',
        embeds: [
          {
            title: 'An embed',
            description: 'with **words**',
            color: 0xcc3300,
            fields: [{ name: 'Field', value: 'its value', inline: true }],
            footer: { text: 'its foot' },
          },
        ],
        components: [
          {
            type: ComponentType.ActionRow,
            components: [
              {
                type: ComponentType.StringSelect,
                custom_id: 'one',
                placeholder: 'Pick one',
                options: OPTIONS,
              },
            ],
          },
          {
            type: ComponentType.ActionRow,
            components: [
              {
                type: ComponentType.StringSelect,
                custom_id: 'many',
                placeholder: 'Pick some',
                max_values: 3,
                options: OPTIONS,
              },
            ],
          },
          {
            type: ComponentType.ActionRow,
            components: [
              { type: ComponentType.UserSelect, custom_id: 'who', placeholder: 'Pick somebody' },
            ],
          },
          {
            type: ComponentType.ActionRow,
            components: [
              { type: ComponentType.Button, custom_id: 'open', label: 'Open', style: 1 },
            ],
          },
        ],
      }),
    );
    const opened = await stage().open();
    tab = opened.tab;
    await opened.person.say('@pilcrow hello');
    await tab.locator('.embed').waitFor();
  });

  it('an embed with its title, words, fields and foot', async () => {
    const text = await tab.locator('.embed').innerText();
    expect(text).toMatch(/An embed\s+with words\s+Field\s+its value\s+its foot/);
    expect(await tab.locator('.embed').getAttribute('style')).toContain('rgb(204, 51, 0)');
  });

  it('a select of one, of several, of people', async () => {
    await tab.getByLabel('Pick one').selectOption('2');
    await tab.getByText('chosen: 2').waitFor();
    await tab.getByLabel('Pick some', { exact: true }).selectOption(['1', '3']);
    await tab
      .locator('.select', { has: tab.getByLabel('Pick some', { exact: true }) })
      .getByRole('button')
      .click();
    await tab.getByText('chosen: 1, 3').waitFor();
    await tab.getByLabel('Pick somebody').selectOption({ label: 'Mina' });
    await tab.getByText('chosen: mina').waitFor();
    expect(sent).toEqual([
      ['one', ['2']],
      ['many', ['1', '3']],
      ['who', ['mina']],
    ]);
  });

  it('a form with selects', async () => {
    await tab.getByRole('button', { name: 'Open' }).click();
    const form = tab.getByRole('dialog', { name: 'A form' });
    await form.getByLabel('Which?').selectOption('3');
    await form.getByLabel('Why?').fill('because');
    await form.getByRole('button', { name: 'Submit' }).click();
    await tab.locator('.message.ephemeral', { hasText: 'thank you' }).waitFor();
    expect(sent).toEqual([[['3'], 'because']]);
    expect(bot.errors).toEqual([]);
  });
});
