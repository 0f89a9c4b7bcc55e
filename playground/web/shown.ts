/** What the page is told, and what it sends: types that the server and the page share. */

import type { Component, Embed } from '../world/types.ts';

export interface PersonView {
  id: string;
  username: string;
  name: string;
  bot: boolean;
}

export interface PlaceView {
  id: string;
  name: string;
  isThread: boolean;
}

export interface GuildView {
  name: string;
  channels: PlaceView[];
}

export interface StateView {
  me: PersonView;
  bot: PersonView;
  locale: string;
  people: PersonView[];
  roles: { id: string; name: string }[];
  guilds: GuildView[];
  dm: PlaceView;
}

export interface ChoiceView {
  name: string;
  value: string | number | boolean;
}

export interface OptionView {
  name: string;
  shown: string;
  description: string;
  type: number;
  required: boolean;
  autocomplete: boolean;
  choices: ChoiceView[];
}

export interface CommandView {
  type: number;
  /** Subcommands as `name sub`. */
  name: string;
  /** The same in the person's language. */
  shown: string;
  description: string;
  options: OptionView[];
}

export interface MessageView {
  id: string;
  channel: string;
  author: PersonView;
  content: string;
  components: Component[];
  embeds: Embed[];
  files: string[];
  time: string;
  edited: boolean;
  ephemeral: boolean;
  loading: boolean;
  /** What it replies to; without a name where that is gone. */
  reply: { name: string | null; text: string } | null;
  /** Who caused it by a command, and which. */
  used: { name: string; command: string | null } | null;
}

export interface ChannelView {
  messages: MessageView[];
  commands: CommandView[];
}

export interface ModalView {
  custom_id: string;
  title: string;
  components: Component[];
  /** What the form is sent back with. */
  form: string;
}

/** What came of an action. */
export interface Outcome {
  /** What Discord tells the person instead of a response. */
  failed?: string | null;
  modal?: ModalView | null;
  choices?: readonly ChoiceView[];
}

export type { Component, Embed };
