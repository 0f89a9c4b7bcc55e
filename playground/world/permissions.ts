/** Permissions as Discord computes them: owner, administrator, roles, then channel overwrites. */

import type { Snowflake } from './snowflakes.ts';
import type { Channel, Guild } from './types.ts';

export const PERMISSION = {
  administrator: 1n << 3n,
  addReactions: 1n << 6n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useExternalEmojis: 1n << 18n,
  useApplicationCommands: 1n << 31n,
  createPublicThreads: 1n << 35n,
  sendMessagesInThreads: 1n << 38n,
  useExternalApps: 1n << 50n,
} as const;

const ALL_PERMISSIONS = (1n << 53n) - 1n;

/** What `@everyone` may do in an ordinary community. */
export const EVERYDAY_PERMISSIONS =
  PERMISSION.addReactions |
  PERMISSION.viewChannel |
  PERMISSION.sendMessages |
  PERMISSION.embedLinks |
  PERMISSION.attachFiles |
  PERMISSION.readMessageHistory |
  PERMISSION.useExternalEmojis |
  PERMISSION.useApplicationCommands |
  PERMISSION.createPublicThreads |
  PERMISSION.sendMessagesInThreads |
  PERMISSION.useExternalApps;

/**
 * What a person may do in a channel of a guild.
 * @param channel for a thread, its parent: threads have no overwrites of their own.
 * @returns 0n for somebody who is not a member.
 */
export function permissionsIn(guild: Guild, channel: Channel, userId: Snowflake): bigint {
  if (guild.ownerId === userId) return ALL_PERMISSIONS;
  const member = guild.members.get(userId);
  if (!member) return 0n;
  const roleIds = [guild.id, ...member.roles];
  let permissions = 0n;
  for (const id of roleIds) permissions |= guild.roles.get(id)?.permissions ?? 0n;
  if (permissions & PERMISSION.administrator) return ALL_PERMISSIONS;

  const everyone = channel.overwrites.find((overwrite) => overwrite.id === guild.id);
  if (everyone) permissions = (permissions & ~everyone.deny) | everyone.allow;
  const ofRoles = channel.overwrites.filter(
    (overwrite) =>
      overwrite.type === 0 && overwrite.id !== guild.id && member.roles.includes(overwrite.id),
  );
  const deny = ofRoles.reduce((bits, overwrite) => bits | overwrite.deny, 0n);
  const allow = ofRoles.reduce((bits, overwrite) => bits | overwrite.allow, 0n);
  permissions = (permissions & ~deny) | allow;
  const own = channel.overwrites.find(
    (overwrite) => overwrite.type === 1 && overwrite.id === userId,
  );
  if (own) permissions = (permissions & ~own.deny) | own.allow;
  // Without sight of the channel nothing else counts.
  return permissions & PERMISSION.viewChannel ? permissions : 0n;
}
