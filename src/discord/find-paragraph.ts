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

/** With a sign of what it is, whatever follows: autocomplete shows "¶15" and the words after it. */
const MARKED = /^(?:¶|#|para(?:graph)?\.?)\s*(\d{1,6})\b/;
/** Alone, or with the counters of Korean and Japanese; "183 workers" are words to be looked for. */
const ALONE = /^[第제]?\s*(\d{1,6})\s*(?:번째|번|番目|番)?\s*(?:문단|단락|段落目|段落)?[.。]?$/;
/** "15-17" is read from its first on. */
const RANGE = /^(\d{1,6})\s*[-–~〜]\s*(\d{1,6})$/;

function numberIn(wanted: string): number | undefined {
  const [, from, to] = RANGE.exec(wanted) ?? [];
  if (from !== undefined) return Number(from) <= Number(to) ? Number(from) : undefined;
  const number = (MARKED.exec(wanted) ?? ALONE.exec(wanted))?.[1];
  return number === undefined ? undefined : Number(number);
}

/** The paragraph a member means: by number ("15", "¶15", "15번", "15-17"), else by words that stand in it or ask for it. */
export function findParagraph(
  article: Article,
  typed: string | null,
  engine: Engine,
): Paragraph | undefined {
  const wanted = fold(typed ?? '').trim();
  if (wanted === '') return article.paragraphs[0];
  const number = numberIn(wanted);
  if (number !== undefined) return article.paragraphs[number - 1];
  const heading = article.paragraphs.find(
    ({ section }) => section !== null && fold(section).includes(wanted),
  );
  const literal = heading ?? article.paragraphs.find(({ text }) => fold(text).includes(wanted));
  // Figures alone ask nothing.
  if (literal || !/\p{L}/u.test(wanted)) return literal;
  const answer = engine.ask({ question: typed ?? '' });
  const found = answer.answered
    ? answer.passages.find((one) => one.article === article.id)
    : undefined;
  return found && article.paragraphs[found.paragraph - 1];
}
