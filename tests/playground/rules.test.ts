/** Every rule of the platform broken once, by plain requests, with Discord's own error codes. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SmallDiscord } from '../../playground/index.ts';
import { startSmallDiscord } from '../../playground/index.ts';

let discord: SmallDiscord;

beforeEach(async () => {
  discord = await startSmallDiscord();
});

afterEach(() => discord.close());

interface Answer {
  status: number;
  code: number | undefined;
  /** Discord's codes of the fields that are wrong, by path. */
  fields: Record<string, string>;
  body: Record<string, unknown>;
}

async function send(
  method: string,
  path: string,
  body?: unknown,
  token = 'playground-token',
): Promise<Answer> {
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const parsed = text ? (JSON.parse(text) as Record<string, unknown>) : {};
  const code = typeof parsed['code'] === 'number' ? parsed['code'] : undefined;
  return { status: response.status, code, fields: fieldErrors(parsed['errors']), body: parsed };
}

function fieldErrors(node: unknown, path = '', found: Record<string, string> = {}) {
  if (typeof node !== 'object' || node === null) return found;
  for (const [key, value] of Object.entries(node)) {
    if (key === '_errors') found[path] = (value as { code: string }[])[0]?.code ?? '';
    else fieldErrors(value, path ? `${path}.${key}` : key, found);
  }
  return found;
}

const channelPath = (name = 'general') => `/channels/${discord.world.channel(name).id}/messages`;
const x = (count: number) => 'x'.repeat(count);
const button = (id: string, more = {}) => ({
  type: 2,
  style: 1,
  label: 'b',
  custom_id: id,
  ...more,
});
const row = (...components: unknown[]) => ({ type: 1, components });
const text = (content: string) => ({ type: 10, content });
const select = (options: unknown[], more = {}) => ({ type: 3, custom_id: 's', options, ...more });
const option = (value: string) => ({ label: value, value });
const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

