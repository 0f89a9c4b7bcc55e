import type {
  APIModalInteractionResponseCallbackData,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Engine } from '../answer/engine.ts';
import type { Log } from '../log.ts';
import type { Desk } from '../ops/desk.ts';
import { QueueFullError } from '../ops/queue.ts';
import { actions } from './actions/index.ts';
import { apologise } from './apology.ts';
import type { Commands, Scene } from './command.ts';
import { parseCustomId } from './custom-id.ts';
import {
  acknowledge,
  answerElsewhere,
  CALLBACK_PAUSES,
  CALLBACK_WITHIN_MS,
  type Repliable,
  show,
  showMeanwhile,
  turnAway,
} from './delivery.ts';
import { kindOfFault } from './faults.ts';
import { LIMITS } from './limits.ts';
import { cleanLine, shorten } from './markdown.ts';
import { languageOfMember, messagesIn } from './messages/index.ts';
import { persist } from './persist.ts';
import {
  formText,
  isOwn,
  isPrivatelyAnswered,
  type Pressable,
  pressedOn,
  pressOf,
} from './press.ts';
import { newReferenceCode } from './reference-code.ts';
import { mayPost, sceneOf } from './scene.ts';
import type { View } from './view.ts';
import { noticeView } from './views/notice.ts';

export interface RouterOptions {
  readonly engine: () => Engine;
  readonly commands: Commands;
  readonly log: Log;
  readonly desk: Desk;
}

/** How one interaction is answered. */
interface Plan {
  readonly how: { readonly isPrivate: boolean } | 'update';
  /** What was typed is worth an answer by another way when the interaction itself is lost; a press is repeated easily. */
  readonly isTyped: boolean;
  view(scene: Scene): View | Promise<View>;
}

/**
 * Takes every interaction to what answers it: acknowledges first, so that the three seconds are kept
 * whatever follows, waits for its turn, then sends what the command or action wants shown. The one
 * error boundary: what is thrown below is logged with a reference, and the member is given the same
 * reference.
 */
