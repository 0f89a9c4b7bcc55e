import type { Article, Paragraph } from '../../corpus/types.ts';
import { customId } from '../custom-id.ts';
import { utf8Bytes } from '../limits.ts';
import { inline, plainLine } from '../markdown.ts';
import { formatDay } from '../messages/index.ts';
import { wholeCharacter } from '../quotation.ts';
import { articleOf, referenceTo, resolveReference } from '../reference.ts';
import { type Block, compose, type View } from '../view.ts';
import { noticeView } from './notice.ts';
import { articleLine, citedAmongOthers, type Frame } from './record.ts';

/** What a page holds: about a phone's screen; one paragraph at least. */
const PAGE_CHARACTERS = 1300;
const MOST_ON_PAGE = 6;
/** A single paragraph is read in pieces of this size (UTF-16 units, at most three bytes each). */
const PIECE = 1500;

/** A place in an article: a paragraph, and how far into it for one that takes several pages. */
interface Place {
  readonly paragraph: Paragraph;
  readonly offset: number;
}

/** A page of the article from a paragraph on. */
export function readView(start: Paragraph, frame: Frame, offset = 0): View {
  const article = articleOf(frame.index, start.article);
  if (!article) return noticeView(frame.messages.recordChanged);
  const from = { paragraph: start, offset: clampOffset(start, offset) };
  const page = pageFrom(article, from);
  const blocks: Block[] = [
    {
      text: `### ${inline(article.title, 200)}\n-# ${formatDay(article.date, frame.language)} · ¶${page.shown[0]?.number}–¶${page.shown.at(-1)?.number} / ${article.paragraphs.length}`,
    },
  ];
  let section: string | null | undefined;
  for (const paragraph of page.shown) {
    const heading = inline(paragraph.section ?? '', 150);
    if (paragraph.section !== section && heading !== '') blocks.push({ text: `**${heading}**` });
    section = paragraph.section;
    const text = paragraph === start ? pieceOf(from) : paragraph.text;
    blocks.push({ text: `**¶${paragraph.number}** ${plainLine(text)}` });
  }
  const previous = placeBefore(article, from);
  blocks.push({
    buttons: [
      {
        customId: previous ? placeId(previous) : customId('read', 'start'),
        label: frame.messages.buttons.previous,
        disabled: previous === undefined,
      },
      {
        customId: page.next ? placeId(page.next) : customId('read', 'end'),
        label: frame.messages.buttons.next,
        disabled: page.next === undefined,
      },
    ],
  });
  return compose(blocks);
}

/** The page a button leads to. @param rest as the button has it */
export function readPageView(rest: string, frame: Frame): View {
  const [reference = '', offset = '0'] = rest.split('+');
  const paragraph = resolveReference(frame.index, reference);
  if (!paragraph) return noticeView(frame.messages.recordChanged);
  return readView(paragraph, frame, Number.parseInt(offset, 10) || 0);
}

/** A paragraph between the ones before and after it. */
export function contextView(reference: string, frame: Frame): View {
  const { messages } = frame;
  const paragraph = resolveReference(frame.index, reference);
  const article = paragraph && articleOf(frame.index, paragraph.article);
  if (!paragraph || !article) return noticeView(messages.recordChanged);
  const at = paragraph.number - 1;
  const around = [article.paragraphs[at - 1], paragraph, article.paragraphs[at + 1]];
  return compose([
    {
      text: `### ${messages.read.context(paragraph.number)}\n-# ${articleLine(article, frame.language)}`,
    },
    ...around
      .filter((one) => one !== undefined)
      .map((one) => ({ text: citedAmongOthers(one, one === paragraph) })),
    {
      buttons: [
        { customId: customId('open', referenceTo(paragraph)), label: messages.buttons.readOn },
      ],
    },
  ]);
}

function placeId({ paragraph, offset }: Place): string {
  const reference = referenceTo(paragraph);
  return customId('read', offset === 0 ? reference : `${reference}+${offset}`);
}

function pageFrom(
  article: Article,
  { paragraph, offset }: Place,
): { shown: Paragraph[]; next: Place | undefined } {
  const rest = paragraph.text.length - offset;
  if (rest > PIECE) return { shown: [paragraph], next: { paragraph, offset: offset + PIECE } };
  const shown = [paragraph];
  let size = rest;
  for (const one of article.paragraphs.slice(paragraph.number)) {
    size += pageSize(one);
    if (size > PAGE_CHARACTERS || shown.length >= MOST_ON_PAGE)
      return { shown, next: { paragraph: one, offset: 0 } };
    shown.push(one);
  }
  return { shown, next: undefined };
}

/** Where the page before begins: as many paragraphs back as fill a page. */
function placeBefore(article: Article, { paragraph, offset }: Place): Place | undefined {
  if (offset > 0) return { paragraph, offset: Math.max(0, offset - PIECE) };
  const before = article.paragraphs[paragraph.number - 2];
  if (!before) return undefined;
  if (before.text.length > PIECE) {
    return { paragraph: before, offset: Math.floor((before.text.length - 1) / PIECE) * PIECE };
  }
  let first = before;
  let size = pageSize(before);
  for (
    let number = before.number - 1;
    number > 0 && before.number - number < MOST_ON_PAGE;
    number -= 1
  ) {
    const one = article.paragraphs[number - 1];
    if (!one) break;
    size += pageSize(one);
    if (size > PAGE_CHARACTERS) break;
    first = one;
  }
  return { paragraph: first, offset: 0 };
}

/** Counted in units that are worth the same against characters and against bytes. */
function pageSize({ text }: Paragraph): number {
  return Math.max(text.length, utf8Bytes(text) / 2);
}

function pieceOf({ paragraph: { text }, offset }: Place): string {
  const start = wholeCharacter(text, offset);
  const end = wholeCharacter(text, Math.min(text.length, offset + PIECE));
  return `${start > 0 ? '[…] ' : ''}${text.slice(start, end)}${end < text.length ? ' […]' : ''}`;
}

function clampOffset({ text }: Paragraph, offset: number): number {
  return offset > 0 && offset < text.length ? Math.floor(offset / PIECE) * PIECE : 0;
}
