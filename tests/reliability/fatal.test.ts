/** What no retry can mend: the setting is named, the remedy too, and the supervisor told. */

import { afterEach, describe, expect, it } from 'vitest';
import { type BotProcess, type Stage, setStage, startBotProcess } from './process.ts';

const SETTING = 78;

let stage: Stage;
afterEach(() => stage.close());

const CODES: [number, RegExp][] = [
  [4004, /DISCORD_TOKEN: Discord does not accept it.*→ reset the token/s],
  [4010, /SHARDS: Discord does not accept the shard.*→/s],
  [4011, /SHARDS: the bot is in too many servers.*→ leave it empty/s],
  [4012, /no longer takes the version of the gateway.*→ update Pilcrow/s],
  [4013, /does not know the intents.*→ update Pilcrow/s],
  [4014, /has not granted the intents.*→/s],
];

async function expectFatal(bot: BotProcess, message: RegExp): Promise<void> {
  expect(await bot.ended).toBe(SETTING);
  expect(bot.output().replaceAll('\\n', '\n')).toMatch(message);
  expect(bot.output()).not.toContain(stage.discord.token);
}

describe.each(CODES)('close code %i', (code, message) => {
  it('at start', async () => {
    stage = await setStage();
    stage.discord.gateway.rejectWith(code);
    await expectFatal(startBotProcess(stage.env), message);
  });

  it('while running', async () => {
    stage = await setStage();
    const bot = await stage.start();
    stage.discord.gateway.close(code);
    await expectFatal(bot, message);
  });
});

describe('401', () => {
  const message = /DISCORD_TOKEN: Discord does not accept it.*→ reset the token/s;

  it('at start', async () => {
    stage = await setStage();
    await expectFatal(startBotProcess({ ...stage.env, DISCORD_TOKEN: 'a.wrong.token' }), message);
  });

  it('while running', async () => {
    stage = await setStage();
    const bot = await stage.start();
    stage.discord.faults.add({
      match: { route: '/channels/{channel_id}/messages' },
      action: { kind: 'error', code: 0 },
    });
    stage.discord.member('alex').say('general', '@pilcrow hello?');
    await expectFatal(bot, message);
  });
});

it.each([0, 1])('a connection broken off at start (request %i): asked again', async (after) => {
  stage = await setStage();
  const fault = stage.discord.faults.add({
    match: { route: '/gateway/bot' },
    action: { kind: 'cut' },
    times: 1,
    after,
  });
  await stage.start();
  expect(fault.struck).toBe(1);
});

it('Discord out of reach at start: said so, with another exit code', async () => {
  stage = await setStage();
  const bot = startBotProcess({ ...stage.env, DISCORD_API_URL: 'http://127.0.0.1:9/api' });
  expect(await bot.ended).toBe(1);
  expect(bot.output()).toMatch(
    /http:\/\/127\.0\.0\.1:9\/api cannot be reached \(ECONNREFUSED\)\s+→ check the network and DISCORD_API_URL/,
  );
});
