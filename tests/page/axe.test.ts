import axe from 'axe-core';
import type { Page as Tab } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { SmallDiscord } from '../../playground/index.ts';
import { startPlayground } from '../../src/scripts/playground-bot.ts';
import { CHROMIUM } from './browser.ts';
import { onStage, type Person } from './stage.ts';

const VICTIMS = 'How many of the victims were Korean?';
const WIDE = { width: 1080, height: 760 };
const PHONE = { width: 360, height: 740 };

interface Seen {
  readonly tab: Tab;
  readonly person: Person;
  readonly discord: SmallDiscord;
}

async function ask({ person }: Seen): Promise<void> {
  await person.slash('ask', VICTIMS);
  await person.answer('¶15').waitFor();
}

/** What a person may have in front of them, and how they come to it. */
const STATES: readonly (readonly [name: string, reach: (seen: Seen) => Promise<unknown>])[] = [
  ['an empty channel', async () => {}],
  ['an answer', ask],
  [
    'a private reply under an answer',
    async (seen) => {
      await ask(seen);
      await seen.person.answer('¶15').getByRole('button', { name: 'Context' }).click();
      await seen.tab.locator('.message.ephemeral .container').waitFor();
    },
  ],
  [
    'a refusal, to which somebody replies',
    async ({ tab, person }) => {
      await person.slash('ask', 'How much will the DNA tests cost?');
      await person.answer('does not say').click({ button: 'right' });
      await tab.getByRole('menuitem', { name: 'Reply' }).click();
      await tab.locator('.replying').waitFor();
    },
  ],
  [
    'the open form',
    async (seen) => {
      await ask(seen);
      await seen.person.answer('¶15').getByRole('button', { name: 'Ask a follow-up' }).click();
      await seen.tab.getByRole('dialog').waitFor();
    },
  ],
  [
    'the menu of a message',
    async (seen) => {
      await ask(seen);
      await seen.person.last().click({ button: 'right' });
      await seen.tab.getByRole('menu').waitFor();
    },
  ],
  [
    'the commands offered',
    async ({ tab }) => {
      await tab.locator('#box').pressSequentially('/');
      await tab.locator('#suggestions li').first().waitFor();
    },
  ],
  [
    'a command being filled in, with an option forgotten',
    async ({ tab }) => {
      await tab.locator('#box').fill('/ask ');
      await tab.locator('.field input').press('Enter');
      await tab.locator('.note').first().filter({ hasText: 'required' }).waitFor();
      await tab.locator('.field input').fill('victims');
      await tab.locator('#suggestions li').first().waitFor();
    },
  ],
  [
    'a page of the article',
    async ({ tab, person }) => {
      await person.slash('read', '15');
      await tab.getByRole('button', { name: 'Next' }).waitFor();
    },
  ],
  [
    'the list of channels, one with something new',
    async ({ tab, discord }) => {
      discord.member('mina').say('news', 'hello');
      await tab.locator('.unread').waitFor({ state: 'attached' });
      const drawer = tab.locator('#drawer');
      if (await drawer.isVisible()) await drawer.click();
      await tab.locator('.unread').waitFor();
    },
  ],
];

describe.skipIf(!CHROMIUM)('axe finds nothing serious', () => {
  const stage = onStage(startPlayground);

  describe.each([
    ['light, wide', 'light', WIDE],
    ['dark, wide', 'dark', WIDE],
    ['light, on a phone', 'light', PHONE],
    ['dark, on a phone', 'dark', PHONE],
  ] as const)('%s', (_, colorScheme, viewport) => {
    it.each(STATES)('%s', async (__, reach) => {
      const { discord, open } = stage();
      const seen = { discord, ...(await open('alex', { colorScheme, viewport })) };
      await reach(seen);
      expect(await inspect(seen.tab)).toEqual([]);
      expect(await seen.tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
        viewport.width,
      );
    });
  });

  it.each([
    ['mina', 'ko', '질문', '희생자 중 한국인은 몇 명이었나요?'],
    ['haruto', 'ja', '質問', '犠牲者のうち韓国人は何人でしたか？'],
  ])('in the language of %s', async (who, language, command, question) => {
    const { tab, person } = await stage().open(who);
    await person.slash(command, question);
    await person.answer('¶15').waitFor();
    expect(await tab.locator('html').getAttribute('lang')).toBe(language);
    expect(await inspect(tab)).toEqual([]);
  });
});

async function inspect(tab: Tab): Promise<string[]> {
  // Evaluated by the debugger, which the page's policy does not bind.
  await tab.evaluate(axe.source);
  return tab.evaluate(`axe.run().then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`);
}
