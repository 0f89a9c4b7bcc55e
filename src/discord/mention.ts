import {
  DiscordAPIError,
  type Message,
  MessageType,
  PermissionFlagsBits,
  type SendableChannels,
} from 'discord.js';
import type { Engine } from '../answer/engine.ts';
import type { Log } from '../log.ts';
import { detectLanguage } from '../text/language.ts';
import { historyOf, questionIn } from './history.ts';
import { cleanLine } from './markdown.ts';
import { messagesIn } from './messages/index.ts';
import { newReferenceCode } from './reference-code.ts';
import { compose, messageOf, type View } from './view.ts';
import { answerView } from './views/answer.ts';
import { helpView } from './views/help.ts';
import { noticeView } from './views/notice.ts';
import { frameOf } from './views/record.ts';

export interface MentionOptions {
  readonly engine: () => Engine;
  readonly log: Log;
}

/**
 * Answers a message that asks the bot: one that mentions it, a reply to one of its messages that pings
 * it, a direct message. The one error boundary for messages, as the router is for interactions.
 */
export function createMentionHandler({ engine, log }: MentionOptions) {
  return async function onMessage(message: Message): Promise<void> {
    if (!isForBot(message)) return;
    const reference = newReferenceCode();
    const started = performance.now();
    const entry = log.child({
      ref: reference,
      what: message.inGuild() ? 'mention' : 'direct message',
    });
    const question = questionIn(message);
    const language = detectLanguage(question);
    try {
      await send(message, await replyTo(message, question, engine()));
      entry.info({ ms: Math.round(performance.now() - started) }, 'answered');
    } catch (error) {
      entry.error({ err: error }, 'failed');
      const { failed } = messagesIn(language);
      try {
        await send(message, noticeView(failed(reference)), 'apology');
      } catch (second) {
        entry.warn({ err: second }, 'the member could not be told');
      }
    }
  };
}

/** Bots, webhooks and Discord's own notices ask nothing; `@everyone` and roles mean somebody else. */
function isForBot(message: Message): boolean {
  if (message.author.bot || message.webhookId !== null || message.system) return false;
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return false;
  return message.channel.isDMBased() || message.mentions.users.has(message.client.user.id);
}

async function replyTo(message: Message, question: string, engine: Engine): Promise<View> {
  if (cleanLine(question) === '') {
    const frame = frameOf(engine.index, languageOfServer(message));
    return helpView(message.client.user.toString(), frame);
  }
  const answer = engine.ask({ question, history: await historyOf(message) });
  return answerView(answer, frameOf(engine.index, answer.language));
}

/** With nothing asked there is no language to go by but the server's. */
function languageOfServer(message: Message) {
  const locale = message.guild?.preferredLocale ?? 'en-US';
  return locale === 'ko' || locale === 'ja' ? locale : 'en';
}

/**
 * Replies where the question was asked, as well as permissions allow: as a reply, else as a plain
 * message, else to the member alone. The nonce is the question's own id, so that a send that is tried
 * again, or a question that Discord delivers twice, is answered once.
 */
async function send(
  message: Message,
  view: View,
  kind: 'answer' | 'apology' = 'answer',
): Promise<void> {
  const nonce = kind === 'answer' ? message.id : `${message.id}e`;
  const payload = { ...messageOf(view), nonce, enforceNonce: true };
  const { channel } = message;
  if (!channel.isSendable()) return;
  const permissions = permissionsIn(message);
  if (permissions.maySend) {
    try {
      if (permissions.mayReply) {
        await channel.send({
          ...payload,
          reply: { messageReference: message.id, failIfNotExists: false },
        });
      } else await channel.send(payload);
      return;
    } catch (error) {
      // Permissions as we know them may be out of date.
      if (!isForbidden(error) || channel.isDMBased()) throw error;
    }
  }
  const { couldNotReply } = messagesIn(detectLanguage(questionIn(message)));
  const direct: SendableChannels = await message.author.createDM();
  const note = compose([{ text: `-# ${couldNotReply(channel.toString())}` }]);
  await direct.send({
    ...payload,
    components: [...note.components, ...view.components],
  });
}

function permissionsIn(message: Message): { maySend: boolean; mayReply: boolean } {
  const me = message.guild?.members.me;
  if (!message.inGuild() || !me) return { maySend: true, mayReply: true };
  const permissions = message.channel.permissionsFor(me);
  const send = message.channel.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  return {
    maySend: permissions.has(PermissionFlagsBits.ViewChannel) && permissions.has(send),
    mayReply: permissions.has(PermissionFlagsBits.ReadMessageHistory),
  };
}

function isForbidden(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 403;
}
