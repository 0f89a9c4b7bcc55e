/** Which messages are taken for a question at all. */

import { type Message, MessageType } from 'discord.js';
import { pino } from 'pino';
import { expect, it, vi } from 'vitest';
import { createMentionHandler } from '../../src/discord/mention.ts';
import { messagesIn } from '../../src/discord/messages/index.ts';
import type { View } from '../../src/discord/view.ts';
import { openDesk } from '../../src/ops/desk.ts';
import { shippedEngine } from './fixture.ts';
import { customIdsOf, textOf } from './limits.ts';

const ME = '111111111111111111';
const engine = await shippedEngine();

/** A message that mentions the bot, as far as the handler looks at it. */
function mention(send: () => Promise<void>, changes: object): Message {
  return {
    id: '1',
    content: `<@${ME}> How many of the victims were Korean?`,
    type: MessageType.Default,
    system: false,
    webhookId: null,
    author: { id: '2', bot: false },
    client: { user: { id: ME, toString: () => `<@${ME}>` } },
    guild: null,
    reference: null,
    inGuild: () => true,
    mentions: { users: new Map([[ME, {}]]) },
    channelId: '3',
    channel: channelThat(send),
    ...changes,
  } as unknown as Message;
}

function channelThat(send: (view: View) => Promise<void>) {
  return { isDMBased: () => false, isThread: () => false, isSendable: () => true, send };
}

it.each<[string, object, number]>([
  ['a member who mentions the bot', {}, 1],
  ['a reply that pings the bot', { type: MessageType.Reply, fetchReference: fail }, 1],
  ['a member who mentions somebody else', { mentions: { users: new Map([['4', {}]]) } }, 0],
  // discord.js' own `mentions.has` takes everybody, and a role, for the bot as well.
  ['a member who pings everybody', { mentions: { users: new Map(), has: () => true } }, 0],
  ['another bot', { author: { id: '5', bot: true } }, 0],
  ['the bot itself', { author: { id: ME, bot: true } }, 0],
  ['a webhook', { webhookId: '6' }, 0],
  ["Discord's own notice", { system: true }, 0],
  ['a pin, which names the bot', { type: MessageType.ChannelPinnedMessage }, 0],
])('%s: %# → answered or not', async (_, changes, answers) => {
  const send = vi.fn(async () => {});
  const onMessage = createMentionHandler({
    engine: () => engine,
    log: pino({ level: 'silent' }),
    desk: openDesk({ member: undefined, channel: undefined }),
  });
  const message = mention(send, changes);
  await onMessage(message);
  // Delivered again, as after a gap: taken once.
  await onMessage(message);
  expect(send).toHaveBeenCalledTimes(answers);
});

function fail(): Promise<never> {
  return Promise.reject(new Error('gone'));
}

it.each([
  ['help', messagesIn('en').help.title],
  ['너는 누구야?', messagesIn('ko').help.title],
  ['ヘルプ', messagesIn('ja').help.title],
  ['thanks!', messagesIn('en').courtesy.thanks],
  ['고마워', messagesIn('ko').courtesy.thanks],
  ['こんにちは', messagesIn('ja').courtesy.greeting],
])('%s is answered by %s, with questions to ask', async (said, words) => {
  const send = vi.fn(async (_: View) => {});
  const onMessage = createMentionHandler({
    engine: () => engine,
    log: pino({ level: 'silent' }),
    desk: openDesk({ member: undefined, channel: undefined }),
  });
  await onMessage(
    mention(() => Promise.resolve(), { content: `<@${ME}> ${said}`, channel: channelThat(send) }),
  );
  const [view] = send.mock.calls[0] ?? [];
  if (!view) throw new Error('nothing was sent');
  expect(textOf(view)).toContain(words);
  expect(customIdsOf(view).filter((id) => id.startsWith('ask:'))).toHaveLength(3);
});
