/** The message box: text, mentions, commands with their options, suggestions while typing. */

import { act, h } from './dom.js';

const STRING = 3;
const WHOLE = 4;
const BOOLEAN = 5;
const NUMBER = 10;
/** Milliseconds of rest in typing before suggestions are asked for. */
const REST_MS = 120;

/** @param room words, place, channel(), commands(), people, run(action), botName */
export function createComposer(root, room) {
  let command = null;
  let fields = [];
  let replyTo = null;
  let items = [];
  let active = -1;
  let owner = null;
  let timer = 0;
  let asked = 0;

  const list = h('ul', { id: 'suggestions', role: 'listbox' });
  const note = h('p', { class: 'note', role: 'alert' });
  const replying = h('div', { class: 'replying' });
  const bar = h('div', { class: 'bar' });
  root.append(h('div', { class: 'popover' }, list), note, replying, bar);
  list.parentElement.hidden = true;

  function suggest(input, found, label) {
    items = found;
    owner = input;
    active = found.length && input.dataset.free === undefined ? 0 : -1;
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
    list.parentElement.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    mark();
  }

  function mark() {
    [...list.children].forEach((item, at) => {
      item.setAttribute('aria-selected', String(at === active));
      if (at === active) item.scrollIntoView({ block: 'nearest' });
    });
    if (active >= 0) owner?.setAttribute('aria-activedescendant', `suggestion-${active}`);
    else owner?.removeAttribute('aria-activedescendant');
  }

  function hide() {
    clearTimeout(timer);
    asked += 1;
    if (owner) suggest(owner, [], room.words.choices);
  }

  /** @returns whether the key was for the suggestions */
  function keys(event) {
    if (event.isComposing) return true;
    if (!items.length) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      active = (active + (event.key === 'ArrowDown' ? 1 : -1) + items.length) % items.length;
      mark();
    } else if ((event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) && active >= 0)
      items[active].choose();
    else if (event.key === 'Escape') hide();
    else return false;
    event.preventDefault();
    return true;
  }

  const combobox = (label) => ({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': 'suggestions',
    'aria-expanded': 'false',
    'aria-label': label,
    autocomplete: 'off',
  });

  function showText(value = '') {
    hide();
    command = null;
    fields = [];
    note.textContent = '';
    const box = h('textarea', {
      ...combobox(room.words.write(room.place())),
      id: 'box',
      rows: 1,
      placeholder: room.words.write(room.place(), matchMedia('(max-width: 700px)').matches),
      maxlength: 2000,
      oninput: () => typed(box),
      onblur: hide,
      onkeydown: (event) => {
        if (keys(event)) return;
        if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault();
          send(box);
        } else if (event.key === 'Escape') reply(null);
      },
    });
    box.value = value;
    bar.replaceChildren(
      box,
      h(
        'button',
        { type: 'button', class: 'send', 'aria-label': room.words.send, onclick: () => send(box) },
        '➤',
      ),
    );
    return box;
  }

  function typed(box) {
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, 160)}px`;
    const slash = /^\/(\S*(?: \S*)?)$/.exec(box.value);
    const begun = /^\/(.+?) (.*)$/s.exec(box.value);
    const offers = room.commands().filter(({ type }) => type === 1);
    const exact =
      begun &&
      offers.find(({ name, shown }) =>
        [name, shown].some((each) => box.value.startsWith(`/${each} `)),
      );
    if (exact) {
      const used = box.value.startsWith(`/${exact.shown} `) ? exact.shown : exact.name;
      start(exact, box.value.slice(used.length + 2));
      return;
    }
    if (slash) {
      const wanted = slash[1].toLowerCase();
      const found = offers.filter(
        ({ name, shown }) => name.startsWith(wanted) || shown.startsWith(wanted),
      );
      suggest(
        box,
        found.map((each) => ({
          name: `/${each.shown}`,
          hint: each.description,
          choose: () => start(each),
        })),
        room.words.commands,
      );
      return;
    }
    const mention = /(?:^|\s)@(\w*)$/.exec(box.value.slice(0, box.selectionStart));
    if (mention) {
      const found = room.people
        .filter(({ username }) => username.startsWith(mention[1].toLowerCase()))
        .sort((a, b) => Number(b.username === room.botName) - Number(a.username === room.botName));
      suggest(
        box,
        found.map((each) => ({
          name: `@${each.username}`,
          hint: each.name === each.username ? '' : each.name,
          choose: () => {
            const at = box.selectionStart - mention[1].length;
            box.setRangeText(`${each.username} `, at, box.selectionStart, 'end');
            hide();
          },
        })),
        room.words.people,
      );
      return;
    }
    hide();
  }

  async function send(box) {
    const text = box.value.trim();
    if (!text) return;
    const bare = room
      .commands()
      .find(({ type, name, shown }) => type === 1 && [`/${name}`, `/${shown}`].includes(text));
    if (bare) {
      start(bare);
      return;
    }
    const to = replyTo;
    reply(null);
    showText().focus();
    await told(() =>
      room.run({ kind: 'say', channel: room.channel(), text, ...(to ? { message: to.id } : {}) }),
    );
  }

  async function told(work) {
    note.textContent = '';
    try {
      await work();
    } catch (error) {
      note.textContent = error.message;
    }
  }

  function start(chosen, first = '') {
    hide();
    command = chosen;
    const required = chosen.options.filter((option) => option.required);
    const shown = required.length ? required : chosen.options.slice(0, 1);
    fields = [];
    const holder = h('div', { class: 'fields' });
    const extras = h('div', { class: 'extras' });
    const add = (option) => {
      const made = optionField(option);
      fields.push(made);
      holder.append(made.element);
      return made;
    };
    const rest = chosen.options.filter((option) => !shown.includes(option));
    extras.append(
      ...rest.map((option) => {
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
      }),
    );
    bar.replaceChildren(
      h(
        'div',
        { class: 'command' },
        h('span', { class: 'chip' }, `/${chosen.shown}`),
        holder,
        extras,
      ),
      h(
        'button',
        {
          type: 'button',
          class: 'cancel',
          'aria-label': room.words.cancel,
          onclick: () => showText().focus(),
        },
        '✕',
      ),
      h(
        'button',
        { type: 'button', class: 'send', 'aria-label': room.words.send, onclick: submit },
        '➤',
      ),
    );
    for (const option of shown) add(option);
    const [field] = fields;
    if (field) {
      field.input.value = first;
      field.input.focus();
      field.refresh();
    } else bar.querySelector('.send').focus();
  }

  function optionField(option) {
    let chosen = null;
    const fixed =
      option.type === BOOLEAN
        ? [
            { name: room.words.yes, value: true },
            { name: room.words.no, value: false },
          ]
        : option.choices;
    const input = h('input', {
      ...combobox(`${option.shown}: ${option.description}`),
      placeholder: option.description,
      'data-option': option.name,
      'data-free': fixed.length ? undefined : '',
      inputmode: option.type === WHOLE ? 'numeric' : undefined,
      oninput: () => {
        chosen = null;
        refresh();
      },
      onfocus: () => {
        if (!chosen) refresh();
      },
      onblur: hide,
      onkeydown: (event) => {
        if (keys(event)) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          submit();
        } else if (
          event.key === 'Escape' ||
          (event.key === 'Backspace' && input.value === '' && fields[0]?.input === input)
        ) {
          event.preventDefault();
          showText().focus();
        }
      },
    });
    const show = (choices) =>
      suggest(
        input,
        choices.map((choice) => ({
          name: choice.name,
          choose: () => {
            chosen = choice;
            input.value = choice.name;
            hide();
          },
        })),
        `${room.words.choices}: ${option.shown}`,
      );

    function refresh() {
      clearTimeout(timer);
      if (fixed.length) {
        const typedText = input.value.toLowerCase();
        show(fixed.filter(({ name }) => name.toLowerCase().includes(typedText)));
        return;
      }
      if (!option.autocomplete) return;
      timer = setTimeout(async () => {
        const mine = ++asked;
        const others = values(input);
        const outcome = await act({
          kind: 'autocomplete',
          channel: room.channel(),
          command: command?.name ?? '',
          option: option.name,
          typed: input.value,
          options: others,
        }).catch(() => null);
        if (mine === asked && document.activeElement === input) show(outcome?.choices ?? []);
      }, REST_MS);
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
        if (option.type === WHOLE || option.type === NUMBER)
          return Number.isNaN(Number(text)) ? text : Number(text);
        return option.type === STRING ? input.value : text;
      },
    };
  }

  function values(except) {
    return Object.fromEntries(
      fields
        .filter(({ input }) => input !== except)
        .map((field) => [field.option.name, field.read()])
        .filter(([, value]) => value !== undefined),
    );
  }

  async function submit() {
    const missing = fields.find((field) => field.option.required && field.read() === undefined);
    if (missing) {
      note.textContent = `${missing.option.shown}: ${room.words.required}`;
      missing.input.focus();
      return;
    }
    const action = {
      kind: 'slash',
      channel: room.channel(),
      command: command.name,
      options: values(),
    };
    showText().focus();
    await told(() => room.run(action));
  }

  function reply(message) {
    replyTo = message;
    replying.replaceChildren(
      ...(message
        ? [
            room.words.replying(message.author.name),
            h(
              'button',
              {
                type: 'button',
                class: 'cancel',
                'aria-label': room.words.cancel,
                onclick: () => reply(null),
              },
              '✕',
            ),
          ]
        : []),
    );
  }

  return {
    reset() {
      reply(null);
      showText();
    },
    reply(message) {
      showText().focus();
      reply(message);
    },
    tell(text) {
      note.textContent = text;
    },
    focus: () => bar.querySelector('textarea, input')?.focus(),
  };
}
