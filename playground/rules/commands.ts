/** The rules of application commands: names, texts, options, choices, and how many. */

import { asArray, isObject, type Json, type JsonObject } from '../json.ts';
import { discordError } from './errors.ts';
import {
  checkChoice,
  checkList,
  checkText,
  createForm,
  type Form,
  lengthOf,
  type Path,
} from './form.ts';

export const COMMAND = { slash: 1, user: 2, message: 3 } as const;

export const OPTION = {
  subcommand: 1,
  subcommandGroup: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

/** Discord's rule for the names of slash commands and options. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Devanagari}\p{sc=Thai}]{1,32}$/u;
const TOTAL_TEXT = 8000;
const MOST: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };

/** The languages Discord localises into. */
const LOCALES = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);

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

export function checkCommand(form: Form, path: Path, command: JsonObject, type: number): void {
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

function checkName(form: Form, path: Path, holder: JsonObject, slash: boolean): void {
  const check = (at: Path, value: unknown, required: boolean) => {
    const name = checkText(form, at, value, { min: 1, max: 32, required });
    if (name && slash && (!NAME.test(name) || name !== name.toLowerCase())) {
      form.fail(at, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
    }
  };
  check([...path, 'name'], holder['name'], true);
  for (const [at, value] of localized(form, path, holder, 'name_localizations')) {
    check(at, value, false);
  }
}

function checkDescription(form: Form, path: Path, holder: JsonObject, slash: boolean): void {
  const value = holder['description'];
  if (!slash && value) {
    form.fail(
      [...path, 'description'],
      'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED',
      'Context menu commands cannot have description',
    );
    return;
  }
  if (slash) checkText(form, [...path, 'description'], value, { min: 1, max: 100, required: true });
  for (const [at, text] of localized(form, path, holder, 'description_localizations')) {
    checkText(form, at, text, { min: 1, max: 100 });
  }
}

function localized(form: Form, path: Path, holder: JsonObject, key: string): [Path, unknown][] {
  const value = holder[key];
  if (!isObject(value)) return [];
  for (const locale of Object.keys(value)) {
    if (LOCALES.has(locale)) continue;
    form.fail(
      [...path, key, locale],
      'ENUM_TYPE_COERCE',
      `Value "${locale}" is not a valid enum value.`,
    );
  }
  return Object.entries(value)
    .filter(([, text]) => text !== null)
    .map(([locale, text]) => [[...path, key, locale], text]);
}

function checkOptions(form: Form, path: Path, value: unknown, depth: number): void {
  const options = checkList(form, [...path, 'options'], value, { max: 25 });
  const names = new Set<unknown>();
  let optionalSeen = false;
  options.forEach((option, index) => {
    const at = [...path, 'options', index];
    if (!isObject(option)) return;
    const allowed = depth === 0 ? range(1, 11) : depth === 1 ? [1, ...range(3, 11)] : range(3, 11);
    const type = checkChoice(form, [...at, 'type'], option['type'], allowed) ?? 0;
    checkName(form, at, option, true);
    checkDescription(form, at, option, true);
    if (names.has(option['name'])) {
      form.fail(
        [...at, 'name'],
        'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
        'Option name already exists',
      );
    }
    names.add(option['name']);
    if (type === OPTION.subcommand || type === OPTION.subcommandGroup) {
      checkOptions(form, at, option['options'], type === OPTION.subcommand ? 2 : 1);
      return;
    }
    if (option['required'] === true && optionalSeen) {
      form.fail(
        at,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    }
    optionalSeen ||= option['required'] !== true;
    checkOptionChoices(form, at, option, type);
  });
}

function checkOptionChoices(form: Form, path: Path, option: JsonObject, type: number): void {
  const choices = checkList(form, [...path, 'choices'], option['choices'], { max: 25 });
  if (option['autocomplete'] === true) {
    const typed: readonly number[] = [OPTION.string, OPTION.integer, OPTION.number];
    if (choices.length > 0 || !typed.includes(type)) {
      form.fail(
        [...path, 'autocomplete'],
        'APPLICATION_COMMAND_AUTOCOMPLETE_INVALID',
        'Autocomplete cannot be combined with choices or this type',
      );
    }
  }
  choices.forEach((choice, index) => {
    const at = [...path, 'choices', index];
    if (!isObject(choice)) return;
    checkText(form, [...at, 'name'], choice['name'], { min: 1, max: 100, required: true });
    if (type === OPTION.string) {
      checkText(form, [...at, 'value'], choice['value'], { max: 100, required: true });
    }
  });
  for (const [key, low, high] of [
    ['min_length', 0, 6000],
    ['max_length', 1, 6000],
  ] as const) {
    const value = option[key];
    if (typeof value === 'number' && (value < low || value > high)) {
      form.fail(
        [...path, key],
        'NUMBER_TYPE_MAX',
        `int value should be between ${low} and ${high}.`,
      );
    }
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
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
