import { MessageFlags } from 'discord.js';
import { acknowledge, type Repliable } from './delivery.ts';
import { codeOf } from './faults.ts';
import { persist } from './persist.ts';
import { messageOf, type View } from './view.ts';

/**
 * Tells the member that it failed, by the way that is left: in place of "thinking", else after what
 * was shown before. Never throws.
 * @returns undefined once told, otherwise why not, for the log
 */
export async function apologise(interaction: Repliable, view: View): Promise<string | undefined> {
  const message = messageOf(view);
  try {
    if (!interaction.deferred && !interaction.replied) {
      if (!(await acknowledge(interaction, { isPrivate: true }))) return 'too late';
    }
    if (interaction.replied) {
      await interaction.followUp({ ...message, flags: message.flags | MessageFlags.Ephemeral });
    } else await persist(() => interaction.editReply(message));
    return undefined;
  } catch (error) {
    return codeOf(error) || String(error);
  }
}
