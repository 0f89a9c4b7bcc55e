import { ApplicationCommandOptionType } from 'discord.js';
import type { SlashCommand } from '../src/discord/command.ts';
import { inline } from '../src/discord/markdown.ts';
import { recordBook, voicesOf } from '../src/discord/record-book.ts';
import { personReference } from '../src/discord/reference.ts';
import { EVERYWHERE, texts } from '../src/discord/registration.ts';
import { suggestPeople } from '../src/discord/suggest.ts';
import { absentView } from '../src/discord/views/absent.ts';
import { noticeView } from '../src/discord/views/notice.ts';
import { MOST_VOICED_TOPIC, voicesView } from '../src/discord/views/voices.ts';
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
        autocomplete: true,
        max_length: MOST_NAME,
      },
      {
        ...texts((messages) => messages.commands.who.options.topic),
        type: ApplicationCommandOptionType.String,
        max_length: MOST_VOICED_TOPIC,
      },
    ],
  },

  execute(interaction, { engine, frame }) {
    const typed = interaction.options.getString('name')?.trim() ?? '';
    const topic = (interaction.options.getString('topic') ?? '').slice(0, MOST_VOICED_TOPIC).trim();
    const person = findPerson(recordBook(engine.index).people, typed);
    if (typed !== '' && !person)
      return absentView(frame.messages.who.nobody(inline(typed, MOST_NAME)), typed, frame);
    if (topic !== '') {
      const wanted = { topic, person: person ? personReference(person.entity.id) : '' };
      return voicesView(voicesOf(wanted, engine.index), wanted, 0, frame);
    }
    return person ? whoView(person, 0, frame) : noticeView(frame.messages.who.whoOrWhat);
  },

  autocomplete(interaction, { engine, frame }) {
    return suggestPeople(interaction.options.getFocused(), engine.index, frame.language);
  },
} satisfies SlashCommand;
