import type { Citation, Paragraph } from '../corpus/types.ts';

/** Finds where in the index's list of paragraphs one stands; undefined where it is not. */
export function positionFinder(
  paragraphs: readonly Paragraph[],
): (place: Pick<Citation, 'article' | 'paragraph'>) => number | undefined {
  const positions = new Map(
    paragraphs.map(({ article, number }, id) => [`${article}¶${number}`, id]),
  );
  return ({ article, paragraph }) => positions.get(`${article}¶${paragraph}`);
}
