/** What happens on the small Discord and can be listened for. */

import type { Interaction } from './interactions/types.ts';
import type { RequestRecord, Violation } from './rules/violations.ts';
import type { Snowflake } from './world/snowflakes.ts';
import type { Channel, Guild, Message } from './world/types.ts';

export interface GatewayMoment {
  readonly what: 'connected' | 'ready' | 'resumed' | 'closed';
  /** `[id, count]`, once the bot has said it. */
  readonly shard: readonly [number, number] | null;
  /** Close code, where it closed. */
  readonly code: number | null;
}

export interface DiscordEvents {
  message: Message;
  messageUpdate: Message;
  messageDelete: Message;
  typing: { channel: Channel; userId: Snowflake };
  channel: Channel;
  guild: Guild;
  /** An interaction was made. */
  interaction: Interaction;
  /** The bot acknowledged, responded, followed up, or failed to. */
  interactionChange: Interaction;
  request: RequestRecord;
  violation: Violation;
  gateway: GatewayMoment;
}
