/** Discord's markdown as elements. */

import { h } from './dom.js';

/** @typedef {(id: string) => string} NameOf the shown name of a person or channel */

/**
 * @param {string} text
 * @param {NameOf} nameOf
 * @returns {HTMLElement[]}
 */
export function markdown(text, nameOf) {
  return text.split(/```(?:\w*\n)?([\s\S]*?)```\n?/).flatMap((piece, at) => {
    const isCode = at % 2 === 1;
    if (!isCode) return lines(piece, nameOf);
    return [h('pre', { tabindex: 0 }, h('code', {}, piece.replace(/\n$/, '')))];
  });
}

/** @param {string} text @param {NameOf} nameOf */
function lines(text, nameOf) {
  /** @type {HTMLElement[]} */
  const blocks = [];
  /** What the next line may still belong to. @type {HTMLElement | null} */
  let open = null;
  /** @param {'blockquote' | 'ul' | 'ol' | 'p'} tag */
  const into = (tag) => {
    if (open?.localName === tag) return open;
    open = h(tag);
    blocks.push(open);
    return open;
  };
  /** @param {HTMLElement} block */
  const alone = (block) => {
    open = null;
    blocks.push(block);
  };
  for (const line of text.split('\n')) {
    const [, mark = '', words = ''] = /^(#{1,3} |-# |> ?| *[-*] |\d+\. )?(.*)$/.exec(line) ?? [];
    const parts = () => inline(words, nameOf);
    if (line.trim() === '') open = null;
    else if (mark.startsWith('#')) alone(heading(mark.length - 1, parts()));
    else if (mark === '-# ') alone(h('p', { class: 'small' }, ...parts()));
    else if (mark.startsWith('>')) addLine(into('blockquote'), parts());
    else if (/^\d/.test(mark)) {
      const list = into('ol');
      if (!list.hasChildNodes()) list.setAttribute('start', mark.slice(0, -2));
      list.append(h('li', {}, ...parts()));
    } else if (mark !== '') into('ul').append(h('li', {}, ...parts()));
    else addLine(into('p'), parts());
  }
  return blocks;
}

/**
 * The channel's name is the page's h1: headings in messages come below it.
 * @param {number} level
 * @param {(Node | string)[]} parts
 */
function heading(level, parts) {
  const tag = level === 1 ? 'h3' : level === 2 ? 'h4' : 'h5';
  return h(tag, { class: `size${level}` }, ...parts);
}

/** @param {HTMLElement} block @param {(Node | string)[]} parts */
function addLine(block, parts) {
  if (block.hasChildNodes()) block.append(h('br'));
  block.append(...parts);
}

const MARK =
  /\\(?<escaped>[^\w\s])|(?<tick>`+)(?<code>.+?)\k<tick>(?!`)|\*\*(?<strong>(?:\\.|[^\\])+?)\*\*(?!\*)|__(?<u>(?:\\.|[^\\])+?)__|~~(?<s>(?:\\.|[^\\])+?)~~|\*(?!\s)(?<em>(?:\\.|[^\\*])+?)\*|(?<!\w)_(?<em2>(?:\\.|[^\\_])+?)_(?!\w)|\[(?<label>(?:\\.|[^\]\\])+)\]\(<?(?<to>https?:[^)>\s]+)>?\)|<?(?<address>https?:\/\/[^\s<>)]+)>?|<(?<sign>[@#])[!&]?(?<id>\d+)>|<\/(?<command>[^:>]+):\d+>|<t:(?<time>\d+)(?::\w)?>/su;

/** @param {string} text @param {NameOf} nameOf @returns {(Node | string)[]} */
function inline(text, nameOf) {
  const nodes = [];
  let rest = text;
  for (let found = MARK.exec(rest); found; found = MARK.exec(rest)) {
    if (found.index > 0) nodes.push(rest.slice(0, found.index));
    rest = rest.slice(found.index + found[0].length);
    nodes.push(marked(found.groups ?? {}, nameOf));
  }
  if (rest !== '') nodes.push(rest);
  return nodes;
}

/** @param {Record<string, string | undefined>} found @param {NameOf} nameOf */
function marked({ escaped, code, strong, u, s, em, em2, label, to, ...found }, nameOf) {
  const { address, sign, id, command, time } = found;
  if (escaped) return escaped;
  if (code) return h('code', {}, code);
  if (strong) return h('strong', {}, ...inline(strong, nameOf));
  if (u) return h('u', {}, ...inline(u, nameOf));
  if (s) return h('s', {}, ...inline(s, nameOf));
  if (em || em2) return h('em', {}, ...inline(em || em2 || '', nameOf));
  if (label && to) return link(to, inline(label, nameOf));
  if (address) return link(address, [address]);
  if (id) return h('span', { class: 'mention' }, sign + nameOf(id));
  if (command) return h('span', { class: 'mention' }, `/${command}`);
  const moment = new Date(Number(time) * 1000);
  return h('time', {}, moment.toLocaleString(document.documentElement.lang));
}

/** @param {string} href @param {(Node | string)[]} children */
function link(href, children) {
  return h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, ...children);
}
