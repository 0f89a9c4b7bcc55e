import type { SlashCommand } from '../src/discord/command.ts';
import { EVERYWHERE, texts } from '../src/discord/registration.ts';
import { sourcesView } from '../src/discord/views/sources.ts';

export const sources = {
  data: { ...texts((messages) => messages.commands.sources), ...EVERYWHERE },

  execute: (_interaction, { frame }) => sourcesView(0, frame),
} satisfies SlashCommand;
