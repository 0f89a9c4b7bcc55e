/** Which mentions a text holds, and which of them really ring (Discord's `allowed_mentions`). */

import { asArray, type JsonObject } from '../json.ts';
import { PERMISSION } from './permissions.ts';
import type { Snowflake } from './snowflakes.ts';
import type { Channel, Component, Pings } from './types.ts';
import type { World } from './world.ts';

interface Found {
  users: Snowflake[];
  roles: Snowflake[];
  everyone: boolean;
}

/** Mentions in a text; those inside code do not count, as in Discord. */
function findMentions(text: string): Found {
  const plain = text.replace(/```[\s\S]*?```|`[^`\n]*`/g, ' ');
  const ids = (pattern: RegExp) => [
    ...new Set([...plain.matchAll(pattern)].flatMap((match) => match[1] ?? [])),
  ];
  return {
    users: ids(/<@!?(\d+)>/g),
    roles: ids(/<@&(\d+)>/g),
    everyone: /@(everyone|here)\b/.test(plain),
  };
}

/** All text of a message in which Discord looks for mentions: never its embeds. */
export function mentionableText(content: string, components: readonly Component[]): string {
  const parts = [content];
  const visit = (component: Component) => {
    if (component.type === 10 && component.content) parts.push(component.content);
    component.components?.forEach(visit);
  };
  components.forEach(visit);
  return parts.join('\n');
}

export interface MentionRequest {
  text: string;
  authorId: Snowflake;
  channel: Channel;
  /** Discord's `allowed_mentions`; undefined means that everything rings. */
  allowed: JsonObject | undefined;
  /** The author of the ordinary message this one replies to. */
  repliedTo: Snowflake | null;
}

export interface MentionOutcome {
  mentions: Snowflake[];
  mention_roles: Snowflake[];
  mention_everyone: boolean;
  pings: Pings;
}

export function resolveMentions(world: World, request: MentionRequest): MentionOutcome {
  const { allowed, channel } = request;
  const found = findMentions(request.text);
  const permissions = world.permissions(channel, request.authorId);
  const mayRingAll = Boolean(permissions & PERMISSION.mentionEveryone);
  const guild = channel.guildId ? world.guilds.get(channel.guildId) : undefined;
  const parse = asArray(allowed?.['parse']);
  const listed = (key: string, id: Snowflake) => asArray(allowed?.[key]).includes(id);
  const allows = (key: 'users' | 'roles', id: Snowflake) =>
    !allowed || parse.includes(key) || listed(key, id);

  const users = found.users.filter((id) => world.users.has(id));
  const roles = found.roles.filter((id) => guild?.roles.has(id));
  const rungUsers = users.filter((id) => allows('users', id) && isPresent(world, channel, id));
  const rungRoles = roles.filter(
    (id) => allows('roles', id) && (mayRingAll || guild?.roles.get(id)?.mentionable),
  );
  const everyone = found.everyone && mayRingAll && (!allowed || parse.includes('everyone'));

  const mentions = users.filter((id) => allows('users', id));
  const rings = !allowed || allowed['replied_user'] === true;
  if (request.repliedTo && rings) {
    if (!mentions.includes(request.repliedTo)) mentions.push(request.repliedTo);
    if (!rungUsers.includes(request.repliedTo)) rungUsers.push(request.repliedTo);
  }
  const pings = {
    users: rungUsers.filter((id) => id !== request.authorId),
    roles: rungRoles,
    everyone,
  };
  return { mentions, mention_roles: rungRoles, mention_everyone: everyone, pings };
}

/** Nobody is rung for a channel they cannot be in. */
function isPresent(world: World, channel: Channel, userId: Snowflake): boolean {
  return Boolean(world.permissions(channel, userId) & PERMISSION.viewChannel);
}

/** Reads `allowed_mentions` off a request body. */
export function allowedMentions(body: JsonObject): JsonObject | undefined {
  const value = body['allowed_mentions'];
  return value && typeof value === 'object' && !Array.isArray(value) ? value : undefined;
}

/**
 * The text a person sends, with `@name` of a known user turned into a mention: in capitals or not,
 * and with the full stop of a sentence behind it.
 */
export function expandNames(world: World, text: string): string {
  const users = [...world.users.values()];
  return text.replace(/(?<![\w<])@([\w.-]*\w)/g, (whole, name: string) => {
    const user = users.find((candidate) => candidate.username.toLowerCase() === name.toLowerCase());
    return user ? `<@${user.id}>` : whole;
  });
}
