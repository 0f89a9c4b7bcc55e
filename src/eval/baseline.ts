import MiniSearch from 'minisearch';
import type { Paragraph } from '../corpus/types.ts';

/** MiniSearch as it comes, over the same paragraphs: what the table is held against. */
export function plainMiniSearch(
  paragraphs: readonly Paragraph[],
): (question: string) => number | undefined {
  const search = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  search.addAll(paragraphs.map(({ text }, id) => ({ id, text })));
  return (question) => {
    const [best] = search.search(question);
    return best === undefined ? undefined : paragraphs[Number(best.id)]?.number;
  };
}
