import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../playground/index.ts';
import { messagesIn } from '../../src/discord/messages/index.ts';
import {
  brokenRules,
  buttonId,
  buttonsOf,
  type Running,
  startEverything,
  textOf,
} from './harness.ts';

const QUESTION = 'How many of the victims were Korean?';

let running: Running;
beforeAll(async () => {
  running = await startEverything();
});
afterAll(() => running.close());
afterEach(() => {
  expect(brokenRules(running.discord)).toEqual([]);
});

function member(name: string) {
  return running.discord.member(name);
}

/** The bot's next direct message to somebody. */
function nextNote(name: string): Promise<Message> {
  const { dm } = member(name);
  const { world } = running.discord;
  return running.discord.nextMessage(
    (message) => message.channel_id === dm.id && message.author.id === world.bot.id,
  );
}

describe('where something is not permitted, the best reply still possible', () => {
  it('no history: an ordinary message instead of a reply', async () => {
    const reply = await member('alex').ask('no-history', `@pilcrow ${QUESTION}`);
    expect(reply.message_reference).toBeNull();
    expect(textOf(reply)).toContain('# 136');
  });

  it('no embeds: the same reply', async () => {
    expect(textOf(await member('alex').ask('no-embeds', `@pilcrow ${QUESTION}`))).toContain(
      '# 136',
    );
  });

  it('no writing: a private note that says why', async () => {
    const note = nextNote('alex');
    const asked = member('alex').say('read-only', `@pilcrow ${QUESTION}`);
    const text = textOf(await note);
    expect(text).toContain(`I may not write in <#${asked.channel_id}>`);
    expect(text).toContain('# 136');
  });

  it('no writing: a slash command answers the member alone, with nothing to share', async () => {
    const { reply, ephemeral } = await member('alex').slash('read-only', 'ask', {
      question: QUESTION,
    });
    expect(ephemeral).toBe(true);
    expect(textOf(reply)).toContain('# 136');
    expect(buttonsOf(reply).some(({ custom_id: id }) => id === 'share')).toBe(false);
  });

  it('installed by a person, in a server without the bot', async () => {
    const { reply, failed } = await member('alex').slash('lobby', 'ask', { question: QUESTION });
    expect(failed).toBeNull();
    expect(textOf(reply)).toContain('# 136');
    const strict = await member('alex').slash('strict', 'ask', { question: QUESTION });
    expect(strict.ephemeral).toBe(true);
    expect(textOf(strict.reply)).toContain('# 136');
  });
});

describe('installed by a person, every button works', () => {
  it.each([
    ['a server without the bot', () => running.discord.world.channel('lobby')],
    ['one where external apps answer privately', () => running.discord.world.channel('strict')],
    [
      'direct messages between two people',
      () => {
        const { world } = running.discord;
        return world.directMessages(member('alex').user.id, member('mina').user.id);
      },
    ],
    ['direct messages with the bot', () => member('alex').dm],
  ])('in %s', async (_, channelOf) => {
    const alex = member('alex');
    const { reply } = await alex.slash(channelOf(), 'ask', { question: QUESTION });
    expect(textOf(reply)).toContain('# 136');
    if (!reply) throw new Error('no reply');
    for (const verb of ['context', 'more', 'cite']) {
      const exchange = await alex.click(reply, buttonId(reply, verb));
      expect(exchange.failed).toBeNull();
      expect(textOf(exchange.reply)).toContain('¶');
      // An edit of the first response: none of the five follow-ups is spent.
      expect(exchange.interaction.followUps).toEqual([]);
    }
    const form = await alex.click(reply, buttonId(reply, 'follow'));
    const followed = await alex.submitModal(form, { question: 'and when was that?' });
    expect(textOf(followed.reply)).toContain('Feb. 3, 1942');
    const more = await alex.slash(channelOf(), 'read', { paragraph: '15' });
    expect(textOf(more.reply)).toContain('¶15');
  });
});

describe('threads, forum posts and direct messages', () => {
  it.each(['summit thread', 'first post'])(
    'answers in %s and knows what was asked before',
    async (place) => {
      await member('mina').ask(place, `@pilcrow ${QUESTION}`);
      const asked = member('mina').say(place, '@pilcrow and when was that?');
      const reply = await member('mina').awaitReply(asked);
      expect(textOf(reply)).toContain('Feb. 3, 1942');
      // In its place, and as a reply to the question.
      expect(reply.channel_id).toBe(running.discord.world.channel(place).id);
      expect(reply.message_reference?.message_id).toBe(asked.id);
    },
  );

  it('knows the chain of replies in a channel', async () => {
    const first = await member('alex').ask('general', `@pilcrow ${QUESTION}`);
    const second = await member('alex').ask('general', 'and when was that?', { replyTo: first });
    expect(textOf(second)).toContain('Feb. 3, 1942');
  });

  it('knows what was asked lately in direct messages', async () => {
    const haruto = member('haruto');
    await haruto.ask(haruto.dm, QUESTION);
    expect(textOf(await haruto.ask(haruto.dm, 'and when was that?'))).toContain('Feb. 3, 1942');
  });

  it('takes nothing over between strangers in a channel', async () => {
    await member('mina').ask('news', `@pilcrow ${QUESTION}`);
    const reply = await member('haruto').ask('news', '@pilcrow and when was that?');
    expect(textOf(reply)).not.toContain('Feb. 3, 1942');
  });
});

