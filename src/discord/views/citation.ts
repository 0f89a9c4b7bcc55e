import type { Citation } from '../../corpus/types.ts';
import { citedWords, quoteMarks } from '../../record/cite.ts';
import { customId } from '../custom-id.ts';
import { cleanLine, shorten } from '../markdown.ts';
import { shortenRecord } from '../quotation.ts';
import { articleOf, paragraphAt, referenceTo, resolveReference } from '../reference.ts';
import { type Block, compose, type MenuChoice, type View } from '../view.ts';
import { noticeView } from './notice.ts';
import type { Frame } from './record.ts';

/** Longest quotation that is offered for copying whole. */
const MOST_WORDS = 2400;

/** What a button or a choice that copies these words says of itself; undefined where they are not in the index. */
export function citationId(citation: Citation, { index }: Frame): string | undefined {
  const paragraph = paragraphAt(index, citation);
  return paragraph && `${referenceTo(paragraph)}:${citation.start}-${citation.end}`;
}

/** A list of what a page quotes, each to be copied as a citation. */
export function citationMenu(citations: readonly Citation[], frame: Frame): Block {
  const { messages, index } = frame;
  const labels = new Map<string, MenuChoice>();
  for (const citation of citations) {
    const value = citationId(citation, frame);
    const words = shortenRecord(cleanLine(citedWords(index.articles, citation)), 80);
    // Paragraphs of several articles have the same numbers.
    const title = index.articles.length > 1 ? articleOf(index, citation.article)?.title : undefined;
    const label = `¶${citation.paragraph} · ${words}`;
    if (value !== undefined) labels.set(value, { value, label, ...(title ? { title } : {}) });
  }
  const choices = [...labels.values()];
  return {
    menu: { customId: customId('cite'), placeholder: messages.citation.choose, choices },
    spare: true,
  };
}

/**
 * The exact words with article, date and paragraph, in a code block, which Discord lets one copy as it is.
 * @param rest reference and offsets, as the button has them
 */
export function citationView(rest: string, frame: Frame): View {
  const { messages, index } = frame;
  const [reference = '', offsets = ''] = rest.split(':');
  const paragraph = resolveReference(index, reference);
  const [, from, to] = /^(\d+)-(\d+)$/.exec(offsets) ?? [];
  const words = paragraph?.text.slice(Number(from), Number(to)) ?? '';
  if (!paragraph || from === undefined || words === '' || Number(to) > paragraph.text.length)
    return noticeView(messages.recordChanged);
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
    { text: codeBlock(quoteMarks(shortenRecord(unbroken(words), MOST_WORDS)), source) },
    {
      buttons: [{ customId: customId('context', reference), label: messages.buttons.context }],
    },
  ]);
}

function codeBlock(words: string, source: string): string {
  return `\`\`\`\n${words}\n— ${unbroken(source)}\n\`\`\``;
}

/** Three backticks would end the block: a zero-width space between them keeps it whole, and is the one change made. */
function unbroken(text: string): string {
  return text.replace(/`(?=`)/g, '`\u200B');
}
