/** The choices that a bot offers for an option while it is being typed. */

import type { Choice } from '../interactions/types.ts';
import { isObject } from '../json.ts';
import { checkList, checkText, createForm } from './form.ts';

/** @throws DiscordError 50035 */
export function checkChoices(value: unknown): Choice[] {
  const form = createForm();
  const list = checkList(form, ['choices'], value, { max: 25 });
  if (value === undefined || value === null) {
    form.fail(['choices'], 'BASE_TYPE_REQUIRED', 'This field is required');
  }
  list.forEach((choice, index) => {
    const path = ['choices', index];
    if (!isObject(choice)) return;
    checkText(form, [...path, 'name'], choice['name'], { min: 1, max: 100, required: true });
    const of = choice['value'];
    if (typeof of !== 'number') {
      checkText(form, [...path, 'value'], of, { min: 1, max: 100, required: true });
    }
    const localized = choice['name_localizations'];
    if (!isObject(localized)) return;
    for (const [locale, name] of Object.entries(localized)) {
      checkText(form, [...path, 'name_localizations', locale], name, { min: 1, max: 100 });
    }
  });
  form.finish();
  return list as unknown as Choice[];
}
