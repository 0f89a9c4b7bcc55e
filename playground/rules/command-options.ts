/** The rules of a command's options and of their choices. */

import { isObject, type JsonObject } from '../json.ts';
import { checkDescription, checkName } from './command-texts.ts';
import { checkChoice, checkList, checkText, type Form, type Path } from './form.ts';

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

export function checkOptions(form: Form, path: Path, value: unknown, depth: number): void {
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
