/** A person causes an interaction: it is recorded, timed, and sent to the bot. */

import { randomBytes } from 'node:crypto';
import type { Core } from '../core.ts';
import type { JsonObject } from '../json.ts';
import { channelPayload, memberPayload, userPayload } from '../world/payloads.ts';
import { EVERYDAY_PERMISSIONS, PERMISSION } from '../world/permissions.ts';
import type { Snowflake } from '../world/snowflakes.ts';
import { CHANNEL, type Channel, type Message, type User } from '../world/types.ts';
import type { World } from '../world/world.ts';
import { CONTEXT, INTERACTION, type Interaction } from './types.ts';

/** Milliseconds a bot has for its first response. */
export const DEADLINE_MS = 3000;

const ATTACHMENT_LIMIT = 10 * 1024 * 1024;

export interface Cause {
  type: number;
  user: User;
  channel: Channel;
  /** Who installed the app that is used here; see `Interaction.owners`. */
  owners: Readonly<Record<string, Snowflake>>;
  name: string;
  data: JsonObject;
  message?: Message | null;
  /** The message as the bot may see it. */
  messagePayload?: JsonObject;
  targetId?: Snowflake | null;
}

export function contextOf(world: World, channel: Channel): number {
  if (channel.guildId) return CONTEXT.guild;
  return channel.type === CHANNEL.dm && channel.recipients.includes(world.bot.id)
    ? CONTEXT.botDm
    : CONTEXT.privateChannel;
}

export function createInteraction(core: Core, cause: Cause): Interaction {
  const { world } = core;
  const { channel, user } = cause;
  const id = world.newId();
  const token = randomBytes(32).toString('base64url');
  const permissions = world.permissions(channel, user.id);
  const external = !cause.owners['0'] && channel.guildId !== null;
  const interaction: Interaction = {
    id,
    token,
    type: cause.type,
    createdAt: core.clock.now(),
    userId: user.id,
    channelId: channel.id,
    guildId: channel.guildId,
    context: contextOf(world, channel),
    owners: cause.owners,
    name: cause.name,
    message: cause.message ?? null,
    targetId: cause.targetId ?? null,
    onlyEphemeral: external && !(permissions & PERMISSION.useExternalApps),
    payload: payloadOf(core, cause, id, token, permissions),
    acknowledged: null,
    ephemeral: false,
    original: null,
    responded: false,
    followUps: [],
    choices: null,
    modal: null,
    failed: null,
    violations: [],
  };
  core.interactions.add(interaction);
  core.clock.after(DEADLINE_MS, () => {
    if (interaction.acknowledged || interaction.failed) return;
    interaction.failed =
      interaction.type === INTERACTION.autocomplete
        ? 'Loading options failed'
        : 'The application did not respond';
    core.events.emit('interactionChange', interaction);
  });
  core.events.emit('interaction', interaction);
  return interaction;
}

function payloadOf(
  core: Core,
  cause: Cause,
  id: Snowflake,
  token: string,
  permissions: bigint,
): JsonObject {
  const { world } = core;
  const { channel, user } = cause;
  const payload: JsonObject = {
    id,
    token,
    application_id: world.applicationId,
    type: cause.type,
    version: 1,
    data: cause.data,
    channel_id: channel.id,
    channel: { ...channelPayload(world, channel), permissions: permissions.toString() },
    locale: user.locale,
    app_permissions: appPermissions(world, channel, permissions).toString(),
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: { ...cause.owners },
    context: contextOf(world, channel),
    attachment_size_limit: ATTACHMENT_LIMIT,
  };
  if (cause.messagePayload) payload['message'] = cause.messagePayload;
  const guild = channel.guildId ? world.guilds.get(channel.guildId) : undefined;
  const member = guild?.members.get(user.id);
  if (guild && member) {
    payload['guild_id'] = guild.id;
    payload['guild_locale'] = guild.locale;
    payload['guild'] = { id: guild.id, locale: guild.locale, features: [] };
    payload['member'] = {
      ...memberPayload(world, member),
      permissions: permissions.toString(),
    };
  } else {
    payload['user'] = userPayload(user);
  }
  return payload;
}

/** What the app may do where the interaction happens. */
function appPermissions(world: World, channel: Channel, ofUser: bigint): bigint {
  if (!channel.guildId) return EVERYDAY_PERMISSIONS | PERMISSION.mentionEveryone;
  const isMember = world.guilds.get(channel.guildId)?.members.has(world.bot.id);
  if (isMember) return world.permissions(channel, world.bot.id);
  // An app that only a person has installed borrows the little that person may do.
  const borrowed = PERMISSION.embedLinks | PERMISSION.attachFiles | PERMISSION.useExternalEmojis;
  return ofUser & borrowed;
}
