/** Finds what a person clicks, chooses or fills in, and refuses what their client would not allow. */

import type { Modal } from '../interactions/types.ts';
import type { Json, JsonObject } from '../json.ts';
import { COMPONENT, SELECTS } from '../rules/component-types.ts';
import { lengthOf } from '../rules/form.ts';
import { childrenOf, flatten } from '../world/messages.ts';
import type { Component, Message } from '../world/types.ts';

/** By `custom_id`, else by label. @throws Error when it is not there or is disabled. */
export function findButton(message: Message, key: string): Component {
  const buttons = flatten(message.components).filter((each) => each.type === COMPONENT.button);
  const button =
    buttons.find((each) => each.custom_id === key) ?? buttons.find((each) => each.label === key);
  if (!button?.custom_id) {
    const there = buttons.map((each) => each.label ?? each.custom_id).join(', ') || 'none';
    throw new Error(`small Discord: the message has no button "${key}" (there: ${there})`);
  }
  if (button.disabled) throw new Error(`small Discord: the button "${key}" is disabled`);
  return button;
}

/** By `custom_id`, else by placeholder. @throws Error when absent, disabled, or not so to choose. */
export function findSelect(message: Message, key: string, values: readonly string[]): Component {
  const selects = flatten(message.components).filter((each) => SELECTS.includes(each.type));
  const select =
    selects.find((each) => each.custom_id === key) ??
    selects.find((each) => each.placeholder === key);
  if (!select) throw new Error(`small Discord: the message has no select "${key}"`);
  if (select.disabled) throw new Error(`small Discord: the select "${key}" is disabled`);
  const [min, max] = [select.min_values ?? 1, select.max_values ?? 1];
  if (values.length < min || values.length > max) {
    throw new Error(`small Discord: the select "${key}" takes ${min} to ${max} values`);
  }
  const options = select.options ?? [];
  for (const value of values) {
    if (
      select.type === COMPONENT.stringSelect &&
      !options.some((option) => option.value === value)
    ) {
      throw new Error(`small Discord: the select "${key}" has no option "${value}"`);
    }
  }
  return select;
}

/** Values of a modal's inputs, by `custom_id`; of selects, the chosen values. */
export type ModalValues = Record<string, string | string[]>;

/** The modal's components as the bot receives them. @throws Error for what could not be sent. */
export function fillModal(modal: Modal, values: ModalValues): Json[] {
  const inputs = flatten(modal.components).filter((each) => each.custom_id !== undefined);
  for (const key of Object.keys(values)) {
    if (!inputs.some((each) => each.custom_id === key)) {
      throw new Error(`small Discord: the modal has no input "${key}"`);
    }
  }
  return modal.components.map((component) => {
    const [inner] = childrenOf(component);
    if (!inner) return { type: component.type, id: component.id ?? 0 };
    const filled = fillInput(inner, values);
    return component.type === COMPONENT.row
      ? { type: component.type, id: component.id ?? 0, components: [filled] }
      : { type: component.type, id: component.id ?? 0, component: filled };
  });
}

function fillInput(input: Component, values: ModalValues): JsonObject {
  const key = input.custom_id ?? '';
  const given = values[key];
  const base = { type: input.type, id: input.id ?? 0, custom_id: key };
  if (input.type !== COMPONENT.textInput) {
    const chosen = typeof given === 'string' ? [given] : (given ?? []);
    if (input.type === COMPONENT.radioGroup) return { ...base, value: chosen[0] ?? null };
    if (input.type === COMPONENT.checkbox) return { ...base, value: chosen.includes('true') };
    return { ...base, values: chosen };
  }
  const value = typeof given === 'string' ? given : (input.value ?? '');
  const length = lengthOf(value);
  if (length === 0 && (input.required ?? true)) {
    throw new Error(`small Discord: the input "${key}" is required`);
  }
  const [min, max] = [input.min_length ?? 0, input.max_length ?? 4000];
  if (length > max || (length > 0 && length < min)) {
    throw new Error(
      `small Discord: the input "${key}" takes ${min} to ${max} characters, not ${length}`,
    );
  }
  return { ...base, value };
}
