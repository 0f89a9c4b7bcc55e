import {
  type APIOverwrite,
  type APIRole,
  OverwriteType,
  PermissionFlagsBits,
  PermissionsBitField,
} from 'discord.js';

export interface Standing {
  readonly guildId: string;
  readonly memberId: string;
  readonly memberRoles: readonly string[];
  readonly roles: readonly APIRole[];
}

/** What a member may do in a channel, by Discord's rules: roles, then what the channel says of everyone, of roles, of the member. */
export function permissionsIn(
  { guildId, memberId, memberRoles, roles }: Standing,
  overwrites: readonly APIOverwrite[],
): PermissionsBitField {
  const mine = new Set([guildId, ...memberRoles]);
  let bits = 0n;
  for (const role of roles) if (mine.has(role.id)) bits |= BigInt(role.permissions);
  if (bits & PermissionFlagsBits.Administrator) {
    return new PermissionsBitField(PermissionsBitField.All);
  }
  const apply = (those: readonly APIOverwrite[]) => {
    const deny = those.reduce((all, { deny: one }) => all | BigInt(one), 0n);
    const allow = those.reduce((all, { allow: one }) => all | BigInt(one), 0n);
    bits = (bits & ~deny) | allow;
  };
  apply(overwrites.filter(({ id }) => id === guildId));
  apply(
    overwrites.filter(
      ({ id, type }) => type === OverwriteType.Role && id !== guildId && mine.has(id),
    ),
  );
  apply(overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === memberId));
  return new PermissionsBitField(bits);
}
