/** `npm run screenshots`: pictures of the playground page, for the documentation. */

import { mkdir } from 'node:fs/promises';
import { chromium, type Page } from 'playwright-core';
import { startPage } from '../../playground/index.ts';
import { projectFile } from '../project-file.ts';
import { startPlayground } from './playground-bot.ts';
import { runScript } from './run-script.ts';

const WIDE = { width: 1080, height: 690 };
const TALL = { width: 1080, height: 730 };
const PHONE = { width: 360, height: 860 };
const VICTIMS = 'How many of the victims were Korean?';

interface Shot {
  readonly name: string;
  readonly size: { width: number; height: number };
  readonly theme?: 'dark';
  readonly locale?: string;
  readonly take: (page: Page) => Promise<void>;
}

async function slash(page: Page, command: string, text: string): Promise<void> {
  await page.fill('#box', `/${command} `);
  const field = page.locator('.field input').first();
  await field.fill(text);
  await field.press('Enter');
  await page.locator('.message.bot .container').last().waitFor();
}

const SHOTS: readonly Shot[] = [
  { name: 'answer', size: WIDE, take: (page) => slash(page, 'ask', VICTIMS) },
  {
    name: 'refusal',
    size: TALL,
    take: (page) => slash(page, 'ask', 'How much will the DNA tests cost?'),
  },
  {
    name: 'check',
    size: WIDE,
    async take(page) {
      await page.fill('#box', 'The Chosei mine disaster killed 138 Koreans in 1942.');
      await page.press('#box', 'Enter');
      await page.locator('.message').last().click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Check against the record' }).click();
      await page.locator('.message.bot .container').last().waitFor();
    },
  },
  {
    name: 'korean',
    size: WIDE,
    locale: 'ko',
    take: (page) => slash(page, 'ask', '희생자 중 한국인은 몇 명이었나요?'),
  },
  {
    name: 'dark',
    size: WIDE,
    theme: 'dark',
    async take(page) {
      await slash(page, 'ask', 'When did the disaster happen?');
      await page.fill('#box', '/ask ');
      await page.locator('.field input').pressSequentially('victms remains');
      await page.locator('#suggestions li').first().waitFor();
    },
  },
  { name: 'phone', size: PHONE, take: (page) => slash(page, 'ask', VICTIMS) },
  {
    name: 'phone-japanese',
    size: PHONE,
    theme: 'dark',
    locale: 'ja',
    take: (page) => slash(page, 'ask', '長生炭鉱の事故はいつ起きましたか？'),
  },
];

await runScript(async () => {
  const folder = projectFile('docs', 'screenshots');
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
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
  try {
    for (const shot of SHOTS) {
      const { discord, close } = await startPlayground();
      if (shot.locale) discord.member('alex', { locale: shot.locale });
      const server = await startPage({ discord });
      const context = await browser.newContext({
        viewport: shot.size,
        deviceScaleFactor: 2,
        colorScheme: shot.theme ?? 'light',
      });
      const page = await context.newPage();
      await page.goto(server.url);
      await page.locator('body[data-ready]').waitFor();
      await shot.take(page);
      await page.mouse.move(0, 0);
      await page.screenshot({ path: `${folder}/${shot.name}.png`, animations: 'disabled' });
      console.log(`docs/screenshots/${shot.name}.png`);
      await context.close();
      await server.close();
      await close();
    }
  } finally {
    await browser.close();
  }
});
