import MiniSearch from 'minisearch';
import type { Paragraph } from '../corpus/types.ts';

/** The paragraph that another search finds first for a question. */
export type Baseline = (
  question: string,
) => { readonly article: string; readonly paragraph: number } | undefined;

/** MiniSearch as it comes, over the same paragraphs: what the table is held against. */
export function plainMiniSearch(paragraphs: readonly Paragraph[]): Baseline {
  const search = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  search.addAll(paragraphs.map(({ text }, id) => ({ id, text })));
  return (question) => {
    const [best] = search.search(question);
    const paragraph = best && paragraphs[Number(best.id)];
    return paragraph && { article: paragraph.article, paragraph: paragraph.number };
  };
}
