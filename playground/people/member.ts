/** A person on the small Discord, to be driven by tests, the terminal and the web page. */

import type { Core } from '../core.ts';
import { createInteraction } from '../interactions/create.ts';
import { type Choice, INTERACTION } from '../interactions/types.ts';
import { asArray, type JsonObject } from '../json.ts';
import { COMMAND } from '../rules/commands.ts';
import { lengthOf } from '../rules/form.ts';
import { storedReference } from '../rules/messages.ts';
import { expandNames } from '../world/mentions.ts';
import { messagePayload } from '../world/message-payload.ts';
import { createMessage } from '../world/messages.ts';
import { userPayload } from '../world/payloads.ts';
import { PERMISSION } from '../world/permissions.ts';
import { compareSnowflakes, type Snowflake } from '../world/snowflakes.ts';
import { type Channel, type Component, MESSAGE, type Message, type User } from '../world/types.ts';
import { fillModal, findButton, findSelect, type ModalValues } from './components.ts';
import { awaitExchange, type Exchange } from './exchange.ts';
import { findCommand, type Offer, offeredCommands } from './find-command.ts';
import { fillOptions, type OptionValues, resolveChosen } from './options.ts';

/** A channel, its id or its name. */
export type ChannelKey = Channel | string;

export interface Member {
  readonly user: User;
  /** The language of the person's client. */
  locale: string;
  /** The person's direct messages with the bot. */
  readonly dm: Channel;
  /** The commands their client offers in a channel. */
  commands(channel: ChannelKey): Offer[];
  /** Uses a slash command; subcommands as `name sub`. */
  slash(channel: ChannelKey, command: string, options?: OptionValues): Promise<Exchange>;
  /** What is offered while an option is being typed. `others` are options filled in before. */
  autocomplete(
    channel: ChannelKey,
    command: string,
    option: string,
    typed: string,
    others?: OptionValues,
  ): Promise<readonly Choice[]>;
  /** Uses a message context-menu command. */
  contextMenu(message: Message, command: string): Promise<Exchange>;
  /** Uses a user context-menu command. */
  userMenu(channel: ChannelKey, user: User, command: string): Promise<Exchange>;
  /** Clicks a button, by `custom_id` or label. */
  click(message: Message, button: string): Promise<Exchange>;
  /** Chooses in a select menu, by `custom_id` or placeholder. */
  select(message: Message, select: string, values: readonly string[]): Promise<Exchange>;
  /** Sends the modal that an exchange brought. */
  submitModal(from: Exchange, values: ModalValues): Promise<Exchange>;
  /** Writes a message. `@name` of a known user becomes a mention. */
  say(channel: ChannelKey, text: string, options?: { replyTo?: Message; ping?: boolean }): Message;
  /** The bot's answer to a message: one that refers to it, or the next that refers to nothing. */
  awaitReply(to: Message, timeoutMs?: number): Promise<Message>;
  /** `say`, then `awaitReply`. */
  ask(channel: ChannelKey, text: string, options?: { replyTo?: Message }): Promise<Message>;
  /** What the person can see in a channel, oldest first, others' ephemeral messages left out. */
  sees(channel: ChannelKey): Message[];
}

