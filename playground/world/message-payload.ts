/** A message as the bot may see it: with its content only where Discord would send that. */

import type { JsonObject } from '../json.ts';
import { findMessage } from './messages.ts';
import { partialMemberPayload, userPayload } from './payloads.ts';
import type { Message } from './types.ts';
import type { World } from './world.ts';

export interface MessageView {
  /** Whether the bot was granted the privileged MESSAGE CONTENT intent. */
  messageContent: boolean;
  /** Gateway events add `guild_id` and the author's `member`. */
  asEvent?: boolean;
  /** Show the content in any case, as for the target of a context-menu command. */
  reveal?: boolean;
}

/** Whether Discord lets the bot read what a message says. */
function mayReadContent(world: World, message: Message, messageContent: boolean): boolean {
  return (
    messageContent ||
    message.guildId === null ||
    message.author.id === world.bot.id ||
    message.mentions.includes(world.bot.id)
  );
}

export function messagePayload(world: World, message: Message, view: MessageView): JsonObject {
  const payload = bareMessage(world, message, view);
  const reference = message.message_reference;
  if (reference) {
    payload['message_reference'] = { ...reference };
    if (reference.message_id) {
      const target = findMessage(world, reference.channel_id, reference.message_id);
      payload['referenced_message'] = target
        ? bareMessage(world, target, { messageContent: view.messageContent })
        : null;
    }
  }
  const channel = world.channels.get(message.channel_id);
  if (view.asEvent && channel) payload['channel_type'] = channel.type;
  if (view.asEvent && message.guildId && !message.ephemeralFor) {
    payload['guild_id'] = message.guildId;
    const member = world.guilds.get(message.guildId)?.members.get(message.author.id);
    if (member) payload['member'] = partialMemberPayload(member);
  }
  return payload;
}

function bareMessage(world: World, message: Message, view: MessageView): JsonObject {
  const readable = view.reveal || mayReadContent(world, message, view.messageContent);
  const mentions = message.mentions.flatMap((id) => world.users.get(id) ?? []).map(userPayload);
  const payload: JsonObject = {
    id: message.id,
    channel_id: message.channel_id,
    type: message.type,
    author: userPayload(message.author),
    content: readable ? message.content : '',
    embeds: readable ? structured(message.embeds) : [],
    components: readable ? structured(message.components) : [],
    attachments: readable ? structured(message.attachments) : [],
    mentions,
    mention_roles: [...message.mention_roles],
    mention_everyone: message.mention_everyone,
    timestamp: message.timestamp,
    edited_timestamp: message.edited_timestamp,
    flags: message.flags,
    pinned: false,
    tts: false,
  };
  if (message.nonce !== null) payload['nonce'] = message.nonce;
  if (message.application_id) {
    payload['application_id'] = message.application_id;
    payload['webhook_id'] = message.application_id;
  }
  if (message.interaction_metadata) payload['interaction_metadata'] = message.interaction_metadata;
  return payload;
}

/** A deep copy as plain JSON, so that what is sent cannot be changed afterwards. */
function structured(value: readonly object[]): JsonObject[] {
  return JSON.parse(JSON.stringify(value)) as JsonObject[];
}
