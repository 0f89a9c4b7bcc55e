/** The components of a message: containers, texts, rows, buttons, pictures, selects. */

import { h } from './dom.js';
import { markdown } from './markdown.js';
import { selectElement } from './select.js';

/** @import { Component, MessageView } from '../shown.ts' */
/** @import { Room } from './types.ts' */

const STYLES = ['', 'primary', 'secondary', 'success', 'danger', 'link'];

/**
 * @param {Component} part
 * @param {MessageView} message
 * @param {Room} room
 * @returns {HTMLElement | null}
 */
export function componentElement(part, message, room) {
  const inside = (part.components ?? []).map((each) => componentElement(each, message, room));
  switch (part.type) {
    case 1:
      return h('div', { class: 'row' }, ...inside);
    case 2:
      return button(part, message, room);
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return selectElement(part, message, room);
    case 9:
      return h(
        'div',
        { class: 'section' },
        h('div', {}, ...inside),
        part.accessory && componentElement(part.accessory, message, room),
      );
    case 10:
      return h('div', { class: 'text' }, ...markdown(part.content ?? '', room.nameOf));
    case 11:
      return picture(part.description, part.media?.url);
    case 12:
      return h(
        'div',
        { class: 'gallery' },
        ...(part.items ?? []).map((item) => picture(item.description, item.media.url)),
      );
    case 13:
      return h('p', { class: 'file' }, `📎 ${part.file?.url ?? ''}`);
    case 14:
      return h('hr', { class: part.divider === false ? 'blank' : undefined });
    case 17:
      return boxWithInk(part.accent_color, h('div', { class: 'container' }, ...inside));
    default:
      return null;
  }
}

/**
 * @param {number | null | undefined} ink
 * @param {HTMLElement} box
 */
export function boxWithInk(ink, box) {
  if (typeof ink === 'number') {
    box.style.borderInlineStartColor = `#${ink.toString(16).padStart(6, '0')}`;
  }
  return box;
}

/**
 * Pictures from elsewhere are named, not fetched: no request leaves the machine.
 * @param {string} [description]
 * @param {string} [url]
 */
export function picture(description, url = '') {
  return url.startsWith('data:')
    ? h('img', { src: url, alt: description ?? '' })
    : h('p', { class: 'file' }, `🖼 ${description ?? url}`);
}

/** @param {Component} part @param {MessageView} message @param {Room} room */
function button(part, message, room) {
  const label = [part.emoji?.name, part.label].filter(Boolean).join(' ');
  if (part.url) {
    return h(
      'a',
      { class: 'button link', href: part.url, target: '_blank', rel: 'noopener noreferrer' },
      label,
      ' ↗',
    );
  }
  const { channel, id } = message;
  const element = h(
    'button',
    {
      type: 'button',
      class: `button ${STYLES[part.style ?? 2]}`,
      disabled: part.disabled,
      'data-custom': part.custom_id,
      onclick: () => room.act({ kind: 'click', channel, message: id, id: part.custom_id }, element),
    },
    label,
  );
  return element;
}