const BAD_MESSAGES: [string, object, string, string][] = [
  ['2001 characters', { content: x(2001) }, 'content', 'BASE_TYPE_MAX_LENGTH'],
  [
    'an embed title of 257',
    { embeds: [{ title: x(257) }] },
    'embeds.0.title',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a description of 4097',
    { embeds: [{ description: x(4097) }] },
    'embeds.0.description',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a footer of 2049',
    { embeds: [{ title: 't', footer: { text: x(2049) } }] },
    'embeds.0.footer.text',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'an author of 257',
    { embeds: [{ author: { name: x(257) } }] },
    'embeds.0.author.name',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    '26 fields',
    { embeds: [{ fields: many(26, () => ({ name: 'n', value: 'v' })) }] },
    'embeds.0.fields',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a field name of 257',
    { embeds: [{ fields: [{ name: x(257), value: 'v' }] }] },
    'embeds.0.fields.0.name',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'an empty field value',
    { embeds: [{ fields: [{ name: 'n', value: '' }] }] },
    'embeds.0.fields.0.value',
    'BASE_TYPE_REQUIRED',
  ],
  [
    'a field value of 1025',
    { embeds: [{ fields: [{ name: 'n', value: x(1025) }] }] },
    'embeds.0.fields.0.value',
    'BASE_TYPE_MAX_LENGTH',
  ],
  ['11 embeds', { embeds: many(11, () => ({ title: 't' })) }, 'embeds', 'BASE_TYPE_MAX_LENGTH'],
  [
    '6001 characters of embeds',
    { embeds: [{ description: x(4000) }, { description: x(2001) }] },
    'embeds',
    'MAX_EMBED_SIZE_EXCEEDED',
  ],
  [
    '6 rows',
    { content: 'c', components: many(6, (index) => row(button(`${index}`))) },
    'components',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    '6 buttons in a row',
    { content: 'c', components: [row(...many(6, (index) => button(`${index}`)))] },
    'components.0.components',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a label of 81',
    { content: 'c', components: [row(button('a', { label: x(81) }))] },
    'components.0.components.0.label',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a custom_id of 101',
    { content: 'c', components: [row(button(x(101)))] },
    'components.0.components.0.custom_id',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'an empty custom_id',
    { content: 'c', components: [row(button(''))] },
    'components.0.components.0.custom_id',
    'BASE_TYPE_REQUIRED',
  ],
  [
    'a custom_id twice',
    { content: 'c', components: [row(button('a'), button('a'))] },
    'components.0.components.1.custom_id',
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a button with neither label nor emoji',
    { content: 'c', components: [row({ type: 2, style: 1, custom_id: 'a' })] },
    'components.0.components.0',
    'BUTTON_COMPONENT_INVALID',
  ],
  [
    '26 options',
    { content: 'c', components: [row(select(many(26, (index) => option(`${index}`))))] },
    'components.0.components.0.options',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'an option value twice',
    { content: 'c', components: [row(select([option('a'), option('a')]))] },
    'components.0.components.0.options.1.value',
    'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  [
    'a select beside a button',
    { content: 'c', components: [row(select([option('a')]), button('b'))] },
    'components.0.components',
    'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'Components v2 without its flag',
    { content: 'c', components: [text('t')] },
    'components.0.type',
    'UNION_TYPE_CHOICES',
  ],
  [
    'Components v2 with content',
    { flags: 1 << 15, content: 'c', components: [text('t')] },
    'content',
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'Components v2 with embeds',
    { flags: 1 << 15, embeds: [{ title: 't' }], components: [text('t')] },
    'embeds',
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    '41 components, nested ones counted',
    { flags: 1 << 15, components: [{ type: 17, components: many(40, () => text('t')) }] },
    'components',
    'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    '4001 characters of v2 text in all',
    { flags: 1 << 15, components: [text(x(3000)), text(x(1001))] },
    'components',
    'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  [
    '10,001 bytes of v2 text',
    { flags: 1 << 15, components: [text('가'.repeat(3334))] },
    'components',
    'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  [
    'a section without its accessory',
    { flags: 1 << 15, components: [{ type: 9, components: [text('t')] }] },
    'components.0.accessory',
    'BASE_TYPE_REQUIRED',
  ],
  [
    'an ephemeral message in a channel',
    { flags: 64, content: 'c' },
    'flags',
    'MESSAGE_FLAGS_INVALID',
  ],
  [
    'allowed_mentions that contradict themselves',
    { content: 'c', allowed_mentions: { parse: ['users'], users: ['1'] } },
    'allowed_mentions',
    'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
  ['a nonce of 26', { content: 'c', nonce: x(26) }, 'nonce', 'BASE_TYPE_MAX_LENGTH'],
  [
    'a reply to a message that is not there',
    { content: 'c', message_reference: { message_id: '1' } },
    'message_reference',
    'REPLIES_UNKNOWN_MESSAGE',
  ],
];

describe('messages', () => {
  it.each(BAD_MESSAGES)('refuses %s', async (_what, body, field, code) => {
    const answer = await send('POST', channelPath(), body);
    expect(answer).toMatchObject({ status: 400, code: 50_035 });
    expect(answer.fields).toEqual({ [field]: code });
    expect(discord.violations).toMatchObject([{ kind: 'rejected', code: 50_035 }]);
  });

  it.each([
    ['exactly 2000 emoji', { content: '😀'.repeat(2000) }],
    ['embeds of exactly 6000', { embeds: [{ description: x(4000) }, { description: x(2000) }] }],
    [
      '40 components of v2',
      { flags: 1 << 15, components: [{ type: 17, components: many(39, () => text('t')) }] },
    ],
    [
      'five rows of five',
      { content: 'c', components: many(5, (r) => row(...many(5, (b) => button(`${r}${b}`)))) },
    ],
    [
      'a reply to what is gone, where that is allowed',
      { content: 'c', message_reference: { message_id: '1', fail_if_not_exists: false } },
    ],
  ])('takes %s', async (_what, body) => {
    expect((await send('POST', channelPath(), body)).status).toBe(200);
    expect(discord.violations).toEqual([]);
  });

  it.each([
    ['nothing', {}, 50_006],
    ['only blanks', { content: ' \n ' }, 50_006],
  ])('refuses %s', async (_what, body, code) => {
    expect(await send('POST', channelPath(), body)).toMatchObject({ status: 400, code });
  });

  it('gives the same message for the same enforced nonce, another without', async () => {
    const body = { content: 'once', nonce: 'n1', enforce_nonce: true };
    const first = await send('POST', channelPath(), body);
    const again = await send('POST', channelPath(), body);
    const other = await send('POST', channelPath(), { ...body, enforce_nonce: false });
    expect(again.body['id']).toBe(first.body['id']);
    expect(other.body['id']).not.toBe(first.body['id']);
    discord.clock.advance(6 * 60_000);
    expect((await send('POST', channelPath(), body)).body['id']).not.toBe(first.body['id']);
  });

  it('takes an edit of its own message and none of another’s', async () => {
    const own = await send('POST', channelPath(), { content: 'a' });
    const path = `${channelPath()}/${String(own.body['id'])}`;
    expect((await send('PATCH', path, { content: 'b' })).body['content']).toBe('b');
    expect((await send('PATCH', path, { content: '' })).code).toBe(50_006);
    const theirs = discord.member('mina').say('general', 'mine');
    expect((await send('PATCH', `${channelPath()}/${theirs.id}`, { content: 'c' })).code).toBe(
      50_005,
    );
    expect((await send('DELETE', path)).status).toBe(204);
    expect((await send('GET', path)).code).toBe(10_008);
  });

  it('lists messages newest first, before, after and around one', async () => {
    const mina = discord.member('mina');
    const ids = many(5, (index) => mina.say('news', `m${index}`).id);
    const list = async (query: string) => {
      const { body } = await send('GET', `${channelPath('news')}${query}`);
      return (body as unknown as { id: string }[]).map((message) => ids.indexOf(message.id));
    };
    expect(await list('')).toEqual([4, 3, 2, 1, 0]);
    expect(await list('?limit=2')).toEqual([4, 3]);
    expect(await list(`?before=${ids[3]}&limit=2`)).toEqual([2, 1]);
    expect(await list(`?after=${ids[0]}&limit=2`)).toEqual([2, 1]);
    expect(await list(`?around=${ids[2]}&limit=3`)).toEqual([3, 2, 1]);
    expect((await send('GET', `${channelPath('news')}?limit=101`)).code).toBe(50_035);
  });
});

describe('permissions', () => {
  it.each([
    ['sending where it may not', 'POST', 'read-only', { content: 'c' }, 50_013],
    ['sending where it cannot look', 'POST', 'staff-only', { content: 'c' }, 50_001],
    ['embeds where it may not', 'POST', 'no-embeds', { embeds: [{ title: 't' }] }, 50_013],
    ['sending to a forum', 'POST', 'topics', { content: 'c' }, 50_008],
    ['sending where it is no member', 'POST', 'lobby', { content: 'c' }, 50_001],
    ['listing where it cannot look', 'GET', 'staff-only', undefined, 50_001],
  ])('refuses %s', async (_what, method, channel, body, code) => {
    expect((await send(method, channelPath(channel), body)).code).toBe(code);
  });

  it('lists nothing, and takes no reply, where history may not be read', async () => {
    const message = discord.member('mina').say('no-history', 'earlier');
    expect((await send('GET', channelPath('no-history'))).body).toEqual([]);
    const reply = { content: 'c', message_reference: { message_id: message.id } };
    expect((await send('POST', channelPath('no-history'), reply)).code).toBe(160_002);
  });

  it.each([
    ['a wrong token', '/users/@me', 'wrong', 401, 0],
    ['an unknown channel', '/channels/1', 'playground-token', 404, 10_003],
    ['an unknown guild', '/guilds/1', 'playground-token', 404, 10_004],
    ['an unknown user', '/users/1', 'playground-token', 404, 10_013],
    ['something that is no id', '/channels/general', 'playground-token', 400, 50_035],
  ])('answers %s', async (_what, path, token, status, code) => {
    expect(await send('GET', path, undefined, token)).toMatchObject({ status, code });
  });

  it('reports a route it does not have', async () => {
    expect((await send('GET', '/nowhere')).status).toBe(404);
    expect(discord.violations).toMatchObject([{ kind: 'unknown-route' }]);
  });
});

describe('mentions', () => {
  it.each([
    ['everything, unless told otherwise', {}, ['mina'], true],
    ['nobody', { allowed_mentions: { parse: [] } }, [], false],
    ['users alone', { allowed_mentions: { parse: ['users'] } }, ['mina'], false],
    ['those listed', { allowed_mentions: { users: [] } }, [], false],
  ])('ring for %s', async (_what, more, users, everyone) => {
    const bot = discord.world.guild('newsroom').roles;
    for (const role of bot.values()) if (role.botId) role.permissions = 1n << 17n;
    const mina = discord.world.user('mina');
    const next = discord.nextMessage();
    await send('POST', channelPath(), { content: `<@${mina.id}> @everyone`, ...more });
    const { pings } = await next;
    expect(pings.users).toEqual(users.map((name) => discord.world.user(name).id));
    expect(pings.everyone).toBe(everyone);
  });

  it('do not ring for everyone without the permission, nor out of embeds or code', async () => {
    const { id } = discord.world.user('mina');
    const next = discord.nextMessage();
    await send('POST', channelPath(), {
      content: `@everyone \`<@${id}>\``,
      embeds: [{ description: `<@${id}>` }],
    });
    expect((await next).pings).toEqual({ users: [], roles: [], everyone: false });
  });

  it('of a reply ring for its author unless switched off', async () => {
    const message = discord.member('mina').say('general', 'hello');
    const body = { content: 'c', message_reference: { message_id: message.id } };
    const first = discord.nextMessage();
    await send('POST', channelPath(), body);
    expect((await first).pings.users).toEqual([message.author.id]);
    const second = discord.nextMessage();
    await send('POST', channelPath(), { ...body, allowed_mentions: { parse: ['users'] } });
    expect((await second).pings.users).toEqual([]);
  });
});

const command = (more: object = {}) => ({ name: 'ask', description: 'Asks', ...more });
const field = (more: object = {}) => ({ type: 3, name: 'q', description: 'd', ...more });

describe('commands', () => {
  const path = () => `/applications/${discord.world.applicationId}/commands`;

  it.each<[string, object[], string, string]>([
    [
      'a name in capitals',
      [command({ name: 'Ask' })],
      '0.name',
      'APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'a name with a blank',
      [command({ name: 'a b' })],
      '0.name',
      'APPLICATION_COMMAND_INVALID_NAME',
    ],
    ['a name of 33', [command({ name: x(33) })], '0.name', 'BASE_TYPE_BAD_LENGTH'],
    ['a name twice', [command(), command()], '1.name', 'APPLICATION_COMMANDS_DUPLICATE_NAME'],
    ['no description', [{ name: 'ask' }], '0.description', 'BASE_TYPE_REQUIRED'],
    [
      'a description of 101',
      [command({ description: x(101) })],
      '0.description',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a localised description of 101',
      [command({ description_localizations: { ko: x(101) } })],
      '0.description_localizations.ko',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a language that is none',
      [command({ name_localizations: { kr: 'a' } })],
      '0.name_localizations.kr',
      'ENUM_TYPE_COERCE',
    ],
    [
      '26 options',
      [command({ options: many(26, (index) => field({ name: `q${index}` })) })],
      '0.options',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'an option twice',
      [command({ options: [field(), field()] })],
      '0.options.1.name',
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    ],
    [
      'a required option after another',
      [command({ options: [field(), field({ name: 'r', required: true })] })],
      '0.options.1',
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      '26 choices',
      [
        command({
          options: [
            field({ choices: many(26, (index) => ({ name: `${index}`, value: `${index}` })) }),
          ],
        }),
      ],
      '0.options.0.choices',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'choices and autocomplete',
      [command({ options: [field({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] })],
      '0.options.0.autocomplete',
      'APPLICATION_COMMAND_AUTOCOMPLETE_INVALID',
    ],
    [
      'a description on a context menu',
      [{ type: 3, name: 'Check', description: 'd' }],
      '0.description',
      'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED',
    ],
    ['a context that is none', [command({ contexts: [3] })], '0.contexts.0', 'BASE_TYPE_CHOICES'],
    [
      '8001 characters in all',
      [
        command({
          options: many(25, (index) =>
            field({
              name: `q${index}`,
              description: x(100),
              choices: many(3, (at) => ({ name: `${index}${at}${x(90)}`, value: x(90) })),
            }),
          ),
        }),
      ],
      '0',
      'APPLICATION_COMMAND_TOO_LARGE',
    ],
  ])('refuses %s', async (_what, commands, field_, code) => {
    const answer = await send('PUT', path(), commands);
    expect(answer).toMatchObject({ status: 400, code: 50_035 });
    expect(answer.fields).toEqual({ [field_]: code });
  });

  it('has room for 15 message commands', async () => {
    const menus = many(16, (index) => ({ type: 3, name: `Menu ${index}` }));
    expect((await send('PUT', path(), menus.slice(1))).status).toBe(200);
    expect((await send('PUT', path(), menus)).code).toBe(30_032);
  });

  it('keeps the id of a command that is registered again', async () => {
    const first = await send('POST', path(), command());
    const again = await send('POST', path(), command({ description: 'Asks again' }));
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body['id']).toBe(first.body['id']);
    expect(again.body['version']).not.toBe(first.body['version']);
  });

  it('shows localisations only when asked', async () => {
    await send('PUT', path(), [command({ name_localizations: { ko: '질문' } })]);
    const plain = (await send('GET', path())).body as unknown as object[];
    const full = (await send('GET', `${path()}?with_localizations=true`))
      .body as unknown as object[];
    expect(plain[0]).not.toHaveProperty('name_localizations');
    expect(full[0]).toMatchObject({ name_localizations: { ko: '질문' } });
  });

  it('allows 200 creations a day', async () => {
    discord.limits.perRoute = { limit: 1000, windowMs: 1000 };
    discord.limits.global = 1000;
    const batch = (from: number) => many(50, (index) => command({ name: `c${from + index}` }));
    for (const from of [0, 50, 100, 150]) {
      expect((await send('PUT', path(), batch(from))).status).toBe(200);
    }
    expect((await send('POST', path(), command())).code).toBe(30_034);
    discord.clock.advance(86_400_001);
    expect((await send('POST', path(), command())).status).toBe(201);
  });
});
