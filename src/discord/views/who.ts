import type { Person } from '../../record/people.ts';
import type { QuotationPart } from '../../record/quotations.ts';
import { customId } from '../custom-id.ts';
import { inline } from '../markdown.ts';
import { inlineRecord, quotation, type Room } from '../quotation.ts';
import { type Block, compose, type View } from '../view.ts';
import { citationMenu } from './citation.ts';
import { pageButtons } from './passages.ts';
import type { Frame } from './record.ts';

const PAGE = 5;
const ROOM: Room = { characters: 400, bytes: 1000 };

type Voice = 'said' | 'reported' | 'told';

/** A page about a person: office, what they said, what is reported of their words, what they did. */
export function whoView(person: Person, page: number, frame: Frame): View {
  const { who, page: pageOf } = frame.messages;
  const items = (['said', 'reported', 'told'] as const).flatMap((voice) =>
    person[voice].map((part) => ({ voice, part })),
  );
  const pages = Math.max(1, Math.ceil(items.length / PAGE));
  const at = Math.min(Math.max(0, page), pages - 1);
  const shown = items.slice(at * PAGE, (at + 1) * PAGE);
  const blocks: Block[] = [{ text: titleOf(person, frame) }];
  for (const [position, { voice, part }] of shown.entries()) {
    const isNew = voice !== shown[position - 1]?.voice;
    blocks.push({ text: `${isNew ? `**${who[voice satisfies Voice]}**\n` : ''}${partText(part)}` });
  }
  blocks.push(
    citationMenu(
      shown.map(({ part }) => part.citation),
      frame,
    ),
  );
  if (pages > 1) {
    blocks.push(
      { text: `-# ${pageOf(at + 1, pages)}` },
      {
        buttons: pageButtons(frame, at, pages, (to) =>
          customId('who', `${to}:${person.entity.id}`),
        ),
      },
    );
  }
  return compose(blocks);
}

function titleOf({ entity, office }: Person, { language }: Frame): string {
  const own = entity.names.en[0] ?? entity.id;
  const other = language === 'en' ? undefined : entity.names[language][0];
  const name = other === undefined ? own : `${own} (${other})`;
  const line = office ? `\n${inlineRecord(office.words, 120)} · ¶${office.citation.paragraph}` : '';
  return `## ${inline(name, 120)}${line}`;
}

function partText({ words, citation }: QuotationPart): string {
  return `${quotation(words, [], ROOM)}\n-# ¶${citation.paragraph}`;
}
