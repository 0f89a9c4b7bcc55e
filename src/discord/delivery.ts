import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type DMChannel,
  type Message,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  type SendableChannels,
  type StringSelectMenuInteraction,
  type User,
} from 'discord.js';
import { kindOfFault } from './faults.ts';
import { persist } from './persist.ts';
import { messageOf, type View } from './view.ts';

/** Everything a member can be answered by. */
export type Repliable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ModalSubmitInteraction;

/** Pauses before the first response is tried again; all of it has to happen within three seconds. */
export const CALLBACK_PAUSES = [50, 300] as const;
/** Discord takes no first response later than this. */
export const CALLBACK_WITHIN_MS = 3000;

/**
 * Gives the first response. Whether the interaction can be answered by its own token afterwards:
 * no when Discord took it for lost before the response came through.
 * @throws what is neither lateness nor disorder on Discord's side
 */
export async function acknowledge(
  interaction: Repliable,
  how: { readonly isPrivate: boolean } | 'update',
): Promise<boolean> {
  const defer = async () => {
    if (how !== 'update') {
      await interaction.deferReply(how.isPrivate ? { flags: MessageFlags.Ephemeral } : {});
    } else if (interaction.isMessageComponent()) await interaction.deferUpdate();
  };
  const isGiven = await isFirstResponseGiven(defer);
  // Also where only the answer to it was lost.
  if (isGiven) interaction.deferred = true;
  return isGiven;
}

/**
 * Turns an interaction away, to the member alone. It is the first response and the last: one request,
 * for where it is too many of them that the member is turned away for.
 */
export async function turnAway(interaction: Repliable, view: View): Promise<void> {
  const message = messageOf(view);
  const flags = message.flags | MessageFlags.Ephemeral;
  await isFirstResponseGiven(() => interaction.reply({ ...message, flags }));
}

async function isFirstResponseGiven(give: () => Promise<unknown>): Promise<boolean> {
  try {
    await persist(give, CALLBACK_PAUSES, CALLBACK_WITHIN_MS);
    return true;
  } catch (error) {
    const kind = kindOfFault(error);
    if (kind === 'late' || kind === 'transient') return false;
    // The attempt before did arrive: only its answer was lost.
    if (kind === 'acknowledged') return true;
    throw error;
  }
}

/** Fills in the response. Whether there still is one: no when the member has deleted it or its token has run out. */
export async function show(interaction: Repliable, view: View): Promise<boolean> {
  try {
    await persist(() => interaction.editReply(messageOf(view)));
    return true;
  } catch (error) {
    if (kindOfFault(error) === 'removed') return false;
    throw error;
  }
}

/**
 * Shows for the time being that the member waits. Not tried again: the answer comes after it, and
 * would be written over by an attempt that came later still.
 */
export async function showMeanwhile(interaction: Repliable, view: View): Promise<void> {
  await interaction.editReply(messageOf(view));
}

/**
 * Answers an interaction that was lost, by another way: publicly where it was asked, or to the member
 * alone. The nonce is the interaction's own id, so that it appears once. Whether that worked.
 */
export async function answerElsewhere(
  interaction: Repliable,
  view: View,
  isPrivate: boolean,
): Promise<boolean> {
  const payload = { ...messageOf(view), nonce: interaction.id, enforceNonce: true };
  const { channel } = interaction;
  const isOpen = !isPrivate && channel?.isSendable();
  try {
    const target: SendableChannels = isOpen ? channel : await directMessages(interaction.user);
    await persist(async () => {
      await target.send(payload);
    });
    return true;
  } catch (error) {
    if (error instanceof DiscordAPIError || kindOfFault(error) === 'transient') return false;
    throw error;
  }
}

/** Where the reply to a message went. */
export type Delivered = 'reply' | 'message' | 'direct';

/**
 * Replies where the question was asked, as well as permissions allow: as a reply, else as a plain
 * message, else to the member alone. The nonce is the question's own id, so that a send that is tried
 * again, or a question that Discord delivers twice, is answered once.
 * @param elsewhere the view with a word on why it comes by direct message
 * @throws when all of these fail
 */
export async function reply(
  message: Message,
  view: View,
  kind: 'answer' | 'apology',
  elsewhere: (view: View) => View,
): Promise<Delivered> {
  const nonce = kind === 'answer' ? message.id : `${message.id}e`;
  const send = (channel: SendableChannels, shown: View, asReply: boolean) =>
    persist(async () => {
      await channel.send({
        ...messageOf(shown),
        nonce,
        enforceNonce: true,
        ...(asReply ? { reply: { messageReference: message.id, failIfNotExists: false } } : {}),
      });
    });
  const { channel } = message;
  const may = permissionsIn(message);
  if (channel.isSendable() && may.send) {
    // Permissions as we know them may be out of date.
    if (may.reply && (await unlessRefused(() => send(channel, view, true)))) return 'reply';
    if (await unlessRefused(() => send(channel, view, false))) return 'message';
  }
  await send(await directMessages(message.author), elsewhere(view), false);
  return 'direct';
}

function directMessages(user: User): Promise<DMChannel> {
  return persist(() => user.createDM());
}

/** Whether it was done; no when Discord says that it may not be done here. */
async function unlessRefused(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    const kind = kindOfFault(error);
    if (kind === 'forbidden' || kind === 'no-reply' || kind === 'removed') return false;
    throw error;
  }
}

function permissionsIn(message: Message): { send: boolean; reply: boolean } {
  const me = message.guild?.members.me;
  if (!message.inGuild() || !me) return { send: true, reply: true };
  const permissions = message.channel.permissionsFor(me);
  const send = message.channel.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  return {
    send: permissions.has(PermissionFlagsBits.ViewChannel) && permissions.has(send),
    reply: permissions.has(PermissionFlagsBits.ReadMessageHistory),
  };
}
