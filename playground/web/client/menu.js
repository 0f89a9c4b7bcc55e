/** The menu of a message: by right click, or by its button. */

import { h } from './dom.js';

/** @param {{label: string, run: () => void}[]} items */
export function openMenu(items, anchor, point, label) {
  document.querySelector('.menu')?.remove();
  const close = (refocus) => {
    menu.remove();
    document.removeEventListener('pointerdown', outside, true);
    if (refocus) (anchor.matches('button') ? anchor : anchor.querySelector('.more'))?.focus();
  };
  const outside = (event) => {
    if (!menu.contains(event.target)) close(false);
  };
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
        const at = buttons.indexOf(document.activeElement);
        const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[
          event.key
        ];
        if (to !== undefined) {
          event.preventDefault();
          buttons[(to + buttons.length) % buttons.length].focus();
        } else if (event.key === 'Escape' || event.key === 'Tab') {
          event.preventDefault();
          close(true);
        }
      },
    },
    ...buttons,
  );
  document.body.append(menu);
  const box = anchor.getBoundingClientRect();
  const { x, y } = point ?? { x: box.right - menu.offsetWidth, y: box.bottom };
  menu.style.left = `${Math.max(8, Math.min(x, innerWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(y, innerHeight - menu.offsetHeight - 8))}px`;
  document.addEventListener('pointerdown', outside, true);
  buttons[0]?.focus();
}
