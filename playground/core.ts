/** What every part of the small Discord works with. */

import type { Clock } from './clock.ts';
import type { DiscordEvents } from './discord-events.ts';
import type { Events } from './events.ts';
import type { Faults } from './faults/faults.ts';
import type { InteractionStore } from './interactions/store.ts';
import type { RequestRecord, Violation } from './rules/violations.ts';
import type { World } from './world/world.ts';

export interface Limits {
  /** How many IDENTIFYs may come at once, one for each `shard_id % maxConcurrency`. */
  maxConcurrency: number;
  /** Milliseconds between two IDENTIFYs of the same rate-limit key. 0: not enforced. */
  identifyEveryMs: number;
  /** IDENTIFYs left today. */
  sessionsLeft: number;
  /** Shards that `GET /gateway/bot` recommends. */
  shards: number;
  /** Milliseconds between heartbeats. */
  heartbeatMs: number;
  /** Requests a route and its channel, webhook or guild take in a window. */
  perRoute: { limit: number; windowMs: number };
  /** Requests a second over all routes but interactions and webhooks. */
  global: number;
}

export interface Core {
  readonly world: World;
  readonly clock: Clock;
  readonly events: Events<DiscordEvents>;
  readonly token: string;
  /** Privileged intents that are switched on for the application, as bits. */
  readonly grantedIntents: number;
  readonly limits: Limits;
  readonly faults: Faults;
  readonly interactions: InteractionStore;
  readonly requests: RequestRecord[];
  readonly violations: Violation[];
  /** `ws://…`, where the gateway listens. */
  gatewayUrl(): string;
}

export function recordViolation(core: Core, violation: Violation): void {
  core.violations.push(violation);
  core.events.emit('violation', violation);
}
