import colors from 'picocolors';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/answer/engine.ts';
import { messagesIn } from '../../src/discord/messages/index.ts';
import { answerText } from '../../src/scripts/answer-text.ts';
import { quoteText } from '../../src/scripts/quote-text.ts';
import { shippedEngine } from '../discord/fixture.ts';

const plain = colors.createColors(false);
const painted = colors.createColors(true);
const underlined = (text: string) => painted.underline(text);

let engine: Engine;
beforeAll(async () => {
  engine = await shippedEngine();
});

describe('a refusal is framed in the language of the question', () => {
  it.each([
    ['How much will the DNA tests cost?', messagesIn('en').refusal],
    ['DNA 검사 비용은 얼마인가요?', messagesIn('ko').refusal],
    ['DNA検査の費用はいくらですか?', messagesIn('ja').refusal],
  ])('%s', (question, { title, canAnswer }) => {
    const text = answerText(engine.ask({ question }), engine.index, plain);
    expect(text.split('\n')[0]).toBe(title);
    expect(text).toContain(canAnswer);
    expect(text).not.toContain('**');
  });
});

describe('the words of the answer are underlined where they stand', () => {
  it('not where they stand first', () => {
    const text = 'On Jan. 5 they met. On Jan. 5 they parted.';
    const start = text.lastIndexOf('Jan. 5');
    expect(quoteText(text, painted, { start, end: start + 6 })).toBe(
      `  │ On Jan. 5 they met. On ${underlined('Jan. 5')} they parted.`,
    );
  });

  it('over the end of a line', () => {
    const text = `${'word '.repeat(16)}one two three four five`;
    const start = text.indexOf('one');
    expect(quoteText(text, painted, { start, end: text.indexOf(' four') })).toBe(
      `  │ ${'word '.repeat(16)}${underlined('one two')}\n  │ ${underlined('three')} four five`,
    );
  });

  it('nowhere without a span', () => {
    expect(quoteText('a b', painted)).toBe('  │ a b');
  });
});
