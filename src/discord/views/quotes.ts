import type { Citation } from '../../corpus/types.ts';
import { findPerson } from '../../record/people.ts';
import type { Quotation } from '../../record/quotations.ts';
import { customId } from '../custom-id.ts';
import { inline } from '../markdown.ts';
import { quotation, SHORT_QUOTE_ROOM } from '../quotation.ts';
import { recordBook } from '../record-book.ts';
import { paragraphAt } from '../reference.ts';
import { type Block, compose, type View } from '../view.ts';
import { absentView } from './absent.ts';
import { citationMenu } from './citation.ts';
import { pageButtons } from './passages.ts';
import { type Frame, sourceLine } from './record.ts';

const PAGE = 5;
/** Longest speaker and topic: both stand in the buttons that turn the pages. */
export const MOST_SPEAKER = 40;
export const MOST_QUOTED_TOPIC = 40;

/** Which quotations are wanted; empty where it does not matter. */
export interface QuotesWanted {
  readonly speaker: string;
  readonly topic: string;
}

/** A page of quotations, each with its speaker and paragraph. @param page counted from 0 */
export function quotesView(
  found: readonly Quotation[],
  { speaker, topic }: QuotesWanted,
  page: number,
  frame: Frame,
): View {
  const { messages } = frame;
  if (found.length === 0) return noQuotationView({ speaker, topic }, frame);
  const pages = Math.ceil(found.length / PAGE);
  const at = Math.min(Math.max(0, page), pages - 1);
  const about = [speaker, topic].filter((one) => one !== '').join(' · ');
  const shown = found.slice(at * PAGE, (at + 1) * PAGE);
  const blocks: Block[] = [
    {
      text: `## ${about === '' ? messages.quotes.title : messages.labelled(messages.quotes.title, inline(about, 100))}`,
    },
    ...shown.map((one) => ({ text: quotationText(one, frame) })),
    citationMenu(shown.flatMap(citationsOf), frame),
  ];
  if (pages > 1) {
    blocks.push(
      { text: `-# ${messages.page(at + 1, pages)}` },
      {
        buttons: pageButtons(frame, at, pages, (to) =>
          customId('quotes', `${to}:${speaker}:${topic}`),
        ),
      },
    );
  }
  return compose(blocks);
}

/** Why there is none: whether the speaker is named at all, and where what was asked for is spoken of. */
function noQuotationView({ speaker, topic }: QuotesWanted, frame: Frame): View {
  const { quotes, who } = frame.messages;
  if (speaker === '') return absentView(quotes.noneOn(inline(topic, 80)), topic, frame);
  const shown = inline(speaker, 80);
  const person = findPerson(recordBook(frame.index).people, speaker);
  if (!person) return absentView(who.nobody(shown), speaker, frame);
  const isQuoted = recordBook(frame.index).quotations.some(
    (one) => one.speaker === person.entity.names.en[0],
  );
  return isQuoted
    ? absentView(quotes.none, topic, frame)
    : absentView(quotes.noneOf(shown), speaker, frame);
}

/** The words of a quotation, one citation a paragraph: what stands between its pieces says who said it. */
function citationsOf({ parts }: Quotation): Citation[] {
  const places = new Map<string, Citation>();
  for (const { citation } of parts) {
    const place = `${citation.article} ${citation.paragraph}`;
    places.set(place, { ...(places.get(place) ?? citation), end: citation.end });
  }
  return [...places.values()];
}

function quotationText({ speaker, parts, attributed }: Quotation, frame: Frame): string {
  const { quotes } = frame.messages;
  const words = parts.map((part) => quotation(`“${part.words}”`, [], SHORT_QUOTE_ROOM)).join('\n');
  const [first] = parts;
  const paragraph = first && paragraphAt(frame.index, first.citation);
  const numbers = [...new Set(parts.map(({ citation }) => citation.paragraph))];
  // With one article in the record its title under each would say nothing.
  const where =
    frame.index.articles.length > 1 && paragraph
      ? sourceLine(frame, paragraph)
      : numbers.map((number) => `¶${number}`).join(', ');
  const name = speaker === null ? quotes.nobody : inline(speaker, 80);
  const whose = attributed || speaker === null ? name : quotes.continued(name);
  return `${words}\n-# **${whose}** · ${where}`;
}
