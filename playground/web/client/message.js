/** A message as Discord shows it: what caused it, its author, its contents, its menu. */

import { componentElement } from './components.js';
import { h } from './dom.js';
import { embedElement } from './embed.js';
import { markdown } from './markdown.js';

/** @import { MessageView } from '../shown.ts' */
/** @import { Child, Room } from './types.ts' */

/**
 * @param {MessageView} message
 * @param {Room} room
 */
export function messageElement(message, room) {
  const { words } = room;
  const { author } = message;
  const element = h(
    'li',
    {
      class: `message${message.ephemeral ? ' ephemeral' : ''}${author.bot ? ' bot' : ''}`,
      'data-id': message.id,
      oncontextmenu: (event) => {
        if (event.target instanceof Element && event.target.closest('a, input, textarea')) return;
        event.preventDefault();
        room.openMenu(message, element, { x: event.clientX, y: event.clientY });
      },
    },
    cause(message, room),
    h('div', { class: 'avatar', 'aria-hidden': 'true' }, initialOf(message, room)),
    h(
      'div',
      { class: 'body' },
      head(message, room),
      ...contents(message, room),
      message.ephemeral && h('p', { class: 'private' }, words.private),
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'more',
        'aria-haspopup': 'menu',
        'aria-label': `${words.menu}: ${author.name}`,
        title: words.menu,
        onclick: () => room.openMenu(message, element),
      },
      '⋯',
    ),
  );
  return element;
}

/** @param {MessageView} message @param {Room} room */
function initialOf({ author }, { state }) {
  if (!author.bot) return author.name.slice(0, 1);
  return author.id === state.bot.id ? '¶' : '⚙';
}

/** @param {MessageView} message @param {Room} room */
function head({ author, time, edited, loading }, { words, locale }) {
  const clock = new Date(time).toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' });
  return h(
    'p',
    { class: 'head' },
    h('strong', { class: 'author' }, author.name),
    author.bot && h('span', { class: 'app' }, words.app),
    h('time', { datetime: time }, clock),
    edited && !loading && !author.bot && h('span', { class: 'edited' }, words.edited),
  );
}

/**
 * The line over a message: what it replies to, or who used which command.
 * @param {MessageView} message
 * @param {Room} room
 */
function cause({ reply, used }, room) {
  const { words } = room;
  const turn = h('span', { class: 'turn', 'aria-hidden': 'true' });
  if (reply) {
    return reply.name === null
      ? h('p', { class: 'cause' }, turn, words.gone)
      : h('p', { class: 'cause' }, turn, h('strong', {}, reply.name), ' ', reply.text);
  }
  if (!used?.command) return null;
  const command = room.commands().find(({ name }) => name === used.command);
  const name = command?.shown ?? used.command;
  const isMenu = command ? command.type !== 1 : name.includes(' ');
  return h(
    'p',
    { class: 'cause' },
    turn,
    h('strong', {}, used.name),
    ` ${words.used} `,
    h('span', { class: 'mention' }, isMenu ? name : `/${name}`),
  );
}

/** @param {MessageView} message @param {Room} room @returns {Child[]} */
function contents(message, room) {
  if (message.loading) {
    return [h('p', { class: 'thinking' }, `${message.author.name} ${room.words.thinking}`)];
  }
  return [
    message.content && h('div', { class: 'text' }, ...markdown(message.content, room.nameOf)),
    ...message.components.map((part) => componentElement(part, message, room)),
    ...message.embeds.map((part) => embedElement(part, room)),
    ...message.files.map((name) => h('p', { class: 'file' }, `📎 ${name}`)),
  ];
}
