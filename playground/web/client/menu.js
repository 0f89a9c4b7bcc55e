/** The menu of a message: by right click, or by its button. */

import { h } from './dom.js';

/** @import { Point } from './types.ts' */

/**
 * @param {readonly { label: string, run: () => void }[]} items
 * @param {HTMLElement} message
 * @param {string} label
 * @param {Point} [point] where it was asked for by pointer
 */
export function openMenu(items, message, label, point) {
  document.querySelector('.menu')?.remove();
  const opener = message.querySelector('.more');

  /** @param {boolean} refocus */
  function close(refocus) {
    menu.remove();
    document.removeEventListener('pointerdown', outside, true);
    if (refocus && opener instanceof HTMLElement) opener.focus();
  }
  /** @param {PointerEvent} event */
  function outside(event) {
    if (event.target instanceof Node && !menu.contains(event.target)) close(false);
  }
  const buttons = items.map(({ label: name, run }) =>
    h(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        onclick: () => {
          close(true);
          run();
        },
      },
      name,
    ),
  );
  const menu = h(
    'div',
    {
      class: 'menu',
      role: 'menu',
      'aria-label': label,
      onkeydown: (event) => {
        const at = buttons.findIndex((button) => button.matches(':focus'));
        const last = buttons.length - 1;
        const steps = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last };
        const to = Object.entries(steps).find(([key]) => key === event.key)?.[1];
        if (to !== undefined) buttons.at(to > last ? 0 : to)?.focus();
        else if (event.key === 'Escape' || event.key === 'Tab') close(true);
        else return;
        event.preventDefault();
      },
    },
    ...buttons,
  );
  document.body.append(menu);
  const box = (opener ?? message).getBoundingClientRect();
  const { x, y } = point ?? { x: box.right - menu.offsetWidth, y: box.bottom };
  menu.style.left = `${Math.max(8, Math.min(x, innerWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(y, innerHeight - menu.offsetHeight - 8))}px`;
  document.addEventListener('pointerdown', outside, true);
  buttons[0]?.focus();
}
