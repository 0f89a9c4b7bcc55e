import { customId } from '../custom-id.ts';
import { inline } from '../markdown.ts';
import { formatDay, formatMoment } from '../messages/index.ts';
import { referenceTo } from '../reference.ts';
import { type Block, compose, type View } from '../view.ts';
import { pageButtons } from './passages.ts';
import type { Frame } from './record.ts';

const PAGE = 5;

/** The articles of the record, newest first, and what the index says of itself. */
export function sourcesView(page: number, frame: Frame): View {
  const { index, messages, language } = frame;
  const articles = [...index.articles].reverse();
  const pages = Math.max(1, Math.ceil(articles.length / PAGE));
  const at = Math.min(Math.max(0, page), pages - 1);
  const shown = articles.slice(at * PAGE, (at + 1) * PAGE);
  const blocks: Block[] = [{ text: `## ${messages.sources.title}` }];
  for (const article of shown) {
    const facts = index.facts.filter(({ citation }) => citation.article === article.id).length;
    const details = [
      article.dateline && inline(article.dateline, 80),
      article.source && inline(article.source, 120),
      formatDay(article.date, language),
      messages.sources.paragraphs(article.paragraphs.length),
      messages.sources.facts(facts),
    ].filter(Boolean);
    const address = article.url ? `\n${inline(article.url, 300)}` : '';
    blocks.push({ text: `**${inline(article.title, 250)}**\n${details.join(' · ')}${address}` });
  }
  blocks.push(
    { rule: true },
    {
      text: [
        messages.sources.built(formatMoment(index.meta.builtAt, language)),
        messages.sources.digest(`\`${index.meta.corpus.slice(0, 16)}\``),
      ]
        .map((line) => `-# ${line}`)
        .join('\n'),
    },
  );
  if (pages > 1) {
    blocks.push(
      { text: `-# ${messages.page(at + 1, pages)}` },
      {
        buttons: pageButtons(frame, at, pages, (to) => customId('sources', String(to))),
      },
    );
  }
  const [first] = shown[0]?.paragraphs ?? [];
  if (first && articles.length === 1) {
    blocks.push({
      buttons: [{ customId: customId('open', referenceTo(first)), label: messages.buttons.read }],
    });
  }
  return compose(blocks);
}
