import { carriedWords } from '../../answer/named-words.ts';
import type { Answer, AnsweredPart, Evidence } from '../../answer/types.ts';
import { detectLanguage } from '../../text/language.ts';
import { type Conversation, conversationBlocks } from '../conversation.ts';
import { customId } from '../custom-id.ts';
import { inline } from '../markdown.ts';
import { partLabel } from '../part-label.ts';
import { QUOTE_ROOM, SHORT_QUOTE_ROOM } from '../quotation.ts';
import { paragraphAt, referenceTo } from '../reference.ts';
import { type Block, type Button, compose, type View } from '../view.ts';
import { citationId } from './citation.ts';
import { morePassagesId } from './passages.ts';
import { citedParagraph, type Frame, factLine, heading, spanOf } from './record.ts';
import { refusalBlocks } from './refusal.ts';

export interface AnswerOptions {
  /** Shown over the answer where others cannot see what was asked. */
  readonly conversation?: Conversation;
  /** Offers to post a private answer to the channel. */
  readonly canShare?: boolean;
}

const MOST_FACTS = 4;
const MOST_PARTS = 4;

/** The reply to a question: the exact words, their paragraph, key facts; or an honest refusal. */
export function answerView(answer: Answer, frame: Frame, options: AnswerOptions = {}): View {
  const { messages } = frame;
  const blocks: Block[] = [];
  if (options.conversation) blocks.push(...conversationBlocks(options.conversation, messages));
  const nouns = carriedWords(frame.index, answer.carried);
  if (nouns.length > 0) {
    const carried = nouns.map((term) => inline(term, 60)).join(messages.comma);
    blocks.push({ text: `-# ${messages.answer.carried(carried)}`, spare: true });
  }
  const body = answer.answer ? evidenceBlocks(answer, frame) : refusalBlocks(answer, frame);
  blocks.push(...body, { buttons: answerButtons(answer, frame, options) });
  return compose(blocks, answer.answer ? 'plain' : 'refusal');
}

function evidenceBlocks(answer: Answer, frame: Frame): Block[] {
  const blocks: Block[] = [];
  if (answer.parts.length > 0) {
    const parts = answer.parts.slice(0, MOST_PARTS);
    blocks.push(...partBlocks(parts, frame), ...silentBlocks(answer.unanswered, frame));
  } else if (answer.answer) {
    blocks.push({ text: heading(answer.answer.text) }, quoteBlock([answer.answer], frame));
  }
  const facts = answer.facts.slice(0, MOST_FACTS);
  if (facts.length > 0) {
    const lines = facts.map((fact) => `- ${factLine(fact, frame.language)}`);
    blocks.push(
      { rule: true, spare: true },
      { text: `**${frame.messages.answer.keyFacts}**\n${lines.join('\n')}`, spare: true },
    );
  }
  return blocks;
}

/** Each part with its words; a paragraph that answers several is quoted once, under the last of them. */
function partBlocks(parts: readonly AnsweredPart[], frame: Frame): Block[] {
  return parts.flatMap(({ question, evidence }, position): Block[] => {
    const next = parts[position + 1]?.evidence;
    const goesOn = next !== undefined && isSameParagraph(next, evidence);
    const group = parts
      .slice(0, position + 1)
      .map((part) => part.evidence)
      .filter((one) => isSameParagraph(one, evidence));
    return [
      { text: labelOf(question), spare: true },
      { text: heading(evidence.text) },
      ...(goesOn ? [] : [quoteBlock(group, frame, parts.length > 1)]),
    ];
  });
}

/** Parts to which the record gives no answer: half a question does not vanish without a word. */
function silentBlocks(questions: readonly string[], { messages }: Frame): Block[] {
  return questions.map((question) => ({
    text: `${labelOf(question)}\n**${messages.refusal.title}**`,
  }));
}

function labelOf(part: string): string {
  return `-# ${inline(partLabel(part, detectLanguage(part)), 200)}`;
}

function isSameParagraph({ citation: a }: Evidence, { citation: b }: Evidence): boolean {
  return a.article === b.article && a.paragraph === b.paragraph;
}

/** The paragraph in which all of these stand. */
function quoteBlock(evidence: readonly Evidence[], frame: Frame, isShort = false): Block {
  const citation = evidence[0]?.citation;
  const paragraph = citation && paragraphAt(frame.index, citation);
  if (!paragraph) {
    throw new Error(`the answer cites ¶${citation?.paragraph}, which is not in the index`);
  }
  const marks = evidence.map(({ span }) => spanOf(span));
  return {
    text: citedParagraph(frame, paragraph, marks, isShort ? SHORT_QUOTE_ROOM : QUOTE_ROOM),
  };
}

function answerButtons(answer: Answer, frame: Frame, { canShare }: AnswerOptions): Button[] {
  const { buttons } = frame.messages;
  const evidence = answer.answer;
  const cited = evidence && paragraphAt(frame.index, evidence.citation);
  const list: Button[] = [];
  if (cited)
    list.push({ customId: customId('context', referenceTo(cited)), label: buttons.context });
  const others = answer.passages.filter(
    ({ article, paragraph }) => article !== cited?.article || paragraph !== cited.number,
  );
  const more = morePassagesId(others, frame.index);
  // A question that asks for nothing has no passages worth a look.
  if (
    more !== undefined &&
    answer.refusal?.reason !== 'empty' &&
    answer.refusal?.reason !== 'off-topic'
  ) {
    list.push({ customId: more, label: buttons.more });
  }
  if (answer.refusal?.reason !== 'empty') {
    list.push({ customId: customId('follow'), label: buttons.followUp });
  }
  if (evidence && cited) {
    list.push({
      customId: customId('cite', citationId(evidence.citation, frame)),
      label: buttons.copy,
    });
  }
  if (canShare) list.push({ customId: customId('share'), label: buttons.share });
  return list;
}
