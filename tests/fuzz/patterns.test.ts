/** No regular expression that takes for ever: what is repeated a thousand times takes no more than a moment. */

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/answer/engine.ts';
import { parseArticle } from '../../src/corpus/article.ts';
import { CorpusError } from '../../src/corpus/error.ts';
import { parseFacts } from '../../src/corpus/facts.ts';
import { escapeLine, inline, quoteLines, unescapeLine } from '../../src/discord/markdown.ts';
import { checkerOf } from '../../src/discord/record-book.ts';
import { quotations } from '../../src/record/quotations.ts';
import { timeline } from '../../src/record/timeline.ts';
import { sentences } from '../../src/text/sentences.ts';
import { shippedEngine } from '../discord/fixture.ts';
import { FEW_RUNS, TIMEOUT_MS } from './hostile.ts';

/** As long as Discord lets anybody type. */
const LENGTH = 6000;
/** A paragraph of an article may be as long as a book. */
const LONG = 20_000;
/**
 * What takes time in proportion to its length takes a hundredth of it; what takes it squared, a tenth;
 * what takes more than that is stuck.
 */
const MOST_MS = 3000;

let engine: Engine;
beforeAll(async () => {
  engine = await shippedEngine();
});

/** Pieces that patterns for names, numbers, dates, quotations, parts and markup begin and go on with. */
const unit = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'A',
        'Aa ',
        '1',
        '1,',
        '1.',
        '0',
        ' ',
        '  ',
        '\t',
        '\n',
        '-',
        '–',
        "'",
        '’',
        '“',
        '”',
        '"',
      ],
      ...[
        '(',
        ')',
        '[',
        ']',
        '<',
        '>',
        '@',
        '*',
        '_',
        '`',
        '\\',
        ':',
        '/',
        '|',
        '#',
        '.',
        ',',
        ';',
        '?',
      ],
      ...[
        'and ',
        'of the ',
        'the ',
        'Feb. ',
        'Feb. 3, ',
        '1942',
        'two hundred and ',
        'hundred ',
        'per cent ',
      ],
      ...['one ', 'not ', 'no ', 'said ', 'Lee ', 'Mr. ', 'U.S. ', 'Jan.', 'which ', 'how many '],
      ...[
        '가',
        '이 대통령 ',
        '그리고 ',
        '천',
        '백',
        '몇 ',
        '何',
        '人',
        '、',
        '。',
        '百',
        '千',
        '第',
        '年',
        '「',
        '」',
      ],
      ...['á', '́', '\u200D', '👨‍👩‍👧', '１', 'Ａ', 'ー', 'ｶ', 'ﾞ'],
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((pieces) => pieces.join(''));

const repeated = (length: number) =>
  fc
    .tuple(unit, unit, fc.constantFrom('', 'x', '!', '\n', '“', '1', '다'))
    .map(
      ([one, other, end]) =>
        `${other}${one.repeat(Math.ceil(length / one.length))}`.slice(0, length) + end,
    );

/** Of this process alone, whatever else the machine is doing. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function expectQuick(what: string, work: () => unknown, mostMs = MOST_MS): void {
  const started = cpuMs();
  try {
    work();
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
  }
  const ms = cpuMs() - started;
  if (ms > mostMs) throw new Error(`${what} took ${Math.round(ms)} ms`);
}

describe('what is typed', () => {
  it(
    'as a question, a claim, an earlier question',
    () => {
      fc.assert(
        fc.property(repeated(LENGTH), (text) => {
          expectQuick('asking', () => engine.ask({ question: text }));
          expectQuick('asking after it', () =>
            engine.ask({ question: 'and where was that?', history: [text] }),
          );
          expectQuick('checking', () => checkerOf(engine).check(text));
        }),
        { numRuns: FEW_RUNS },
      );
    },
    TIMEOUT_MS,
  );
});

describe('what is written', () => {
  const article = (text: string) =>
    parseArticle(
      'article.md',
      `---\nid: a\ntitle: t\ndate: 2026-01-13\nlanguage: en\n---\n\nA ${text}\n`,
    );

  it.each<[string, (text: string) => unknown]>([
    ['article', article],
    ['front matter', (text) => parseArticle('article.md', `---\n${text}\n---\n\nText.\n`)],
    ['facts', (text) => parseFacts('facts.yaml', text, article('x'))],
    ['sentences', sentences],
    ['quotations', (text) => quotations(article(text), engine.index.glossary)],
    ['timeline', (text) => timeline(article(text), engine.index.glossary)],
    ['markdown', (text) => [escapeLine(text), unescapeLine(text), inline(text, 300)]],
    ['quotation', (text) => quoteLines(text, [{ start: 1, end: text.length - 1 }])],
  ])(
    '%s',
    (name, work) => {
      fc.assert(
        fc.property(repeated(LONG), (text) => expectQuick(name, () => work(text))),
        { numRuns: FEW_RUNS },
      );
    },
    TIMEOUT_MS,
  );
});

it('the bound is one that can be broken', () => {
  expect(() =>
    expectQuick(
      'waiting',
      () => {
        const until = cpuMs() + 60;
        while (cpuMs() < until);
      },
      50,
    ),
  ).toThrow(/waiting took/);
});
