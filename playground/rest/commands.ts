/** Routes on which a bot registers its commands, for everybody or for one guild. */

import { isObject, type JsonObject } from '../json.ts';
import { checkCommands } from '../rules/commands.ts';
import { discordError } from '../rules/errors.ts';
import { createForm } from '../rules/form.ts';
import type { Command } from '../world/world.ts';
import { knownGuild } from './access.ts';
import { type Call, noContent, ok, type Reply, type Route } from './route.ts';

const DAY_MS = 86_400_000;
const CREATES_A_DAY = 200;

const EVERYWHERE = '/applications/{application_id}/commands';
const IN_GUILD = '/applications/{application_id}/guilds/{guild_id}/commands';

export const commandRoutes: Route[] = [EVERYWHERE, IN_GUILD].flatMap((path): Route[] => [
  { method: 'GET', path, auth: 'bot', handle: list },
  { method: 'PUT', path, auth: 'bot', handle: overwrite },
  { method: 'POST', path, auth: 'bot', handle: create },
  {
    method: 'GET',
    path: `${path}/{command_id}`,
    auth: 'bot',
    handle: (call) => ok(one(call).data),
  },
  { method: 'PATCH', path: `${path}/{command_id}`, auth: 'bot', handle: change },
  { method: 'DELETE', path: `${path}/{command_id}`, auth: 'bot', handle: remove },
]);

/** The guild the route names, or null for the routes of global commands. */
function scope(call: Call): string | null {
  const { world } = call.core;
  if (call.param('application_id') !== world.applicationId) throw discordError(10_002);
  return call.param('guild_id') === '' ? null : knownGuild(call).id;
}

function inScope(call: Call): Command[] {
  const guildId = scope(call);
  return [...call.core.world.commands.values()].filter((command) => command.guildId === guildId);
}

function one(call: Call): Command {
  const command = inScope(call).find((each) => each.id === call.param('command_id'));
  if (!command) throw discordError(10_063);
  return command;
}

function list(call: Call): Reply {
  const full = call.query.get('with_localizations') === 'true';
  return ok(
    inScope(call).map((command) => (full ? command.data : withoutLocalizations(command.data))),
  );
}

function overwrite(call: Call): Reply {
  const guildId = scope(call);
  const form = createForm();
  if (!Array.isArray(call.json)) {
    form.fail([], 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
  }
  form.finish();
  const commands = checkCommands(Array.isArray(call.json) ? call.json : [], false);
  const before = inScope(call);
  const kept = commands.map((command) => store(call, guildId, command, same(before, command)));
  for (const old of before) {
    if (!kept.some((command) => command.id === old.id)) call.core.world.commands.delete(old.id);
  }
  return ok(kept.map((command) => command.data));
}

function create(call: Call): Reply {
  const guildId = scope(call);
  const [body] = checkCommands([call.body], true);
  const before = inScope(call);
  const existing = body ? same(before, body) : undefined;
  if (!existing && before.filter((each) => each.type === typeOf(call.body)).length >= 100) {
    throw discordError(30_032);
  }
  const stored = store(call, guildId, call.body, existing);
  return { status: existing ? 200 : 201, body: stored.data };
}

function change(call: Call): Reply {
  const command = one(call);
  const merged: JsonObject = { ...command.data, ...call.body, type: command.type };
  checkCommands([merged], true);
  return ok(store(call, command.guildId, merged, command).data);
}

function remove(call: Call): Reply {
  call.core.world.commands.delete(one(call).id);
  return noContent;
}

function typeOf(body: JsonObject): number {
  return Number(body['type'] ?? 1);
}

function same(commands: Command[], body: JsonObject): Command | undefined {
  return commands.find((each) => each.name === body['name'] && each.type === typeOf(body));
}

/** Creations of the last day, by guild; null for global ones. */
const creations = new WeakMap<object, { guildId: string | null; at: number }[]>();

function countCreation(call: Call, guildId: string | null): void {
  const { world, clock } = call.core;
  const since = clock.now() - DAY_MS;
  const recent = (creations.get(world) ?? []).filter((each) => each.at > since);
  if (recent.filter((each) => each.guildId === guildId).length >= CREATES_A_DAY) {
    throw discordError(30_034);
  }
  creations.set(world, [...recent, { guildId, at: clock.now() }]);
}

function store(
  call: Call,
  guildId: string | null,
  body: JsonObject,
  before: Command | undefined,
): Command {
  const { world } = call.core;
  if (!before) countCreation(call, guildId);
  const id = before?.id ?? world.newId();
  const type = typeOf(body);
  const name = String(body['name']);
  const permissions = body['default_member_permissions'] ?? null;
  const data: JsonObject = {
    id,
    application_id: world.applicationId,
    version: world.newId(),
    type,
    name,
    name_localizations: body['name_localizations'] ?? null,
    description: body['description'] ?? '',
    description_localizations: body['description_localizations'] ?? null,
    options: body['options'] ?? [],
    default_member_permissions: permissions === null ? null : String(permissions),
    nsfw: body['nsfw'] ?? false,
    ...(guildId
      ? { guild_id: guildId }
      : {
          dm_permission: body['dm_permission'] ?? true,
          contexts: body['contexts'] ?? null,
          integration_types: body['integration_types'] ?? [0],
        }),
  };
  const command = { id, guildId, type, name, data };
  world.commands.set(id, command);
  return command;
}

function withoutLocalizations(data: JsonObject): JsonObject {
  const kept = Object.entries(data).filter(([key]) => !key.endsWith('_localizations'));
  return Object.fromEntries(
    kept.map(([key, value]) =>
      Array.isArray(value) && (key === 'options' || key === 'choices')
        ? [key, value.map((each) => (isObject(each) ? withoutLocalizations(each) : each))]
        : [key, value],
    ),
  );
}
