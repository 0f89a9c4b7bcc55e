/** `interaction_metadata`: what a response tells about the interaction it came from. */

import type { JsonObject } from '../json.ts';
import { userPayload } from '../world/payloads.ts';
import type { World } from '../world/world.ts';
import { INTERACTION, type Interaction } from './types.ts';

export function interactionMetadata(world: World, interaction: Interaction): JsonObject {
  const user = world.users.get(interaction.userId);
  const isFollowUp = interaction.original !== null;
  return {
    id: interaction.id,
    type: interaction.type,
    ...(user ? { user: userPayload(user) } : {}),
    authorizing_integration_owners: { ...interaction.owners },
    ...(isFollowUp ? { original_response_message_id: interaction.original?.id } : {}),
    ...(interaction.type === INTERACTION.command ? { name: interaction.name } : {}),
    ...(interaction.type === INTERACTION.component
      ? { interacted_message_id: interaction.message?.id }
      : {}),
    ...(interaction.targetId ? { target_message_id: interaction.targetId } : {}),
    ...(interaction.type === INTERACTION.modalSubmit
      ? { triggering_interaction_metadata: triggering(world, interaction) }
      : {}),
  };
}

/** What opened the modal: the component of a message, or a command. */
function triggering(world: World, interaction: Interaction): JsonObject {
  const user = world.users.get(interaction.userId);
  return {
    id: interaction.id,
    type: interaction.message ? INTERACTION.component : INTERACTION.command,
    ...(user ? { user: userPayload(user) } : {}),
    authorizing_integration_owners: { ...interaction.owners },
    ...(interaction.message ? { interacted_message_id: interaction.message.id } : {}),
  };
}
