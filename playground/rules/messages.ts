/** The body of a message: sent, edited, or given as the response to an interaction. */

import { asArray, asNumber, asString, isObject, type Json, type JsonObject } from '../json.ts';
import { isSnowflake } from '../world/snowflakes.ts';
import type { Component, Embed, Message, MessageReference } from '../world/types.ts';
import { FLAG } from '../world/types.ts';
import { checkComponents } from './components.ts';
import { checkEmbeds } from './embeds.ts';
import { discordError } from './errors.ts';
import { checkList, checkText, createForm, type Form } from './form.ts';

/** What a checked body comes down to. Absent fields were not given. */
export interface MessageBody {
  content?: string;
  embeds?: Embed[];
  components?: Component[];
  flags: number;
  nonce?: string | number;
  enforceNonce: boolean;
  reference?: { message_id: string; channel_id?: string; mustExist: boolean };
  attachmentsGiven: Json[] | undefined;
}

/** Where the body comes from decides which flags it may carry. */
export type MessageUse = 'channel' | 'channel-edit' | 'response' | 'response-edit';

const ALLOWED_FLAGS: Readonly<Record<MessageUse, number>> = {
  channel: FLAG.suppressEmbeds | FLAG.suppressNotifications | FLAG.componentsV2,
  'channel-edit': FLAG.suppressEmbeds | FLAG.componentsV2,
  response: FLAG.suppressEmbeds | FLAG.ephemeral | FLAG.suppressNotifications | FLAG.componentsV2,
  'response-edit': FLAG.suppressEmbeds | FLAG.componentsV2,
};

/**
 * Checks a message body against Discord's limits.
 * @param existing the message being edited.
 * @param files how many files were uploaded with it.
 * @throws DiscordError 50035 with every field that is wrong, 50006 for an empty message.
 */
export function checkMessageBody(
  body: JsonObject,
  use: MessageUse,
  existing: Message | null = null,
  files = 0,
): MessageBody {
  const form = createForm();
  const flags = checkFlags(form, body, use);
  const wasV2 = Boolean((existing?.flags ?? 0) & FLAG.componentsV2);
  const v2 = wasV2 || Boolean(flags & FLAG.componentsV2);
  const content = checkText(form, ['content'], body['content'], { max: 2000 });
  const embeds = checkList(form, ['embeds'], body['embeds'], { max: 10 });
  const components = checkList(form, ['components'], body['components'], { max: 40 });
  checkEmbeds(form, embeds);
  checkComponents(form, components, v2);
  checkAllowedMentions(form, body['allowed_mentions']);
  const nonce = checkNonce(form, body['nonce']);
  if (v2) refuseLegacyFields(form, content, embeds, existing, body);
  const attachments = body['attachments'] === undefined ? undefined : asArray(body['attachments']);
  form.finish();

  const given = (key: string) => body[key] !== undefined;
  const checked: MessageBody = {
    flags: existing ? mergedFlags(existing.flags, body['flags'], flags) : flags,
    enforceNonce: body['enforce_nonce'] === true,
    attachmentsGiven: attachments,
    ...(given('content') ? { content: content ?? '' } : {}),
    ...(given('embeds') ? { embeds: embeds as unknown as Embed[] } : {}),
    ...(given('components') ? { components: components as unknown as Component[] } : {}),
    ...(nonce === undefined ? {} : { nonce }),
  };
  const reference = readReference(body['message_reference']);
  if (reference) checked.reference = reference;
  refuseEmpty(checked, existing, files);
  return checked;
}

/** In an edit, flags that were not given stay, and the ones fixed at creation stay in any case. */
function mergedFlags(before: number, given: unknown, flags: number): number {
  if (given === undefined || given === null) return before;
  const fixed = FLAG.ephemeral | FLAG.loading | FLAG.componentsV2 | FLAG.suppressNotifications;
  return (before & fixed) | flags;
}

function checkFlags(form: Form, body: JsonObject, use: MessageUse): number {
  const value = body['flags'] ?? 0;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    form.fail(['flags'], 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`);
    return 0;
  }
  // What an edit may not set, Discord drops without a word.
  if (use.endsWith('edit')) return value & ALLOWED_FLAGS[use];
  if (value & ~ALLOWED_FLAGS[use]) {
    form.fail(['flags'], 'MESSAGE_FLAGS_INVALID', `Flags ${value} cannot all be set here`);
  }
  return value & ALLOWED_FLAGS[use];
}

function refuseLegacyFields(
  form: Form,
  content: string | undefined,
  embeds: readonly Json[],
  existing: Message | null,
  body: JsonObject,
): void {
  const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  const refuse = (field: string) => {
    const message = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    form.fail([field], code, message);
  };
  const keeps = (field: string) => existing && body[field] === undefined;
  if (content || (keeps('content') && existing?.content)) refuse('content');
  if (embeds.length > 0 || (keeps('embeds') && existing?.embeds.length)) refuse('embeds');
}

function checkAllowedMentions(form: Form, value: unknown): void {
  if (value === undefined || value === null) return;
  const path = ['allowed_mentions'];
  if (!isObject(value)) {
    form.fail(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    return;
  }
  const parse = asArray(value['parse']);
  parse.forEach((item, index) => {
    if (!['users', 'roles', 'everyone'].includes(String(item))) {
      const message = "Value must be one of ('users', 'roles', 'everyone').";
      form.fail([...path, 'parse', index], 'BASE_TYPE_CHOICES', message);
    }
  });
  for (const key of ['users', 'roles']) {
    const ids = checkList(form, [...path, key], value[key], { max: 100 });
    if (ids.length > 0 && parse.includes(key)) {
      const message = `parse:["${key}"] and ${key}: [ids...] are mutually exclusive.`;
      form.fail(path, 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
    }
  }
}

function checkNonce(form: Form, value: unknown): string | number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  return checkText(form, ['nonce'], value, { max: 25 });
}

function readReference(value: unknown): MessageBody['reference'] | undefined {
  if (!isObject(value) || !isSnowflake(value['message_id'])) return undefined;
  const channel = asString(value['channel_id']);
  return {
    message_id: value['message_id'],
    mustExist: value['fail_if_not_exists'] !== false,
    ...(channel ? { channel_id: channel } : {}),
  };
}

function refuseEmpty(body: MessageBody, existing: Message | null, files: number): void {
  const thinking = Boolean((existing?.flags ?? 0) & FLAG.loading);
  const before = thinking ? null : existing;
  const content = body.content ?? before?.content ?? '';
  const embeds = body.embeds ?? before?.embeds ?? [];
  const components = body.components ?? before?.components ?? [];
  const kept = body.attachmentsGiven?.length ?? before?.attachments.length ?? 0;
  const empty = content.trim() === '' && embeds.length === 0 && components.length === 0;
  if (empty && kept === 0 && files === 0) throw discordError(50_006);
}

/** The reference that is stored with a reply. */
export function storedReference(message: Message): MessageReference {
  return {
    type: 0,
    message_id: message.id,
    channel_id: message.channel_id,
    ...(message.guildId ? { guild_id: message.guildId } : {}),
  };
}

/** The flags of a deferral, of which only EPHEMERAL may be set. @throws DiscordError 50035 */
export function checkDeferral(data: JsonObject): number {
  const flags = asNumber(data['flags']) ?? 0;
  const form = createForm();
  if (flags & ~FLAG.ephemeral) {
    const message = 'Only EPHEMERAL can be set on a deferred response';
    form.fail(['data', 'flags'], 'MESSAGE_FLAGS_INVALID', message);
  }
  form.finish();
  return flags;
}
