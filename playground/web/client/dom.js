/** Elements without markup in strings: whatever a message says, it stays text. */

/** @param {string} tag  @param {Record<string, unknown>} attributes  @param {...(Node|string|null|undefined|false)} children */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat(9).filter((child) => child || child === 0));
  return element;
}

export function byId(id) {
  return document.getElementById(id);
}

/** One action of the person; what went wrong is thrown as it should be told. */
export async function act(action) {
  const response = await fetch('/api/act', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(action),
  });
  const outcome = await response.json();
  if (outcome.error) throw new Error(outcome.error);
  return outcome;
}

export async function load(path) {
  const response = await fetch(path);
  const body = await response.json();
  if (body.error) throw new Error(body.error);
  return body;
}
