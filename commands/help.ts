import type { SlashCommand } from '../src/discord/command.ts';
import { EVERYWHERE, texts } from '../src/discord/registration.ts';
import { helpView } from '../src/discord/views/help.ts';

export const help = {
  data: { ...texts((messages) => messages.commands.help), ...EVERYWHERE },

  isPrivate: () => true,

  execute: (interaction, { frame }) => helpView(interaction.client.user.toString(), frame),
} satisfies SlashCommand;
