import type { Article, Citation } from '../corpus/types.ts';

/** The words a citation points to, as they stand in the record; empty where it points to nothing. */
export function citedWords(articles: readonly Article[], citation: Citation): string {
  const article = articles.find(({ id }) => id === citation.article);
  const text = article?.paragraphs[citation.paragraph - 1]?.text ?? '';
  return text.slice(citation.start, citation.end);
}

/** Words between quotation marks; words that carry their own, wherever, are left as they are. */
export function quoteMarks(words: string): string {
  return /[“”"]/.test(words) ? words : `“${words}”`;
}

/** A citation of a whole piece of a paragraph. */
export function citationOf(
  paragraph: { readonly article: string; readonly number: number },
  { start, end }: { readonly start: number; readonly end: number },
): Citation {
  return { article: paragraph.article, paragraph: paragraph.number, start, end };
}
