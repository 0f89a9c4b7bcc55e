import type { Engine } from '../answer/engine.ts';
import type { Article, Paragraph } from '../corpus/types.ts';
import type { Index } from '../index/types.ts';
import { fold } from '../text/fold.ts';

/** The article a member means: by id or words of its title; the latest when nothing was said. */
export function findArticle(index: Index, typed: string | null): Article | undefined {
  // What autocomplete shows may be sent in the place of its value, shortened at the end.
  const wanted = fold((typed ?? '').replace(/…$/, '')).trim();
  if (wanted === '') return index.articles.at(-1);
  return (
    index.articles.find(({ id }) => fold(id) === wanted) ??
    index.articles.findLast(({ title }) => fold(title).includes(wanted))
  );
}

/** The paragraph a member means: by number ("15", "¶15", "15번"), else by words that stand in it or ask for it. */
export function findParagraph(
  article: Article,
  typed: string | null,
  engine: Engine,
): Paragraph | undefined {
  const wanted = fold(typed ?? '').trim();
  if (wanted === '') return article.paragraphs[0];
  const number =
    /^(?:¶|#|para(?:graph)?\.?)?\s*(\d{1,6})\b/.exec(wanted)?.[1] ?? /^(\d{1,6})/.exec(wanted)?.[1];
  if (number !== undefined) return article.paragraphs[Number(number) - 1];
  const heading = article.paragraphs.find(
    ({ section }) => section !== null && fold(section).includes(wanted),
  );
  const literal = heading ?? article.paragraphs.find(({ text }) => fold(text).includes(wanted));
  if (literal) return literal;
  const answer = engine.ask({ question: typed ?? '' });
  const found = answer.answered
    ? answer.passages.find((one) => one.article === article.id)
    : undefined;
  return found && article.paragraphs[found.paragraph - 1];
}
