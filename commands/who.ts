import { ApplicationCommandOptionType } from 'discord.js';
import type { SlashCommand } from '../src/discord/command.ts';
import { inline } from '../src/discord/markdown.ts';
import { recordBook } from '../src/discord/record-book.ts';
import { EVERYWHERE, texts } from '../src/discord/registration.ts';
import { suggestPeople } from '../src/discord/suggest.ts';
import { noticeView } from '../src/discord/views/notice.ts';
import { whoView } from '../src/discord/views/who.ts';
import { findPerson } from '../src/record/people.ts';

const MOST_NAME = 100;

export const who = {
  data: {
    ...texts((messages) => messages.commands.who),
    ...EVERYWHERE,
    options: [
      {
        ...texts((messages) => messages.commands.who.options.name),
        type: ApplicationCommandOptionType.String,
        required: true,
        autocomplete: true,
        max_length: MOST_NAME,
      },
    ],
  },

  execute(interaction, { engine, frame }) {
    const typed = interaction.options.getString('name', true);
    const person = findPerson(recordBook(engine.index).people, typed);
    return person
      ? whoView(person, 0, frame)
      : noticeView(frame.messages.who.nobody(inline(typed, MOST_NAME)));
  },

  autocomplete(interaction, { engine, frame }) {
    return suggestPeople(interaction.options.getFocused(), engine.index, frame.language);
  },
} satisfies SlashCommand;
