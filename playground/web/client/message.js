/** A message as Discord shows it: its head, its text, its components. */

import { h } from './dom.js';
import { markdown } from './markdown.js';

const STYLES = ['', 'primary', 'secondary', 'success', 'danger', 'link'];

/**
 * @param message as the server tells it
 * @param room words, nameOf, act(action, element), openMenu(message, element, point)
 */
export function messageElement(message, room) {
  const { words, locale } = room;
  const time = new Date(message.time);
  const body = message.loading
    ? [h('p', { class: 'thinking' }, `${message.author.name} ${words.thinking}`)]
    : [
        message.content && h('div', { class: 'text' }, ...markdown(message.content, room.nameOf)),
        ...message.components.map((part) => component(part, message, room)),
        ...message.embeds.map((part) => embed(part, room)),
        ...message.files.map((name) => h('p', { class: 'file' }, `📎 ${name}`)),
      ];
  const element = h(
    'li',
    {
      class: `message${message.ephemeral ? ' ephemeral' : ''}${message.author.bot ? ' bot' : ''}`,
      'data-id': message.id,
      oncontextmenu: (event) => {
        if (event.target.closest('a, input, textarea')) return;
        event.preventDefault();
        room.openMenu(message, element, { x: event.clientX, y: event.clientY });
      },
    },
    message.reply &&
      h(
        'p',
        { class: 'cause' },
        h('span', { class: 'turn', 'aria-hidden': 'true' }, ''),
        ' ',
        message.reply.name ? h('strong', {}, message.reply.name) : null,
        ' ',
        message.reply.name ? message.reply.text : words.gone,
      ),
    !message.reply &&
      message.used &&
      h(
        'p',
        { class: 'cause' },
        h('span', { class: 'turn', 'aria-hidden': 'true' }, ''),
        ` ${words.used(message.used.name)} `,
        message.used.command &&
          h(
            'span',
            { class: 'mention' },
            message.used.command.includes(' ') ? message.used.command : `/${message.used.command}`,
          ),
      ),
    h(
      'div',
      { class: 'avatar', 'aria-hidden': 'true' },
      message.author.bot
        ? message.author.username === room.botName
          ? '¶'
          : '⚙'
        : message.author.name.slice(0, 1),
    ),
    h(
      'div',
      { class: 'body' },
      h(
        'p',
        { class: 'head' },
        h('strong', { class: 'author' }, message.author.name),
        message.author.bot && h('span', { class: 'app' }, words.app),
        h(
          'time',
          { datetime: message.time },
          time.toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' }),
        ),
        message.edited &&
          !message.loading &&
          !message.author.bot &&
          h('span', { class: 'edited' }, words.edited),
      ),
      ...body,
      message.ephemeral && h('p', { class: 'private' }, words.private),
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'more',
        'aria-haspopup': 'menu',
        'aria-label': `${words.menu}: ${message.author.name}`,
        title: words.menu,
        onclick: (event) => room.openMenu(message, event.currentTarget),
      },
      '⋯',
    ),
  );
  return element;
}

function component(part, message, room) {
  const inside = (parts = []) => parts.map((each) => component(each, message, room));
  switch (part.type) {
    case 1:
      return h('div', { class: 'row' }, ...inside(part.components));
    case 2:
      return button(part, message, room);
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return select(part, message, room);
    case 9:
      return h(
        'div',
        { class: 'section' },
        h('div', {}, ...inside(part.components)),
        part.accessory && component(part.accessory, message, room),
      );
    case 10:
      return h('div', { class: 'text' }, ...markdown(part.content ?? '', room.nameOf));
    case 11:
      return picture(part.description, part.media?.url);
    case 12:
      return h(
        'div',
        { class: 'gallery' },
        ...(part.items ?? []).map((item) => picture(item.description, item.media.url)),
      );
    case 13:
      return h('p', { class: 'file' }, `📎 ${part.file?.url ?? ''}`);
    case 14:
      return h('hr', { class: part.divider === false ? 'blank' : undefined });
    case 17: {
      const box = h('div', { class: 'container' }, ...inside(part.components));
      const colour = part.accent_color;
      if (typeof colour === 'number')
        box.style.borderInlineStartColor = `#${colour.toString(16).padStart(6, '0')}`;
      return box;
    }
    default:
      return null;
  }
}

/** Pictures from elsewhere are named, not fetched: no request leaves the machine. */
function picture(description, url = '') {
  return url.startsWith('data:')
    ? h('img', { src: url, alt: description ?? '' })
    : h('p', { class: 'file' }, `🖼 ${description ?? url}`);
}

function button(part, message, room) {
  const label = [part.emoji?.name, part.label].filter(Boolean).join(' ');
  if (part.url) {
    return h(
      'a',
      { class: 'button link', href: part.url, target: '_blank', rel: 'noopener noreferrer' },
      label,
      ' ↗',
    );
  }
  const element = h(
    'button',
    {
      type: 'button',
      class: `button ${STYLES[part.style ?? 2]}`,
      disabled: part.disabled,
      'data-custom': part.custom_id,
      onclick: () =>
        room.act(
          { kind: 'click', channel: message.channel, message: message.id, id: part.custom_id },
          element,
        ),
    },
    label,
  );
  return element;
}

function select(part, message, room) {
  const many = (part.max_values ?? 1) > 1;
  const name = part.placeholder ?? room.words.choose;
  const options =
    part.options ??
    (part.type === 5 ? room.people.map((each) => ({ label: each.name, value: each.id })) : []);
  const send = () => {
    const values = [...element.selectedOptions].map((option) => option.value).filter(Boolean);
    if (values.length)
      room.act(
        {
          kind: 'select',
          channel: message.channel,
          message: message.id,
          id: part.custom_id,
          values,
        },
        element,
      );
  };
  const element = h(
    'select',
    {
      'aria-label': name,
      multiple: many,
      disabled: part.disabled,
      onchange: many ? undefined : send,
    },
    !many && h('option', { value: '' }, name),
    ...options.map((option) =>
      h(
        'option',
        { value: option.value, selected: option.default },
        option.description ? `${option.label} — ${option.description}` : option.label,
      ),
    ),
  );
  return h(
    'div',
    { class: 'select' },
    element,
    many &&
      h('button', { type: 'button', class: 'button secondary', onclick: send }, room.words.submit),
  );
}

function embed(part, room) {
  const text = (value) => (value ? markdown(value, room.nameOf) : []);
  return h(
    'div',
    { class: 'container' },
    part.author && h('p', { class: 'small' }, part.author.name),
    part.title && h('h4', {}, part.title),
    ...text(part.description),
    ...(part.fields ?? []).flatMap((field) => [h('h5', {}, field.name), ...text(field.value)]),
    part.footer && h('p', { class: 'small' }, part.footer.text),
  );
}
