import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { messagesIn } from '../../src/discord/messages/index.ts';
import { brokenRules, buttonId, type Running, startEverything, textOf } from './harness.ts';

let running: Running;
beforeAll(async () => {
  running = await startEverything();
});
afterAll(() => running.close());
afterEach(() => {
  expect(brokenRules(running.discord)).toEqual([]);
});

it('checks a claim by slash command', async () => {
  const claim = '138 Koreans died when the Chosei mine flooded in 1943';
  const { reply } = await running.discord.member('alex').slash('general', 'check', { claim });
  expect(textOf(reply)).toContain('the record says **“136”** (¶15)');
});

it('checks a message from its context menu, for the member alone', async () => {
  const discord = running.discord;
  const message = await discord
    .member('alex')
    .say('general', 'The summit was held in Tokyo. Lee met Xi Jinping on Jan. 5.');
  const { reply, ephemeral } = await discord
    .member('sam')
    .contextMenu(message, messagesIn('en').check.menu);
  expect(ephemeral).toBe(true);
  expect(textOf(reply)).toContain('≠ The summit was held in **Tokyo**');
  expect(textOf(reply)).toContain('✓ Lee met Xi Jinping on Jan. 5.');
  expect(textOf(reply)).not.toMatch(/alex|sam/i);
});

it.each([
  ['quotes', { speaker: 'Takaichi', topic: 'DNA' }, '**Sanae Takaichi** · ¶19'],
  ['who', { name: 'Xi Jinping' }, 'Chinese President · ¶5'],
  ['timeline', {}, '**Feb. 3, 1942**'],
])('/%s', async (command, options, expected) => {
  const { reply } = await running.discord.member('alex').slash('general', command, options);
  expect(textOf(reply)).toContain(expected);
});

it.each([
  [
    { topic: 'remains' },
    ['**Lee Jae Myung · In quotation marks**', '**In the reporter’s own words**'],
  ],
  [{ name: '다카이치', topic: 'DNA' }, ['**Sanae Takaichi · In quotation marks**', '¶19']],
  [{ topic: 'football' }, [messagesIn('en').who.nothingOn('football')]],
  [{}, [messagesIn('en').who.whoOrWhat]],
])('/who %j tells whose words they are', async (options, expected) => {
  const { reply } = await running.discord.member('alex').slash('general', 'who', options);
  for (const words of expected) expect(textOf(reply)).toContain(words);
});

it('gives a quotation back to whose it is', async () => {
  const claim =
    'Takaichi said: “I am grateful for the respected prime minister’s special attention.”';
  const { reply } = await running.discord.member('alex').slash('general', 'check', { claim });
  expect(textOf(reply)).toContain('≠ Takaichi said');
  expect(textOf(reply)).toContain('from Lee Jae Myung, not Sanae Takaichi (¶17)');
});

it('turns the pages of the timeline', async () => {
  const alex = running.discord.member('alex');
  const { reply } = await alex.slash('general', 'timeline', {});
  if (!reply) throw new Error('no reply');
  const exchange = await alex.click(reply, buttonId(reply, 'timeline:1'));
  expect(textOf(exchange.reply)).toContain('Jan. 5');
});
