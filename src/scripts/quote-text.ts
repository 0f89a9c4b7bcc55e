import type { Colors } from 'picocolors/types.js';
import type { Span } from '../text/sentences.ts';

const WIDTH = 88;

/** Words of the record in lines beside a bar, those of the span underlined where they stand. */
export function quoteText(text: string, colors: Colors, span?: Span): string {
  return lineSpans(text)
    .map(({ start, end }) => {
      const from = Math.min(Math.max(span?.start ?? end, start), end);
      const to = Math.min(Math.max(span?.end ?? end, from), end);
      const marked = from < to ? colors.underline(text.slice(from, to)) : '';
      return `  │ ${text.slice(start, from)}${marked}${text.slice(to, end)}`;
    })
    .join('\n');
}

/** A message of the catalogue without the marks that Discord reads. */
export function plain(message: string): string {
  return message.replaceAll('**', '');
}

/** Lines of whole words; a space at the break is on neither. */
function lineSpans(text: string): Span[] {
  const lines: { start: number; end: number }[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const end = index + word.length;
    const line = lines.at(-1);
    if (line && end - line.start <= WIDTH) line.end = end;
    else lines.push({ start: index, end });
  }
  return lines;
}
