/** One field of a form: text, a select, radio buttons, check boxes; or a text between fields. */

import { h } from './dom.js';
import { markdown } from './markdown.js';
import { selectControl } from './select.js';

/** @import { Component } from '../shown.ts' */
/** @import { FormField, Room } from './types.ts' */

/** Types of components, by Discord's numbers. */
const TEXT = 10;
const TEXT_INPUT = 4;
const SELECTS = [3, 5, 6, 7, 8];
const RADIO_GROUP = 21;
const CHECKBOX_GROUP = 22;
const CHECKBOX = 23;
const PARAGRAPH_STYLE = 2;

/**
 * @param {Component} part
 * @param {Room} room
 * @returns {FormField}
 */
export function formField(part, room) {
  if (part.type === TEXT) {
    return { element: h('div', { class: 'text' }, ...markdown(part.content ?? '', room.nameOf)) };
  }
  const input = part.component ?? part.components?.[0] ?? part;
  const label = part.label ?? input.label ?? '';
  const hint = part.description && h('small', {}, part.description);
  const { custom_id: id } = input;
  if (input.type === RADIO_GROUP || input.type === CHECKBOX_GROUP || input.type === CHECKBOX) {
    const { boxes, read } = boxesOf(input, label);
    return { id, element: h('fieldset', {}, h('legend', {}, label), hint, ...boxes), read };
  }
  if (SELECTS.includes(input.type)) {
    const { control, read } = selectControl(input, room);
    control.required = input.required ?? true;
    control.removeAttribute('aria-label');
    return { id, element: h('label', {}, h('span', {}, label), hint, control), read };
  }
  if (input.type !== TEXT_INPUT) return { element: h('p', { class: 'file' }, label) };
  const control = textInput(input);
  const element = h('label', {}, h('span', {}, label), hint, control);
  return { id, element, read: () => control.value };
}

/** @param {Component} input */
function textInput(input) {
  const isParagraph = input.style === PARAGRAPH_STYLE;
  const control = h(isParagraph ? 'textarea' : 'input', {
    required: input.required ?? true,
    placeholder: input.placeholder,
    maxlength: input.max_length,
    minlength: input.min_length,
    rows: isParagraph ? 4 : undefined,
    onkeydown: (event) => {
      if (!isParagraph || event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      control.form?.requestSubmit();
    },
  });
  control.value = input.value ?? '';
  return control;
}

/** @param {Component} input @param {string} label */
function boxesOf(input, label) {
  const options = input.options ?? [{ label, value: 'true' }];
  const type = input.type === RADIO_GROUP ? 'radio' : 'checkbox';
  const controls = options.map(({ value, default: isDefault }) =>
    h('input', { type, name: input.custom_id, value, checked: isDefault }),
  );
  return {
    boxes: controls.map((control, at) =>
      h('label', { class: 'choice' }, control, options[at]?.label ?? ''),
    ),
    read: () => controls.filter(({ checked }) => checked).map(({ value }) => value),
  };
}
