import { createHash } from 'node:crypto';
import type { Article, Citation, Paragraph } from '../corpus/types.ts';
import type { Index } from '../index/types.ts';

/**
 * A paragraph named in a few characters, for the `custom_id` of a button: four that stand for the
 * article, four for its text, then its number. The text is part of the name so that a button pressed
 * after the record has changed shows the same words, or says that they are gone; never others.
 */
export type ParagraphReference = string;

const KEY = 4;
const SHAPE = /^([\w-]{4})([\w-]{4})(\d{1,5})$/;

export function referenceTo({ article, number, text }: Paragraph): ParagraphReference {
  return `${shortHash(article)}${shortHash(text)}${number}`;
}

/** The paragraph a reference names: in its place, or moved to another inside its article; undefined when it is gone. */
export function resolveReference(
  index: Index,
  reference: ParagraphReference,
): Paragraph | undefined {
  const [, article, text, number] = SHAPE.exec(reference) ?? [];
  if (article === undefined || text === undefined || number === undefined) return undefined;
  const candidates = index.articles.filter(({ id }) => shortHash(id) === article);
  const isIt = (paragraph: Paragraph | undefined) =>
    paragraph !== undefined && shortHash(paragraph.text) === text;
  for (const { paragraphs } of candidates) {
    const there = paragraphs[Number(number) - 1];
    if (isIt(there)) return there;
  }
  return candidates.flatMap(({ paragraphs }) => paragraphs).find(isIt);
}

/**
 * A person of the glossary named in a few characters, for a `custom_id` that holds free text besides:
 * an id alone may be 60.
 */
export function personReference(id: string): string {
  return shortHash(id, 2 * KEY);
}

export function articleOf(index: Index, id: string): Article | undefined {
  return index.articles.find((article) => article.id === id);
}

export function paragraphAt(
  index: Index,
  { article, paragraph }: Pick<Citation, 'article' | 'paragraph'>,
): Paragraph | undefined {
  return articleOf(index, article)?.paragraphs[paragraph - 1];
}

function shortHash(text: string, length = KEY): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, length);
}
