import type { Paragraph } from '../corpus/types.ts';

/**
 * A conversation stays where it was, or goes on to the paragraph beside it: 1 for a paragraph that it is
 * about, a half beside one in the same article, else 0.
 * @param context positions of the paragraphs that the conversation is about
 */
export function nearness(
  paragraphs: readonly Paragraph[],
  id: number,
  context: readonly number[],
): number {
  if (context.includes(id)) return 1;
  const article = paragraphs[id]?.article;
  const isBeside = context.some(
    (other) => Math.abs(other - id) === 1 && paragraphs[other]?.article === article,
  );
  return isBeside ? 0.5 : 0;
}
