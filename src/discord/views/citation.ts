import { customId } from '../custom-id.ts';
import { cleanLine, shorten } from '../markdown.ts';
import { articleOf, resolveReference } from '../reference.ts';
import { compose, type View } from '../view.ts';
import { noticeView } from './notice.ts';
import type { Frame } from './record.ts';

/** Longest quotation that is offered for copying whole. */
const MOST_WORDS = 2400;

/**
 * The exact words with article, date and paragraph, in a code block, which Discord lets one copy as it is.
 * @param rest reference and offsets, as the button has them
 */
export function citationView(rest: string, frame: Frame): View {
  const { messages, index } = frame;
  const [reference = '', offsets = ''] = rest.split(':');
  const paragraph = resolveReference(index, reference);
  if (!paragraph) return noticeView(messages.recordChanged);
  const [start = 0, end = paragraph.text.length] = /^\d+-\d+$/.test(offsets)
    ? offsets.split('-').map(Number)
    : [];
  const words = shorten(paragraph.text.slice(start, end), MOST_WORDS);
  const article = articleOf(index, paragraph.article);
  const source = [
    article?.title,
    article?.source,
    article?.date,
    `¶${paragraph.number}`,
    article?.url,
  ]
    .filter((part) => part !== undefined)
    .map((part) => shorten(cleanLine(part), 300))
    .join(', ');
  return compose([
    { text: `### ${messages.citation.title}\n${messages.citation.note}` },
    { text: codeBlock(`“${words}”\n— ${source}`) },
    {
      buttons: [{ customId: customId('context', reference), label: messages.buttons.context }],
    },
  ]);
}

/** Three backticks would end the block: a zero-width space between them keeps it whole, and is the one change made. */
function codeBlock(text: string): string {
  return `\`\`\`\n${text.replace(/`(?=`)/g, '`\u200B')}\n\`\`\``;
}
