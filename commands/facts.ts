import { ApplicationCommandOptionType } from 'discord.js';
import type { SlashCommand } from '../src/discord/command.ts';
import { factsAbout } from '../src/discord/fact-search.ts';
import { EVERYWHERE, texts } from '../src/discord/registration.ts';
import { suggestTopics } from '../src/discord/suggest.ts';
import { factsView, MOST_TOPIC } from '../src/discord/views/facts.ts';

export const facts = {
  data: {
    ...texts((messages) => messages.commands.facts),
    ...EVERYWHERE,
    options: [
      {
        ...texts((messages) => messages.commands.facts.options.topic),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
        max_length: MOST_TOPIC,
      },
    ],
  },

  execute(interaction, { engine, frame }) {
    const topic = (interaction.options.getString('topic') ?? '').slice(0, MOST_TOPIC);
    return factsView(factsAbout(topic, engine), topic, 0, frame);
  },

  autocomplete(interaction, { engine, frame }) {
    const typed = interaction.options.getFocused();
    return suggestTopics(typed, engine.index, frame.language).filter(
      ({ value }) => value.length <= MOST_TOPIC,
    );
  },
} satisfies SlashCommand;
