import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/answer/engine.ts';
import { readConversation } from '../../src/discord/conversation.ts';
import { factsAbout } from '../../src/discord/fact-search.ts';
import { messagesIn } from '../../src/discord/messages/index.ts';
import { referenceTo } from '../../src/discord/reference.ts';
import { compose } from '../../src/discord/view.ts';
import { answerView } from '../../src/discord/views/answer.ts';
import { citationView } from '../../src/discord/views/citation.ts';
import { factsView } from '../../src/discord/views/facts.ts';
import { helpView } from '../../src/discord/views/help.ts';
import { passagesView } from '../../src/discord/views/passages.ts';
import { contextView, readPageView, readView } from '../../src/discord/views/read.ts';
import { frameOf } from '../../src/discord/views/record.ts';
import { sourcesView } from '../../src/discord/views/sources.ts';
import { languages } from '../../src/text/language.ts';
import { shippedEngine } from './fixture.ts';
import { customIdsOf, expectWithinLimits, textOf } from './limits.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await shippedEngine();
});

const BOT = '<@123456789012345678>';

describe('the answer', () => {
  it('says the exact words first, then the paragraph with the words marked, its source, key facts', () => {
    const question = 'How many of the victims were Korean?';
    const view = answerView(engine.ask({ question }), frameOf(engine.index, 'en'));
    expect(textOf(view)).toMatchInlineSnapshot(`
      "# 136
      > The Chosei coal mine disaster occurred on Feb. 3, 1942, when an undersea tunnel off Ube in Yamaguchi prefecture was flooded, killing 183 workers, including **136** forcibly mobilized Koreans. The Japanese government never recovered the victims’ remains or conducted a full investigation.
      -# ¶15 · Humantarian cooperation on historical issues · January 13, 2026
      **Key facts**
      - Forcibly mobilized Koreans among the dead: **136** · ¶15
      - Workers killed at the Chosei mine: **183** · ¶15
      - Date of the Chosei coal mine disaster: **Feb. 3, 1942** · ¶15
      - Mine where the disaster occurred: **Chosei coal mine** · ¶15"
    `);
  });

  it('names the article where the record has more than one', () => {
    const { articles } = engine.index;
    const other = articles.map((article) => ({ ...article, id: 'other' }));
    const index = { ...engine.index, articles: [...other, ...articles] };
    const answer = engine.ask({ question: 'How many of the victims were Korean?' });
    expect(textOf(answerView(answer, frameOf(index, 'en')))).toContain(
      '-# ¶15 · Humantarian cooperation on historical issues · January 13, 2026 · Seoul and Tokyo agree',
    );
  });

  it('frames in the language that is wanted and leaves the evidence as it is', () => {
    const answer = engine.ask({ question: '희생자 중 한국인은 몇 명이었나요?' });
    const text = textOf(answerView(answer, frameOf(engine.index, 'ko')));
    expect(text).toContain(messagesIn('ko').answer.keyFacts);
    expect(text).toContain('2026년 1월 13일');
    expect(text).toContain('including **136** forcibly mobilized Koreans');
  });

  it('quotes a paragraph once that answers several parts', () => {
    const question = 'When and where did the Chosei mine flood, and how many died?';
    const answer = engine.ask({ question });
    const text = textOf(answerView(answer, frameOf(engine.index, 'en')));
    expect(answer.parts.length).toBeGreaterThan(1);
    expect(text.match(/^> The Chosei coal mine disaster/gm)).toHaveLength(1);
  });

  it('offers to share only what is private', () => {
    const answer = engine.ask({ question: 'How many workers died?' });
    const frame = frameOf(engine.index, 'en');
    expect(customIdsOf(answerView(answer, frame))).not.toContain('share');
    expect(customIdsOf(answerView(answer, frame, { canShare: true }))).toContain('share');
  });
});

