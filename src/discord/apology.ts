import {
  DiscordAPIError,
  MessageFlags,
  RESTJSONErrorCodes,
  type RepliableInteraction,
} from 'discord.js';
import type { Log } from '../log.ts';
import { messageOf, type View } from './view.ts';

/** The interaction is beyond reach: too late, or answered by another process. */
const GONE: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InvalidWebhookToken,
]);

/** Tells the member that it failed, by the way that is left: in place of "thinking", or as the first reply. Never throws. */
export async function apologise(
  interaction: RepliableInteraction,
  view: View,
  log: Log,
): Promise<void> {
  const message = messageOf(view);
  try {
    if (interaction.deferred && !interaction.replied) await interaction.editReply(message);
    else if (interaction.replied) {
      await interaction.followUp({ ...message, flags: message.flags | MessageFlags.Ephemeral });
    } else {
      await interaction.reply({ ...message, flags: message.flags | MessageFlags.Ephemeral });
    }
  } catch (error) {
    const isGone = error instanceof DiscordAPIError && GONE.has(error.code);
    log.warn(isGone ? { code: error.code } : { err: error }, 'the member could not be told');
  }
}