describe('languages', () => {
  it.each([
    ['mina', '희생자 중 한국인은 몇 명이었나요?', messagesIn('ko')],
    ['haruto', '犠牲者のうち朝鮮人は何人でしたか？', messagesIn('ja')],
    ['alex', QUESTION, messagesIn('en')],
  ])(
    'a slash command answers %s in the language of their client',
    async (who, question, { answer, buttons }) => {
      const { reply } = await member(who).slash('general', 'ask', { question });
      expect(textOf(reply)).toContain(answer.keyFacts);
      expect(textOf(reply)).toContain('including **136** forcibly mobilized Koreans');
      expect(buttonsOf(reply).map(({ label }) => label)).toContain(buttons.context);
    },
  );

  it('a mention answers in the language of the question', async () => {
    expect(textOf(await member('mina').ask('general', `@pilcrow ${QUESTION}`))).toContain(
      messagesIn('en').answer.keyFacts,
    );
    expect(
      textOf(await member('alex').ask('general', '@pilcrow 희생자 중 한국인은 몇 명이었나요?')),
    ).toContain(messagesIn('ko').answer.keyFacts);
  });

  it('commands are offered under their names in it', () => {
    const names = member('mina')
      .commands('general')
      .map(({ command }) => command.data['name_localizations']);
    expect(names).toContainEqual({ ko: '질문', ja: '質問' });
  });
});

describe('autocomplete', () => {
  it.each([
    ['alex', 'ask', 'question', 'how many vcitims kor', 'Korean'],
    ['mina', 'ask', 'question', '유해', '유해'],
    ['haruto', 'ask', 'question', '', '。'],
    ['mina', 'ask', 'question', '유헤 신원', '유해'],
    ['alex', 'facts', 'topic', 'yamag', 'Prefecture of the mine disaster'],
    ['mina', 'facts', 'topic', '탄관', '탄광'],
    ['alex', 'who', 'name', 'takiachi', 'Sanae Takaichi'],
    ['haruto', 'who', 'name', '高市', '高市早苗'],
    ['mina', 'quotes', 'speaker', '다카이지', '다카이치 사나에'],
    ['haruto', 'read', 'paragraph', '強制動員', '¶15'],
    ['alex', 'read', 'paragraph', '15', '¶15'],
  ])('for %s, /%s %s %j', async (who, command, option, typed, expected) => {
    const choices = await member(who).autocomplete('general', command, option, typed);
    expect(choices.map(({ name }) => name).join('\n')).toContain(expected);
  });

  it('takes the name of a choice where the client sends that', async () => {
    const [choice] = await member('alex').autocomplete('general', 'read', 'paragraph', '15');
    const { reply } = await member('alex').slash('general', 'read', {
      paragraph: choice?.name ?? '',
    });
    expect(textOf(reply)).toContain('**¶15** The Chosei coal mine disaster');
  });
});

describe('the name of a choice where the client sends that', () => {
  it.each([
    ['mina', 'quotes', 'speaker', '다카이치', 'Sanae Takaichi'],
    ['haruto', 'who', 'name', '李在明', 'Lee Jae Myung'],
    ['mina', 'facts', 'topic', '탄광 사망', '183'],
    ['alex', 'read', 'article', 'Seoul and Tokyo', '¶1'],
  ])('%s: /%s %s', async (who, command, option, typed, expected) => {
    const [choice] = await member(who).autocomplete('general', command, option, typed);
    const { reply } = await member(who).slash('general', command, {
      [option]: choice?.name ?? '',
    });
    expect(textOf(reply)).toContain(expected);
  });
});

describe('joining a server', () => {
  it('posts nothing', async () => {
    const { world } = running.discord;
    const guild = world.addGuild({ name: 'new here', ownerId: member('alex').user.id });
    const channel = world.addChannel({ name: 'welcome', guild });
    await member('alex').ask('general', `@pilcrow ${QUESTION}`);
    expect(channel.messages.size).toBe(0);
  });
});
