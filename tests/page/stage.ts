import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page as Tab } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { type Page, type SmallDiscord, startPage } from '../../playground/index.ts';
import { copyShippedIndex } from '../shipped-index.ts';
import { CHROMIUM, launch, personOn } from './browser.ts';

if (!CHROMIUM) {
  console.warn(
    'SKIPPED: the page is not tried in a browser (no chromium; CHROMIUM_PATH names one)',
  );
}

export type Person = ReturnType<typeof personOn>;

export interface Stage {
  readonly discord: SmallDiscord;
  readonly page: Page;
  /** A new window; what its console complains of fails the test. @param as who sits at it */
  open(as?: string, options?: BrowserContextOptions): Promise<{ tab: Tab; person: Person }>;
}

/** A browser, and for each test a page over empty channels on a small Discord that `start` fills with a bot. */
export function onStage(
  start: () => Promise<{ discord: SmallDiscord; close(): Promise<void> }>,
): () => Stage {
  let folder: string;
  let browser: Browser;
  let running: Awaited<ReturnType<typeof start>>;
  let page: Page;
  let tabs: Tab[] = [];
  /** What the browser complains of, and what it asks of anybody but the page. */
  let trouble: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'pilcrow-page-'));
    vi.stubEnv('INDEX_FILE', await copyShippedIndex(folder));
    [browser, running] = await Promise.all([launch(), start()]);
  });
  afterAll(async () => {
    await browser?.close();
    await running?.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    page = await startPage({ discord: running.discord });
    for (const channel of running.discord.world.channels.values()) channel.messages.clear();
    for (const [name, locale] of [
      ['alex', 'en-US'],
      ['mina', 'ko'],
      ['haruto', 'ja'],
    ] as const) {
      running.discord.member(name, { locale });
    }
  });
  afterEach(async () => {
    for (const tab of tabs) await tab.context().close();
    tabs = [];
    await page.close();
    const found = trouble;
    trouble = [];
    expect(found).toEqual([]);
  });

  async function open(as?: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext({ colorScheme: 'light', ...options });
    const tab = await context.newPage();
    tabs.push(tab);
    tab.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text());
    });
    tab.on('pageerror', (error) => trouble.push(String(error)));
    tab.on('request', (request) => {
      if (!request.url().startsWith(page.url)) trouble.push(`request to ${request.url()}`);
    });
    const person = personOn(tab);
    await person.open(as === undefined ? page.url : `${page.url}?as=${as}`);
    return { tab, person };
  }
  return () => ({ discord: running.discord, page, open });
}
