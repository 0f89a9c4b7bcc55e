/** The first response to an interaction: deadline, single acknowledgement, and what it does. */

import type { Core } from '../core.ts';
import { isObject, type JsonObject } from '../json.ts';
import { checkChoices } from '../rules/choices.ts';
import { DiscordError, discordError } from '../rules/errors.ts';
import { checkChoice, createForm } from '../rules/form.ts';
import { checkDeferral, checkMessageBody, type MessageUse } from '../rules/messages.ts';
import { checkModal } from '../rules/modals.ts';
import { allowedMentions } from '../world/mentions.ts';
import { createMessage, editMessage, keptAttachments } from '../world/messages.ts';
import { type Attachment, FLAG, MESSAGE, type Message } from '../world/types.ts';
import { DEADLINE_MS } from './create.ts';
import { interactionMetadata } from './metadata.ts';
import { CALLBACK, INTERACTION, type Interaction } from './types.ts';

/** Which responses each kind of interaction takes. */
function allowedCallbacks(interaction: Interaction): number[] {
  const messages = [CALLBACK.message, CALLBACK.deferredMessage];
  const updates = interaction.message ? [CALLBACK.deferredUpdate, CALLBACK.update] : [];
  switch (interaction.type) {
    case INTERACTION.autocomplete:
      return [CALLBACK.choices];
    case INTERACTION.component:
      return [...messages, ...updates, CALLBACK.modal];
    case INTERACTION.modalSubmit:
      return [...messages, ...updates];
    default:
      return [...messages, CALLBACK.modal];
  }
}

/**
 * Carries out `POST /interactions/{id}/{token}/callback`.
 * @throws DiscordError 10062 when unknown or late, 40060 when acknowledged before, 50035, 50006.
 */
export function respond(
  core: Core,
  interaction: Interaction,
  body: JsonObject,
  attachments: Attachment[],
): void {
  const afterMs = core.clock.now() - interaction.createdAt;
  if (interaction.acknowledged) throw discordError(40_060);
  if (afterMs > DEADLINE_MS || interaction.failed) throw discordError(10_062);
  const form = createForm();
  const type = checkChoice(form, ['type'], body['type'], allowedCallbacks(interaction));
  form.finish();
  const data: JsonObject = isObject(body['data']) ? body['data'] : {};
  nested('data', () => act(core, interaction, Number(type), data, attachments));
  interaction.acknowledged = { type: Number(type), afterMs };
  core.events.emit('interactionChange', interaction);
}

/** Says in Discord's errors that the wrong fields stand inside another one. */
function nested(field: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    const wrap = error instanceof DiscordError && error.errors && !(field in error.errors);
    if (!wrap) throw error;
    throw new DiscordError(error.status, error.code, error.message, { [field]: error.errors });
  }
}

function act(
  core: Core,
  interaction: Interaction,
  type: number,
  data: JsonObject,
  attachments: Attachment[],
): void {
  switch (type) {
    case CALLBACK.message:
      interaction.original = sendAsResponse(core, interaction, data, attachments);
      interaction.responded = true;
      return;
    case CALLBACK.deferredMessage: {
      const flags = checkDeferral(data);
      interaction.original = place(core, interaction, { flags: flags | FLAG.loading });
      return;
    }
    case CALLBACK.deferredUpdate:
      interaction.original = interaction.message;
      return;
    case CALLBACK.update:
      if (!interaction.message) return;
      editBy(core, interaction, interaction.message, data, 'response-edit', attachments);
      interaction.original = interaction.message;
      interaction.responded = true;
      return;
    case CALLBACK.choices:
      interaction.choices = checkChoices(data['choices']);
      interaction.responded = true;
      return;
    case CALLBACK.modal:
      interaction.modal = checkModal(data);
      interaction.responded = true;
      return;
  }
}

/** Sends a message as the response or as a follow-up. */
export function sendAsResponse(
  core: Core,
  interaction: Interaction,
  body: JsonObject,
  attachments: Attachment[],
): Message {
  const { reference: _, ...checked } = checkMessageBody(body, 'response', null, attachments.length);
  return place(core, interaction, {
    ...checked,
    attachments: described(attachments, body),
    allowed: allowedMentions(body),
  });
}

/** Changes a message through the interaction, `@original` or a follow-up. */
export function editBy(
  core: Core,
  interaction: Interaction,
  message: Message,
  body: JsonObject,
  use: MessageUse,
  attachments: Attachment[],
): Message {
  const checked = checkMessageBody(body, use, message, attachments.length);
  const kept = keptAttachments(message, checked.attachmentsGiven);
  const edited = editMessage(core.world, message, {
    ...checked,
    attachments: [...kept, ...described(attachments, body)],
    allowed: allowedMentions(body),
  });
  if (interaction.original === message) interaction.responded = true;
  return edited;
}

function place(
  core: Core,
  interaction: Interaction,
  draft: Parameters<typeof createMessage>[3],
): Message {
  const { world } = core;
  const channel = world.channels.get(interaction.channelId);
  if (!channel) throw discordError(10_003);
  const isFirst = interaction.original === null;
  const flags = (draft.flags ?? 0) | (interaction.onlyEphemeral ? FLAG.ephemeral : 0);
  const ephemeral = Boolean(flags & FLAG.ephemeral);
  if (isFirst) interaction.ephemeral = ephemeral;
  const replied = isFirst ? interaction.message : interaction.original;
  const reference = replied
    ? {
        type: 0,
        message_id: replied.id,
        channel_id: channel.id,
        ...(channel.guildId ? { guild_id: channel.guildId } : {}),
      }
    : null;
  return createMessage(world, channel, world.bot, {
    ...draft,
    flags,
    type: reference ? MESSAGE.reply : firstType(interaction),
    metadata: interactionMetadata(world, interaction),
    applicationId: world.applicationId,
    ephemeralFor: ephemeral ? interaction.userId : null,
    ...(reference ? { reference } : {}),
  });
}

function firstType(interaction: Interaction): number {
  if (interaction.type !== INTERACTION.command) return MESSAGE.ordinary;
  return interaction.targetId ? MESSAGE.contextMenu : MESSAGE.slashCommand;
}

/** Uploaded files with the descriptions that the body gives them. */
function described(files: Attachment[], body: JsonObject): Attachment[] {
  const given = Array.isArray(body['attachments']) ? body['attachments'] : [];
  return files.map((file, index) => {
    const about = given.find((each) => isObject(each) && String(each['id']) === String(index));
    const description = isObject(about) ? about['description'] : undefined;
    return typeof description === 'string' ? { ...file, description } : file;
  });
}
