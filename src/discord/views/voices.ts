import type { Voices } from '../../record/topic.ts';
import { customId } from '../custom-id.ts';
import { inline } from '../markdown.ts';
import { quotation, type Room } from '../quotation.ts';
import { type Block, compose, type View } from '../view.ts';
import { citationMenu } from './citation.ts';
import { noticeView } from './notice.ts';
import { pageButtons } from './passages.ts';
import type { Frame } from './record.ts';

const PAGE = 5;
const ROOM: Room = { characters: 400, bytes: 1000 };
/** Longest topic: it stands in the buttons that turn the pages. */
export const MOST_VOICED_TOPIC = 40;

/** Whose words are wanted, by what `personReference` names them (empty: everybody's), and on what. */
export interface VoicesWanted {
  readonly topic: string;
  readonly person: string;
}

/**
 * What is said of a topic, by whose words it is: in quotation marks, reported in other words, or in
 * the reporter's own voice. @param page counted from 0
 */
export function voicesView(
  voices: readonly Voices[],
  { topic, person }: VoicesWanted,
  page: number,
  frame: Frame,
): View {
  const { who, page: pageOf } = frame.messages;
  const shownTopic = inline(topic, MOST_VOICED_TOPIC);
  if (voices.length === 0) return noticeView(who.nothingOn(shownTopic));
  const items = voices.flatMap(({ voice, speaker, sentences }) =>
    sentences.map((part) => ({ voice, speaker, part })),
  );
  const pages = Math.ceil(items.length / PAGE);
  const at = Math.min(Math.max(0, page), pages - 1);
  const shown = items.slice(at * PAGE, (at + 1) * PAGE);
  const blocks: Block[] = [{ text: `## ${who.on(shownTopic)}` }];
  for (const [position, { voice, speaker, part }] of shown.entries()) {
    const before = shown[position - 1];
    const isNew = voice !== before?.voice || speaker !== before.speaker;
    const title = { quotation: who.said, reported: who.reported, reporter: who.reporter }[voice];
    const name = speaker === null ? '' : `${inline(speaker, 80)} · `;
    const heading = isNew ? `**${name}${title}**\n` : '';
    blocks.push({
      text: `${heading}${quotation(part.words, [], ROOM)}\n-# ¶${part.citation.paragraph}`,
    });
  }
  blocks.push(
    citationMenu(
      shown.map(({ part }) => part.citation),
      frame,
    ),
  );
  if (pages > 1)
    blocks.push(
      { text: `-# ${pageOf(at + 1, pages)}` },
      {
        buttons: pageButtons(frame, at, pages, (to) =>
          customId('voices', `${to}:${person}:${topic}`),
        ),
      },
    );
  return compose(blocks);
}