export function createMember(core: Core, user: User): Member {
  const { world } = core;

  function channelOf(key: ChannelKey): Channel {
    const channel = typeof key === 'string' ? world.channel(key) : key;
    if (!(world.permissions(channel, user.id) & PERMISSION.viewChannel)) {
      throw new Error(`small Discord: ${user.username} cannot see the channel "${channel.name}"`);
    }
    return channel;
  }

  function visible(message: Message): boolean {
    return message.ephemeralFor === null || message.ephemeralFor === user.id;
  }

  /** The message as the bot gets it with a component, which is its own and so entirely. */
  function withMessage(message: Message) {
    const channel = channelOf(message.channel_id);
    if (!visible(message) || !channel.messages.has(message.id)) {
      throw new Error(`small Discord: ${user.username} cannot see that message`);
    }
    const payload = messagePayload(world, message, { messageContent: true });
    return { channel, message, messagePayload: payload };
  }

  function run(cause: Omit<Parameters<typeof createInteraction>[1], 'user'>): Promise<Exchange> {
    return awaitExchange(core, createInteraction(core, { ...cause, user }));
  }

  function command(key: ChannelKey, name: string, options: OptionValues, focused: string | null) {
    const channel = channelOf(key);
    const [root = '', ...path] = name.replace(/^\//, '').split(' ');
    const offer = findCommand(world, user, channel, root, [COMMAND.slash]);
    const declared = asArray(offer.command.data['options']);
    const filled = fillOptions(declared, path, { world, channel, values: options, focused });
    return {
      channel,
      owners: offer.owners,
      name: [root, ...path].join(' '),
      data: dataOf(offer, filled),
    };
  }

  function component(message: Message, used: Component, values?: readonly string[]) {
    const metadata = message.interaction_metadata?.['authorizing_integration_owners'];
    const owners = isOwners(metadata) ? metadata : ownersHere(message);
    const resolved = resolveChosen(world, channelOf(message.channel_id), used.type, values ?? []);
    return run({
      type: INTERACTION.component,
      ...withMessage(message),
      owners,
      name: used.custom_id ?? '',
      data: {
        custom_id: used.custom_id ?? '',
        component_type: used.type,
        id: used.id ?? 0,
        ...(values ? { values: [...values] } : {}),
        ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
      },
    });
  }

  function ownersHere(message: Message): Record<string, Snowflake> {
    return { '0': message.guildId ?? '0' };
  }

  function awaitReply(to: Message, timeoutMs = 20_000): Promise<Message> {
    const isReply = (message: Message) =>
      message.author.id === world.bot.id &&
      message.interaction_metadata === null &&
      compareSnowflakes(message.id, to.id) > 0 &&
      (message.message_reference === null || message.message_reference.message_id === to.id);
    const channel = world.channels.get(to.channel_id);
    const already = [...(channel?.messages.values() ?? [])].find(isReply);
    return already
      ? Promise.resolve(already)
      : core.events.nextWith('message', to.channel_id, isReply, timeoutMs);
  }

  const member: Member = {
    user,
    get locale() {
      return user.locale;
    },
    set locale(value) {
      user.locale = value;
    },
    get dm() {
      return world.directMessages(user.id, world.bot.id);
    },
    commands: (channel) => offeredCommands(world, user, channelOf(channel)),
    slash: async (channel, name, options = {}) =>
      run({ type: INTERACTION.command, ...command(channel, name, options, null) }),
    async autocomplete(channel, name, option, typed, others = {}) {
      const cause = command(channel, name, { ...others, [option]: typed }, option);
      return (await run({ type: INTERACTION.autocomplete, ...cause })).choices;
    },
    async contextMenu(message, name) {
      const { channel } = withMessage(message);
      const offer = findCommand(world, user, channel, name, [COMMAND.message]);
      const reveal = { messageContent: true, reveal: true };
      const resolved = { messages: { [message.id]: messagePayload(world, message, reveal) } };
      const data = { ...dataOf(offer, { options: [], resolved }), target_id: message.id };
      const { owners } = offer;
      return run({ type: INTERACTION.command, channel, owners, name, data, targetId: message.id });
    },
    async userMenu(key, target, name) {
      const channel = channelOf(key);
      const offer = findCommand(world, user, channel, name, [COMMAND.user]);
      const resolved = { users: { [target.id]: userPayload(target) } };
      const data = { ...dataOf(offer, { options: [], resolved }), target_id: target.id };
      return run({ type: INTERACTION.command, channel, owners: offer.owners, name, data });
    },
    click: async (message, button) => component(message, findButton(message, button)),
    select: async (message, select, values) =>
      component(message, findSelect(message, select, values), values),
    async submitModal(from, values) {
      if (!from.modal) throw new Error('small Discord: that exchange brought no modal');
      const { interaction, modal } = from;
      return run({
        type: INTERACTION.modalSubmit,
        ...(interaction.message
          ? withMessage(interaction.message)
          : { channel: channelOf(interaction.channelId) }),
        owners: interaction.owners,
        name: modal.custom_id,
        data: { custom_id: modal.custom_id, components: fillModal(modal, values) },
      });
    },
    say(key, text, options = {}) {
      const channel = channelOf(key);
      const content = expandNames(world, text);
      if (lengthOf(content) > 2000)
        throw new Error('small Discord: a message has 2000 characters at most');
      const { replyTo, ping = true } = options;
      return createMessage(world, channel, user, {
        content,
        allowed: { parse: ['users', 'roles', 'everyone'], replied_user: ping },
        ...(replyTo ? { type: MESSAGE.reply, reference: storedReference(replyTo) } : {}),
      });
    },
    awaitReply,
    ask: (channel, text, options) => awaitReply(member.say(channel, text, options)),
    sees: (key) => [...channelOf(key).messages.values()].filter(visible),
  };
  return member;
}

function dataOf(offer: Offer, filled: { options: JsonObject[]; resolved: JsonObject }): JsonObject {
  const { command } = offer;
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(filled.options.length > 0 ? { options: filled.options } : {}),
    ...(Object.keys(filled.resolved).length > 0 ? { resolved: filled.resolved } : {}),
    ...(command.guildId ? { guild_id: command.guildId } : {}),
  };
}

function isOwners(value: unknown): value is Record<string, Snowflake> {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}
