import {
  type REST,
  type RESTGetAPIApplicationCommandsResult,
  type RESTGetCurrentApplicationResult,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { Commands } from './command.ts';

/** What registering does, or would do, to one command. */
export interface CommandChange {
  readonly name: string;
  readonly change: 'created' | 'updated' | 'unchanged' | 'removed';
}

export interface DeployOptions {
  readonly rest: REST;
  /** Asked of Discord when undefined. */
  readonly applicationId: string | undefined;
  /** One server, where changes show at once; everywhere when undefined. */
  readonly guildId: string | undefined;
  /** Nothing is changed, only said what would be. */
  readonly isDryRun?: boolean;
}

type Body = RESTPostAPIApplicationCommandsJSONBody;

/** All commands as Discord registers them. */
export function commandBodies({ slash, message }: Commands): Body[] {
  return [...slash, ...message].map(({ data }) => data);
}

/**
 * Registers what differs from what Discord has: creations are limited to 200 a day, and an unchanged
 * command that is sent again makes every client load it anew.
 */
export async function deployCommands(
  bodies: readonly Body[],
  { rest, applicationId, guildId, isDryRun = false }: DeployOptions,
): Promise<CommandChange[]> {
  const id = applicationId ?? (await ownApplication(rest));
  const all = guildId
    ? Routes.applicationGuildCommands(id, guildId)
    : Routes.applicationCommands(id);
  const one = (command: string) =>
    guildId
      ? Routes.applicationGuildCommand(id, guildId, command)
      : Routes.applicationCommand(id, command);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = (await rest.get(all, { query })) as RESTGetAPIApplicationCommandsResult;
  const changes: CommandChange[] = [];
  for (const body of bodies) {
    const there = registered.find((command) => keyOf(command) === keyOf(body));
    const change = !there ? 'created' : isSame(body, there) ? 'unchanged' : 'updated';
    if (!isDryRun) {
      if (!there) await rest.post(all, { body });
      else if (change === 'updated') await rest.patch(one(there.id), { body });
    }
    changes.push({ name: body.name, change });
  }
  const wanted = new Set(bodies.map(keyOf));
  for (const command of registered.filter((there) => !wanted.has(keyOf(there)))) {
    if (!isDryRun) await rest.delete(one(command.id));
    changes.push({ name: command.name, change: 'removed' });
  }
  return changes;
}

async function ownApplication(rest: REST): Promise<string> {
  const application = (await rest.get(
    Routes.currentApplication(),
  )) as RESTGetCurrentApplicationResult;
  return application.id;
}

/** A slash command and a context-menu command may bear the same name. */
function keyOf({ name, type = 1 }: { name: string; type?: number | undefined }): string {
  return `${type}/${name}`;
}

/** Whether what Discord has says the same. It fills in defaults and ids of its own: only what we send counts. */
function isSame(ours: Body, theirs: object): boolean {
  const sent = simplify(ours);
  return JSON.stringify(sent) === JSON.stringify(simplify(pick(theirs, ours)));
}

/** The parts of a value that the pattern has too, at every depth. */
function pick(value: unknown, pattern: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(pattern)) {
    return value.map((item, position) => pick(item, pattern[position]));
  }
  if (!isRecord(value) || !isRecord(pattern)) return value;
  // An option that is set there and not here has been taken away: it counts as a difference.
  const kept = Object.entries(value).filter(([key]) => key in pattern || OPTION_RULES.has(key));
  return Object.fromEntries(kept.map(([key, item]) => [key, pick(item, pattern[key])]));
}

/** What can be taken away from a command again, and is then only to be seen in what Discord has. */
const OPTION_RULES: ReadonlySet<string> = new Set([
  'options',
  'choices',
  'required',
  'autocomplete',
  'min_length',
  'max_length',
  'min_value',
  'max_value',
]);

/** Keys in order, without what says nothing: null, false, empty lists; lists of numbers are sets. */
function simplify(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(simplify);
    return items.every((item) => typeof item === 'number') ? items.sort() : items;
  }
  if (!isRecord(value)) return value;
  const entries = Object.entries(value)
    .map(([key, item]) => [key, simplify(item)] as const)
    .filter(([, item]) => !saysNothing(item))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

function saysNothing(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === false ||
    (Array.isArray(value) && value.length === 0)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
