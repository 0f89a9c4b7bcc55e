import { type Message, MessageType } from 'discord.js';
import type { Engine } from '../answer/engine.ts';
import type { Log } from '../log.ts';
import type { Desk } from '../ops/desk.ts';
import { QueueFullError } from '../ops/queue.ts';
import { shortMemory } from '../ops/short-memory.ts';
import { courtesyOf } from '../text/courtesy.ts';
import { detectLanguage } from '../text/language.ts';
import { reply } from './delivery.ts';
import { codeOf, kindOfFault } from './faults.ts';
import { historyOf, questionIn } from './history.ts';
import { cleanLine } from './markdown.ts';
import { languageOfMember, type Messages, messagesIn } from './messages/index.ts';
import { newReferenceCode } from './reference-code.ts';
import { compose, messageOf, type View } from './view.ts';
import { answerView } from './views/answer.ts';
import { courtesyView, helpView } from './views/help.ts';
import { noticeView } from './views/notice.ts';
import { frameOf } from './views/record.ts';

export interface MentionOptions {
  readonly engine: () => Engine;
  readonly log: Log;
  readonly desk: Desk;
}

/** Messages that have been taken, so that one that comes twice, live and read up after a gap, is answered once. */
const REMEMBERED = { max: 10_000, ttl: 15 * 60_000 } as const;
/** Channels that have been told that too many are asking; what is told once holds for all who ask there. */
const TOLD = { max: 1000, ttl: 10_000 } as const;

/**
 * Answers a message that asks the bot: one that mentions it, a reply to one of its messages that pings
 * it, a direct message. The one error boundary for messages, as the router is for interactions.
 */
export function createMentionHandler({ engine, log, desk }: MentionOptions) {
  const taken = shortMemory<true>(REMEMBERED);
  const told = shortMemory<true>(TOLD);

  return async function onMessage(message: Message): Promise<void> {
    if (!isForBot(message) || taken.has(message.id)) return;
    taken.set(message.id, true);
    const reference = newReferenceCode();
    const started = performance.now();
    const what = message.inGuild() ? 'mention' : 'direct message';
    const entry = log.child({ ref: reference, what });
    const ms = () => Math.round(performance.now() - started);
    const question = questionIn(message);
    const messages = messagesIn(detectLanguage(question));
    const send = (view: View, kind: 'answer' | 'apology') =>
      reply(message, view, kind, (shown) => withNote(shown, message, messages));
    try {
      const wait = desk.cooldown.take({ member: message.author.id, channel: message.channelId });
      if (wait) {
        if (wait.isNew) await tellAlone(message, messages.slowDown[wait.who](wait.seconds));
        entry.info({ ms: ms() }, `asked to wait (${wait.who})`);
        return;
      }
      entry.debug({ typed: [question] }, 'asked');
      const work = async () => send(await replyTo(message, question, engine(), desk), 'answer');
      const delivered = await desk.queue.inTurn(work, () => showTyping(message));
      desk.replied(performance.now() - started);
      entry.info({ ms: ms(), by: delivered }, 'answered');
    } catch (error) {
      if (error instanceof QueueFullError) {
        entry.warn({ ms: ms() }, 'lost: too many at once');
        // A notice takes as much of Discord's limit as an answer.
        if (told.has(message.channelId)) return;
        told.set(message.channelId, true);
        await send(noticeView(messages.busy), 'apology').catch((second: unknown) => {
          entry.warn({ untold: codeOf(second) || String(second) }, 'nobody was told');
        });
        return;
      }
      const untold = await send(noticeView(messages.failed(reference)), 'apology').then(
        () => undefined,
        (second: unknown) => codeOf(second) || String(second),
      );
      const detail = { ms: ms(), ...(untold === undefined ? {} : { untold }) };
      if (kindOfFault(error) === 'forbidden') {
        entry.warn({ ...detail, code: codeOf(error) }, 'lost: no way to write to the member');
      } else entry.error({ err: error, ...detail }, 'failed');
    }
  };
}

/** To the member alone; where their direct messages are closed, nothing is said. */
async function tellAlone(message: Message, text: string): Promise<void> {
  try {
    const direct = await message.author.createDM();
    await direct.send(messageOf(noticeView(text)));
  } catch (error) {
    if (kindOfFault(error) === 'other') throw error;
  }
}

/** All that can be shown of waiting without writing into the channel. */
function showTyping({ channel }: Message): void {
  if (channel.isSendable()) channel.sendTyping().catch(() => {});
}

function withNote(view: View, message: Message, messages: Messages): View {
  const note = compose([{ text: `-# ${messages.couldNotReply(message.channel.toString())}` }]);
  return { components: [...note.components, ...view.components] };
}

/** Bots, webhooks and Discord's own notices ask nothing; `@everyone` and roles mean somebody else. */
function isForBot(message: Message): boolean {
  if (message.author.bot || message.webhookId !== null || message.system) return false;
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return false;
  return message.channel.isDMBased() || message.mentions.users.has(message.client.user.id);
}

async function replyTo(
  message: Message,
  question: string,
  engine: Engine,
  desk: Desk,
): Promise<View> {
  if (cleanLine(question) === '') {
    // With nothing asked there is no language to go by but the server's.
    const language = languageOfMember(message.guild?.preferredLocale ?? 'en-US');
    const frame = frameOf(engine.index, language);
    return helpView(message.client.user.toString(), frame);
  }
  const courtesy = courtesyOf(question);
  if (courtesy !== undefined) {
    const frame = frameOf(engine.index, detectLanguage(question));
    return courtesy === 'help'
      ? helpView(message.client.user.toString(), frame)
      : courtesyView(courtesy, frame);
  }
  const answer = desk.ask(engine, { question, history: await historyOf(message) });
  return answerView(answer, frameOf(engine.index, answer.language));
}
