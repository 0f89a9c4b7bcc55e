/** The list of servers and channels; on a narrow page a drawer. */

import { byId, h } from './dom.js';

/** @import { PlaceView, StateView } from '../shown.ts' */
/** @import { Words } from './words.js' */

/**
 * @param {StateView} state
 * @param {PlaceView} current
 * @param {ReadonlySet<string>} unread ids of channels with something new
 * @param {Words} words
 * @param {(place: PlaceView) => void} open
 */
export function showPlaces(state, current, unread, words, open) {
  /** @param {PlaceView} place @param {string} mark */
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
          onclick: () => open(place),
        },
        h('span', { class: 'mark', 'aria-hidden': 'true' }, mark),
        h('span', {}, place.name),
        unread.has(place.id) && h('span', { class: 'dot' }, words.unread),
      ),
    );
  byId('channels').replaceChildren(
    ...state.guilds.flatMap(({ name, channels }) => [
      h('h2', {}, name),
      h('ul', {}, ...channels.map((channel) => entry(channel, channel.isThread ? '⤷' : '#'))),
    ]),
    h('h2', {}, words.direct),
    h('ul', {}, entry(state.dm, '@')),
  );
}

/** @param {boolean} isOpen */
export function setDrawer(isOpen) {
  document.body.classList.toggle('drawer', isOpen);
  byId('drawer').setAttribute('aria-expanded', String(isOpen));
}

/** The drawer's button, a click beside it, Escape. */
export function watchDrawer() {
  byId('drawer').addEventListener('click', () =>
    setDrawer(!document.body.classList.contains('drawer')),
  );
  byId('scroll').addEventListener('click', () => setDrawer(false));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') setDrawer(false);
  });
}
