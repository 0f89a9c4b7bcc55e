import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Exchange, Message } from '../../playground/index.ts';
import { brokenRules, buttonsOf, type Running, startEverything, textOf } from './harness.ts';

let running: Running;
beforeAll(async () => {
  running = await startEverything();
});
afterAll(() => running.close());

/** Presses that lead to further messages are followed so far. */
const DEPTH = 2;

it.each(['alex', 'mina', 'haruto'])(
  'every reply to every command of %s, and of every button on it, is as Discord wants it',
  async (name) => {
    const { discord } = running;
    const member = discord.member(name);
    const pressed = new Set<string>();

    async function follow(exchange: Exchange, depth: number): Promise<void> {
      expect(exchange.failed).toBeNull();
      if (exchange.modal) {
        const question =
          name === 'mina' ? '언제였나요?' : name === 'haruto' ? 'いつでしたか？' : 'when?';
        return follow(await member.submitModal(exchange, { question }), depth);
      }
      if (!exchange.reply) throw new Error('no reply');
      expect(textOf(exchange.reply)).not.toBe('');
      if (depth < DEPTH) await pressAll(exchange.reply, depth + 1);
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

    const questions = {
      en: [
        'How many of the victims were Korean?',
        'When and where, and how many died?',
        'Who is Xi Jinping?',
        'hello',
        'What did it cost?',
      ],
      ko: [
        '희생자 중 한국인은 몇 명이었나요?',
        '정상회담은 어디에서 열렸나요?',
        '비용은 얼마인가요?',
        '안녕',
      ],
      ja: [
        '犠牲者のうち朝鮮人は何人でしたか？',
        '首脳会談はどこで開かれましたか？',
        '費用はいくらですか？',
        'こんにちは',
      ],
    };
    const own = name === 'mina' ? questions.ko : name === 'haruto' ? questions.ja : questions.en;
    for (const question of own) {
      for (const isPrivate of [false, true]) {
        await follow(await member.slash('general', 'ask', { question, private: isPrivate }), 0);
      }
    }
    for (const { command } of member
      .commands('general')
      .filter(({ command: { type } }) => type === 1)) {
      if (command.name === 'ask') continue;
      const required = command.name === 'check' ? { claim: '138 Koreans died in 1943.' } : {};
      const options = command.name === 'who' ? { name: 'Takaichi' } : required;
      await follow(await member.slash('general', command.name, options), 0);
    }
    for (let paragraph = 1; paragraph <= 31; paragraph += 1) {
      await follow(await member.slash('general', 'read', { paragraph: String(paragraph) }), DEPTH);
    }
    expect(brokenRules(discord)).toEqual([]);
  },
);
