/** The page: it shows what happens on the small Discord, and sends what the person does. */

import { createComposer } from './composer.js';
import { act, byId, h, load } from './dom.js';
import { openMenu } from './menu.js';
import { messageElement } from './message.js';
import { openModal } from './modal.js';
import { words } from './words.js';

const state = await load('/api/state');
const names = new Map(state.people.map(({ id, name }) => [id, name]));
const places = [...state.guilds.flatMap((guild) => guild.channels), state.dm];
for (const { id, name } of places) names.set(id, name);
let current = places.find(({ name }) => name === 'general') ?? places[0];
let commands = [];
/** @type {Map<string, object>} by id, in the order in which they came */
let messages = new Map();
let typingTimer = 0;
const unread = new Set();

const room = {
  locale: state.locale,
  words: words(state.locale),
  people: state.people,
  botName: state.bot.username,
  nameOf: (id) => names.get(id) ?? 'unknown',
  channel: () => current.id,
  place: () => (current === state.dm ? `@${current.name}` : `#${current.name}`),
  commands: () => commands,
  run,
  submit: run,
  async act(action, element) {
    element.disabled = true;
    element.setAttribute('aria-busy', 'true');
    await run(action).catch((error) => composer.tell(error.message));
    element.removeAttribute('aria-busy');
    element.disabled = false;
  },
  openMenu(message, element, point) {
    const checks = commands.filter(({ type }) => type === 3);
    openMenu(
      [
        { label: room.words.reply, run: () => composer.reply(message) },
        ...checks.map(({ name, shown }) => ({
          label: shown,
          run: () =>
            run({
              kind: 'menu',
              channel: message.channel,
              message: message.id,
              command: name,
            }).catch((error) => composer.tell(error.message)),
        })),
        {
          label: room.words.copy,
          run: () =>
            navigator.clipboard?.writeText(
              element.closest('.message').querySelector('.body').innerText,
            ),
        },
      ],
      element,
      point,
      room.words.menu,
    );
  },
};
const composer = createComposer(byId('composer'), room);

async function run(action) {
  const outcome = await act(action);
  if (outcome.failed) composer.tell(outcome.failed);
  if (outcome.modal) openModal(outcome.modal, room);
}

function showMessage(message) {
  const known = byId('messages').querySelector(`[data-id="${message.id}"]`);
  const element = messageElement(message, room);
  messages.set(message.id, message);
  if (known) {
    const focused = known.contains(document.activeElement)
      ? document.activeElement.textContent
      : null;
    known.replaceWith(element);
    if (focused)
      [...element.querySelectorAll('button')].find((each) => each.textContent === focused)?.focus();
  } else {
    byId('messages').querySelector('.empty')?.remove();
    byId('messages').append(element);
  }
  const scroll = byId('scroll');
  if (!known || element === element.parentElement.lastElementChild) {
    // A long answer is read from its beginning.
    const top = element.offsetTop - 8;
    scroll.scrollTop = element.offsetHeight > scroll.clientHeight ? top : scroll.scrollHeight;
  }
}

function showAll() {
  byId('messages').replaceChildren();
  const { words: own } = room;
  if (messages.size === 0)
    byId('messages').append(
      h(
        'li',
        { class: 'empty' },
        h('strong', {}, own.empty),
        h('br'),
        own.emptyHint(state.bot.username),
      ),
    );
  for (const message of messages.values()) showMessage(message);
}

async function open(place) {
  current = place;
  unread.delete(place.id);
  const view = await load(`/api/channels/${place.id}`);
  commands = view.commands;
  messages = new Map(view.messages.map((message) => [message.id, message]));
  byId('title').textContent = room.place();
  byId('where').textContent =
    state.guilds.find((guild) => guild.channels.includes(place))?.name ?? room.words.direct;
  byId('typing').textContent = '';
  drawer(false);
  showAll();
  showPlaces();
  composer.reset();
  document.title = `${room.place()} · Playground`;
}

function showPlaces() {
  const entry = (place, mark) =>
    h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          class: unread.has(place.id) ? 'unread' : undefined,
          'aria-current': place === current ? 'page' : undefined,
          onclick: async () => {
            await open(place);
            composer.focus();
          },
        },
        h('span', { class: 'mark', 'aria-hidden': 'true' }, mark),
        place.name,
        unread.has(place.id) && h('span', { class: 'dot' }, ' •'),
      ),
    );
  byId('channels').replaceChildren(
    ...state.guilds.flatMap((guild) => [
      h('h2', {}, guild.name),
      h('ul', {}, ...guild.channels.map((channel) => entry(channel, channel.isThread ? '⤷' : '#'))),
    ]),
    h('h2', {}, room.words.direct),
    h('ul', {}, entry(state.dm, '@')),
  );
}

function drawer(isOpen) {
  document.body.classList.toggle('drawer', isOpen);
  byId('drawer').setAttribute('aria-expanded', String(isOpen));
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  localStorage.setItem('theme', theme);
  byId('theme').setAttribute('aria-pressed', String(theme === 'dark'));
}

function showWords() {
  const { words: own } = room;
  document.documentElement.lang = room.locale.slice(0, 2);
  byId('language-label').textContent = own.language;
  byId('theme').textContent = own.dark;
  byId('places').setAttribute('aria-label', own.channels);
  byId('drawer').setAttribute('aria-label', own.channels);
}

byId('drawer').addEventListener('click', () => drawer(!document.body.classList.contains('drawer')));
byId('scroll').addEventListener('click', () => drawer(false));
byId('theme').addEventListener('click', () =>
  setTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'),
);
byId('language').value = state.locale;
byId('language').addEventListener('change', async (event) => {
  room.locale = event.target.value;
  room.words = words(room.locale);
  await act({ kind: 'locale', locale: room.locale });
  showWords();
  await open(current);
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') drawer(false);
});

const events = new EventSource('/api/events');
const heard = (name, listener) =>
  events.addEventListener(name, (event) => listener(JSON.parse(event.data)));
heard('message', (message) => {
  if (message.channel === current.id) {
    if (message.author.bot) byId('typing').textContent = '';
    showMessage(message);
  } else if (!unread.has(message.channel)) {
    unread.add(message.channel);
    showPlaces();
  }
});
heard('gone', ({ id }) => {
  messages.delete(id);
  byId('messages').querySelector(`[data-id="${id}"]`)?.remove();
});
heard('typing', ({ channel, name }) => {
  if (channel !== current.id) return;
  byId('typing').textContent = room.words.types(name);
  clearTimeout(typingTimer);
  typingTimer = setTimeout(() => {
    byId('typing').textContent = '';
  }, 8000);
});
let wasReady = false;
heard('ready', () => {
  // After a lost connection, what happened meanwhile is fetched.
  if (wasReady) open(current);
  wasReady = true;
});

setTheme(
  localStorage.getItem('theme') ??
    (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'),
);
showWords();
// Reachable by keyboard, as what scrolls must be.
byId('scroll').tabIndex = 0;
await open(current);
composer.focus();
document.body.dataset.ready = 'true';
