import { ApplicationCommandOptionType } from 'discord.js';
import type { SlashCommand } from '../src/discord/command.ts';
import { findQuotes } from '../src/discord/find-quotes.ts';
import { EVERYWHERE, texts } from '../src/discord/registration.ts';
import { suggestSpeakers } from '../src/discord/suggest.ts';
import { MOST_QUOTED_TOPIC, MOST_SPEAKER, quotesView } from '../src/discord/views/quotes.ts';

export const quotes = {
  data: {
    ...texts((messages) => messages.commands.quotes),
    ...EVERYWHERE,
    options: [
      {
        ...texts((messages) => messages.commands.quotes.options.speaker),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
        max_length: MOST_SPEAKER,
      },
      {
        ...texts((messages) => messages.commands.quotes.options.topic),
        type: ApplicationCommandOptionType.String,
        max_length: MOST_QUOTED_TOPIC,
      },
    ],
  },

  execute(interaction, { engine, frame }) {
    const { options } = interaction;
    const wanted = {
      // A colon would be taken for the end of the speaker in the buttons that turn the pages.
      speaker: (options.getString('speaker') ?? '')
        .replaceAll(':', ' ')
        .slice(0, MOST_SPEAKER)
        .trim(),
      topic: (options.getString('topic') ?? '').slice(0, MOST_QUOTED_TOPIC).trim(),
    };
    return quotesView(findQuotes(wanted, engine.index), wanted, 0, frame);
  },

  autocomplete(interaction, { engine, frame }) {
    const typed = interaction.options.getFocused();
    return suggestSpeakers(typed, engine.index, frame.language).filter(
      ({ value }) => value.length <= MOST_SPEAKER,
    );
  },
} satisfies SlashCommand;
