import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanLine,
  escapeLine,
  inline,
  quoteLines,
  shorten,
  unescapeLine,
} from '../../src/discord/markdown.ts';
import {
  QUOTE_ROOM,
  quotation,
  SHORT_QUOTE_ROOM,
  shortenRecord,
} from '../../src/discord/quotation.ts';

const unicode = fc.string({ unit: 'binary', maxLength: 400 });
const markup = fc
  .array(
    fc.constantFrom(
      '*',
      '_',
      '`',
      '~',
      '|',
      '>',
      '#',
      '-',
      '[',
      ']',
      '(',
      ')',
      '<',
      '@',
      ':',
      '\\',
      '\n',
      ' ',
      'a',
      '1',
      '.',
      '한',
      '😀',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('escapeLine', () => {
  it.each([
    [
      '**bold** _it_ ~~no~~ ||spoiler||',
      '\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~ \\|\\|spoiler\\|\\|',
    ],
    ['# heading', '\\# heading'],
    ['> quote', '\\> quote'],
    ['- item', '\\- item'],
    ['-# small', '\\-# small'],
    ['1. first', '1\\. first'],
    ['a - b # c', 'a - b # c'],
    ['[text](https://example.org)', '\\[text\\](https\\://example.org)'],
    ['<@1> <#2> <t:3:R> @everyone', '\\<\\@1\\> \\<#2\\> \\<t\\:3:R\\> \\@everyone'],
    [':smile: 10:30', '\\:smile: 10\\:30'],
    [':+1: agreed', '\\:+1: agreed'],
    // "Label: value" puts a colon of ours behind it.
    ['what a :heart', 'what a \\:heart'],
    ['C:\\temp', 'C:\\\\temp'],
  ])('%j', (text, escaped) => {
    expect(escapeLine(text)).toBe(escaped);
  });

  it('can be undone, whatever the line', () => {
    fc.assert(
      fc.property(fc.oneof(unicode, markup), (text) => {
        const line = text.replace(/[\r\n]/g, ' ');
        expect(unescapeLine(escapeLine(line))).toBe(line);
      }),
    );
  });

  it('leaves no mark that means something', () => {
    fc.assert(
      fc.property(markup, (text) => {
        const escaped = escapeLine(text.replace(/\n/g, ' ')).replace(/\\[^0-9A-Za-z\s]/g, 'x');
        expect(escaped).not.toMatch(/[*_`~|<>[\]@\\]/);
        expect(escaped).not.toMatch(/^\s*(#|-|\d+\.)/);
      }),
    );
  });
});

describe('cleanLine', () => {
  it.each([
    ['a\u200Bb\u202Ec', 'abc'],
    ['two\nlines\tand  more', 'two lines and more'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['half \uD800 pair', 'half \uFFFD pair'],
    ['\u0000', ''],
  ])('%j → %j', (text, clean) => {
    expect(cleanLine(text)).toBe(clean);
  });
});

describe('shorten', () => {
  it('keeps within the length and never halves a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (text, most) => {
          const short = shorten(text, most);
          expect(short.length).toBeLessThanOrEqual(Math.max(most, 1));
          expect(short).not.toMatch(/\p{Surrogate}/u);
          if (text.length <= most) expect(short).toBe(text);
        },
      ),
    );
  });

  it('stays on one line as part of a line of ours', () => {
    fc.assert(
      fc.property(fc.oneof(unicode, markup), (text) => {
        expect(inline(text, 50)).not.toMatch(/[\r\n\u2028\u2029]/);
      }),
    );
  });
});

describe('words of the record in a line', () => {
  it.each([
    ['the record … itself uses dots', 40, 'the record … itself uses dots'],
    ['one two three four', 14, 'one two […]'],
    ['하나 둘 셋 넷 다섯 여섯', 12, '하나 둘 셋 […]'],
    ['漢字漢字漢字漢字', 7, '漢字漢 […]'],
    ['🙂🙂🙂🙂', 7, '🙂 […]'],
  ])('%j within %i: %j', (words, most, shown) => {
    expect(shortenRecord(words, most)).toBe(shown);
  });
});

describe('quotations', () => {
  it('mark spans in bold and escape everything else', () => {
    expect(quoteLines('killing 183 workers, *136* Koreans', [{ start: 8, end: 11 }])).toBe(
      '> killing **183** workers, \\*136\\* Koreans',
    );
  });

  it.each([
    ['a mark with spaces at its ends', 'a b c', [{ start: 1, end: 4 }], '> a **b** c'],
    [
      'marks that overlap',
      'abcdef',
      [
        { start: 0, end: 4 },
        { start: 2, end: 6 },
      ],
      '> **abcd**ef',
    ],
    [
      'marks that touch',
      'abcdef',
      [
        { start: 0, end: 2 },
        { start: 2, end: 4 },
      ],
      '> **abcd**ef',
    ],
    ['a mark at the start of the line', '# a', [{ start: 0, end: 1 }], '> **\\#** a'],
    ['a mark beyond the end', 'abc', [{ start: 1, end: 99 }], '> a**bc**'],
    ['several lines', 'a\n> b', [], '> a\n> \\> b'],
  ])('%s', (_, text, marks, quoted) => {
    expect(quoteLines(text, marks)).toBe(quoted);
  });

  it('cannot be broken out of', () => {
    fc.assert(
      fc.property(fc.oneof(unicode, markup), fc.nat(80), fc.nat(80), (text, start, length) => {
        const quoted = quotation(text, [{ start, end: start + length }], SHORT_QUOTE_ROOM);
        for (const line of quoted.split(/[\n\r\u2028\u2029\u0085\v\f]/)) {
          expect(line.startsWith('> ')).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['English', 'The mine was flooded and the workers were lost. '.repeat(200)],
    ['no spaces', '조세이탄광'.repeat(1000)],
    ['nothing but marks', '*_'.repeat(4000)],
    ['pairs', '😀'.repeat(3000)],
  ])('fit their room, the marked words kept: %s', (_, text) => {
    const middle = Math.floor(text.length / 4) * 2;
    const mark = { start: middle, end: middle + 20 };
    for (const room of [QUOTE_ROOM, SHORT_QUOTE_ROOM]) {
      const quoted = quotation(text, [mark], room);
      expect(quoted.length).toBeLessThanOrEqual(room.characters);
      expect(Buffer.byteLength(quoted)).toBeLessThanOrEqual(room.bytes);
      expect(quoted).toContain('**');
      expect(quoted).toContain('\\[…\\]');
      expect(quoted).not.toMatch(/\p{Surrogate}/u);
    }
  });
});
