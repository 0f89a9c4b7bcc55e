import type { Answer } from '../../answer/types.ts';
import { customId, fitsCustomId } from '../custom-id.ts';
import { cleanLine, inline } from '../markdown.ts';
import { SHORT_QUOTE_ROOM } from '../quotation.ts';
import { paragraphAt } from '../reference.ts';
import type { Block, Button } from '../view.ts';
import { citedParagraph, type Frame } from './record.ts';

const MOST_TERMS = 8;
const MOST_SUGGESTIONS = 3;

/** What is said instead of an answer: why there is none, what comes closest, what can be asked. */
export function refusalBlocks(answer: Answer, frame: Frame): Block[] {
  const { messages, language } = frame;
  const { refusal } = answer;
  const isEmpty = refusal?.reason === 'empty';
  const lines = [`## ${isEmpty ? messages.refusal.nothingAsked : messages.refusal.title}`];
  // A topic that has no name in this language is better not named.
  const silence = refusal?.silence?.[language];
  if (silence) lines.push(messages.refusal.silence(inline(silence, 200)));
  else if (refusal?.reason === 'off-topic') lines.push(messages.refusal.offTopic);
  if (refusal && refusal.unknown.length > 0) {
    lines.push(messages.refusal.unknown(termList(refusal.unknown, messages.comma)));
  }
  if (refusal && refusal.known.length > 0) {
    lines.push(messages.refusal.known(termList(refusal.known, messages.comma)));
  }
  const blocks: Block[] = [{ text: lines.join('\n') }];
  const [closest] = answer.passages;
  const paragraph = closest && paragraphAt(frame.index, closest);
  if (paragraph && refusal?.reason === 'not-in-record') {
    const quoted = citedParagraph(frame, paragraph, [], SHORT_QUOTE_ROOM);
    blocks.push({ rule: true, spare: true }, { text: `${messages.refusal.closest}\n${quoted}` });
  }
  const suggestions = questionButtons(answer.suggestions).slice(0, MOST_SUGGESTIONS);
  if (suggestions.length > 0) {
    blocks.push(
      { rule: true, spare: true },
      { text: messages.refusal.canAnswer, spare: true },
      { buttons: suggestions, spare: true },
    );
  }
  return blocks;
}

/** Buttons that ask; a question too long for a button can still be read and typed. */
export function questionButtons(questions: readonly string[]): Button[] {
  return [...new Set(questions.map(cleanLine))]
    .filter((question) => question !== '' && fitsCustomId('ask', question))
    .map((question) => ({ customId: customId('ask', question), label: question }));
}

function termList(terms: readonly string[], comma: string): string {
  return [...new Set(terms)]
    .slice(0, MOST_TERMS)
    .map((term) => `**${inline(term, 40)}**`)
    .join(comma);
}
