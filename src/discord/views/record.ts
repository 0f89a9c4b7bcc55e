import type { Article, Citation, Fact, Paragraph } from '../../corpus/types.ts';
import type { Index } from '../../index/types.ts';
import type { Language } from '../../text/language.ts';
import type { Span } from '../../text/sentences.ts';
import { inline } from '../markdown.ts';
import { formatDay, type Messages, messagesIn } from '../messages/index.ts';
import { inlineRecord, QUOTE_ROOM, quotation, type Room, SHORT_QUOTE_ROOM } from '../quotation.ts';
import { articleOf } from '../reference.ts';

/** What every view needs to know: the record, and the language of the frame. */
export interface Frame {
  readonly index: Index;
  readonly language: Language;
  readonly messages: Messages;
}

export function frameOf(index: Index, language: Language): Frame {
  return { index, language, messages: messagesIn(language) };
}

/** A paragraph as a quotation with its source in small text under it. */
export function citedParagraph(
  frame: Frame,
  paragraph: Paragraph,
  marks: readonly Span[],
  room: Room = QUOTE_ROOM,
): string {
  return `${quotation(paragraph.text, marks, room)}\n-# ${sourceLine(frame, paragraph)}`;
}

/** The same among others of its article, whose title stands over them all; `isChosen` is the one they are shown for. */
export function citedAmongOthers(paragraph: Paragraph, isChosen = false): string {
  const number = isChosen ? `**¶${paragraph.number}**` : `¶${paragraph.number}`;
  const section = paragraph.section === null ? '' : ` · ${inline(paragraph.section, 120)}`;
  return `${quotation(paragraph.text, [], SHORT_QUOTE_ROOM)}\n-# ${number}${section}`;
}

/** `date · title` of an article. */
export function articleLine({ date, title }: Article, language: Language): string {
  return `${formatDay(date, language)} · ${inline(title, 160)}`;
}

/** `¶15 · section · date`, and the title where there is more than one article; what an article lacks is left out. */
export function sourceLine(
  { index, language }: Frame,
  { article, number, section }: Pick<Paragraph, 'article' | 'number' | 'section'>,
): string {
  const source = articleOf(index, article);
  const parts = [`¶${number}`];
  if (section !== null) parts.push(inline(section, 120));
  if (source) {
    const isOnly = index.articles.length === 1;
    parts.push(isOnly ? formatDay(source.date, language) : articleLine(source, language));
  }
  return parts.join(' · ');
}

/** A key fact on one line: label in the frame's language, value in the record's, paragraph. */
export function factLine({ label, value, citation }: Fact, language: Language): string {
  const { labelled } = messagesIn(language);
  const name = inline(label[language] ?? label.en, 120);
  // No line begins with the dot or the paragraph: on a phone each would stand there alone.
  return labelled(name, `**${inlineRecord(value, 120)}**\u00A0·\u00A0¶${citation.paragraph}`);
}

/** Words of the record as a heading, the larger the shorter they are. */
export function heading(words: string): string {
  const level = words.length <= 40 ? '#' : words.length <= 120 ? '##' : '###';
  return `${level} ${inlineRecord(words, 400)}`;
}

export function spanOf({ start, end }: Citation): Span {
  return { start, end };
}
