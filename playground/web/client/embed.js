/** An embed as Discord shows it; its pictures are named. */

import { boxWithInk, picture } from './components.js';
import { h } from './dom.js';
import { markdown } from './markdown.js';

/** @import { Embed } from '../shown.ts' */
/** @import { Room } from './types.ts' */

/**
 * @param {Embed} embed
 * @param {Room} room
 */
export function embedElement(embed, room) {
  const {
    author,
    title,
    url,
    description,
    fields = [],
    image,
    thumbnail,
    footer,
    timestamp,
  } = embed;
  /** @param {string | undefined} value */
  const text = (value) => (value ? markdown(value, room.nameOf) : []);
  const foot = [footer?.text, timestamp && new Date(timestamp).toLocaleString(room.locale)];
  const box = h(
    'div',
    { class: 'container embed text' },
    author && h('p', { class: 'small' }, author.name),
    title &&
      h(
        'h4',
        {},
        url ? h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, title) : title,
      ),
    ...text(description),
    fields.length > 0 &&
      h(
        'div',
        { class: 'embed-fields' },
        ...fields.map(({ name, value, inline }) =>
          h('div', { class: inline ? 'inline' : undefined }, h('h5', {}, name), ...text(value)),
        ),
      ),
    ...[image, thumbnail].map((each) => each && picture(undefined, each.url)),
    h('p', { class: 'small' }, foot.filter(Boolean).join(' · ')),
  );
  return boxWithInk(embed.color, box);
}
