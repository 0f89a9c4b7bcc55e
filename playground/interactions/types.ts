/** An interaction from the moment a person causes it until its token has run out. */

import type { JsonObject } from '../json.ts';
import type { Violation } from '../rules/violations.ts';
import type { Snowflake } from '../world/snowflakes.ts';
import type { Component, Message } from '../world/types.ts';

export const INTERACTION = {
  ping: 1,
  command: 2,
  component: 3,
  autocomplete: 4,
  modalSubmit: 5,
} as const;

export const CALLBACK = {
  pong: 1,
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

/** Where an interaction happens: in a guild, in a direct message with the bot, between people. */
export const CONTEXT = { guild: 0, botDm: 1, privateChannel: 2 } as const;

export interface Choice {
  name: string;
  value: string | number;
  name_localizations?: Record<string, string> | null;
}

export interface Modal {
  custom_id: string;
  title: string;
  components: Component[];
}

export interface Interaction {
  readonly id: Snowflake;
  readonly token: string;
  readonly type: number;
  /** Milliseconds on the small Discord's clock. */
  readonly createdAt: number;
  readonly userId: Snowflake;
  readonly channelId: Snowflake;
  readonly guildId: Snowflake | null;
  readonly context: number;
  /** Installation type (`0` guild, `1` user) → the guild or the person that installed the app. */
  readonly owners: Readonly<Record<string, Snowflake>>;
  /** The command's or component's name as the person used it. */
  readonly name: string;
  /** The message whose component was used, or from whose component the modal was opened. */
  readonly message: Message | null;
  /** The message a context-menu command was used on. */
  readonly targetId: Snowflake | null;
  /** The person may not use external apps here, so that every response is for their eyes only. */
  readonly onlyEphemeral: boolean;
  /** What the bot receives. */
  readonly payload: JsonObject;
  acknowledged: { type: number; afterMs: number } | null;
  ephemeral: boolean;
  /** The message `@original` stands for. */
  original: Message | null;
  /** True once the person sees more than "thinking". */
  responded: boolean;
  followUps: Message[];
  choices: Choice[] | null;
  modal: Modal | null;
  /** What Discord tells the person when the bot has failed them. */
  failed: string | null;
  violations: Violation[];
}
