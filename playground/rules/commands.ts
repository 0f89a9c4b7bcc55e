/** The rules of application commands: names, texts, options, choices, and how many. */

import { asArray, isObject, type Json, type JsonObject } from '../json.ts';
import { checkOptions } from './command-options.ts';
import { checkDescription, checkName } from './command-texts.ts';
import { discordError } from './errors.ts';
import { checkChoice, checkList, createForm, type Form, lengthOf, type Path } from './form.ts';

export const COMMAND = { slash: 1, user: 2, message: 3 } as const;

const TOTAL_TEXT = 8000;
const MOST: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };

/** Checks the commands of one PUT, or a single one of a POST. @throws DiscordError 50035, 30032 */
export function checkCommands(commands: readonly Json[], single: boolean): JsonObject[] {
  const form = createForm();
  const seen = new Set<string>();
  const counts = new Map<number, number>();
  commands.forEach((command, index) => {
    const path: Path = single ? [] : [index];
    if (!isObject(command)) {
      form.fail(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
      return;
    }
    const type = Number(command['type'] ?? COMMAND.slash);
    counts.set(type, (counts.get(type) ?? 0) + 1);
    checkCommand(form, path, command, type);
    const key = `${type} ${String(command['name'])}`;
    if (seen.has(key)) {
      const message = 'Application command names must be unique';
      form.fail([...path, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', message);
    }
    seen.add(key);
  });
  form.finish();
  for (const [type, count] of counts) if (count > (MOST[type] ?? 1)) throw discordError(30_032);
  return commands.filter(isObject);
}

function checkCommand(form: Form, path: Path, command: JsonObject, type: number): void {
  const slash = type === COMMAND.slash;
  checkChoice(form, [...path, 'type'], type, [1, 2, 3, 4]);
  checkName(form, path, command, slash);
  checkDescription(form, path, command, slash);
  checkList(form, [...path, 'contexts'], command['contexts'], { max: 3 });
  checkList(form, [...path, 'integration_types'], command['integration_types'], { max: 2 });
  for (const key of ['contexts', 'integration_types']) {
    asArray(command[key]).forEach((value, index) => {
      checkChoice(form, [...path, key, index], value, key === 'contexts' ? [0, 1, 2] : [0, 1]);
    });
  }
  const permissions = command['default_member_permissions'];
  if (
    permissions !== undefined &&
    permissions !== null &&
    !/^\d{1,19}$/.test(String(permissions))
  ) {
    const message = `Value "${String(permissions)}" is not int.`;
    form.fail([...path, 'default_member_permissions'], 'NUMBER_TYPE_COERCE', message);
  }
  if (slash) checkOptions(form, path, command['options'], 0);
  else if (asArray(command['options']).length > 0) {
    form.fail(
      [...path, 'options'],
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Context menu commands cannot have options',
    );
  }
  if (textOf(command) > TOTAL_TEXT) {
    form.fail(
      path,
      'APPLICATION_COMMAND_TOO_LARGE',
      `Command exceeds maximum size (${TOTAL_TEXT})`,
    );
  }
}

/** Characters of a command's names, descriptions and values, the longest localisation counting. */
function textOf(holder: JsonObject): number {
  const longest = (key: string) => {
    const translations = holder[`${key}_localizations`];
    const texts = [holder[key], ...(isObject(translations) ? Object.values(translations) : [])];
    return Math.max(0, ...texts.map((text) => (typeof text === 'string' ? lengthOf(text) : 0)));
  };
  const value = typeof holder['value'] === 'string' ? lengthOf(holder['value']) : 0;
  const inside = [...asArray(holder['options']), ...asArray(holder['choices'])].filter(isObject);
  return (
    longest('name') +
    longest('description') +
    value +
    inside.reduce((sum, each) => sum + textOf(each), 0)
  );
}