describe('the refusal', () => {
  it('labels the closest passage as not an answer, and offers questions', () => {
    const question = 'How much will the DNA testing cost?';
    const view = answerView(engine.ask({ question }), frameOf(engine.index, 'en'));
    const text = textOf(view);
    expect(text).toContain('## The record does not say');
    expect(text).toMatch(/Closest passage, \*\*not an answer\*\*:\n> /);
    expect(text).not.toMatch(/^# /m);
    expect(customIdsOf(view).some((id) => id.startsWith('ask:'))).toBe(true);
  });
});

describe('every view of the shipped record, in every language', () => {
  it.each(languages)('%s', (language) => {
    const frame = frameOf(engine.index, language);
    const conversation = { question: 'x'.repeat(6000), history: ['y'.repeat(6000), 'z', '', 'w'] };
    expectWithinLimits(helpView(BOT, frame));
    for (const page of [-1, 0, 99]) expectWithinLimits(sourcesView(page, frame));
    for (let page = 0; page < 10; page += 1) {
      expectWithinLimits(factsView(engine.index.facts, '', page, frame));
    }
    for (const paragraph of engine.index.paragraphs) {
      const reference = referenceTo(paragraph);
      expectWithinLimits(readView(paragraph, frame));
      expectWithinLimits(contextView(reference, frame));
      expectWithinLimits(citationView(reference, frame));
      expectWithinLimits(citationView(`${reference}:3-9`, frame));
    }
    for (const { text } of engine.index.questions) {
      const question = text[language];
      const view = answerView(engine.ask({ question, language }), frame, {
        conversation: { ...conversation, question },
        canShare: true,
      });
      expectWithinLimits(view);
      const more = customIdsOf(view).find((id) => id.startsWith('more:'));
      if (more) expectWithinLimits(passagesView(more.slice('more:'.length), frame));
    }
  });
});

describe('a paragraph that takes several pages', () => {
  it.each([
    ['wide characters', '조세이탄광'.repeat(3000)],
    ['pairs', `x${'😀'.repeat(3000)}`],
    ['nothing but marks', '*_`'.repeat(3000)],
  ])('is read to its end within every limit: %s', (_, text) => {
    const [article] = engine.index.articles;
    if (!article) throw new Error('no article');
    const paragraph = { article: article.id, number: 1, section: null, text };
    const index = { ...engine.index, articles: [{ ...article, paragraphs: [paragraph] }] };
    const frame = frameOf(index, 'en');
    let rest = referenceTo(paragraph);
    let pages = 0;
    for (;;) {
      const view = readPageView(rest, frame);
      expectWithinLimits(view);
      pages += 1;
      const next = customIdsOf(view).at(-1) ?? '';
      if (!next.includes('+')) break;
      rest = next.slice('read:'.length);
    }
    expect(pages).toBe(Math.ceil(text.length / 1500));
    expectWithinLimits(contextView(referenceTo(paragraph), frame));
    expectWithinLimits(citationView(referenceTo(paragraph), frame));
  });
});

describe('whatever is typed', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6000 }),
    fc.string({ unit: 'grapheme', maxLength: 3000 }),
    fc
      .array(
        fc.constantFrom(
          'how many',
          'victims',
          'Korean',
          '@everyone',
          '**',
          '> ',
          '\n',
          '유해',
          '<@1>',
          '```',
        ),
      )
      .map((words) => words.join(' ')),
  );

  it('an answer stays within every limit', () => {
    fc.assert(
      fc.property(
        typed,
        fc.array(typed, { maxLength: 6 }),
        fc.constantFrom(...languages),
        (question, history, language) => {
          const answer = engine.ask({ question, history, language });
          const conversation = { question, history };
          expectWithinLimits(
            answerView(answer, frameOf(engine.index, language), { conversation, canShare: true }),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a topic, a reference, a page lead to a view within limits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer(), (text, page) => {
        const frame = frameOf(engine.index, 'en');
        expectWithinLimits(factsView(factsAbout(text, engine), text, page, frame));
        for (const view of [contextView, readPageView, citationView, passagesView]) {
          expectWithinLimits(view(text, frame));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('compose', () => {
  const block = fc.oneof(
    fc.record({ text: fc.string({ unit: 'binary', maxLength: 9000 }), spare: fc.boolean() }),
    fc.record({ rule: fc.constant(true as const), spare: fc.boolean() }),
  );

  it('keeps every limit, whatever the blocks', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 60 }), (blocks) => {
        expectWithinLimits(compose([{ text: 'first' }, ...blocks]));
      }),
      { numRuns: 100 },
    );
  });

  it('leaves out what is spare before it cuts what is not', () => {
    const view = compose([
      { text: 'a'.repeat(3000) },
      { text: 'b'.repeat(2000), spare: true },
      { text: 'c'.repeat(500) },
    ]);
    expect(textOf(view)).toBe(`${'a'.repeat(3000)}\n${'c'.repeat(500)}`);
  });
});

describe('the conversation a message shows', () => {
  it('can be read back from it in every language', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(
        words,
        fc.array(words, { maxLength: 4 }),
        fc.constantFrom(...languages),
        (question, history, language) => {
          const answer = engine.ask({ question, language });
          const view = answerView(answer, frameOf(engine.index, language), {
            conversation: { question, history },
          });
          const read = readConversation(view.components);
          const clean = (text: string) =>
            text
              .replace(/(?![\u200C\u200D])\p{Cf}/gu, '')
              .replace(/[\s\p{Cc}]+/gu, ' ')
              .trim();
          if (clean(question) === '') expect(read).toBeUndefined();
          else expect(read?.question).toBe(clean(question));
        },
      ),
      { numRuns: 60 },
    );
  });
});
