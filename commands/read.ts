import { ApplicationCommandOptionType } from 'discord.js';
import type { Article } from '../src/corpus/types.ts';
import type { Choice, SlashCommand } from '../src/discord/command.ts';
import { findArticle, findParagraph } from '../src/discord/find-paragraph.ts';
import { LIMITS } from '../src/discord/limits.ts';
import { inline, shorten } from '../src/discord/markdown.ts';
import { EVERYWHERE, texts } from '../src/discord/registration.ts';
import { noticeView } from '../src/discord/views/notice.ts';
import { readView } from '../src/discord/views/read.ts';
import { fold } from '../src/text/fold.ts';

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
    if (name === 'article') return articleChoices(index.articles, value);
    const article = findArticle(index, interaction.options.getString('article'));
    return article ? paragraphChoices(article, value) : [];
  },
} satisfies SlashCommand;

function articleChoices(articles: readonly Article[], typed: string): Choice[] {
  const wanted = fold(typed).trim();
  return articles
    .filter(({ id, title }) => fold(title).includes(wanted) || fold(id).includes(wanted))
    .slice(-LIMITS.choices)
    .reverse()
    .map(({ id, title }) => ({ name: shorten(title, LIMITS.choiceName), value: id }));
}

function paragraphChoices({ paragraphs }: Article, typed: string): Choice[] {
  const wanted = fold(typed).replace(/^¶/, '').trim();
  return paragraphs
    .filter(({ number, text }) => String(number).startsWith(wanted) || fold(text).includes(wanted))
    .slice(0, LIMITS.choices)
    .map(({ number, text }) => ({
      name: shorten(`¶${number} ${text}`, LIMITS.choiceName),
      value: String(number),
    }));
}
