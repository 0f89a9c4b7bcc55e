/** What a person fills into a command, as the bot receives it. */

import { asArray, isObject, type Json, type JsonObject } from '../json.ts';
import { OPTION } from '../rules/command-options.ts';
import { COMPONENT } from '../rules/component-types.ts';
import { lengthOf } from '../rules/form.ts';
import {
  channelPayload,
  partialMemberPayload,
  rolePayload,
  userPayload,
} from '../world/payloads.ts';
import type { Channel } from '../world/types.ts';
import type { World } from '../world/world.ts';

/** Values by option name; people, channels and roles by id or name. */
export type OptionValues = Record<string, string | number | boolean>;

export interface FilledOptions {
  options: JsonObject[];
  resolved: JsonObject;
}

interface Filling {
  world: World;
  channel: Channel;
  values: OptionValues;
  /** The option being typed, while it is being autocompleted. */
  focused: string | null;
}

/** The type of option that names the same things as a type of select. */
const OPTION_OF_SELECT: Readonly<Record<number, number>> = {
  [COMPONENT.userSelect]: OPTION.user,
  [COMPONENT.roleSelect]: OPTION.role,
  [COMPONENT.mentionableSelect]: OPTION.mentionable,
  [COMPONENT.channelSelect]: OPTION.channel,
};

/**
 * @param declared the command's options.
 * @param path names of subcommand group and subcommand, where the command has those.
 * @throws Error for what the client would not let a person send.
 */
export function fillOptions(
  declared: readonly Json[],
  path: readonly string[],
  filling: Filling,
): FilledOptions {
  const [step, ...rest] = path;
  if (step !== undefined) {
    const nested = declared.filter(isObject).find((option) => option['name'] === step);
    if (!nested) throw new Error(`small Discord: there is no subcommand "${step}"`);
    const inside = fillOptions(asArray(nested['options']), rest, filling);
    const option = { type: nested['type'], name: step, options: inside.options };
    return { options: [option], resolved: inside.resolved };
  }
  const resolved: JsonObject = {};
  const known = new Set<string>();
  const options = declared.filter(isObject).flatMap((option) => {
    const name = String(option['name']);
    known.add(name);
    const value = filling.values[name];
    if (value === undefined) {
      if (option['required'] === true && filling.focused === null) {
        throw new Error(`small Discord: the option "${name}" is required`);
      }
      return [];
    }
    const isFocused = filling.focused === name;
    const sent = isFocused ? value : checkValue(option, name, value, filling, resolved);
    return [{ type: option['type'], name, value: sent, ...(isFocused ? { focused: true } : {}) }];
  });
  for (const name of Object.keys(filling.values)) {
    if (!known.has(name)) throw new Error(`small Discord: there is no option "${name}"`);
  }
  return { options, resolved };
}

function checkValue(
  option: JsonObject,
  name: string,
  value: string | number | boolean,
  filling: Filling,
  resolved: JsonObject,
): Json {
  const refuse = (rule: string) => new Error(`small Discord: the option "${name}" ${rule}`);
  switch (option['type']) {
    case OPTION.string: {
      if (typeof value !== 'string') throw refuse('takes a text');
      const length = lengthOf(value);
      const [min, max] = [Number(option['min_length'] ?? 0), Number(option['max_length'] ?? 6000)];
      if (length < min || length > max)
        throw refuse(`takes ${min} to ${max} characters, not ${length}`);
      return chosen(option, value, refuse);
    }
    case OPTION.integer:
    case OPTION.number: {
      if (typeof value !== 'number') throw refuse('takes a number');
      if (option['type'] === OPTION.integer && !Number.isInteger(value))
        throw refuse('takes a whole number');
      const [min, max] = [
        Number(option['min_value'] ?? -Infinity),
        Number(option['max_value'] ?? Infinity),
      ];
      if (value < min || value > max) throw refuse(`takes ${min} to ${max}, not ${value}`);
      return chosen(option, value, refuse);
    }
    case OPTION.boolean:
      if (typeof value !== 'boolean') throw refuse('takes true or false');
      return value;
    default:
      return resolveThing(filling, resolved, Number(option['type']), String(value));
  }
}

/** A value out of the option's choices, where it has those; by value or by name. */
function chosen(option: JsonObject, value: string | number, refuse: (rule: string) => Error): Json {
  const choices = asArray(option['choices']).filter(isObject);
  if (choices.length === 0) return value;
  const choice = choices.find((each) => each['value'] === value || each['name'] === value);
  if (!choice) throw refuse(`takes one of ${choices.map((each) => each['name']).join(', ')}`);
  return choice['value'] ?? null;
}

/** What somebody chose in a select of people, roles or channels, told in full as Discord does. */
export function resolveChosen(
  world: World,
  channel: Channel,
  type: number,
  ids: readonly string[],
): JsonObject {
  const option = OPTION_OF_SELECT[type];
  const resolved: JsonObject = {};
  if (option === undefined) return resolved;
  const filling = { world, channel, values: {}, focused: null };
  for (const id of ids) resolveThing(filling, resolved, option, id);
  return resolved;
}

function resolveThing(filling: Filling, resolved: JsonObject, type: number, key: string): string {
  const { world, channel } = filling;
  const add = (kind: string, id: string, payload: JsonObject) => {
    const before = resolved[kind];
    resolved[kind] = { ...(isObject(before) ? before : {}), [id]: payload };
  };
  const guild = channel.guildId ? world.guilds.get(channel.guildId) : undefined;
  const role = [...(guild?.roles.values() ?? [])].find(
    (each) => each.id === key || each.name === key,
  );
  if (type === OPTION.channel) {
    const found = world.channel(key);
    add('channels', found.id, { ...channelPayload(world, found), permissions: '0' });
    return found.id;
  }
  if (type === OPTION.role || (type === OPTION.mentionable && role)) {
    if (!role) throw new Error(`small Discord: there is no role "${key}"`);
    add('roles', role.id, rolePayload(role, 0));
    return role.id;
  }
  const user = world.user(key);
  add('users', user.id, userPayload(user));
  const member = guild?.members.get(user.id);
  if (member) add('members', user.id, partialMemberPayload(member));
  return user.id;
}
