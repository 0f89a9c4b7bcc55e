/** The message box: text, mentions, replies; a command takes its place. */

import { openCommand } from './command-form.js';
import { h } from './dom.js';
import { createSuggestions } from './suggestions.js';

/** @import { CommandView, MessageView } from '../shown.ts' */
/** @import { Room } from './types.ts' */

const SLASH = 1;
/** The box grows with its text up to so many pixels. */
const TALLEST = 160;

/**
 * @param {HTMLElement} root
 * @param {Room} room
 */
export function createComposer(root, room) {
  /** @type {MessageView | null} */
  let replyTo = null;
  const suggestions = createSuggestions();
  const note = h('p', { class: 'note', role: 'alert' });
  const replying = h('div', { class: 'replying' });
  const bar = h('div', { class: 'bar' });
  root.append(suggestions.element, note, replying, bar);

  /** @param {string} text */
  function tell(text) {
    note.textContent = text;
  }

  /** @param {() => Promise<void>} work */
  async function told(work) {
    tell('');
    try {
      await work();
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
    }
  }

  const offered = () => room.commands().filter(({ type }) => type === SLASH);

  function showText() {
    suggestions.hide();
    tell('');
    const isNarrow = matchMedia('(max-width: 700px)').matches;
    const box = h('textarea', {
      ...suggestions.attributes(room.words.write(room.place(), true)),
      id: 'box',
      rows: 1,
      placeholder: room.words.write(room.place(), isNarrow),
      maxlength: 2000,
      oninput: () => typed(box),
      onblur: suggestions.hide,
      onkeydown: (event) => {
        if (suggestions.takes(event)) return;
        if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault();
          send(box);
        } else if (event.key === 'Escape') reply(null);
      },
    });
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

  /** @param {HTMLTextAreaElement} box */
  function typed(box) {
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, TALLEST)}px`;
    const text = box.value;
    for (const command of offered()) {
      const name = [command.shown, command.name].find((each) => text.startsWith(`/${each} `));
      if (name !== undefined) return start(command, text.slice(name.length + 2));
    }
    if (/^\/\S*(?: \S*)?$/.test(text)) offerCommands(box, text.slice(1).toLowerCase());
    else offerPeople(box);
  }

  /** @param {HTMLTextAreaElement} box @param {string} wanted */
  function offerCommands(box, wanted) {
    const found = offered().filter(({ name, shown }) =>
      [name, shown].some((each) => each.startsWith(wanted)),
    );
    const items = found.map((command) => ({
      name: `/${command.shown}`,
      hint: command.description,
      choose: () => start(command),
    }));
    suggestions.show(box, items, room.words.commands, true);
  }

  /** @param {HTMLTextAreaElement} box */
  function offerPeople(box) {
    const begun = /(?:^|\s)@(\w*)$/.exec(box.value.slice(0, box.selectionStart))?.[1];
    if (begun === undefined) return suggestions.hide();
    const { bot, people } = room.state;
    const items = people
      .filter(({ username }) => username.startsWith(begun.toLowerCase()))
      .sort((a, b) => Number(b.id === bot.id) - Number(a.id === bot.id))
      .map(({ username, name }) => ({
        name: `@${username}`,
        hint: name === username ? '' : name,
        choose: () => {
          const at = box.selectionStart - begun.length;
          box.setRangeText(`${username} `, at, box.selectionStart, 'end');
          suggestions.hide();
        },
      }));
    suggestions.show(box, items, room.words.people, true);
  }

  /** @param {CommandView} command @param {string} [first] */
  function start(command, first) {
    suggestions.hide();
    tell('');
    const leave = () => showText().focus();
    /** @param {Record<string, unknown>} options */
    const sendCommand = (options) => {
      leave();
      told(() =>
        room.run({ kind: 'slash', channel: room.channel(), command: command.name, options }),
      );
    };
    openCommand(command, { bar, room, suggestions, tell, leave, send: sendCommand }, first);
  }

  /** @param {HTMLTextAreaElement} box */
  function send(box) {
    const text = box.value.trim();
    if (text === '') return;
    const bare = offered().find(({ name, shown }) => [`/${name}`, `/${shown}`].includes(text));
    if (bare) return start(bare);
    const to = replyTo && { message: replyTo.id };
    reply(null);
    showText().focus();
    told(() => room.run({ kind: 'say', channel: room.channel(), text, ...to }));
  }

  /** @param {MessageView | null} message */
  function reply(message) {
    replyTo = message;
    replying.replaceChildren();
    if (!message) return;
    replying.append(
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
    );
  }

  return {
    reset() {
      reply(null);
      showText();
    },
    /** @param {MessageView} message */
    reply(message) {
      showText().focus();
      reply(message);
    },
    tell,
    focus() {
      const input = bar.querySelector('textarea, input');
      if (input instanceof HTMLElement) input.focus();
    },
  };
}
