import type { Passage } from '../../answer/types.ts';
import type { Index } from '../../index/types.ts';
import { customId } from '../custom-id.ts';
import { SHORT_QUOTE_ROOM } from '../quotation.ts';
import { paragraphAt, referenceTo, resolveReference } from '../reference.ts';
import { type Block, type Button, compose, type View } from '../view.ts';
import { noticeView } from './notice.ts';
import { citedAmongOthers, citedParagraph, type Frame } from './record.ts';

const PAGE = 2;
/** As many references as fit into a `custom_id` beside verb and page: at most 13 characters and a dot each. */
const MOST_REFERENCES = 6;

/** The button's id for these passages; undefined when there are none. */
export function morePassagesId(
  passages: readonly Pick<Passage, 'article' | 'paragraph'>[],
  index: Index,
): string | undefined {
  const references = passages
    .map((passage) => paragraphAt(index, passage))
    .filter((paragraph) => paragraph !== undefined)
    .map(referenceTo);
  return references.length === 0 ? undefined : pageId('more', 0, references);
}

function pageId(verb: 'more' | 'passages', page: number, references: readonly string[]): string {
  return customId(verb, `${page}:${references.slice(0, MOST_REFERENCES).join('.')}`);
}

/** A page of further passages. @param rest page and references, as the button has them */
export function passagesView(rest: string, frame: Frame): View {
  const { messages, index } = frame;
  const [pageText = '', list = ''] = rest.split(':');
  const references = list.split('.');
  const pages = Math.ceil(references.length / PAGE);
  const page = Math.min(Math.max(0, Number.parseInt(pageText, 10) || 0), pages - 1);
  const found = references
    .slice(page * PAGE, (page + 1) * PAGE)
    .map((reference) => resolveReference(index, reference))
    .filter((paragraph) => paragraph !== undefined);
  if (found.length === 0) return noticeView(messages.recordChanged);
  const blocks: Block[] = [
    { text: `### ${messages.passages.title}\n-# ${messages.passages.note}` },
    ...found.map((paragraph) => ({
      // With one article in the record its title under each would say nothing.
      text:
        index.articles.length === 1
          ? citedAmongOthers(paragraph)
          : citedParagraph(frame, paragraph, [], SHORT_QUOTE_ROOM),
    })),
  ];
  if (pages > 1) {
    blocks.push(
      { text: `-# ${messages.page(page + 1, pages)}` },
      {
        buttons: pageButtons(frame, page, pages, (to) => pageId('passages', to, references)),
      },
    );
  }
  return compose(blocks);
}

/** Previous and next, each disabled where it leads nowhere. */
export function pageButtons(
  { messages }: Frame,
  page: number,
  pages: number,
  idOf: (page: number) => string,
): Button[] {
  return [
    { customId: idOf(page - 1), label: messages.buttons.previous, disabled: page <= 0 },
    { customId: idOf(page + 1), label: messages.buttons.next, disabled: page >= pages - 1 },
  ];
}
