import type { Page as Tab } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { startPage } from '../../playground/index.ts';
import { messagesIn } from '../../src/discord/messages/index.ts';
import { startPlayground } from '../../src/scripts/playground-bot.ts';
import { CHROMIUM } from './browser.ts';
import { onStage, type Person } from './stage.ts';

const VICTIMS = 'How many of the victims were Korean?';

describe.skipIf(!CHROMIUM)('the playground page', () => {
  const stage = onStage(startPlayground);
  let tab: Tab;
  let person: Person;
  beforeEach(async () => {
    ({ tab, person } = await stage().open());
  });

  it('answers with ¶15 soon after Enter', async () => {
    await tab.locator('#box').fill('/ask ');
    const field = tab.locator('.field input');
    await field.fill(VICTIMS);
    const began = performance.now();
    await field.press('Enter');
    await person.answer('¶15').waitFor();
    console.log(`¶15 visible ${Math.round(performance.now() - began)} ms after Enter`);
    expect(await person.answer('¶15').innerText()).toContain('136');
  });

  it.each([
    ['en-US', 'ask', VICTIMS, 'Key facts'],
    ['ko', 'ask', '희생자 중 한국인은 몇 명이었나요?', messagesIn('ko').answer.keyFacts],
    ['ja', 'ask', '犠牲者のうち韓国人は何人でしたか？', messagesIn('ja').answer.keyFacts],
  ])('asks in %s', async (locale, command, question, shown) => {
    await person.language(locale);
    await person.slash(command, question);
    await person.answer(shown).waitFor();
    expect(await person.answer('¶15').innerText()).toContain('136');
  });

  it('offers the commands, and questions while one is being typed', async () => {
    await tab.locator('#box').pressSequentially('/as');
    await expect.poll(() => tab.locator('#suggestions li').first().innerText()).toContain('/ask');
    await tab.keyboard.press('Enter');
    const field = tab.locator('.field input');
    await field.pressSequentially('victims');
    await tab.locator('#suggestions li').first().waitFor();
    await tab.keyboard.press('ArrowDown');
    const chosen = await tab.locator('[role=option][aria-selected=true] .name').innerText();
    await tab.keyboard.press('Enter');
    expect(await field.inputValue()).toBe(chosen);
    await tab.keyboard.press('Enter');
    await person.answer(/¶\d+/).waitFor();
  });

  it('a quotation chosen from the list is given as a citation', async () => {
    await tab.locator('#box').fill('/quotes');
    await tab.keyboard.press('Enter');
    await tab.locator('.send').press('Enter');
    const list = person.answer('¶').getByRole('combobox');
    await list.waitFor();
    await list.selectOption({ index: 2 });
    const reply = tab.locator('.message.ephemeral');
    await reply.waitFor();
    expect(await reply.innerText()).toContain('2026-01-13, ¶');
  });

  it.each(['Context', 'More passages', 'Copy citation'])('has a button %s', async (name) => {
    await person.slash('ask', VICTIMS);
    await person.answer('¶15').getByRole('button', { name }).click();
    const reply = tab.locator('.message.ephemeral');
    await reply.waitFor();
    await expect.poll(() => reply.innerText()).toContain('Only you can see this');
    await expect.poll(() => reply.innerText()).toMatch(/¶\d+/);
  });

  it('asks a follow-up in a form', async () => {
    await person.slash('ask', VICTIMS);
    await person.answer('¶15').getByRole('button', { name: 'Ask a follow-up' }).click();
    const form = tab.getByRole('dialog');
    await form.getByRole('textbox').fill('When did the disaster happen?');
    await tab.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    await person.answer('Feb. 3, 1942').filter({ hasText: 'When did' }).waitFor();
  });

  it('answers privately, and shares', async () => {
    await tab.locator('#box').fill('/ask ');
    await tab.locator('.field input').fill(VICTIMS);
    await tab.locator('.plus').filter({ hasText: 'private' }).click();
    await tab.locator('[data-option=private]').press('ArrowDown');
    await tab.locator('[data-option=private]').fill('True');
    await tab.keyboard.press('Enter');
    await tab.keyboard.press('Enter');
    const answer = tab.locator('.message.ephemeral').filter({ hasText: '¶15' });
    await answer.getByRole('button', { name: 'Share' }).click();
    await tab.locator('.message.bot:not(.ephemeral)').filter({ hasText: '¶15' }).waitFor();
  });

  it('checks a message, from the pointer and from the keyboard', async () => {
    await person.say('The Chosei mine disaster killed 138 Koreans in 1942.');
    await person.last().click({ button: 'right' });
    await tab.getByRole('menuitem', { name: 'Check against the record' }).click();
    await person.answer('says otherwise').waitFor();
    await tab.locator('.message .more').first().focus();
    await tab.keyboard.press('Enter');
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('Enter');
    await expect.poll(() => tab.locator('.message.ephemeral').count()).toBe(2);
  });

  it('mentions the bot, and replies to its answer', async () => {
    await person.say(`@pilcrow ${VICTIMS}`);
    await person.answer('¶15').waitFor();
    await person.answer('¶15').click({ button: 'right' });
    await tab.getByRole('menuitem', { name: 'Reply' }).click();
    await person.say('When did it happen?');
    await person.answer('Feb. 3, 1942').filter({ hasText: 'When did it happen?' }).waitFor();
  });

  it('turns the pages of /read', async () => {
    await tab.locator('#box').fill('/read ');
    await tab.locator('.field input').first().press('Enter');
    const pageOf = () => person.last().locator('.small').first().innerText();
    await person.answer('¶1').getByRole('button', { name: 'Next' }).waitFor();
    const before = await pageOf();
    await person.last().getByRole('button', { name: 'Next' }).click();
    await expect.poll(pageOf).not.toBe(before);
    await person.last().getByRole('button', { name: 'Previous' }).click();
    await expect.poll(pageOf).toBe(before);
  });

  it('fits a phone', async () => {
    await tab.setViewportSize({ width: 360, height: 740 });
    await person.slash('ask', VICTIMS);
    await person.answer('¶15').waitFor();
    expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await tab.getByRole('button', { name: 'Channels' }).click();
    await tab.getByRole('button', { name: 'news', exact: true }).click();
    await expect.poll(() => tab.locator('h1').innerText()).toBe('#news');
  });

  it('may load nothing but itself', async () => {
    const response = await fetch(stage().page.url);
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'/,
    );
    await expect(
      startPage({ discord: stage().discord, port: Number(new URL(stage().page.url).port) }),
    ).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
