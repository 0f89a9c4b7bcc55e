/** One option of a command while it is filled in, with its choices or live suggestions. */

import { h } from './dom.js';
import { act } from './server.js';

/** @import { ChoiceView, OptionView } from '../shown.ts' */
/** @import { OptionField, Room, Suggestions } from './types.ts' */

/** Types of options, by Discord's numbers. */
const TYPE = {
  string: 3,
  whole: 4,
  yesNo: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
};
/** Milliseconds of rest in typing before suggestions are asked for. */
const REST_MS = 120;

/**
 * @param {OptionView} option
 * @param {Room} room
 * @param {Suggestions} suggestions
 * @param {object} form
 * @param {string} form.command
 * @param {(field: HTMLInputElement) => Record<string, unknown>} form.others what the other fields hold
 * @param {() => void} form.submit
 * @param {(input: HTMLInputElement) => boolean} form.leaves whether this key in this empty field ends the command
 * @param {() => void} form.leave
 * @returns {OptionField}
 */
export function optionField(option, room, suggestions, form) {
  /** @type {ChoiceView | null} */
  let chosen = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let asked = 0;
  const fixed = fixedChoices(option, room);
  const input = h('input', {
    ...suggestions.attributes(`${option.shown}: ${option.description}`),
    placeholder: option.description,
    'data-option': option.name,
    'aria-required': option.required ? 'true' : undefined,
    inputmode: option.type === TYPE.whole ? 'numeric' : undefined,
    oninput: () => {
      chosen = null;
      refresh();
    },
    onfocus: () => {
      if (!chosen) refresh();
    },
    onblur: close,
    onkeydown: (event) => {
      if (suggestions.takes(event)) return;
      const isLeft =
        event.key === 'Escape' ||
        (event.key === 'Backspace' && input.value === '' && form.leaves(input));
      if (event.key !== 'Enter' && !isLeft) return;
      event.preventDefault();
      if (isLeft) form.leave();
      else form.submit();
    },
  });

  function close() {
    clearTimeout(timer);
    asked += 1;
    suggestions.hide();
  }

  /** @param {readonly ChoiceView[]} choices */
  function show(choices) {
    const items = choices.map((choice) => ({
      name: choice.name,
      choose: () => {
        chosen = choice;
        input.value = choice.name;
        close();
      },
    }));
    // Free text is taken as it is typed; of fixed choices the first fits.
    const label = `${room.words.choices}: ${option.shown}`;
    suggestions.show(input, items, label, fixed.length > 0);
  }

  function refresh() {
    clearTimeout(timer);
    if (fixed.length > 0) {
      const typed = input.value.toLowerCase();
      show(fixed.filter(({ name }) => name.toLowerCase().includes(typed)));
    } else if (option.autocomplete) timer = setTimeout(ask, REST_MS);
  }

  async function ask() {
    asked += 1;
    const mine = asked;
    const outcome = await act({
      kind: 'autocomplete',
      channel: room.channel(),
      command: form.command,
      option: option.name,
      typed: input.value,
      options: form.others(input),
    }).catch(() => null);
    if (mine === asked && document.activeElement === input) show(outcome?.choices ?? []);
  }

  return {
    option,
    input,
    refresh,
    element: h(
      'label',
      { class: option.required ? 'field required' : 'field' },
      h('span', {}, option.shown),
      input,
    ),
    read() {
      if (chosen) return chosen.value;
      const text = input.value.trim();
      if (text === '') return undefined;
      const named = fixed.find(({ name, value }) => name === text || String(value) === text);
      if (named) return named.value;
      const isNumber = option.type === TYPE.whole || option.type === TYPE.number;
      return isNumber && !Number.isNaN(Number(text)) ? Number(text) : text;
    },
  };
}

/**
 * @param {OptionView} option
 * @param {Room} room
 * @returns {ChoiceView[]}
 */
function fixedChoices({ type, choices }, { words, state }) {
  const people = state.people.map(({ id, name }) => ({ name, value: id }));
  const roles = state.roles.map(({ id, name }) => ({ name: `@${name}`, value: id }));
  if (type === TYPE.yesNo) {
    return [
      { name: words.yes, value: true },
      { name: words.no, value: false },
    ];
  }
  if (type === TYPE.user) return people;
  if (type === TYPE.role) return roles;
  if (type === TYPE.mentionable) return [...people, ...roles];
  if (type !== TYPE.channel) return choices;
  return state.guilds.flatMap(({ channels }) =>
    channels.map(({ id, name }) => ({ name: `#${name}`, value: id })),
  );
}