export function createRouter({ engine, commands, log, desk }: RouterOptions) {
  const slash = new Map(commands.slash.map((command) => [command.data.name, command]));
  const message = new Map(commands.message.map((command) => [command.data.name, command]));

  return async function route(interaction: Interaction): Promise<void> {
    const reference = newReferenceCode();
    const started = performance.now();
    const entry = log.child({ ref: reference, what: nameOf(interaction) });
    const ms = () => Math.round(performance.now() - started);
    try {
      if (interaction.isAutocomplete()) {
        entry.debug({ ms: ms() }, await complete(interaction));
        return;
      }
      if (!isAnswerable(interaction)) return;
      const outcome = await take(interaction, entry);
      desk.replied(performance.now() - started);
      entry[outcome.startsWith('lost') ? 'warn' : 'info']({ ms: ms() }, outcome);
    } catch (error) {
      const { failed } = messagesIn(languageOfMember(interaction.locale));
      const untold = isAnswerable(interaction)
        ? await apologise(interaction, noticeView(failed(reference)))
        : 'autocomplete';
      entry.error({ err: error, ms: ms(), ...(untold === undefined ? {} : { untold }) }, 'failed');
    }
  };

  /** @returns what became of it, for the log */
  async function take(interaction: Repliable, entry: Log): Promise<string> {
    const messages = messagesIn(languageOfMember(interaction.locale));
    const wait = desk.cooldown.take({
      member: interaction.user.id,
      channel: interaction.channelId ?? interaction.user.id,
    });
    if (wait) {
      await turnAway(interaction, noticeView(messages.slowDown[wait.who](wait.seconds)));
      return `asked to wait (${wait.who})`;
    }
    if (desk.queue.isFull) {
      await turnAway(interaction, noticeView(messages.busy));
      return 'lost: too many at once';
    }
    entry.debug({ typed: typedInto(interaction) }, 'asked');
    if (interaction.isChatInputCommand()) return answer(interaction, planSlash(interaction));
    if (interaction.isMessageContextMenuCommand()) {
      return answer(interaction, planMessage(interaction));
    }
    return press(interaction);
  }

  async function answer(interaction: Repliable, plan: Plan): Promise<string> {
    const { how, isTyped } = plan;
    const isPrivate = how === 'update' || how.isPrivate;
    const reached = await acknowledge(interaction, how);
    // Another way takes longer: where others are waiting it would keep them from being answered in time.
    if (!reached && (!isTyped || desk.queue.waiting > 0)) return 'lost: acknowledged too late';
    const scene = sceneOf(interaction, engine(), desk, isPrivate);
    const { messages } = scene.frame;
    const say = (text: string) => show(interaction, noticeView(text));
    let notice: Promise<void> | undefined;
    const work = async () => {
      const view = await plan.view(scene);
      // Discord keeps no order between two edits: the notice must not come over the answer.
      await notice;
      if (reached) return (await show(interaction, view)) ? 'answered' : 'its reply was deleted';
      const isGiven = await answerElsewhere(interaction, view, isPrivate);
      return isGiven ? 'answered late, by another way' : 'lost: acknowledged too late';
    };
    const tell = (place: number) => {
      // Whatever keeps this notice from being shown shows itself at the answer.
      if (!reached || how === 'update') return;
      notice = showMeanwhile(interaction, noticeView(messages.waiting(place))).catch(() => {});
    };
    try {
      return await desk.queue.inTurn(work, tell);
    } catch (error) {
      if (!(error instanceof QueueFullError)) throw error;
      if (reached && how !== 'update') await say(messages.busy);
      return 'lost: too many at once';
    }
  }

  function planSlash(interaction: ChatInputCommandInteraction): Plan {
    const command = slash.get(interaction.commandName);
    const isPrivate = command?.isPrivate?.(interaction) === true || !mayPost(interaction);
    return {
      how: { isPrivate },
      isTyped: true,
      view: (scene) =>
        command?.execute(interaction, scene) ?? noticeView(scene.frame.messages.unknownCommand),
    };
  }

  function planMessage(interaction: MessageContextMenuCommandInteraction): Plan {
    const command = message.get(interaction.commandName);
    return {
      how: { isPrivate: true },
      isTyped: true,
      view: (scene) =>
        command?.execute(interaction, scene) ?? noticeView(scene.frame.messages.unknownCommand),
    };
  }

  async function complete(interaction: AutocompleteInteraction): Promise<string> {
    const command = slash.get(interaction.commandName);
    const scene = sceneOf(interaction, engine(), desk, false);
    const choices = command?.autocomplete?.(interaction, scene) ?? [];
    try {
      await interaction.respond(
        choices.slice(0, LIMITS.choices).map(({ name, value }) => ({
          name: shorten(cleanLine(name), LIMITS.choiceName),
          value: value.slice(0, LIMITS.choiceValue),
        })),
      );
      return 'suggested';
    } catch (error) {
      // The member has typed on meanwhile: the next letter asks again.
      const kind = kindOfFault(error);
      if (kind !== 'late' && kind !== 'acknowledged' && kind !== 'transient') throw error;
      return 'suggested too late';
    }
  }

  async function press(interaction: Pressable): Promise<string> {
    const { verb, rest } = pressedOn(interaction);
    const action = Object.hasOwn(actions, verb) ? actions[verb] : undefined;
    if (action?.how === 'form') {
      return openForm(interaction, action.form(sceneOf(interaction, engine(), desk, false)));
    }
    const isPrivate = isPrivatelyAnswered(interaction, action);
    return answer(interaction, {
      how: action?.how === 'turn' && isOwn(interaction) ? 'update' : { isPrivate },
      isTyped: interaction.isModalSubmit(),
      view: (scene) =>
        action?.view(pressOf(interaction, rest), scene) ??
        noticeView(scene.frame.messages.unknownButton),
    });
  }
}

function isAnswerable(interaction: Interaction): interaction is Repliable {
  return (
    interaction.isChatInputCommand() ||
    interaction.isMessageContextMenuCommand() ||
    interaction.isButton() ||
    interaction.isStringSelectMenu() ||
    interaction.isModalSubmit()
  );
}

/** A form has no second way: it is the first response or nothing. */
async function openForm(
  interaction: Pressable,
  form: APIModalInteractionResponseCallbackData,
): Promise<string> {
  if (interaction.isModalSubmit()) return 'lost: a form cannot open a form';
  try {
    await persist(() => interaction.showModal(form), CALLBACK_PAUSES, CALLBACK_WITHIN_MS);
    return 'form opened';
  } catch (error) {
    const kind = kindOfFault(error);
    if (kind === 'acknowledged') return 'form opened';
    if (kind === 'late' || kind === 'transient') return 'lost: acknowledged too late';
    throw error;
  }
}

/** For the log at debug level, which alone holds what members ask. */
function typedInto(interaction: Repliable): string[] {
  if (interaction.isModalSubmit()) return [formText(interaction)];
  if (!interaction.isChatInputCommand()) return [];
  return interaction.options.data.map(({ value }) => String(value ?? ''));
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
