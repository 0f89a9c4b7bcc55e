import type { APIMessageTopLevelComponent } from 'discord.js';
import { ComponentType } from 'discord.js';
import { courtesyOf } from '../text/courtesy.ts';
import { languages } from '../text/language.ts';
import { inline, unescapeLine } from './markdown.ts';
import { messagesIn } from './messages/index.ts';
import type { Messages } from './messages/types.ts';
import type { Block } from './view.ts';

/**
 * An answer to a slash command says what was asked, and what was asked before it: for the others in
 * the channel, and for the follow-up button, which reads both from the message it hangs on. Nothing
 * is stored. Component ids of our own tell these lines from the rest.
 */
const QUESTION_ID = 9001;
const EARLIER_ID = 9010;

/** Longer questions are shown shortened; a follow-up then knows them as far as they are shown. */
const MOST_SHOWN = 300;
const MOST_EARLIER_SHOWN = 150;
/** Earlier questions that are carried along. */
export const MOST_EARLIER = 4;

export interface Conversation {
  readonly question: string;
  /** Oldest first. */
  readonly history: readonly string[];
}

/** Earlier questions as a later one is understood by: a greeting or thanks between them is none. */
export function withoutCourtesies(questions: readonly string[]): string[] {
  return questions.filter((question) => courtesyOf(question) === undefined);
}

export function conversationBlocks(
  { question, history }: Conversation,
  messages: Messages,
): Block[] {
  const earlier = history.slice(-MOST_EARLIER).map((one, position) => ({
    text: `-# ${messages.answer.earlier(inline(one, MOST_EARLIER_SHOWN))}`,
    id: EARLIER_ID + position,
  }));
  const shown = inline(question, MOST_SHOWN);
  if (shown === '') return earlier;
  return [...earlier, { text: `-# ${messages.answer.asked(shown)}`, id: QUESTION_ID }];
}

/** The conversation that a message of ours shows; undefined when it shows none. */
export function readConversation(
  components: readonly APIMessageTopLevelComponent[],
): Conversation | undefined {
  const texts = components.flatMap((component) =>
    component.type === ComponentType.Container ? component.components : [component],
  );
  let question: string | undefined;
  const history: string[] = [];
  for (const text of texts) {
    if (text.type !== ComponentType.TextDisplay || text.id === undefined) continue;
    if (text.id === QUESTION_ID) {
      question = withoutLabel(text.content, (messages) => messages.answer.asked(''));
    } else if (text.id >= EARLIER_ID && text.id < EARLIER_ID + MOST_EARLIER) {
      history.push(withoutLabel(text.content, (messages) => messages.answer.earlier('')));
    }
  }
  return question === undefined ? undefined : { question, history };
}

/** The labels end in what they label, in whichever language the message was written. */
function withoutLabel(content: string, labelOf: (messages: Messages) => string): string {
  const line = content.replace(/^-# /, '');
  const label = languages
    .map((language) => labelOf(messagesIn(language)).trim())
    .find((one) => line.startsWith(one));
  return unescapeLine(line.slice(label?.length ?? 0).trim());
}
