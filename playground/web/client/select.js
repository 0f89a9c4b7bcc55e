/** Select menus, in messages and in forms: of texts, people, roles, channels. */

import { h } from './dom.js';

/** @import { Component, MessageView } from '../shown.ts' */
/** @import { Room } from './types.ts' */

/** Kinds of selects, by Discord's numbers. */
const OF = { people: 5, roles: 6, mentionable: 7, channels: 8 };

/**
 * A select of a message: one choice is sent at once, several by a button.
 * @param {Component} part
 * @param {MessageView} message
 * @param {Room} room
 */
export function selectElement(part, message, room) {
  const { control, isMany, read } = selectControl(part, room);
  const send = () => {
    const values = read();
    if (values.length < (part.min_values ?? 1)) return;
    const { channel, id } = message;
    room.act({ kind: 'select', channel, message: id, id: part.custom_id, values }, control);
  };
  if (!isMany) control.addEventListener('change', send);
  return h(
    'div',
    { class: 'select' },
    control,
    isMany &&
      h('button', { type: 'button', class: 'button secondary', onclick: send }, room.words.submit),
  );
}

/**
 * @param {Component} part
 * @param {Room} room
 */
export function selectControl(part, room) {
  const isMany = (part.max_values ?? 1) > 1;
  const name = part.placeholder ?? room.words.choose;
  const control = h(
    'select',
    { 'aria-label': name, multiple: isMany, disabled: part.disabled },
    !isMany && h('option', { value: '' }, name),
    ...optionsOf(part, room).map(({ label, value, description, default: isDefault }) =>
      h(
        'option',
        { value, selected: isDefault },
        description ? `${label} — ${description}` : label,
      ),
    ),
  );
  const read = () =>
    [...control.selectedOptions].map((option) => option.value).filter((value) => value !== '');
  return { control, isMany, read };
}

/**
 * @param {Component} part
 * @param {Room} room
 * @returns {NonNullable<Component['options']>}
 */
function optionsOf({ type, options }, { state }) {
  const people = state.people.map(({ id, name }) => ({ label: name, value: id }));
  const roles = state.roles.map(({ id, name }) => ({ label: `@${name}`, value: id }));
  if (type === OF.people) return people;
  if (type === OF.roles) return roles;
  if (type === OF.mentionable) return [...people, ...roles];
  if (type !== OF.channels) return options ?? [];
  return state.guilds.flatMap(({ channels }) =>
    channels.map(({ id, name }) => ({ label: `#${name}`, value: id })),
  );
}
