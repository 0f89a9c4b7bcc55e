import { ApplicationCommandOptionType } from 'discord.js';
import type { SlashCommand } from '../src/discord/command.ts';
import { checkerOf } from '../src/discord/record-book.ts';
import { EVERYWHERE, texts } from '../src/discord/registration.ts';
import { checkView } from '../src/discord/views/check.ts';

/** Longest claim, in characters. */
const MOST_CLAIM = 2000;

export const check = {
  data: {
    ...texts((messages) => messages.commands.check),
    ...EVERYWHERE,
    options: [
      {
        ...texts((messages) => messages.commands.check.options.claim),
        type: ApplicationCommandOptionType.String,
        required: true,
        max_length: MOST_CLAIM,
      },
      {
        ...texts((messages) => messages.commands.check.options.private),
        type: ApplicationCommandOptionType.Boolean,
      },
    ],
  },

  isPrivate: (interaction) => interaction.options.getBoolean('private') === true,

  execute(interaction, { engine, frame }) {
    return checkView(checkerOf(engine).check(interaction.options.getString('claim', true)), frame);
  },
} satisfies SlashCommand;
