import type { Span } from '../text/sentences.ts';

const OPENING = '“„«「『"';
const CLOSING = '”“»」』"';

/**
 * The piece of some words that remains when they are to stand between quotation marks: without those
 * around them, and without one whose other half lies outside ("… on historical issues,”").
 */
export function insideMarks(words: string): Span {
  let start = 0;
  let end = words.trimEnd().length;
  const opens = OPENING.indexOf(words.charAt(0));
  if (words !== '' && opens !== -1) {
    const closed = words.indexOf(CLOSING.charAt(opens), 1);
    if (closed === -1 || closed === end - 1) start = 1;
  }
  const closes = CLOSING.indexOf(words.charAt(end - 1));
  if (end > start && closes !== -1 && !isOpenIn(words.slice(start, end - 1), closes))
    end = words.slice(0, end - 1).replace(/[\s,]+$/u, '').length;
  return { start, end: Math.max(start, end) };
}

/** Whether a text leaves a quotation of this kind open. */
function isOpenIn(text: string, kind: number): boolean {
  const [opening, closing] = [OPENING.charAt(kind), CLOSING.charAt(kind)];
  if (opening === closing) return text.split(opening).length % 2 === 0;
  return text.lastIndexOf(opening) > text.lastIndexOf(closing);
}
