/** Messages come, change and go. */

import { isObject, type Json, type JsonObject } from '../json.ts';
import { mentionableText, resolveMentions } from './mentions.ts';
import type { Snowflake } from './snowflakes.ts';
import type {
  Attachment,
  Channel,
  Component,
  Embed,
  Message,
  MessageReference,
  User,
} from './types.ts';
import { FLAG } from './types.ts';
import type { World } from './world.ts';

export interface Draft {
  content?: string;
  embeds?: Embed[];
  components?: Component[];
  attachments?: Attachment[];
  flags?: number;
  type?: number;
  reference?: MessageReference;
  /** Discord's `allowed_mentions` of the request. */
  allowed?: JsonObject | undefined;
  metadata?: JsonObject;
  applicationId?: Snowflake;
  nonce?: string | number;
  ephemeralFor?: Snowflake | null;
}

export function createMessage(world: World, channel: Channel, author: User, draft: Draft): Message {
  const content = draft.content ?? '';
  const components = numbered(draft.components ?? []);
  const rung = resolveMentions(world, {
    text: mentionableText(content, components),
    authorId: author.id,
    channel,
    allowed: draft.allowed,
    repliedTo: repliedTo(world, draft.reference),
  });
  const message: Message = {
    id: world.newId(),
    channel_id: channel.id,
    guildId: channel.guildId,
    author,
    type: draft.type ?? 0,
    timestamp: new Date(world.clock.now()).toISOString(),
    message_reference: draft.reference ?? null,
    interaction_metadata: draft.metadata ?? null,
    application_id: draft.applicationId ?? null,
    nonce: draft.nonce ?? null,
    ephemeralFor: draft.ephemeralFor ?? null,
    content,
    embeds: (draft.embeds ?? []).map((embed) => ({ ...embed, type: 'rich' })),
    components,
    attachments: draft.attachments ?? [],
    flags: draft.flags ?? 0,
    edited_timestamp: null,
    ...rung,
    // Nobody but the one who asked can see it, so nobody can be rung by it.
    ...(draft.ephemeralFor ? { pings: { users: [], roles: [], everyone: false } } : {}),
  };
  channel.messages.set(message.id, message);
  forgetOldest(channel);
  world.events.emit('message', message);
  return message;
}

/** Messages a channel keeps, so that long runs do not grow without end. */
const KEPT = 10_000;

function forgetOldest(channel: Channel): void {
  if (channel.messages.size <= KEPT) return;
  const [oldest] = channel.messages.keys();
  if (oldest !== undefined) channel.messages.delete(oldest);
}

export interface Edit {
  content?: string;
  embeds?: Embed[];
  components?: Component[];
  attachments?: Attachment[];
  flags?: number;
  allowed?: JsonObject | undefined;
}

/** Changes what is given and leaves the rest. A "thinking" message becomes a real one. */
export function editMessage(world: World, message: Message, edit: Edit): Message {
  const wasThinking = Boolean(message.flags & FLAG.loading);
  message.flags = (edit.flags ?? message.flags) & ~FLAG.loading;
  if (edit.content !== undefined) message.content = edit.content;
  if (edit.embeds) message.embeds = edit.embeds.map((embed) => ({ ...embed, type: 'rich' }));
  if (edit.components) message.components = numbered(edit.components);
  if (edit.attachments) message.attachments = edit.attachments;
  const channel = world.channels.get(message.channel_id);
  if (channel) {
    const { pings, ...named } = resolveMentions(world, {
      text: mentionableText(message.content, message.components),
      authorId: message.author.id,
      channel,
      allowed: edit.allowed,
      repliedTo: null,
    });
    Object.assign(message, named);
    // Filling in a deferred response rings like a new message; other edits ring for nobody.
    if (wasThinking && !message.ephemeralFor) Object.assign(message.pings, pings);
  }
  if (!wasThinking) message.edited_timestamp = new Date(world.clock.now()).toISOString();
  world.events.emit('messageUpdate', message);
  return message;
}

/** The attachments that an edit keeps: those its body names, or all where it names none. */
export function keptAttachments(
  message: Message,
  given: readonly Json[] | undefined,
): Attachment[] {
  if (!given) return message.attachments;
  const names = (id: Snowflake) => given.some((each) => isObject(each) && each['id'] === id);
  return message.attachments.filter((each) => names(each.id));
}

export function deleteMessage(world: World, message: Message): void {
  world.channels.get(message.channel_id)?.messages.delete(message.id);
  world.events.emit('messageDelete', message);
}

export function findMessage(
  world: World,
  channelId: Snowflake,
  id: Snowflake,
): Message | undefined {
  return world.channels.get(channelId)?.messages.get(id);
}

/**
 * Whom a reply rings: the author of the message replied to. Replies to the responses of
 * interactions ring for nobody, which is why a bot never reads them.
 */
function repliedTo(world: World, reference: MessageReference | undefined): Snowflake | null {
  if (!reference?.message_id) return null;
  const target = findMessage(world, reference.channel_id, reference.message_id);
  return target && !target.application_id ? target.author.id : null;
}

/** Discord gives every component without an `id` the next free one. */
function numbered(components: readonly Component[]): Component[] {
  const copy = structuredClone([...components]);
  const taken = new Set<number>();
  const visit = (component: Component, action: (component: Component) => void) => {
    action(component);
    for (const child of childrenOf(component)) visit(child, action);
  };
  for (const component of copy) {
    visit(component, ({ id }) => {
      if (id) taken.add(id);
    });
  }
  let next = 1;
  for (const component of copy) {
    visit(component, (each) => {
      if (each.id) return;
      while (taken.has(next)) next += 1;
      taken.add(next);
      each.id = next;
    });
  }
  return copy;
}

/** The components directly inside another one. */
export function childrenOf(component: Component): Component[] {
  const children = [...(component.components ?? [])];
  if (component.component) children.push(component.component);
  if (component.accessory) children.push(component.accessory);
  return children;
}

/** A component and everything inside it, outermost first. */
export function flatten(components: readonly Component[]): Component[] {
  return components.flatMap((component) => [component, ...flatten(childrenOf(component))]);
}
