/** The list over the message box: commands, people, choices. Arrow keys, Enter, Tab, Escape. */

import { h } from './dom.js';

/** @import { Item, Suggestions, Typed } from './types.ts' */

/** @returns {Suggestions} */
export function createSuggestions() {
  /** @type {readonly Item[]} */
  let items = [];
  /** @type {Typed | null} */
  let owner = null;
  let active = -1;

  const list = h('ul', { id: 'suggestions', role: 'listbox' });
  const element = h('div', { class: 'popover', hidden: true }, list);

  function mark() {
    [...list.children].forEach((item, at) => {
      item.setAttribute('aria-selected', String(at === active));
      if (at === active) item.scrollIntoView({ block: 'nearest' });
    });
    if (active >= 0) owner?.setAttribute('aria-activedescendant', `suggestion-${active}`);
    else owner?.removeAttribute('aria-activedescendant');
  }

  /** @type {Suggestions['show']} */
  function show(input, found, label, isFirstChosen) {
    items = found;
    owner = input;
    active = found.length > 0 && isFirstChosen ? 0 : -1;
    list.setAttribute('aria-label', label);
    list.replaceChildren(
      ...found.map(({ name, hint, choose }, at) =>
        h(
          'li',
          {
            role: 'option',
            id: `suggestion-${at}`,
            onpointerdown: (event) => {
              event.preventDefault();
              choose();
            },
          },
          h('span', { class: 'name' }, name),
          hint && h('span', { class: 'hint' }, hint),
        ),
      ),
    );
    element.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    mark();
  }

  function hide() {
    if (owner) show(owner, [], list.getAttribute('aria-label') ?? '', false);
  }

  /** @param {KeyboardEvent} event */
  function takes(event) {
    // Korean and Japanese are composed with the same keys.
    if (event.isComposing) return true;
    if (items.length === 0) return false;
    const { key, shiftKey } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const step = key === 'ArrowDown' ? 1 : -1;
      active =
        active < 0 && step < 0 ? items.length - 1 : (active + step + items.length) % items.length;
      mark();
    } else if ((key === 'Enter' || (key === 'Tab' && !shiftKey)) && active >= 0) {
      items[active]?.choose();
    } else if (key === 'Escape') hide();
    else return false;
    event.preventDefault();
    return true;
  }

  return {
    element,
    show,
    hide,
    takes,
    attributes: (label) => ({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': 'suggestions',
      'aria-expanded': 'false',
      'aria-label': label,
      autocomplete: 'off',
    }),
  };
}
