/** The rules of names and descriptions of commands and options, and of their translations. */

import { isObject, type JsonObject } from '../json.ts';
import { checkText, type Form, type Path } from './form.ts';

/** Discord's rule for the names of slash commands and options. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Devanagari}\p{sc=Thai}]{1,32}$/u;
/** The languages Discord localises into. */
const LOCALES = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);

export function checkName(form: Form, path: Path, holder: JsonObject, slash: boolean): void {
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

export function checkDescription(form: Form, path: Path, holder: JsonObject, slash: boolean): void {
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
