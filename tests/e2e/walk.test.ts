import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Exchange, Member, Message, OptionValues } from '../../playground/index.ts';
import { messagesIn } from '../../src/discord/messages/index.ts';
import { projectFile } from '../../src/project-file.ts';
import { expectWithinLimits } from '../discord/limits.ts';
import {
  brokenRules,
  buttonsOf,
  choicesOf,
  type Running,
  startEverything,
  textOf,
} from './harness.ts';
import { makeLongestCorpus } from './longest-corpus.ts';

/** Presses that lead to further messages are followed so far. */
const DEPTH = 2;

const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  alex: [
    'How many of the victims were Korean?',
    'When and where, and how many died?',
    'Who is Xi Jinping?',
    'hello',
    'What did it cost?',
    'What did the lamp of the lighthouse cost?',
    'x '.repeat(3000),
  ],
  mina: [
    '희생자 중 한국인은 몇 명이었나요?',
    '정상회담은 어디에서 열렸나요?',
    '비용은 얼마인가요?',
    '안녕',
    '등대의 등은 얼마였나요?',
    '가나다 '.repeat(1500),
  ],
  haruto: [
    '犠牲者のうち朝鮮人は何人でしたか？',
    '首脳会談はどこで開かれましたか？',
    '費用はいくらですか？',
    'こんにちは',
    '灯台のランプはいくらでしたか？',
    'あいう'.repeat(2000),
  ],
};
const CLAIMS = [
  '138 Koreans died in 1943. Lee met Xi on Jan. 5. The lamp cost 41 dollars. Snow fell.',
  'Lee said: “I am thankful for the respected prime minister’s special attention.”',
  'The lamp of the lighthouse cost 42 dollars. '.repeat(45),
  '한국인 138명이 1943년에 숨졌다.',
  '?',
];
const NOTHING = 'ß'.repeat(40);

describe.each([
  ['the shipped article', async () => projectFile('corpus')],
  ['the longest of everything', makeLongestCorpus],
])('of %s', (_, corpusOf) => {
  let running: Running;
  let corpus: string;
  beforeAll(async () => {
    corpus = await corpusOf();
    running = await startEverything({ CORPUS_DIR: corpus });
  });
  afterAll(async () => {
    await running?.close();
    if (corpus !== projectFile('corpus')) await rm(corpus, { recursive: true, force: true });
  });

  it.each(Object.keys(QUESTIONS))(
    'every reply to every command of %s, and of every button on it, is as Discord wants it',
    async (name) => {
      const member = running.discord.member(name);
      const questions = QUESTIONS[name] ?? [];
      const { follow, look, count } = walker(member, questions[0] ?? '');

      for (const question of questions) {
        for (const isPrivate of [false, true]) {
          await follow(await member.slash('general', 'ask', { question, private: isPrivate }));
        }
        if (question.length > 1900) continue;
        look(await member.ask('general', `@pilcrow ${question}`));
        look(await member.ask('summit thread', `@pilcrow ${question}`));
        look(await member.ask(member.dm, question));
      }
      look(await member.ask('general', '@pilcrow'));
      for (const command of ['help', 'timeline', 'sources']) {
        await follow(await member.slash('general', command));
      }
      for (const claim of CLAIMS) {
        await follow(await member.slash('general', 'check', { claim }));
        const message = member.say('general', claim.slice(0, 2000));
        await follow(await member.contextMenu(message, messagesIn('en').check.menu));
      }
      await followAll('facts', 'topic', {});
      await followAll('quotes', 'speaker', { topic: 'Korea' });
      await followAll('quotes', 'speaker', {});
      await followAll('who', 'name', {});
      await followAll('read', 'article', {});
      await followAll('read', 'paragraph', {});
      for (let paragraph = 1; paragraph <= 31; paragraph += 1) {
        await follow(await member.slash('general', 'read', { paragraph: String(paragraph) }));
      }
      expect(brokenRules(running.discord)).toEqual([]);
      console.log(`${name}: ${count()} replies`);

      /** A command without the option, with nothing known, and with each of its choices. */
      async function followAll(command: string, option: string, others: OptionValues) {
        const choices = await member.autocomplete('general', command, option, '');
        const values = choices.map(({ value }) => String(value));
        if (command !== 'who') await follow(await member.slash('general', command, others));
        for (const value of [NOTHING, ...values]) {
          await follow(await member.slash('general', command, { ...others, [option]: value }));
        }
      }
    },
    120_000,
  );
});

/** Follows what comes of a member's actions: looks at each reply, and presses each of its buttons and makes each choice once. */
function walker(member: Member, question: string) {
  const pressed = new Set<string>();
  let seen = 0;

  function look(message: Message): void {
    seen += 1;
    expect(textOf(message)).not.toBe('');
    expectWithinLimits({ components: message.components as never });
  }

  async function follow(exchange: Exchange, depth = 0): Promise<void> {
    expect(exchange.failed).toBeNull();
    if (exchange.modal) return follow(await member.submitModal(exchange, { question }), depth);
    if (!exchange.reply) throw new Error('no reply');
    look(exchange.reply);
    if (depth >= DEPTH) return;
    await chooseAll(exchange.reply, depth + 1);
    await pressAll(exchange.reply, depth + 1);
  }

  async function pressAll(message: Message, depth: number): Promise<void> {
    for (const { custom_id: id = '', disabled } of buttonsOf(message)) {
      // Where pages turn in place, the buttons change under one's hands.
      const isThere = buttonsOf(message).some(({ custom_id: there }) => there === id);
      if (disabled || !isThere || pressed.has(id)) continue;
      if (id !== 'follow' && id !== 'share') pressed.add(id);
      await follow(await member.click(message, id), depth);
    }
  }
  async function chooseAll(message: Message, depth: number): Promise<void> {
    for (const { value } of choicesOf(message)) {
      if (pressed.has(value)) continue;
      pressed.add(value);
      await follow(await member.select(message, 'cite', [value]), depth);
    }
  }
  return { follow, look, count: () => seen };
}
