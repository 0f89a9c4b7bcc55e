/** What the page is told: places, people, commands and messages, as one person sees them. */

import { asArray, isObject, type Json, type JsonObject } from '../json.ts';
import type { Member } from '../people/member.ts';
import { OPTION } from '../rules/command-options.ts';
import type { SmallDiscord } from '../small-discord.ts';
import { findMessage } from '../world/messages.ts';
import { PERMISSION } from '../world/permissions.ts';
import { CHANNEL, FLAG, type Message, type User } from '../world/types.ts';
import type {
  ChannelView,
  ChoiceView,
  CommandView,
  MessageView,
  OptionView,
  PersonView,
  StateView,
} from './shown.ts';

export function stateView({ world }: SmallDiscord, member: Member): StateView {
  const channels = [...world.channels.values()].filter(
    (channel) =>
      channel.guildId !== null &&
      channel.type !== CHANNEL.forum &&
      Boolean(world.permissions(channel, member.user.id) & PERMISSION.viewChannel),
  );
  const guilds = [...world.guilds.values()].filter((guild) => guild.members.has(member.user.id));
  return {
    me: personView(member.user),
    bot: personView(world.bot),
    locale: member.locale,
    people: [...world.users.values()].map(personView),
    roles: guilds.flatMap(({ id, roles }) =>
      [...roles.values()]
        .filter((role) => role.id !== id)
        .map(({ id: role, name }) => ({ id: role, name })),
    ),
    guilds: guilds.map((guild) => ({
      name: guild.name,
      channels: channels
        .filter(({ guildId }) => guildId === guild.id)
        .map(({ id, name, type }) => ({ id, name, isThread: type === CHANNEL.publicThread })),
    })),
    dm: { id: member.dm.id, name: world.bot.username, isThread: false },
  };
}

function personView(user: User): PersonView {
  return { id: user.id, username: user.username, name: nameOf(user), bot: user.bot };
}

function nameOf(user: User): string {
  return user.global_name ?? user.username;
}

/** @throws Error when the person cannot see the channel */
export function channelView(discord: SmallDiscord, member: Member, id: string): ChannelView {
  return {
    messages: member.sees(id).map((message) => messageView(discord, message)),
    commands: member
      .commands(id)
      .flatMap(({ command }) => commandViews(command.data, command.type, member.locale)),
  };
}

/** A command, or each of its subcommands, with names and descriptions in the person's language. */
function commandViews(data: JsonObject, type: number, locale: string): CommandView[] {
  const visit = (node: JsonObject, path: string[], shown: string[]): CommandView[] => {
    const here = [...path, String(node['name'])];
    const hereShown = [...shown, localized(node, 'name', locale)];
    const options = asArray(node['options']).filter(isObject);
    const nested = options.filter((option) => Number(option['type']) <= OPTION.subcommandGroup);
    if (nested.length > 0) return nested.flatMap((option) => visit(option, here, hereShown));
    return [
      {
        type,
        name: here.join(' '),
        shown: hereShown.join(' '),
        description: localized(node, 'description', locale),
        options: options.map((option) => optionView(option, locale)),
      },
    ];
  };
  return visit(data, [], []);
}

function optionView(option: JsonObject, locale: string): OptionView {
  return {
    name: String(option['name']),
    shown: localized(option, 'name', locale),
    description: localized(option, 'description', locale),
    type: Number(option['type']),
    required: option['required'] === true,
    autocomplete: option['autocomplete'] === true,
    choices: asArray(option['choices'])
      .filter(isObject)
      .map((choice) => ({ name: localized(choice, 'name', locale), value: choiceValue(choice) })),
  };
}

function choiceValue(choice: JsonObject): ChoiceView['value'] {
  const value = choice['value'];
  return typeof value === 'number' ? value : String(value);
}

function localized(node: JsonObject, key: string, locale: string): string {
  const names = node[`${key}_localizations`];
  const own: Json | undefined = isObject(names) ? names[locale] : undefined;
  return typeof own === 'string' ? own : String(node[key] ?? '');
}

export function messageView({ world }: SmallDiscord, message: Message): MessageView {
  const reference = message.message_reference;
  const target = reference?.message_id
    ? findMessage(world, reference.channel_id, reference.message_id)
    : undefined;
  const cause = message.interaction_metadata;
  const causer = isObject(cause?.['user'])
    ? world.users.get(String(cause['user']['id']))
    : undefined;
  const causeName = cause?.['name'];
  return {
    id: message.id,
    channel: message.channel_id,
    author: personView(message.author),
    content: message.content,
    components: message.components,
    embeds: message.embeds,
    files: message.attachments.map(({ filename }) => filename),
    time: message.timestamp,
    edited: message.edited_timestamp !== null,
    ephemeral: message.ephemeralFor !== null,
    loading: Boolean(message.flags & FLAG.loading),
    reply: reference?.message_id
      ? {
          name: target ? nameOf(target.author) : null,
          text: target ? withNames(firstText(target), world) : '',
        }
      : null,
    used: causer
      ? { name: nameOf(causer), command: typeof causeName === 'string' ? causeName : null }
      : null,
  };
}

function withNames(text: string, world: SmallDiscord['world']): string {
  return text.replace(/<@!?(\d+)>/g, (mention, id: string) => {
    const user = world.users.get(id);
    return user ? `@${nameOf(user)}` : mention;
  });
}

function firstText(message: Message): string {
  const texts = (parts: Message['components']): string[] =>
    parts.flatMap((part) => [part.content ?? '', ...texts(part.components ?? [])]);
  const text = [message.content, ...texts(message.components)].find((each) => each !== '') ?? '';
  return text
    .replace(/^(?:-#|#{1,3}|>) /gm, '')
    .replace(/\\(.)/g, '$1')
    .slice(0, 120);
}
