import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Debian's browser, or the one that CHROMIUM_PATH names; undefined where there is none. */
export const CHROMIUM = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));

export async function launch(): Promise<Browser> {
  if (!CHROMIUM) throw new Error('there is no chromium: install it, or name it in CHROMIUM_PATH');
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** What a person does on the page. */
export function personOn(page: Page) {
  const box = page.locator('#box');
  return {
    async open(url: string) {
      await page.goto(url);
      await page.locator('body[data-ready]').waitFor();
    },
    /** Types a command and its first option, then Enter. */
    async slash(command: string, text?: string) {
      await box.fill(`/${command} `);
      const field = page.locator('.field input').first();
      await field.waitFor();
      if (text !== undefined) await field.fill(text);
      await field.press('Enter');
    },
    async say(text: string) {
      await box.fill(text);
      await box.press('Enter');
    },
    async language(locale: string) {
      await page.selectOption('#language', locale);
      await page.locator(`html[lang="${locale.slice(0, 2)}"]`).waitFor();
    },
    last: () => page.locator('.message').last(),
    /** The newest message of the bot's that shows this. */
    answer: (text: string | RegExp) =>
      page.locator('.message.bot').filter({ hasText: text }).last(),
  };
}
