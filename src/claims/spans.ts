import type { Span } from '../text/sentences.ts';

/** Whether two pieces of one text share a character. */
export const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

const length = ({ start, end }: Span) => end - start;

/** Whether a piece of text covers another, or some of it, and more besides. */
export const isLonger = (a: Span, b: Span) => overlap(a, b) && length(a) > length(b);
