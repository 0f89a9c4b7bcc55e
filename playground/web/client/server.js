/** What the page asks of its server. */

/** @import { ChannelView, Outcome, StateView } from '../shown.ts' */
/** @import { Action } from './types.ts' */

/** Who sits at the page: the address says it, so that two windows can be two people. */
const who = new URLSearchParams(location.search).get('as');

/** @param {string} path */
const addressOf = (path) => `/api/${path}${who === null ? '' : `?as=${encodeURIComponent(who)}`}`;

/** @param {Response} response */
async function bodyOf(response) {
  const body = await response.json();
  if (body.error) throw new Error(body.error);
  return body;
}

/** @returns {Promise<StateView>} */
export async function loadState() {
  return bodyOf(await fetch(addressOf('state')));
}

/** @param {string} id @returns {Promise<ChannelView>} */
export async function loadChannel(id) {
  return bodyOf(await fetch(addressOf(`channels/${id}`)));
}

/**
 * One action of the person. @throws Error that says what went wrong as it should be told
 * @param {Action} action
 * @returns {Promise<Outcome>}
 */
export async function act(action) {
  const response = await fetch(addressOf('act'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(action),
  });
  return bodyOf(response);
}

/** What happens, as it happens. */
export function openEvents() {
  return new EventSource(addressOf('events'));
}

/** @param {string} username */
export function sitAs(username) {
  location.search = `?as=${encodeURIComponent(username)}`;
}
