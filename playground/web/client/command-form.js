/** A command in the place of the message box, with a field for each of its options. */

import { h } from './dom.js';
import { optionField } from './option-field.js';

/** @import { CommandView, OptionView } from '../shown.ts' */
/** @import { OptionField, Room, Suggestions } from './types.ts' */

/**
 * @param {CommandView} command
 * @param {object} place
 * @param {HTMLElement} place.bar what the command is shown in
 * @param {Room} place.room
 * @param {Suggestions} place.suggestions
 * @param {(text: string) => void} place.tell
 * @param {() => void} place.leave back to the message box
 * @param {(options: Record<string, unknown>) => void} place.send
 * @param {string} first what was typed after the command's name
 */
export function openCommand(command, { bar, room, suggestions, tell, leave, send }, first = '') {
  /** @type {OptionField[]} */
  const fields = [];
  const required = command.options.filter((option) => option.required);
  const shown = required.length > 0 ? required : command.options.slice(0, 1);
  const holder = h('div', { class: 'fields' });

  /** @param {OptionView} option */
  function add(option) {
    const field = optionField(option, room, suggestions, {
      command: command.name,
      others: values,
      submit,
      leave,
      leaves: (input) => fields[0]?.input === input,
    });
    fields.push(field);
    holder.append(field.element);
    return field;
  }

  /** @param {HTMLInputElement} [except] @returns {Record<string, unknown>} */
  function values(except) {
    return Object.fromEntries(
      fields
        .filter(({ input }) => input !== except)
        .map((field) => [field.option.name, field.read()])
        .filter(([, value]) => value !== undefined),
    );
  }

  function submit() {
    const missing = fields.find(({ option, read }) => option.required && read() === undefined);
    if (missing) {
      tell(`${missing.option.shown}: ${room.words.required}`);
      missing.input.focus();
    } else send(values());
  }

  const more = command.options
    .filter((option) => !shown.includes(option))
    .map((option) => {
      const plus = h(
        'button',
        {
          type: 'button',
          class: 'plus',
          title: option.description,
          'aria-label': `${room.words.add}: ${option.shown}`,
          onclick: () => {
            plus.remove();
            add(option).input.focus();
          },
        },
        `+ ${option.shown}`,
      );
      return plus;
    });
  const go = h(
    'button',
    { type: 'button', class: 'send', 'aria-label': room.words.send, onclick: submit },
    '➤',
  );
  bar.replaceChildren(
    h(
      'div',
      { class: 'command' },
      h('span', { class: 'chip' }, `/${command.shown}`),
      holder,
      h('div', { class: 'extras' }, ...more),
    ),
    h(
      'button',
      { type: 'button', class: 'cancel', 'aria-label': room.words.cancel, onclick: leave },
      '✕',
    ),
    go,
  );
  for (const option of shown) add(option);
  const [field] = fields;
  if (!field) {
    go.focus();
    return;
  }
  field.input.value = first;
  field.input.focus();
  field.refresh();
}
