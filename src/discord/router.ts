import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Engine } from '../answer/engine.ts';
import type { Log } from '../log.ts';
import type { Action, Press } from './action.ts';
import { actions } from './actions/index.ts';
import { apologise } from './apology.ts';
import type { Commands } from './command.ts';
import { readConversation } from './conversation.ts';
import { parseCustomId } from './custom-id.ts';
import { conversationOfReply } from './history.ts';
import { LIMITS } from './limits.ts';
import { cleanLine, shorten } from './markdown.ts';
import { languageOfMember, messagesIn } from './messages/index.ts';
import { newReferenceCode } from './reference-code.ts';
import { mayPost, sceneOf } from './scene.ts';
import { messageOf, type View } from './view.ts';
import { noticeView } from './views/notice.ts';

export interface RouterOptions {
  readonly engine: () => Engine;
  readonly commands: Commands;
  readonly log: Log;
}

/** Everything a member can be answered by. */
type Repliable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | ModalSubmitInteraction;

/**
 * Takes every interaction to what answers it: acknowledges first, so that the three seconds are kept
 * whatever follows, then sends what the command or action wants shown. The one error boundary: what
 * is thrown below is logged with a reference, and the member is given the same reference.
 */
export function createRouter({ engine, commands, log }: RouterOptions) {
  const slash = new Map(commands.slash.map((command) => [command.data.name, command]));
  const message = new Map(commands.message.map((command) => [command.data.name, command]));

  return async function route(interaction: Interaction): Promise<void> {
    const reference = newReferenceCode();
    const started = performance.now();
    const entry = log.child({ ref: reference, what: nameOf(interaction) });
    try {
      if (interaction.isAutocomplete()) await complete(interaction);
      else if (interaction.isChatInputCommand()) await runSlash(interaction);
      else if (interaction.isMessageContextMenuCommand()) await runMessage(interaction);
      else if (interaction.isButton()) await press(interaction, interaction.customId, '');
      else if (interaction.isModalSubmit()) {
        await press(interaction, interaction.customId, typedInto(interaction));
      } else return;
      entry.info({ ms: Math.round(performance.now() - started) }, 'answered');
    } catch (error) {
      entry.error({ err: error, ms: Math.round(performance.now() - started) }, 'failed');
      if (!interaction.isRepliable()) return;
      const { failed } = messagesIn(languageOfMember(interaction.locale));
      await apologise(interaction, noticeView(failed(reference)), entry);
    }
  };

  async function runSlash(interaction: ChatInputCommandInteraction): Promise<void> {
    const command = slash.get(interaction.commandName);
    const isPrivate = command?.isPrivate?.(interaction) === true || !mayPost(interaction);
    await acknowledge(interaction, isPrivate);
    const scene = sceneOf(interaction, engine(), isPrivate);
    const view = command
      ? await command.execute(interaction, scene)
      : noticeView(scene.frame.messages.unknownCommand);
    await show(interaction, view);
  }

  async function runMessage(interaction: MessageContextMenuCommandInteraction): Promise<void> {
    await acknowledge(interaction, true);
    const scene = sceneOf(interaction, engine(), true);
    const command = message.get(interaction.commandName);
    const view = command
      ? await command.execute(interaction, scene)
      : noticeView(scene.frame.messages.unknownCommand);
    await show(interaction, view);
  }

  async function complete(interaction: AutocompleteInteraction): Promise<void> {
    const command = slash.get(interaction.commandName);
    const scene = sceneOf(interaction, engine(), false);
    const choices = command?.autocomplete?.(interaction, scene) ?? [];
    await interaction.respond(
      choices.slice(0, LIMITS.choices).map(({ name, value }) => ({
        name: shorten(cleanLine(name), LIMITS.choiceName),
        value: value.slice(0, LIMITS.choiceValue),
      })),
    );
  }

  async function press(
    interaction: ButtonInteraction | ModalSubmitInteraction,
    id: string,
    typed: string,
  ): Promise<void> {
    const { verb, rest } = parseCustomId(id);
    const action = Object.hasOwn(actions, verb) ? actions[verb] : undefined;
    if (action?.how === 'form') {
      const form = action.form(sceneOf(interaction, engine(), false));
      if (interaction.isButton()) await interaction.showModal(form);
      return;
    }
    const turns = action?.how === 'turn' && isOwn(interaction);
    const isPrivate = isPrivatelyAnswered(interaction, action);
    if (turns) await interaction.deferUpdate();
    else await acknowledge(interaction, isPrivate);
    const scene = sceneOf(interaction, engine(), isPrivate);
    const view = action
      ? await action.view(pressOf(interaction, rest, typed), scene)
      : noticeView(scene.frame.messages.unknownButton);
    await show(interaction, view);
  }
}

function isPrivatelyAnswered(
  interaction: ButtonInteraction | ModalSubmitInteraction,
  action: Action | undefined,
): boolean {
  if (action?.how === 'share') return false;
  if (action?.how !== 'reply') return true;
  return interaction.message?.flags.has(MessageFlags.Ephemeral) === true || !mayPost(interaction);
}

/** A page that the member asked for may be turned by them in its place; others turn a copy of their own. */
function isOwn(interaction: ButtonInteraction | ModalSubmitInteraction): boolean {
  return interaction.message?.interactionMetadata?.user.id === interaction.user.id;
}

async function acknowledge(interaction: Repliable, isPrivate: boolean): Promise<void> {
  await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
}

async function show(interaction: Repliable, view: View): Promise<void> {
  await interaction.editReply(messageOf(view));
}

function pressOf(
  interaction: ButtonInteraction | ModalSubmitInteraction,
  rest: string,
  typed: string,
): Press {
  const components = interaction.message?.components.map((component) => component.toJSON()) ?? [];
  return {
    rest,
    typed,
    components,
    member: interaction.user.toString(),
    conversation: async () =>
      readConversation(components) ??
      (interaction.message ? conversationOfReply(interaction.message) : undefined),
  };
}

function typedInto(interaction: ModalSubmitInteraction): string {
  return interaction.fields.fields.has('question')
    ? interaction.fields.getTextInputValue('question')
    : '';
}

/** For the log: which command or verb, without what was typed. */
function nameOf(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) {
    return `${interaction.isAutocomplete() ? 'autocomplete ' : ''}/${interaction.commandName}`;
  }
  if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
    return `button ${parseCustomId(interaction.customId).verb}`;
  }
  return 'interaction';
}
