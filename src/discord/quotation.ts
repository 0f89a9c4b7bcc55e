import type { Span } from '../text/sentences.ts';
import { utf8Bytes } from './limits.ts';
import { cleanLine, escapeLine, quoteLines } from './markdown.ts';

/** Room for a quotation, markup included. */
export interface Room {
  readonly characters: number;
  readonly bytes: number;
}

export const QUOTE_ROOM: Room = { characters: 1500, bytes: 3600 };
export const SHORT_QUOTE_ROOM: Room = { characters: 500, bytes: 1200 };

/** Stands where words were left out: brackets, because the record itself may use dots. */
const CUT = '[…]';

/**
 * A paragraph as a quotation in the room there is, spans marked. Where it is too long, whole words
 * around the first mark are kept and the cuts shown.
 */
export function quotation(text: string, marks: readonly Span[], room: Room): string {
  let width = text.length;
  let shown = quoteLines(text, marks);
  while (!fits(shown, room) && width > 1) {
    width = Math.floor(width * 0.85);
    shown = quoteWindow(text, marks, windowAround(text, marks[0], width));
  }
  return shown;
}

/** Words of the record in at most `most` UTF-16 units, whole words where there are spaces, the cut shown. */
export function shortenRecord(words: string, most: number): string {
  if (words.length <= most) return words;
  const end = wordEnd(words, Math.max(0, most - CUT.length - 1));
  return `${words.slice(0, end).trimEnd()} ${CUT}`.trimStart();
}

/** Words of the record to stand inside a line of ours. */
export function inlineRecord(words: string, most: number): string {
  return escapeLine(shortenRecord(cleanLine(words), most));
}

function fits(text: string, { characters, bytes }: Room): boolean {
  return text.length <= characters && utf8Bytes(text) <= bytes;
}

function quoteWindow(text: string, marks: readonly Span[], window: Span): string {
  const before = window.start > 0 ? `${CUT} ` : '';
  const after = window.end < text.length ? ` ${CUT}` : '';
  const shift = before.length - window.start;
  const inside = marks
    .map(({ start, end }) => ({
      start: Math.max(start, window.start) + shift,
      end: Math.min(end, window.end) + shift,
    }))
    .filter(({ start, end }) => start < end);
  return quoteLines(`${before}${text.slice(window.start, window.end)}${after}`, inside);
}

function windowAround(text: string, mark: Span | undefined, width: number): Span {
  const middle = mark ? (mark.start + Math.min(mark.end, mark.start + width)) / 2 : width / 2;
  const from = Math.max(0, Math.min(Math.floor(middle - width / 2), text.length - width));
  return { start: wordStart(text, from), end: wordEnd(text, Math.min(text.length, from + width)) };
}

/** The next beginning of a word, if one is near: a language without spaces is cut between characters. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at, at + 40).indexOf(' ');
  return space === -1 ? wholeCharacter(text, at) : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(Math.max(0, at - 40), at).lastIndexOf(' ');
  return space === -1 ? wholeCharacter(text, at) : Math.max(0, at - 40) + space;
}

/** Not between the halves of a surrogate pair. */
export function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
