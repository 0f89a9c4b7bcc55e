import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../src/claims/checker.ts';
import { findQuotes } from '../../src/discord/find-quotes.ts';
import { messagesIn } from '../../src/discord/messages/index.ts';
import { recordBook, voicesOf } from '../../src/discord/record-book.ts';
import { personReference } from '../../src/discord/reference.ts';
import { absentView } from '../../src/discord/views/absent.ts';
import { checkView } from '../../src/discord/views/check.ts';
import { quotesView } from '../../src/discord/views/quotes.ts';
import { frameOf } from '../../src/discord/views/record.ts';
import { timelineView } from '../../src/discord/views/timeline.ts';
import { MOST_VOICED_TOPIC, voicesView } from '../../src/discord/views/voices.ts';
import { whoView } from '../../src/discord/views/who.ts';
import { projectFile } from '../../src/project-file.ts';
import type { Period } from '../../src/record/resolve-date.ts';
import type { TimelineEntry } from '../../src/record/timeline.ts';
import { languages } from '../../src/text/language.ts';
import { readWordTable } from '../../src/text/word-table.ts';
import { shippedIndex } from '../shipped-index.ts';
import { expectWithinLimits, textOf } from './limits.ts';

const index = await shippedIndex();
const checker = createChecker(index, readWordTable(projectFile('data', 'word-table.bin')));
const book = recordBook(index);
const frames = languages.map((language) => frameOf(index, language));
const en = frameOf(index, 'en');
const entity = {
  kind: 'person',
  names: { en: [], ko: [], ja: [] },
  terms: [],
} as const;

describe('the timeline', () => {
  const resolved = (from: string, to: string) => ({ from, to, about: false });
  const shown = (reckoning: TimelineEntry['reckoning'], period: Period) => {
    const [paragraph] = index.paragraphs;
    const text = paragraph?.text ?? '';
    const citation = { article: paragraph?.article ?? '', paragraph: 1, start: 0, end: 4 };
    const words = text.slice(0, 4);
    const entry = { words, citation, sentence: text, resolved: period, reckoning };
    return textOf(timelineView([entry], 0, en));
  };

  it.each([
    ['2026-01-12', '2026-01-18', 'January 12, 2026 – January 18, 2026'],
    ['2026-02-01', '2026-02-28', ': February 2026'],
    ['2024-02-01', '2024-02-28', 'February 1, 2024 – February 28, 2024'],
    ['2025-01-01', '2025-12-31', ': 2025'],
    ['1990-01-01', '1993-12-31', ': 1990–1993'],
  ])('%s to %s: %s', (from, to, text) => {
    expect(shown('from-article-date', resolved(from, to))).toContain(text);
  });

  it('a rough time: its words as stated, its years as reckoned', () => {
    const text = shown('roughly-stated', { ...resolved('1990-01-01', '1993-12-31'), about: true });
    expect(text).toContain('stated: “NARA”, reckoned: about 1990–1993');
  });
});

describe('what is said of a topic', () => {
  const people = ['Anna Moss', 'Boris Reed', 'Cleo Birch'].map((name, number) => ({
    ...entity,
    id: 'x'.repeat(58 + number),
    names: { ...entity.names, en: [name] },
  }));
  const text = people.map(({ names }) => `${names.en[0]} said the mine was flooded.`).join(' ');

  it.each(people)('by $names.en alone, whose id begins like the others', ({ id, names }) => {
    const paragraphs = [{ article: 'a', number: 1, section: null, text }];
    const articles = [{ id: 'a', title: 'A', date: '2026-01-13', language: 'en', paragraphs }];
    const wanted = { topic: 'mine', person: personReference(id) };
    const voices = voicesOf(wanted, { ...index, articles, glossary: people });
    expect(voices.map(({ speaker }) => speaker)).toEqual(names.en);
    const pages = [voices, voices, voices, voices, voices, voices].flat();
    const topic = 'x'.repeat(MOST_VOICED_TOPIC);
    expectWithinLimits(voicesView(pages, { ...wanted, topic }, 99, en));
  });
});

