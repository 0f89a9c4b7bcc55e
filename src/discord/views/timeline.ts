import type { Citation } from '../../corpus/types.ts';
import type { Period } from '../../record/resolve-date.ts';
import type { TimelineEntry } from '../../record/timeline.ts';
import { customId } from '../custom-id.ts';
import { inline } from '../markdown.ts';
import { formatDay } from '../messages/index.ts';
import { inlineRecord, quotation, type Room } from '../quotation.ts';
import { paragraphAt } from '../reference.ts';
import { type Block, compose, type View } from '../view.ts';
import { citationMenu } from './citation.ts';
import { noticeView } from './notice.ts';
import { pageButtons } from './passages.ts';
import type { Frame } from './record.ts';

const PAGE = 6;
const ROOM: Room = { characters: 360, bytes: 900 };

/** A page of the dated things of the record in order. What is reckoned stands apart from its words. */
export function timelineView(entries: readonly TimelineEntry[], page: number, frame: Frame): View {
  const { messages } = frame;
  if (entries.length === 0) return noticeView(messages.timeline.none);
  const pages = Math.ceil(entries.length / PAGE);
  const at = Math.min(Math.max(0, page), pages - 1);
  const shown = entries.slice(at * PAGE, (at + 1) * PAGE);
  const blocks: Block[] = [
    { text: `## ${messages.timeline.title}\n-# ${messages.timeline.note}` },
    ...shown.map((entry) => ({ text: entryText(entry, frame) })),
    citationMenu(
      shown.flatMap((entry) => sentenceOf(entry, frame)),
      frame,
    ),
  ];
  if (pages > 1) {
    blocks.push(
      { text: `-# ${messages.page(at + 1, pages)}` },
      { buttons: pageButtons(frame, at, pages, (to) => customId('timeline', String(to))) },
    );
  }
  return compose(blocks);
}

/** The sentence that dates it; none for the article's own date. */
function sentenceOf({ citation, sentence }: TimelineEntry, { index }: Frame): Citation[] {
  const text = citation && paragraphAt(index, citation)?.text;
  const start = text?.indexOf(sentence) ?? -1;
  return citation && start !== -1 ? [{ ...citation, start, end: start + sentence.length }] : [];
}

function entryText(entry: TimelineEntry, frame: Frame): string {
  const { words, citation, sentence } = entry;
  const { timeline } = frame.messages;
  if (words === null || citation === null) {
    const day = entry.resolved ? formatDay(entry.resolved.from, frame.language) : '';
    return `**${day}** · ${timeline.articleDate}\n-# ${inline(sentence, 200)}`;
  }
  const start = sentence.indexOf(words);
  const marks = start === -1 ? [] : [{ start, end: start + words.length }];
  const quote = quotation(sentence, marks, ROOM);
  return `${quote}\n-# ¶${citation.paragraph} · ${resolution(entry, frame)}`;
}

function resolution(
  { words, resolved, reckoning }: TimelineEntry,
  { language, messages }: Frame,
): string {
  const { timeline } = messages;
  if (!resolved) return timeline.noDate;
  const days = periodText(resolved, language);
  const text = resolved.about ? timeline.about(days) : days;
  if (reckoning === 'stated') return timeline.stated(text);
  return reckoning === 'roughly-stated'
    ? timeline.roughlyStated(inlineRecord(words ?? '', 120), text)
    : timeline.reckoned[reckoning](text);
}

type Language = Frame['language'];

/** A day, a month, a year or a span of them, as short as it can be said. */
function periodText({ from, to }: Period, language: Language): string {
  if (from === to) return formatDay(from, language);
  const isYears = from.endsWith('-01-01') && to.endsWith('-12-31');
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  if (isYears) {
    const [begin, end] = [yearText(first, language), yearText(last, language)];
    return first === last ? begin : `${begin}–${end}`;
  }
  if (isWholeMonth(from, to)) return monthText(from, language);
  return `${formatDay(from, language)} – ${formatDay(to, language)}`;
}

function isWholeMonth(from: string, to: string): boolean {
  const [year, month] = from.split('-').map(Number);
  const last = new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10);
  return from.endsWith('-01') && to === last;
}

function yearText(year: string, language: Language): string {
  return language === 'ko' ? `${year}년` : language === 'ja' ? `${year}年` : year;
}

function monthText(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
