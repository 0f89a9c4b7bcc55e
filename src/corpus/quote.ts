import type { CorpusFault } from './error.ts';
import type { Article, Citation, ParagraphNumber } from './types.ts';

/** Result of looking for words in a paragraph: where they stand, or what is wrong. */
export type Located =
  | { readonly citation: Citation }
  | { readonly fault: Omit<CorpusFault, 'file' | 'line'> };

/** Finds words in a paragraph, character for character; where they differ, says from which word on. */
export function locateQuote(article: Article, number: ParagraphNumber, quote: string): Located {
  const paragraph = article.paragraphs[number - 1];
  if (paragraph === undefined) {
    return {
      fault: {
        rule: `paragraph ${number} does not exist: the article has ${article.paragraphs.length}`,
        remedy: `give a paragraph from 1 to ${article.paragraphs.length}`,
      },
    };
  }
  const start = paragraph.text.indexOf(quote);
  if (start !== -1) {
    return {
      citation: { article: article.id, paragraph: number, start, end: start + quote.length },
    };
  }
  return {
    fault: {
      rule: `the quote does not stand in ¶${number}: "${quote}"`,
      remedy: difference(article, paragraph.text, quote),
    },
  };
}

function difference(article: Article, text: string, quote: string): string {
  const elsewhere = article.paragraphs.find((paragraph) => paragraph.text.includes(quote));
  if (elsewhere) return `it stands in ¶${elsewhere.number}: correct the paragraph number`;
  let length = quote.length - 1;
  while (length > 0 && !text.includes(quote.slice(0, length))) length -= 1;
  if (length < 4) return `copy the words from the article; ¶ begins "${text.slice(0, 60)}…"`;
  const at = text.indexOf(quote.slice(0, length)) + length;
  const said = quote.slice(length, length + 20);
  const record = text.slice(at, at + 20);
  return `after "${quote.slice(Math.max(0, length - 30), length)}" the quote has "${said}" and the record has "${record}": copy the words from the article`;
}