describe('a checked claim', () => {
  it('marks the differing words and quotes the paragraph', () => {
    const text = textOf(
      checkView(checker.check('138 Koreans died when the Chosei mine flooded in 1943'), en),
    );
    expect(text).toContain(messagesIn('en').check.verdicts.contradicted);
    expect(text).toContain('≠ **138** Koreans died when the Chosei mine flooded in **1943**');
    expect(text).toContain('the record says **“136”** (¶15)');
    expect(text).toContain('the record says **“Feb. 3, 1942”** (¶15)');
    expect(text).toMatch(/> .*including \*\*136\*\* forcibly mobilized Koreans/);
    expect(text).not.toMatch(/\bfalse\b/i);
  });

  it('says that the record does not mention it, with the closest passage as no proof', () => {
    const text = textOf(checkView(checker.check('Tokyo will bear the cost of the DNA tests.'), en));
    expect(text).toContain(messagesIn('en').check.verdicts.not_mentioned);
    expect(text).toContain(messagesIn('en').check.closest);
  });

  it('shows an altered quotation word by word', () => {
    const claim = 'Lee said: “I am thankful for the respected prime minister’s special attention.”';
    const text = textOf(checkView(checker.check(claim), en));
    expect(text).toContain('I am ~~thankful~~ **grateful** for the respected');
    // And in words, for who cannot see what is struck out.
    expect(text).toContain('- “thankful”: the record says **“grateful”** (¶17)');
  });

  it('says in words what the sign before each of several statements means', () => {
    const claim = 'The summit was held in Tokyo. Lee met Xi Jinping on Jan. 5. Snow fell.';
    const text = textOf(checkView(checker.check(claim), en));
    expect(text).toMatch(/≠ The summit .*[\s\S]*?\n-# The record says otherwise/);
    expect(text).toMatch(/✓ Lee met Xi .*[\s\S]*?\n-# The record says so/);
    expect(text).toMatch(/– Snow fell\.\n-# The record does not mention this/);
  });

  it('counts in its heading the statements that fare differently', () => {
    const textAbout = (claim: string) => textOf(checkView(checker.check(claim), en));
    expect(
      textAbout('136 Koreans were among the dead. The DNA tests will cost 3 million won.'),
    ).toContain('## 1 of 2 statements is in the record');
    expect(textAbout('136 Koreans were among the dead. The mine flooded in 1943.')).toContain(
      '## The record says otherwise on 1 of 2 statements',
    );
  });

  it('says first of altered words that they are altered, though the record has the like', () => {
    const claim =
      'Lee said "the two sides have agreed to pursue DNA tests to identify the bodies".';
    const text = textOf(checkView(checker.check(claim), en));
    expect(text).toContain(`## ${messagesIn('en').check.wordedOtherwise}`);
    expect(text).not.toContain('✓');
  });

  it('does not say again what was said', () => {
    const text = textOf(checkView(checker.check('136 Koreans died in the Chosei mine.'), en));
    expect(text).toContain('✓ 136 Koreans');
    expect(text).not.toContain('“136”');
  });

  it.each(['Pizza is tasty', 'lol nice pic', '피자는 맛있다', 'ピザはおいしい'])(
    'quotes nothing beside “%s”, of which nothing is in the record',
    (claim) => {
      const text = textOf(checkView(checker.check(claim), en));
      expect(text).toContain(messagesIn('en').check.verdicts.not_mentioned);
      expect(text).not.toContain('> ');
    },
  );

  it.each(['hello', '고마워', 'ヘルプ'])('finds nothing to check in “%s”', (claim) => {
    expect(textOf(checkView(checker.check(claim), en))).toBe(messagesIn('en').check.nothing);
  });

  it('fits into a message and pings nobody, whatever was claimed', () => {
    const claims = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 2000 }),
      fc
        .array(
          fc.constantFrom(
            'Lee',
            '@everyone',
            '<@1>',
            '183',
            'Koreans',
            'died.',
            '**',
            '1943',
            'テスト',
            '유해',
          ),
        )
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(claims, fc.constantFrom(...frames), (claim, frame) => {
        const view = checkView(checker.check(claim), frame);
        expectWithinLimits(view);
        expect(textOf(view)).not.toMatch(/(?<!\\)@(?:everyone|here)|(?<!\\)<@/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('quotations', () => {
  it.each([
    ['', '', 19],
    ['Lee', '', 8],
    ['高市', '', 11],
    ['다카이치', 'DNA', 1],
    ['Xi', '', 0],
    ['', 'football', 0],
  ])('of %j on %j: %i', (speaker, topic, count) => {
    expect(findQuotes({ speaker, topic }, index)).toHaveLength(count);
  });

  it.each([-1, 0, 1, 3, 99])('page %i fits in every language', (page) => {
    const wanted = { speaker: '', topic: '' };
    for (const frame of frames)
      expectWithinLimits(quotesView(findQuotes(wanted, index), wanted, page, frame));
  });

  it('name speaker and paragraph', () => {
    const wanted = { speaker: 'Takaichi', topic: 'DNA' };
    const text = textOf(quotesView(findQuotes(wanted, index), wanted, 0, en));
    expect(text).toContain('> “progress being made in bilateral coordination');
    expect(text).toContain('**Sanae Takaichi** · ¶19');
  });

  it('say when there are none', () => {
    const wanted = { speaker: 'Xi', topic: '' };
    expectWithinLimits(quotesView([], wanted, 0, en));
  });
});

describe('who', () => {
  it('shows office, words and deeds', () => {
    const [lee] = book.people;
    if (!lee) throw new Error('nobody in the record');
    const text = textOf(whoView(lee, 0, en));
    expect(text).toContain('## Lee Jae Myung\nPresident · ¶1');
    expect(text).toContain('**In quotation marks**');
    for (let page = -1; page < 6; page += 1)
      for (const frame of frames)
        for (const person of book.people) expectWithinLimits(whoView(person, page, frame));
  });
});

describe('timeline', () => {
  it('keeps what is reckoned apart from the words', () => {
    const text = textOf(timelineView(book.timeline, 0, en));
    expect(text).toMatch(/> .*\*\*Feb. 3, 1942\*\*.*\n-# ¶15 · stated: February 3, 1942/);
    expect(text).toContain('**last year**');
    expect(text).toContain('reckoned from the date of the article: 2025');
  });

  it.each([-1, 0, 1, 2, 9])('page %i fits in every language', (page) => {
    for (const frame of frames) expectWithinLimits(timelineView(book.timeline, page, frame));
  });
});

describe('what the record does not have', () => {
  const quotesOf = (speaker: string, topic: string) => {
    const wanted = { speaker, topic };
    return textOf(quotesView(findQuotes(wanted, index), wanted, 0, en));
  };

  it.each([
    ['Xi Jinping', '', 'quotes no words of Xi Jinping', '“Xi Jinping” (¶5)'],
    ['Obama', '', 'names nobody called “Obama”', undefined],
    ['', 'pizza', 'no quotation on “pizza”', undefined],
    ['Lee', 'Xi Jinping', 'no such quotation', '“Xi Jinping” (¶5)'],
  ])('of quotations by “%s” on “%s”: %s', (speaker, topic, absence, elsewhere) => {
    const text = quotesOf(speaker, topic);
    expect(text).toContain(absence);
    if (elsewhere === undefined) expect(text).not.toContain('¶');
    else expect(text).toContain(elsewhere);
  });

  it.each([
    ['Cheong Wa Dae', '“Cheong Wa Dae” (¶18)'],
    ['유족', '“families” (¶21)'],
    ['Kim', undefined],
  ])('points from “%s”, who is nobody, to where it is spoken of: %s', (typed, elsewhere) => {
    const view = absentView('nobody', typed, en);
    expectWithinLimits(view);
    expect(textOf(view)).toBe(
      elsewhere === undefined ? 'nobody' : `nobody\nIt does speak of ${elsewhere}.`,
    );
  });
});
