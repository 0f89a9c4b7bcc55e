/** Discord's markdown as elements. */

import { h } from './dom.js';

/** @param {string} text  @param {(id: string) => string} nameOf the shown name of a person or channel */
export function markdown(text, nameOf) {
  const blocks = [];
  const pieces = text.split(/```(?:\w*\n)?([\s\S]*?)```\n?/);
  pieces.forEach((piece, at) => {
    if (at % 2) blocks.push(h('pre', { tabindex: 0 }, h('code', {}, piece.replace(/\n$/, ''))));
    else blocks.push(...lines(piece, nameOf));
  });
  return blocks;
}

function lines(text, nameOf) {
  const blocks = [];
  let open = null;
  const into = (tag) => {
    if (open?.localName !== tag) {
      open = h(tag);
      blocks.push(open);
    }
    return open;
  };
  for (const line of text.split('\n')) {
    let found = /^(#{1,3}) (.+)/.exec(line);
    if (found) {
      // The channel's name is the page's h1: headings in messages come below it.
      open = null;
      blocks.push(
        h(
          `h${found[1].length + 2}`,
          { class: `size${found[1].length}` },
          ...inline(found[2], nameOf),
        ),
      );
      continue;
    }
    found = /^-# (.+)/.exec(line);
    if (found) {
      open = null;
      blocks.push(h('p', { class: 'small' }, ...inline(found[1], nameOf)));
      continue;
    }
    found = /^> ?(.*)/.exec(line);
    if (found) {
      const quote = into('blockquote');
      if (quote.childNodes.length) quote.append(h('br'));
      quote.append(...inline(found[1], nameOf));
      continue;
    }
    found = /^ *[-*] (.+)/.exec(line);
    if (found) {
      into('ul').append(h('li', {}, ...inline(found[1], nameOf)));
      continue;
    }
    found = /^(\d+)\. (.+)/.exec(line);
    if (found) {
      const list = into('ol');
      if (!list.children.length) list.setAttribute('start', found[1]);
      list.append(h('li', {}, ...inline(found[2], nameOf)));
      continue;
    }
    if (line.trim() === '') {
      open = null;
      continue;
    }
    const paragraph = into('p');
    if (paragraph.childNodes.length) paragraph.append(h('br'));
    paragraph.append(...inline(line, nameOf));
  }
  return blocks;
}

const MARK =
  /\\([^\w\s])|(`+)(.+?)\2(?!`)|\*\*((?:\\.|[^\\])+?)\*\*(?!\*)|__((?:\\.|[^\\])+?)__|~~((?:\\.|[^\\])+?)~~|\*(?!\s)((?:\\.|[^\\*])+?)\*|(?<!\w)_((?:\\.|[^\\_])+?)_(?!\w)|\[((?:\\.|[^\]\\])+)\]\(<?(https?:[^)>\s]+)>?\)|<?(https?:\/\/[^\s<>)]+)>?|<([@#])[!&]?(\d+)>|<\/([^:>]+):\d+>|<t:(\d+)(?::(\w))?>/su;

function inline(text, nameOf) {
  const nodes = [];
  let rest = text;
  for (let m = MARK.exec(rest); m; m = MARK.exec(rest)) {
    if (m.index) nodes.push(rest.slice(0, m.index));
    rest = rest.slice(m.index + m[0].length);
    if (m[1]) nodes.push(m[1]);
    else if (m[2]) nodes.push(h('code', {}, m[3]));
    else if (m[4]) nodes.push(h('strong', {}, ...inline(m[4], nameOf)));
    else if (m[5]) nodes.push(h('u', {}, ...inline(m[5], nameOf)));
    else if (m[6]) nodes.push(h('s', {}, ...inline(m[6], nameOf)));
    else if (m[7] || m[8]) nodes.push(h('em', {}, ...inline(m[7] ?? m[8], nameOf)));
    else if (m[9]) nodes.push(link(m[10], inline(m[9], nameOf)));
    else if (m[11]) nodes.push(link(m[11], [m[11]]));
    else if (m[12]) nodes.push(h('span', { class: 'mention' }, m[12] + nameOf(m[13])));
    else if (m[14]) nodes.push(h('span', { class: 'mention' }, `/${m[14]}`));
    else if (m[15])
      nodes.push(
        h('time', {}, new Date(Number(m[15]) * 1000).toLocaleString(document.documentElement.lang)),
      );
  }
  if (rest) nodes.push(rest);
  return nodes;
}

function link(href, children) {
  return h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, ...children);
}
