/** Which commands a person is offered in a channel, and on whose installation. */

import { contextOf } from '../interactions/create.ts';
import { CONTEXT } from '../interactions/types.ts';
import { asArray } from '../json.ts';
import { PERMISSION } from '../world/permissions.ts';
import type { Snowflake } from '../world/snowflakes.ts';
import type { Channel, User } from '../world/types.ts';
import type { Command, World } from '../world/world.ts';

export interface Offer {
  command: Command;
  owners: Record<string, Snowflake>;
}

/** The commands that a person's client offers in a channel. */
export function offeredCommands(world: World, user: User, channel: Channel): Offer[] {
  return [...world.commands.values()].flatMap((command) => {
    const owners = ownersOf(world, user, channel, command);
    return owners && mayUse(world, user, channel, command) ? [{ command, owners }] : [];
  });
}

/** @throws Error when the person's client would not offer such a command. */
export function findCommand(
  world: World,
  user: User,
  channel: Channel,
  name: string,
  types: readonly number[],
): Offer {
  const offers = offeredCommands(world, user, channel).filter(({ command }) =>
    types.includes(command.type),
  );
  const named = offers.filter(
    ({ command }) => command.name === name || localName(command, user) === name,
  );
  // A guild's own command hides the global one of the same name.
  const offer = named.find(({ command }) => command.guildId) ?? named[0];
  if (offer) return offer;
  const known = offers.map(({ command }) => command.name).join(', ') || 'none';
  throw new Error(
    `small Discord: ${user.username} is offered no command "${name}" in this channel (offered: ${known})`,
  );
}

/** A command's name in the person's language. */
export function localName(command: Command, user: User): string {
  const names = command.data['name_localizations'];
  const localized =
    names && typeof names === 'object' && !Array.isArray(names) ? names[user.locale] : null;
  return typeof localized === 'string' ? localized : command.name;
}

function ownersOf(
  world: World,
  user: User,
  channel: Channel,
  command: Command,
): Record<string, Snowflake> | null {
  const context = contextOf(world, channel);
  const guild = channel.guildId ? world.guilds.get(channel.guildId) : undefined;
  const botIsHere = guild?.members.has(world.bot.id) ?? false;
  if (command.guildId)
    return botIsHere && command.guildId === guild?.id ? { '0': command.guildId } : null;
  const contexts = command.data['contexts'];
  if (Array.isArray(contexts) && !contexts.includes(context)) return null;
  if (context !== CONTEXT.guild && command.data['dm_permission'] === false) return null;
  const installs = asArray(command.data['integration_types'] ?? [0]);
  const owners: Record<string, Snowflake> = {};
  if (installs.includes(0) && botIsHere && guild) owners['0'] = guild.id;
  // In direct messages with the bot, Discord gives 0 for the guild.
  if (installs.includes(0) && context === CONTEXT.botDm) owners['0'] = '0';
  if (installs.includes(1) && world.userInstalls.has(user.id)) owners['1'] = user.id;
  return Object.keys(owners).length > 0 ? owners : null;
}

function mayUse(world: World, user: User, channel: Channel, command: Command): boolean {
  if (!channel.guildId) return true;
  const permissions = world.permissions(channel, user.id);
  if (!(permissions & PERMISSION.useApplicationCommands)) return false;
  const needed = command.data['default_member_permissions'];
  if (needed === null || needed === undefined) return true;
  if (permissions & PERMISSION.administrator) return true;
  const bits = BigInt(String(needed));
  return bits !== 0n && (permissions & bits) === bits;
}
