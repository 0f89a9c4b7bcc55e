import { describe, expect, it } from 'vitest';
import { startPlayground } from '../../src/scripts/playground-bot.ts';
import { CHROMIUM } from './browser.ts';
import { onStage } from './stage.ts';

const PHONE = { width: 360, height: 740 };

describe.skipIf(!CHROMIUM)('on a phone', () => {
  const stage = onStage(startPlayground);

  it.each([
    ['alex', 'help'],
    ['mina', '도움말'],
    ['haruto', 'ヘルプ'],
  ])('the help of %s fits on one screen, with three questions to press', async (who, command) => {
    const { tab, person } = await stage().open(who, { viewport: PHONE });
    await tab.locator('#box').fill(`/${command}`);
    await tab.keyboard.press('Enter');
    await tab.locator('.send').press('Enter');
    const help = person.last().locator('.container');
    await help.waitFor();
    expect(await help.getByRole('button').count()).toBe(3);
    const room = await tab.locator('#scroll').boundingBox();
    const height = (await person.last().boundingBox())?.height ?? 0;
    expect(height).toBeLessThanOrEqual(room?.height ?? 0);
    await help.getByRole('button').first().click();
    await person.answer(/¶\d+/).waitFor();
  });
});
