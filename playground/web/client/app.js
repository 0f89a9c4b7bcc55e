/** The page: it shows what happens on the small Discord, and sends what the person does. */

import { createComposer } from './composer.js';
import { byId, h } from './dom.js';
import { openMenu } from './menu.js';
import { messageElement } from './message.js';
import { openModal } from './modal.js';
import { setDrawer, showPlaces, watchDrawer } from './places.js';
import { act, loadChannel, loadState, openEvents } from './server.js';
import { showSettings, watchSettings } from './settings.js';
import { words } from './words.js';

/** @import { CommandView, MessageView, PlaceView } from '../shown.ts' */
/** @import { Room } from './types.ts' */

const MESSAGE_COMMAND = 3;
/** Milliseconds for which a person counts as typing. */
const TYPING_MS = 8000;

const state = await loadState();
const places = [...state.guilds.flatMap((guild) => guild.channels), state.dm];
const names = new Map(
  [...state.people, ...state.roles, ...places].map(({ id, name }) => [id, name]),
);
let current = places.find(({ name }) => name === 'general') ?? state.dm;
/** @type {CommandView[]} */
let commands = [];
/** @type {Map<string, MessageView>} by id, in the order in which they came */
let messages = new Map();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let typingTimer;
/** @type {Set<string>} */
const unread = new Set();

/** @type {Room} */
const room = {
  state,
  locale: state.locale,
  words: words(state.locale),
  nameOf: (id) => names.get(id) ?? '?',
  channel: () => current.id,
  place: () => (current === state.dm ? `@${current.name}` : `#${current.name}`),
  commands: () => commands,
  async run(action) {
    const outcome = await act(action);
    if (outcome.failed) composer.tell(outcome.failed);
    if (outcome.modal) openModal(outcome.modal, room);
  },
  async act(action, control) {
    // Not disabled meanwhile: that would take the focus away from who came by keyboard.
    if (control.ariaBusy === 'true') return;
    control.ariaBusy = 'true';
    await room.run(action).catch(tell);
    control.ariaBusy = null;
  },
  openMenu(message, element, point) {
    const { channel, id } = message;
    const own = commands
      .filter(({ type }) => type === MESSAGE_COMMAND)
      .map(({ name, shown }) => ({
        label: shown,
        run: () => room.run({ kind: 'menu', channel, message: id, command: name }).catch(tell),
      }));
    const copy = () => {
      const body = element.querySelector('.body');
      if (body instanceof HTMLElement) navigator.clipboard.writeText(body.innerText).catch(tell);
    };
    const items = [
      { label: room.words.reply, run: () => composer.reply(message) },
      ...own,
      { label: room.words.copy, run: copy },
    ];
    openMenu(items, element, room.words.menu, point);
  },
};
const composer = createComposer(byId('composer'), room);

/** @param {unknown} error */
function tell(error) {
  composer.tell(error instanceof Error ? error.message : String(error));
}

/** @param {string} id */
function elementOf(id) {
  return byId('messages').querySelector(`[data-id="${id}"]`);
}

/** @param {MessageView} message */
function showMessage(message) {
  const list = byId('messages');
  const known = elementOf(message.id);
  const element = messageElement(message, room);
  messages.set(message.id, message);
  if (known) {
    const focused = known.contains(document.activeElement) && document.activeElement?.textContent;
    known.replaceWith(element);
    const buttons = [...element.querySelectorAll('button')];
    if (focused) buttons.find(({ textContent }) => textContent === focused)?.focus();
  } else {
    list.querySelector('.empty')?.remove();
    list.append(element);
  }
  const scroll = byId('scroll');
  if (element === list.lastElementChild) {
    // A long answer is read from its beginning.
    const isLong = element.offsetHeight > scroll.clientHeight;
    scroll.scrollTop = isLong ? element.offsetTop - 8 : scroll.scrollHeight;
  }
}

function showAll() {
  byId('messages').replaceChildren();
  for (const message of messages.values()) showMessage(message);
  if (messages.size > 0) return;
  const first = commands.find(({ type }) => type !== MESSAGE_COMMAND);
  const hint = room.words.emptyHint(first && `/${first.shown}`, `@${state.bot.username}`);
  byId('messages').append(h('li', { class: 'empty' }, h('strong', {}, room.words.empty), hint));
}

function showList() {
  showPlaces(state, current, unread, room.words, async (place) => {
    await open(place);
    composer.focus();
  });
}

/** @param {PlaceView} place */
async function open(place) {
  current = place;
  unread.delete(place.id);
  const view = await loadChannel(place.id);
  commands = view.commands;
  messages = new Map(view.messages.map((message) => [message.id, message]));
  const guild = state.guilds.find(({ channels }) => channels.includes(place));
  byId('title').textContent = room.place();
  byId('where').textContent = guild?.name ?? room.words.direct;
  byId('typing').textContent = '';
  document.title = `${room.place()} · Playground`;
  setDrawer(false);
  showAll();
  showList();
  composer.reset();
}

watchDrawer();
watchSettings(state, async (locale) => {
  room.locale = locale;
  room.words = words(locale);
  await act({ kind: 'locale', locale });
  await open(current);
  // Last, so that whoever waits for the language finds the page in it.
  showSettings(room.words, locale);
});

const events = openEvents();
/** @template Data @param {string} name @param {(data: Data) => void} listener */
const heard = (name, listener) =>
  events.addEventListener(name, (event) => listener(JSON.parse(event.data)));
heard('message', (/** @type {MessageView} */ message) => {
  if (message.channel === current.id) {
    if (message.author.bot) byId('typing').textContent = '';
    showMessage(message);
  } else if (!unread.has(message.channel)) {
    unread.add(message.channel);
    showList();
  }
});
heard('gone', (/** @type {{ id: string }} */ { id }) => {
  messages.delete(id);
  elementOf(id)?.remove();
});
heard('typing', (/** @type {{ channel: string, name: string }} */ { channel, name }) => {
  if (channel !== current.id) return;
  byId('typing').textContent = room.words.types(name);
  clearTimeout(typingTimer);
  typingTimer = setTimeout(() => byId('typing').replaceChildren(), TYPING_MS);
});
let wasReady = false;
heard('ready', () => {
  // After a lost connection, what happened meanwhile is fetched.
  if (wasReady) open(current);
  wasReady = true;
});

showSettings(room.words, room.locale);
// Reachable by keyboard, as what scrolls must be.
byId('scroll').tabIndex = 0;
await open(current);
composer.focus();
document.body.dataset.ready = 'true';
