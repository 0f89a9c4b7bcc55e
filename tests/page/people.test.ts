import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/discord/messages/index.ts';
import { startPlayground } from '../../src/scripts/playground-bot.ts';
import { startEverything } from '../e2e/harness.ts';
import { CHROMIUM } from './browser.ts';
import { onStage } from './stage.ts';

const VICTIMS = 'How many of the victims were Korean?';

describe.skipIf(!CHROMIUM)('several people', () => {
  const stage = onStage(startPlayground);

  it('each sees the channel in their own language, and nobody sees what is private to another', async () => {
    const alex = await stage().open('alex');
    const mina = await stage().open('mina');
    expect(await mina.tab.locator('html').getAttribute('lang')).toBe('ko');
    await alex.person.slash('ask', VICTIMS);
    await mina.person.answer('Key facts').waitFor();
    await mina.person.slash('질문', '탄광 사고는 언제 일어났나요?');
    await alex.person.answer(messagesIn('ko').answer.keyFacts).waitFor();
    await mina.person.answer('Key facts').getByRole('button', { name: 'Context' }).click();
    await mina.person.answer(messagesIn('ko').read.context(15)).waitFor();
    // What comes after it has come to alex too: the private reply has not.
    await mina.person.say('hello');
    await alex.tab.locator('.message:not(.bot)').waitFor();
    expect(await alex.tab.locator('.message.ephemeral').count()).toBe(0);
  });

  it('the person is switched on the page', async () => {
    const { tab } = await stage().open();
    await tab.selectOption('#person', 'haruto');
    await tab.locator('html[lang="ja"] body[data-ready]').waitFor();
    expect(await tab.locator('#person').inputValue()).toBe('haruto');
  });

  it.each(['nobody', 'robot', 'pilcrow'])('%s cannot sit there', async (name) => {
    const response = await fetch(`${stage().page.url}api/state?as=${name}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      error: `there is nobody called "${name}" (there: olivia, mina, haruto, alex)`,
    });
  });
});

describe.skipIf(!CHROMIUM)('after the bot has been restarted', () => {
  let restart: () => Promise<void>;
  const stage = onStage(async () => {
    const running = await startEverything();
    restart = () => running.restart();
    return running;
  });

  it('every button of an answer on the page still works', async () => {
    const { tab, person } = await stage().open();
    await person.slash('ask', VICTIMS);
    const answer = tab.locator('.message.bot:not(.ephemeral)').first();
    await answer.filter({ hasText: '¶15' }).waitFor();
    const buttons: readonly (readonly [string, RegExp])[] = [
      ['Context', /¶14[\s\S]*¶15[\s\S]*¶16/],
      ['More passages', /More passages/],
      ['Copy citation', /2026-01-13, ¶15/],
    ];
    for (const [name, expected] of buttons) {
      await restart();
      await answer.getByRole('button', { name }).click();
      await tab.locator('.message.ephemeral').filter({ hasText: expected }).waitFor();
    }
    await restart();
    await tab.getByRole('button', { name: 'Next' }).click();
    await tab.locator('.message.ephemeral').filter({ hasText: 'Page 2' }).waitFor();
    await restart();
    await answer.getByRole('button', { name: 'Ask a follow-up' }).click();
    await tab.getByRole('dialog').getByRole('textbox').fill('and when was that?');
    await restart();
    await tab.keyboard.press('Enter');
    await person.answer('Feb. 3, 1942').filter({ hasText: 'Earlier' }).waitFor();
  }, 120_000);
});
