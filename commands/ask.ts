import { ApplicationCommandOptionType } from 'discord.js';
import type { SlashCommand } from '../src/discord/command.ts';
import { EVERYWHERE, texts } from '../src/discord/registration.ts';
import { suggestQuestions } from '../src/discord/suggest.ts';
import { answerView } from '../src/discord/views/answer.ts';

export const ask = {
  data: {
    ...texts((messages) => messages.commands.ask),
    ...EVERYWHERE,
    options: [
      {
        ...texts((messages) => messages.commands.ask.options.question),
        type: ApplicationCommandOptionType.String,
        required: true,
        autocomplete: true,
      },
      {
        ...texts((messages) => messages.commands.ask.options.private),
        type: ApplicationCommandOptionType.Boolean,
      },
    ],
  },

  isPrivate: (interaction) => interaction.options.getBoolean('private') === true,

  execute(interaction, scene) {
    const question = interaction.options.getString('question', true);
    const { frame, canShare } = scene;
    const answer = scene.ask({ question, language: frame.language });
    return answerView(answer, frame, { conversation: { question, history: [] }, canShare });
  },

  autocomplete(interaction, { engine, frame }) {
    return suggestQuestions(interaction.options.getFocused(), engine.index, frame.language);
  },
} satisfies SlashCommand;
