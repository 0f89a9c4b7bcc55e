import { type Message, MessageType } from 'discord.js';
import {
  type Conversation,
  MOST_EARLIER,
  readConversation,
  withoutCourtesies,
} from './conversation.ts';

/** How far back a thread or direct message is read for earlier questions. */
const MOST_READ = 30;
/** In direct messages a question that old belongs to another conversation. */
const SAME_CONVERSATION_MS = 30 * 60 * 1000;

/** What a message asks the bot: its text without the mention. */
export function questionIn(message: Message): string {
  const { id } = message.client.user;
  return message.content.replaceAll(new RegExp(`<@!?${id}>`, 'g'), ' ').trim();
}

/**
 * Earlier questions of a conversation, oldest first, read from Discord itself: from the chain of
 * replies where there is one, else from what was asked of the bot in this thread or, lately, in these
 * direct messages. Nothing is stored. What may not be read counts as not there.
 */
export async function historyOf(message: Message): Promise<string[]> {
  const chain = withoutCourtesies(await replyChain(message));
  if (chain.length > 0) return chain.slice(-MOST_EARLIER);
  if (message.channel.isThread() || message.channel.isDMBased()) return earlierHere(message);
  return [];
}

/** The conversation that an ordinary reply of the bot answered. */
export async function conversationOfReply(message: Message): Promise<Conversation | undefined> {
  const asked = await referenced(message);
  if (!asked || asked.author.bot) return undefined;
  const question = questionIn(asked);
  return question === '' ? undefined : { question, history: await historyOf(asked) };
}

async function replyChain(message: Message): Promise<string[]> {
  const questions: string[] = [];
  let at: Message | undefined = message;
  // A question and its answer are two links of the chain.
  for (let link = 0; at && link < 2 * MOST_EARLIER; link += 1) {
    at = await referenced(at);
    if (!at) break;
    if (at.author.id === at.client.user.id) {
      const shown = readConversation(at.components.map((component) => component.toJSON()));
      if (shown) return [...shown.history, shown.question, ...questions];
    } else if (!at.author.bot && at.mentions.users.has(at.client.user.id)) {
      const question = questionIn(at);
      if (question !== '') questions.unshift(question);
    }
  }
  return questions;
}

async function referenced(message: Message): Promise<Message | undefined> {
  if (message.type !== MessageType.Reply || !message.reference?.messageId) return undefined;
  try {
    return await message.fetchReference();
  } catch {
    // Deleted, or the history may not be read: the conversation begins here.
    return undefined;
  }
}

async function earlierHere(message: Message): Promise<string[]> {
  const isDirect = message.channel.isDMBased();
  try {
    const before = await message.channel.messages.fetch({ before: message.id, limit: MOST_READ });
    const asked = [...before.values()]
      .filter(
        (one) =>
          !one.author.bot &&
          (isDirect
            ? message.createdTimestamp - one.createdTimestamp < SAME_CONVERSATION_MS
            : one.mentions.users.has(message.client.user.id)),
      )
      .sort((a, b) => a.createdTimestamp - b.createdTimestamp)
      .map(questionIn)
      .filter((question) => question !== '');
    return withoutCourtesies(asked).slice(-MOST_EARLIER);
  } catch {
    return [];
  }
}
