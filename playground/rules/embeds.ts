/** The limits of embeds, each alone and all of a message together. */

import { isObject, type Json } from '../json.ts';
import { checkList, checkText, type Form, lengthOf, type Path } from './form.ts';

const TOTAL = 6000;

export function checkEmbeds(form: Form, embeds: readonly Json[]): void {
  let total = 0;
  const text = (path: Path, value: unknown, max: number, required = false) => {
    const checked = checkText(form, path, value, { max, required });
    total += checked ? lengthOf(checked.trim()) : 0;
  };
  embeds.forEach((embed, index) => {
    const path = ['embeds', index];
    if (!isObject(embed)) {
      form.fail(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
      return;
    }
    text([...path, 'title'], embed['title'], 256);
    text([...path, 'description'], embed['description'], 4096);
    if (isObject(embed['footer'])) {
      text([...path, 'footer', 'text'], embed['footer']['text'], 2048, true);
    }
    if (isObject(embed['author'])) {
      text([...path, 'author', 'name'], embed['author']['name'], 256, true);
    }
    const fields = checkList(form, [...path, 'fields'], embed['fields'], { max: 25 });
    fields.forEach((field, at) => {
      const fieldPath = [...path, 'fields', at];
      if (!isObject(field)) return;
      text([...fieldPath, 'name'], field['name'], 256, true);
      text([...fieldPath, 'value'], field['value'], 1024, true);
    });
    const color = embed['color'];
    if (typeof color === 'number' && (color < 0 || color > 0xffffff)) {
      form.fail(
        [...path, 'color'],
        'NUMBER_TYPE_MAX',
        'int value should be less than or equal to 16777215.',
      );
    }
    if (!hasAnything(embed)) {
      form.fail([...path, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required');
    }
  });
  if (total > TOTAL) {
    form.fail(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${TOTAL}`);
  }
}

function hasAnything(embed: Record<string, unknown>): boolean {
  const shown = [
    'title',
    'description',
    'fields',
    'image',
    'thumbnail',
    'footer',
    'author',
    'video',
  ];
  return shown.some((key) => {
    const value = embed[key];
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
  });
}
