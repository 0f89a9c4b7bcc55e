/** Members who ask too fast, too many at once, and what is not to be answered at all. */

import { afterEach, describe, expect, it } from 'vitest';
import type { Message } from '../../playground/index.ts';
import { messagesIn } from '../../src/discord/messages/index.ts';
import { textOf } from '../e2e/harness.ts';
import { QUESTION, type Stage, setStage } from './process.ts';

let stage: Stage;
afterEach(() => stage.close());

const SECONDS = 30;
/** What a message shows, as if so many seconds were left. */
const withSeconds = (message: Message | null) => textOf(message).replace(/\d+/, String(SECONDS));

describe('asking too fast', () => {
  it('is told politely, privately, in the language of the member, with the seconds left', async () => {
    stage = await setStage();
    await stage.start({ COOLDOWN_MEMBER: '2/30' });
    const mina = stage.discord.member('mina');
    for (const _ of [1, 2]) {
      const { reply } = await mina.slash('general', 'ask', { question: QUESTION });
      expect(textOf(reply)).toContain('136');
    }
    const turnedAway = await mina.slash('general', 'ask', { question: QUESTION });
    expect(turnedAway.ephemeral).toBe(true);
    expect(withSeconds(turnedAway.reply)).toBe(messagesIn('ko').slowDown.member(SECONDS));
    const { reply } = await stage.discord
      .member('alex')
      .slash('general', 'ask', { question: QUESTION });
    expect(textOf(reply)).toContain('136');
  });

  it('by mention: told once, by direct message; the channel sees nothing', async () => {
    stage = await setStage();
    const bot = await stage.start({ COOLDOWN_MEMBER: '1/30' });
    const alex = stage.discord.member('alex');
    await alex.ask('general', `@pilcrow ${QUESTION}`);
    const seen = alex.sees('general').length;
    const told = stage.discord.nextMessage();
    for (const _ of [1, 2, 3]) alex.say('general', `@pilcrow ${QUESTION}`);
    expect(withSeconds(await told)).toBe(messagesIn('en').slowDown.member(SECONDS));
    await bot.says(/(asked to wait.*){3}/s);
    expect(alex.sees(alex.dm)).toHaveLength(1);
    expect(alex.sees('general')).toHaveLength(seen + 3);
  });

  it('by mention, where direct messages are closed: nothing is said', async () => {
    stage = await setStage();
    const bot = await stage.start({ COOLDOWN_MEMBER: '1/30' });
    const alex = stage.discord.member('alex');
    await alex.ask('general', `@pilcrow ${QUESTION}`);
    const seen = alex.sees('general').length;
    const closed = stage.discord.faults.add({
      match: { method: 'POST', route: '/channels/{channel_id}/messages' },
      action: { kind: 'error', code: 50_007 },
    });
    alex.say('general', `@pilcrow ${QUESTION}`);
    await bot.says(/asked to wait|"msg":"failed"/);
    expect(closed.struck).toBe(1);
    expect(alex.sees('general')).toHaveLength(seen + 1);
    expect(bot.lines().filter(({ level }) => level > 30)).toEqual([]);
  });

  it('by all of a channel together: the channel is named', async () => {
    stage = await setStage();
    await stage.start({ COOLDOWN_CHANNEL: '2/30' });
    const ask = async (who: string) =>
      (await stage.discord.member(who).slash('news', 'ask', { question: QUESTION })).reply;
    expect(textOf(await ask('alex'))).toContain('136');
    expect(textOf(await ask('haruto'))).toContain('136');
    expect(withSeconds(await ask('olivia'))).toBe(messagesIn('en').slowDown.channel(SECONDS));
  });
});

describe('what is not answered', () => {
  it('two bots that mention each other make no loop', async () => {
    stage = await setStage();
    await stage.start();
    const { discord } = stage;
    const robot = discord.member('robot');
    let turns = 0;
    // The other bot answers whatever is written, by mentioning ours.
    discord.on('message', (message) => {
      if (message.author.username === 'robot' || turns > 20) return;
      turns += 1;
      robot.say(message.channel_id, `@pilcrow ${QUESTION}`);
    });
    await discord.member('alex').ask('news', `@pilcrow ${QUESTION}`);
    await discord.member('alex').ask('general', `@pilcrow ${QUESTION}`);
    // Two questions, two answers, each answered by the other bot; nothing comes of that.
    expect(turns).toBe(4);
  });

  it('what a bot has asked is no earlier question of a thread', async () => {
    stage = await setStage();
    await stage.start();
    const { discord } = stage;
    discord.member('robot').say('summit thread', `@pilcrow ${QUESTION}`);
    const reply = await discord.member('mina').ask('summit thread', '@pilcrow and when was that?');
    expect(textOf(reply)).not.toContain('Feb. 3, 1942');
  });
});

describe('pings that mean somebody else', () => {
  it("the bot's own role, another role, everyone, here: not answered", async () => {
    stage = await setStage();
    await stage.start();
    const { world } = stage.discord;
    const alex = stage.discord.member('alex');
    const guild = [...world.guilds.values()].find(({ name }) => name === 'newsroom');
    const managed = [...(guild?.roles.values() ?? [])].find(({ botId }) => botId === world.bot.id);
    if (!guild || !managed) throw new Error('the bot has no role of its own');
    const editors = {
      ...managed,
      id: world.newId(),
      name: 'editors',
      mentionable: true,
      botId: null,
    };
    guild.roles.set(editors.id, editors);
    for (const ping of [`<@&${managed.id}>`, `<@&${editors.id}>`, '@everyone', '@here']) {
      alex.say('news', `${ping} ${QUESTION}`);
    }
    // The gateway keeps the order: whatever comes of the others has come when this is answered.
    await alex.ask('news', `@pilcrow ${QUESTION}`);
    await alex.ask('news', `@pilcrow ${QUESTION}`);
    const replies = alex.sees('news').filter(({ author }) => author.id === world.bot.id);
    expect(replies).toHaveLength(2);
  });
});

describe('the log', () => {
  it('at its most talkative holds neither the token nor authors nor interaction tokens', async () => {
    stage = await setStage();
    const bot = await stage.start({ LOG_LEVEL: 'trace' });
    const { discord } = stage;
    const alex = discord.member('alex');
    discord.faults.add({
      match: { method: 'PATCH' },
      action: { kind: 'error', code: 50_035 },
    });
    const { interaction } = await alex.slash('general', 'ask', { question: QUESTION });
    await alex.ask('general', `@pilcrow ${QUESTION}`);
    await bot.says('"by":"reply"');
    const output = bot.output();
    expect(output).toContain(QUESTION);
    expect(output).not.toContain(discord.token);
    expect(output).not.toContain(interaction.token);
    expect(output).not.toContain(alex.user.id);
    expect(output).not.toMatch(/alex/i);
  });

  it('at its usual level holds no question', async () => {
    stage = await setStage();
    const bot = await stage.start({ LOG_LEVEL: 'info' });
    const alex = stage.discord.member('alex');
    stage.discord.faults.add({
      match: { method: 'PATCH' },
      action: { kind: 'error', code: 50_035 },
    });
    await alex.slash('general', 'ask', { question: QUESTION });
    await alex.ask('general', `@pilcrow ${QUESTION}`);
    await bot.says('"by":"reply"');
    expect(bot.output()).not.toMatch(/victims/i);
  });
});
