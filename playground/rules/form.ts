/** Collects what is wrong with a body, field by field, in the shape of Discord's error 50035. */

import { isObject, type Json, type JsonObject } from '../json.ts';
import { DiscordError } from './errors.ts';

export type Path = readonly (string | number)[];

export interface Form {
  fail(path: Path, code: string, message: string): void;
  /** @throws DiscordError 50035 when anything has failed. */
  finish(): void;
}

export function createForm(): Form {
  const errors: JsonObject = {};
  return {
    fail(path, code, message) {
      let node = errors;
      for (const step of path) {
        const key = String(step);
        const child = node[key];
        const next: JsonObject = isObject(child) ? child : {};
        node[key] = next;
        node = next;
      }
      const listed = node['_errors'];
      const list: Json[] = Array.isArray(listed) ? listed : [];
      list.push({ code, message });
      node['_errors'] = list;
    },
    finish() {
      if (Object.keys(errors).length > 0) {
        throw new DiscordError(400, 50_035, 'Invalid Form Body', errors);
      }
    },
  };
}

/** Length as Discord counts it: Unicode characters, not UTF-16 units. */
export function lengthOf(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

export interface TextRule {
  min?: number;
  max: number;
  required?: boolean;
  pattern?: RegExp;
}

/** Checks a text and returns it; undefined where it is absent, null or not a text. */
export function checkText(
  form: Form,
  path: Path,
  value: unknown,
  rule: TextRule,
): string | undefined {
  if (value === undefined || value === null) {
    if (rule.required) form.fail(path, 'BASE_TYPE_REQUIRED', 'This field is required');
    return undefined;
  }
  if (typeof value !== 'string') {
    form.fail(path, 'STRING_TYPE_CONVERT', 'Could not interpret value as string.');
    return undefined;
  }
  const length = lengthOf(value);
  if (rule.required && rule.min !== 0 && length === 0) {
    form.fail(path, 'BASE_TYPE_REQUIRED', 'This field is required');
  } else if (rule.min && (length < rule.min || length > rule.max)) {
    const message = `Must be between ${rule.min} and ${rule.max} in length.`;
    form.fail(path, 'BASE_TYPE_BAD_LENGTH', message);
  } else if (length > rule.max) {
    form.fail(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${rule.max} or fewer in length.`);
  } else if (rule.pattern && !rule.pattern.test(value)) {
    form.fail(path, 'STRING_TYPE_REGEX', 'String value did not match validation regex.');
  }
  return value;
}

/** Checks a list's length and returns it; empty where it is absent or null. */
export function checkList(
  form: Form,
  path: Path,
  value: unknown,
  rule: { min?: number; max: number },
): Json[] {
  if (value === undefined || value === null) {
    if (rule.min) form.fail(path, 'BASE_TYPE_REQUIRED', 'This field is required');
    return [];
  }
  if (!Array.isArray(value)) {
    form.fail(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
    return [];
  }
  const min = rule.min ?? 0;
  if (value.length < min || value.length > rule.max) {
    const message = min
      ? `Must be between ${min} and ${rule.max} in length.`
      : `Must be ${rule.max} or fewer in length.`;
    form.fail(path, min ? 'BASE_TYPE_BAD_LENGTH' : 'BASE_TYPE_MAX_LENGTH', message);
  }
  return value;
}

/** Checks that a number is one of those allowed, and returns it. */
export function checkChoice(
  form: Form,
  path: Path,
  value: unknown,
  allowed: readonly number[],
): number | undefined {
  if (typeof value === 'number' && allowed.includes(value)) return value;
  const code = value === undefined || value === null ? 'BASE_TYPE_REQUIRED' : 'BASE_TYPE_CHOICES';
  const list = allowed.join(', ');
  form.fail(
    path,
    code,
    code === 'BASE_TYPE_REQUIRED' ? 'This field is required' : `Value must be one of {${list}}.`,
  );
  return undefined;
}
