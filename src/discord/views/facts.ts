import type { Fact } from '../../corpus/types.ts';
import { customId } from '../custom-id.ts';
import { inline } from '../markdown.ts';
import { type Block, compose, type View } from '../view.ts';
import { citationMenu } from './citation.ts';
import { noticeView } from './notice.ts';
import { pageButtons } from './passages.ts';
import { type Frame, factLine } from './record.ts';

const PAGE = 8;

/** Longest topic: it stands in the buttons that turn the pages. */
export const MOST_TOPIC = 60;

/** A page of key facts. @param page counted from 0; one that does not exist gives the nearest that does */
export function factsView(facts: readonly Fact[], topic: string, page: number, frame: Frame): View {
  const { messages, language } = frame;
  const shownTopic = inline(topic, MOST_TOPIC);
  if (facts.length === 0) {
    return noticeView(shownTopic === '' ? messages.facts.empty : messages.facts.none(shownTopic));
  }
  const pages = Math.ceil(facts.length / PAGE);
  const at = Math.min(Math.max(0, page), pages - 1);
  const blocks: Block[] = [
    { text: `## ${shownTopic === '' ? messages.facts.title : messages.facts.about(shownTopic)}` },
  ];
  const shown = facts.slice(at * PAGE, (at + 1) * PAGE);
  for (const [position, fact] of shown.entries()) {
    const isNewKind = fact.kind !== shown[position - 1]?.kind;
    const kind = isNewKind ? `-# ${messages.facts.kinds[fact.kind]}\n` : '';
    blocks.push({ text: `${kind}${factLine(fact, language)}` });
  }
  blocks.push(
    citationMenu(
      shown.map(({ citation }) => citation),
      frame,
    ),
  );
  if (pages > 1) {
    blocks.push(
      { text: `-# ${messages.page(at + 1, pages)}` },
      { buttons: pageButtons(frame, at, pages, (to) => customId('facts', `${to}:${topic}`)) },
    );
  }
  return compose(blocks);
}
