/** The interactions that are still of interest, by id and by token. */

import type { Snowflake } from '../world/snowflakes.ts';
import type { Interaction } from './types.ts';

/** How many are kept; the oldest go first, so that long runs do not grow without end. */
const KEPT = 20_000;

export interface InteractionStore {
  add(interaction: Interaction): void;
  byId(id: Snowflake): Interaction | undefined;
  byToken(token: string): Interaction | undefined;
}

export function createInteractionStore(): InteractionStore {
  const ids = new Map<Snowflake, Interaction>();
  const tokens = new Map<string, Interaction>();
  return {
    add(interaction) {
      ids.set(interaction.id, interaction);
      tokens.set(interaction.token, interaction);
      if (ids.size <= KEPT) return;
      const [oldest] = ids.values();
      if (!oldest) return;
      ids.delete(oldest.id);
      tokens.delete(oldest.token);
    },
    byId: (id) => ids.get(id),
    byToken: (token) => tokens.get(token),
  };
}
