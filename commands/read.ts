import { ApplicationCommandOptionType } from 'discord.js';
import type { SlashCommand } from '../src/discord/command.ts';
import { findArticle, findParagraph } from '../src/discord/find-paragraph.ts';
import { inline } from '../src/discord/markdown.ts';
import { EVERYWHERE, texts } from '../src/discord/registration.ts';
import { suggestArticles, suggestParagraphs } from '../src/discord/suggest.ts';
import { noticeView } from '../src/discord/views/notice.ts';
import { readView } from '../src/discord/views/read.ts';

/** Longest text that is repeated to the member when nothing fits it. */
const MOST_TYPED = 100;

export const read = {
  data: {
    ...texts((messages) => messages.commands.read),
    ...EVERYWHERE,
    options: [
      {
        ...texts((messages) => messages.commands.read.options.paragraph),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
        max_length: MOST_TYPED,
      },
      {
        ...texts((messages) => messages.commands.read.options.article),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
        max_length: MOST_TYPED,
      },
    ],
  },

  execute(interaction, { engine, frame }) {
    const { messages, index } = frame;
    const title = interaction.options.getString('article');
    const typed = interaction.options.getString('paragraph');
    const article = findArticle(index, title);
    if (!article) return noticeView(messages.read.noSuchArticle(inline(title ?? '', MOST_TYPED)));
    const paragraph = findParagraph(article, typed, engine);
    return paragraph
      ? readView(paragraph, frame)
      : noticeView(
          messages.read.noSuchParagraph(inline(typed ?? '', MOST_TYPED), article.paragraphs.length),
        );
  },

  autocomplete(interaction, { engine }) {
    const { name, value } = interaction.options.getFocused(true);
    const { index } = engine;
    if (name === 'article') return suggestArticles(value, index.articles);
    const article = findArticle(index, interaction.options.getString('article'));
    return article ? suggestParagraphs(value, article, index) : [];
  },
} satisfies SlashCommand;
