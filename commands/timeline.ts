import type { SlashCommand } from '../src/discord/command.ts';
import { recordBook } from '../src/discord/record-book.ts';
import { EVERYWHERE, texts } from '../src/discord/registration.ts';
import { timelineView } from '../src/discord/views/timeline.ts';

export const timeline = {
  data: { ...texts((messages) => messages.commands.timeline), ...EVERYWHERE },

  execute: (_, { engine, frame }) => timelineView(recordBook(engine.index).timeline, 0, frame),
} satisfies SlashCommand;
