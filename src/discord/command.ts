import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Engine } from '../answer/engine.ts';
import type { Answer, AskRequest } from '../answer/types.ts';
import type { View } from './view.ts';
import type { Frame } from './views/record.ts';

/** What a command works with, besides its interaction. */
export interface Scene {
  /** For looking things up: what it is asked here is noted nowhere. */
  readonly engine: Engine;
  /** A member's question: counted, and kept by the journal where it is refused. */
  ask(request: AskRequest): Answer;
  /** The record, in the member's language. */
  readonly frame: Frame;
  /** Nobody but the member sees the reply. */
  readonly isPrivate: boolean;
  /** A private reply may be posted to the channel. */
  readonly canShare: boolean;
}

export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** Commands only say what to show: the router acknowledges, sends, and answers for what goes wrong. */
export interface SlashCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Whether the reply is for the member alone; absent: it is for everybody. */
  isPrivate?(interaction: ChatInputCommandInteraction): boolean;
  execute(interaction: ChatInputCommandInteraction, scene: Scene): View | Promise<View>;
  autocomplete?(interaction: AutocompleteInteraction, scene: Scene): readonly Choice[];
}

/** A command of a message's context menu; its reply is for the member alone. */
export interface MessageCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  execute(interaction: MessageContextMenuCommandInteraction, scene: Scene): View | Promise<View>;
}

export interface Commands {
  readonly slash: readonly SlashCommand[];
  readonly message: readonly MessageCommand[];
}
