import type {
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord.js';
import type { Scene } from './command.ts';
import type { Conversation } from './conversation.ts';
import type { View } from './view.ts';

/** A pressed button or a sent form, as its action sees it. */
export interface Press {
  /** What the `custom_id` says after the verb. */
  readonly rest: string;
  /** What the message shows on which the button hangs. */
  readonly components: readonly APIMessageTopLevelComponent[];
  /** What had been asked for that message; read from it, or from the messages it replies to. */
  conversation(): Promise<Conversation | undefined>;
  /** The member as Discord shows them, by a mention that pings nobody. */
  readonly member: string;
  /** What was typed into a form. */
  readonly typed: string;
}

/**
 * What a button does, by how it is answered, because that has to be known before anything is computed:
 * - `private`: a reply to the member alone
 * - `turn`: another page in the place of this one, where the page is the member's own; else `private`
 * - `form`: a form to fill in; opened at once, since a form cannot follow an acknowledgement
 * - `reply`: a reply as public as the message the button hangs on
 * - `share`: a reply to everybody
 */
export type Action =
  | {
      readonly how: 'private' | 'turn' | 'reply' | 'share';
      view(press: Press, scene: Scene): View | Promise<View>;
    }
  | { readonly how: 'form'; form(scene: Scene): APIModalInteractionResponseCallbackData };

export type Actions = Readonly<Record<string, Action>>;
