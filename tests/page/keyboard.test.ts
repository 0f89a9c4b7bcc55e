import type { Page as Tab } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { startPlayground } from '../../src/scripts/playground-bot.ts';
import { CHROMIUM } from './browser.ts';
import { onStage, type Person } from './stage.ts';

const VICTIMS = 'How many of the victims were Korean?';
/** More stops than the page has with a few messages. */
const MOST_STOPS = 60;

describe.skipIf(!CHROMIUM)('with the keyboard alone', () => {
  const stage = onStage(startPlayground);
  let tab: Tab;
  let person: Person;
  beforeEach(async () => {
    ({ tab, person } = await stage().open());
  });

  const focused = () =>
    tab.evaluate<string>(
      `(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '').trim()`,
    );

  /** Tab, or Shift and Tab, until this has the focus. */
  async function go(to: string, key = 'Tab'): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if ((await focused()).startsWith(to)) return;
      await tab.keyboard.press(key);
    }
    throw new Error(`${to} cannot be reached by ${key}; the focus is on "${await focused()}"`);
  }

  it('one asks, reads on, asks a follow-up, checks a message, changes channel and language', async () => {
    await tab.keyboard.type('/as');
    await tab.locator('#suggestions li').first().waitFor();
    await tab.keyboard.press('Enter');
    await tab.keyboard.type(VICTIMS);
    await tab.keyboard.press('Enter');
    await person.answer('¶15').waitFor();

    await go('Context', 'Shift+Tab');
    await tab.keyboard.press('Enter');
    await person.answer('¶15 in its context').waitFor();

    await go('Ask a follow-up', 'Shift+Tab');
    await tab.keyboard.press('Enter');
    await tab.getByRole('dialog').getByRole('textbox').waitFor();
    await tab.keyboard.type('and when was that?');
    await tab.keyboard.press('Enter');
    await person.answer('Feb. 3, 1942').filter({ hasText: 'Earlier' }).waitFor();

    await go('Message #general');
    await tab.keyboard.type('138 Koreans died in the Chosei mine.');
    await tab.keyboard.press('Enter');
    await tab.locator('.message:not(.bot)').waitFor();
    await go('Message menu: Alex', 'Shift+Tab');
    await tab.keyboard.press('Enter');
    await tab.getByRole('menu').waitFor();
    await tab.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Check against the record');
    await tab.keyboard.press('Enter');
    await person.answer('says otherwise').waitFor();

    await go('#news', 'Shift+Tab');
    await tab.keyboard.press('Enter');
    await tab.locator('h1', { hasText: '#news' }).waitFor();
    await go('English', 'Shift+Tab');
    await tab.keyboard.press('ArrowDown');
    await tab.locator('html[lang="ko"]').waitFor();
  });

  it('Escape leaves a form, a menu, suggestions and a command, and the focus is where it was', async () => {
    await person.slash('ask', VICTIMS);
    await person.answer('¶15').waitFor();
    await go('Ask a follow-up', 'Shift+Tab');
    await tab.keyboard.press('Enter');
    await tab.getByRole('dialog').waitFor();
    await tab.keyboard.press('Escape');
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('Ask a follow-up');

    await go('Message menu');
    await tab.keyboard.press('Enter');
    await tab.getByRole('menu').waitFor();
    await tab.keyboard.press('Escape');
    await tab.getByRole('menu').waitFor({ state: 'detached' });
    expect(await focused()).toBe('Message menu: pilcrow');

    await go('Message #general');
    await tab.keyboard.type('/re');
    await tab.locator('#suggestions li').first().waitFor();
    await tab.keyboard.press('Escape');
    await tab.locator('#suggestions li').first().waitFor({ state: 'detached' });
    await tab.keyboard.type('ad ');
    await tab.locator('.chip', { hasText: '/read' }).waitFor();
    await tab.keyboard.press('Escape');
    await tab.keyboard.press('Escape');
    await tab.locator('#box').waitFor();
    expect(await focused()).toBe('Message #general');
  });
});
