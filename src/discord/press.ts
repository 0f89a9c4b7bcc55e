import {
  type ButtonInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Action, Press } from './action.ts';
import { readConversation } from './conversation.ts';
import { type Pressed, parseCustomId } from './custom-id.ts';
import { conversationOfReply } from './history.ts';
import { mayPost } from './scene.ts';

/** What is pressed, chosen or sent on a message of the bot's. */
export type Pressable = ButtonInteraction | StringSelectMenuInteraction | ModalSubmitInteraction;

export function isPrivatelyAnswered(interaction: Pressable, action: Action | undefined): boolean {
  if (action?.how === 'share') return false;
  if (action?.how !== 'reply') return true;
  return interaction.message?.flags.has(MessageFlags.Ephemeral) === true || !mayPost(interaction);
}

/** A page that the member asked for may be turned by them in its place; others turn a copy of their own. */
export function isOwn(interaction: Pressable): boolean {
  return interaction.message?.interactionMetadata?.user.id === interaction.user.id;
}

/** A choice stands for the rest of the menu's `custom_id`. */
export function pressedOn(interaction: Pressable): Pressed {
  const pressed = parseCustomId(interaction.customId);
  const [chosen] = interaction.isStringSelectMenu() ? interaction.values : [];
  return chosen === undefined ? pressed : { ...pressed, rest: chosen };
}

export function pressOf(interaction: Pressable, rest: string): Press {
  const components = interaction.message?.components.map((component) => component.toJSON()) ?? [];
  return {
    rest,
    typed: interaction.isModalSubmit() ? formText(interaction) : '',
    components,
    member: interaction.user.toString(),
    conversation: async () =>
      readConversation(components) ??
      (interaction.message ? conversationOfReply(interaction.message) : undefined),
  };
}

/** What was typed into a form. */
export function formText(interaction: ModalSubmitInteraction): string {
  return interaction.fields.fields.has('question')
    ? interaction.fields.getTextInputValue('question')
    : '';
}
