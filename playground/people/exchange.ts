/** What comes of an interaction, as the person who caused it sees it. */

import type { Core } from '../core.ts';
import { CALLBACK, type Choice, type Interaction, type Modal } from '../interactions/types.ts';
import type { Violation } from '../rules/violations.ts';
import type { Message } from '../world/types.ts';

export interface Exchange {
  readonly interaction: Interaction;
  /** Milliseconds until the bot acknowledged; null when it did not. */
  readonly acknowledgedAfterMs: number | null;
  /** The response: the message as it is now, or null where there is none. */
  readonly reply: Message | null;
  /** The response and the follow-ups that are still there, oldest first. */
  readonly messages: readonly Message[];
  /** Whether only the person can see the response. */
  readonly ephemeral: boolean;
  readonly modal: Modal | null;
  readonly choices: readonly Choice[];
  /** What Discord told the person instead of a response, or null. */
  readonly failed: string | null;
  /** Rules the bot broke while answering this. */
  readonly violations: readonly Violation[];
  /** Resolves when there are at least so many follow-ups. @throws Error after 10 s */
  followUps(count: number): Promise<readonly Message[]>;
}

/** Milliseconds the bot may think after a deferral before a person here gives up. */
const PATIENCE_MS = 20_000;

/** Resolves once the bot has given its response, or has failed to. */
export async function awaitExchange(core: Core, interaction: Interaction): Promise<Exchange> {
  const isUpdate = () => interaction.acknowledged?.type === CALLBACK.deferredUpdate;
  const isDone = () =>
    interaction.failed !== null ||
    interaction.responded ||
    (isUpdate() && interaction.followUps.length > 0);
  if (!isDone()) {
    const { id } = interaction;
    await core.events.nextWith('interactionChange', id, isDone, PATIENCE_MS).catch(() => {
      // A click that is acknowledged and changes nothing is nothing amiss.
      if (!isUpdate()) interaction.failed = 'The application is thinking, and said no more';
    });
  }
  return exchangeOf(core, interaction);
}

function exchangeOf(core: Core, interaction: Interaction): Exchange {
  const isThere = (message: Message) =>
    core.world.channels.get(message.channel_id)?.messages.has(message.id) ?? false;
  return {
    interaction,
    get acknowledgedAfterMs() {
      return interaction.acknowledged?.afterMs ?? null;
    },
    get reply() {
      return interaction.original && isThere(interaction.original) ? interaction.original : null;
    },
    get messages() {
      const original = interaction.original ? [interaction.original] : [];
      return [...original, ...interaction.followUps].filter(isThere);
    },
    get ephemeral() {
      return interaction.original?.ephemeralFor != null;
    },
    get modal() {
      return interaction.modal;
    },
    get choices() {
      return interaction.choices ?? [];
    },
    get failed() {
      return interaction.failed;
    },
    get violations() {
      return interaction.violations;
    },
    async followUps(count) {
      if (interaction.followUps.length < count) {
        const enough = () => interaction.followUps.length >= count;
        await core.events.nextWith('interactionChange', interaction.id, enough);
      }
      return interaction.followUps;
    },
  };
}
