/** A corpus that is well formed and means harm: its words are shown as they are, inside their quotations, and nothing else. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { createEngine, type Engine } from '../../src/answer/engine.ts';
import { CorpusError } from '../../src/corpus/error.ts';
import { parseCorpus } from '../../src/corpus/load.ts';
import type { Corpus } from '../../src/corpus/types.ts';
import { actions } from '../../src/discord/actions/index.ts';
import { checkerOf, recordBook } from '../../src/discord/record-book.ts';
import { referenceTo } from '../../src/discord/reference.ts';
import {
  suggestArticles,
  suggestParagraphs,
  suggestPeople,
  suggestQuestions,
  suggestSpeakers,
  suggestTopics,
} from '../../src/discord/suggest.ts';
import type { View } from '../../src/discord/view.ts';
import { answerView } from '../../src/discord/views/answer.ts';
import { checkView } from '../../src/discord/views/check.ts';
import { factsView } from '../../src/discord/views/facts.ts';
import { helpView } from '../../src/discord/views/help.ts';
import { quotesView } from '../../src/discord/views/quotes.ts';
import { readView } from '../../src/discord/views/read.ts';
import { type Frame, frameOf } from '../../src/discord/views/record.ts';
import { sourcesView } from '../../src/discord/views/sources.ts';
import { timelineView } from '../../src/discord/views/timeline.ts';
import { whoView } from '../../src/discord/views/who.ts';
import { buildIndex } from '../../src/index/build.ts';
import { loadIndex, parseIndex, saveIndex } from '../../src/index/file.ts';
import { type Language, languages } from '../../src/text/language.ts';
import { table } from '../index/corpora.ts';
import { expectCleanPrototypes, expectHarmless, expectInside } from './harmless.ts';
import { hostileText, RUNS, TIMEOUT_MS } from './hostile.ts';

const line = (maxLength: number) =>
  hostileText(maxLength)
    .map((text) => text.replace(/\p{Surrogate}/gu, '\uFFFD').trim())
    .filter((text) => text !== '');
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,79}$/);

/** Stands in every paragraph, so that its lines can be found in what is shown. */
const TOKEN = 'Zqx';

const paragraph = fc.tuple(line(300), line(300)).map(([before, after]) =>
  // A blank line or a heading would end the paragraph.
  `A ${before} ${TOKEN} ${after}`.replace(/[\r\n]+/g, ' ').trim(),
);

interface Hostile {
  readonly title: string;
  readonly articleId: string;
  readonly section: string;
  readonly paragraphs: readonly string[];
  readonly factId: string;
  readonly entityId: string;
  readonly names: readonly string[];
  readonly label: string;
  readonly wording: string;
  readonly topic: string;
  readonly asked: string;
}

const hostile: fc.Arbitrary<Hostile> = fc.record({
  title: line(400),
  articleId: fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u),
  section: line(200).map((text) => text.replace(/[\r\n]+/g, ' ').trim() || 'x'),
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 4 }),
  factId: id,
  entityId: id,
  names: fc.array(line(120), { minLength: 1, maxLength: 3 }),
  label: line(500),
  wording: line(400),
  topic: line(400),
  asked: line(100),
});

const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });

/** The corpus that an editor who means harm would write; undefined where the rules refuse it. */
function corpusOf(one: Hostile): Corpus | undefined {
  const front = stringify({
    id: one.articleId,
    title: one.title,
    date: '2026-01-13',
    language: 'en',
    dateline: one.label,
    source: one.title,
    url: `https://example.org/${encodeURIComponent([...one.label].slice(0, 50).join(''))}`,
  });
  const body = `${one.paragraphs[0]}\n\n## ${one.section}\n\n${one.paragraphs.slice(1).join('\n\n')}\n`;
  try {
    const files = {
      digest: 'a'.repeat(64),
      glossary: file(
        'glossary.yaml',
        stringify([
          {
            id: one.entityId,
            kind: 'person',
            en: one.names,
            ko: one.names,
            ja: one.names,
            terms: [one.asked],
          },
        ]),
      ),
      articles: [
        {
          article: file('article.md', `---\n${front}---\n\n${body}`),
          facts: file(
            'facts.yaml',
            stringify([
              {
                id: one.factId.slice(0, 60),
                paragraph: 1,
                kind: 'number',
                value: one.label,
                label: one.label,
                labelKo: one.label,
                statement: one.label,
                quote: TOKEN,
              },
            ]),
          ),
          notes: file(
            'notes.yaml',
            stringify({
              notes: [
                {
                  paragraph: 1,
                  asks: [{ about: TOKEN, kind: 'event', en: [one.wording], ko: [one.wording] }],
                },
              ],
              silences: [{ topic: one.topic, topicKo: one.topic, en: [one.topic] }],
            }),
          ),
          questions: file(
            'questions.yaml',
            stringify([{ paragraph: 1, en: one.asked, ko: one.asked, ja: one.asked }]),
          ),
          assertions: undefined,
        },
      ],
    };
    return parseCorpus(files);
  } catch (error) {
    if (error instanceof CorpusError) return undefined;
    throw error;
  }
}

/** Everything that can be shown of a record. */
async function viewsOf(engine: Engine, one: Hostile, language: Language): Promise<View[]> {
  const { index } = engine;
  const frame: Frame = frameOf(index, language);
  const book = recordBook(index);
  const asked = [one.asked, one.wording, one.topic, TOKEN, `who is ${one.names[0]}?`];
  const press = (rest: string) => ({
    rest,
    typed: one.asked,
    components: [],
    member: '<@1>',
    conversation: async () => ({ question: one.wording, history: [one.topic] }),
  });
  const pressed = await Promise.all(
    index.paragraphs.flatMap(({ article, number, text }) => {
      const reference = referenceTo({ article, number, text, section: null });
      return ['context', 'cite', 'more', 'open'].flatMap((verb) => {
        const action = actions[verb];
        return action && action.how !== 'form'
          ? [action.view(press(reference), { engine, frame, isPrivate: true, canShare: true })]
          : [];
      });
    }),
  );
  return [
    ...asked.map((question) =>
      answerView(engine.ask({ question, language }), frame, {
        conversation: { question, history: [one.topic] },
        canShare: true,
      }),
    ),
    ...pressed,
    factsView(index.facts, one.label.slice(0, 60), 0, frame),
    quotesView(book.quotations, { speaker: '', topic: '' }, 0, frame),
    timelineView(book.timeline, 0, frame),
    sourcesView(0, frame),
    helpView('<@1>', frame),
    checkView(checkerOf(engine).check(one.paragraphs[0] ?? ''), frame),
    ...book.people.map((person) => whoView(person, 0, frame)),
    ...index.paragraphs.map((each) => readView(each, frame)),
  ];
}

/** A quotation, a line of small print, a heading or an item of a list of ours. */
const OURS = /^(> |-# |#{1,3} |- |\*\*|“|”|.*¶)/;

describe('an editor who means harm', () => {
  it(
    'every view: within the limits, pings nobody, no markup, no word out of its quotation',
    async () => {
      let taken = 0;
      await fc.assert(
        fc.asyncProperty(hostile, fc.constantFrom(...languages), async (one, language) => {
          const corpus = corpusOf(one);
          if (!corpus) return;
          taken += 1;
          const engine = createEngine(buildIndex(corpus, new Date(0)), table);
          for (const view of await viewsOf(engine, one, language)) {
            expectHarmless(view, { mention: '<@1>', links: true });
            expectInside(view, TOKEN, OURS);
          }
        }),
        { numRuns: RUNS },
      );
      expectCleanPrototypes();
      // Most of them must have come as far as this, or nothing was tried.
      expect(taken).toBeGreaterThan(RUNS / 2);
    },
    TIMEOUT_MS,
  );

  it(
    'what is offered while typing',
    () => {
      fc.assert(
        fc.property(hostile, line(60), fc.constantFrom(...languages), (one, typed, language) => {
          const corpus = corpusOf(one);
          const [prepared] = corpus?.articles ?? [];
          if (!corpus || !prepared) return;
          const index = buildIndex(corpus, new Date(0));
          const offered = [
            ...suggestQuestions(typed, index, language),
            ...suggestTopics(typed, index, language),
            ...suggestPeople(typed, index, language),
            ...suggestSpeakers(typed, index, language),
            ...suggestArticles(typed, index.articles),
            ...suggestParagraphs(typed, prepared.article, index),
          ];
          for (const { name, value } of offered) {
            expect(name.trim()).not.toBe('');
            expect(value).not.toBe('');
          }
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT_MS,
  );
});

describe('an index file', () => {
  it(
    'any change of it is refused in words, or it is the same index',
    async () => {
      const { mkdtemp, readFile, rm } = await import('node:fs/promises');
      const { tmpdir } = await import('node:os');
      const path = await import('node:path');
      const folder = await mkdtemp(path.join(tmpdir(), 'pilcrow-'));
      const name = path.join(folder, 'index.json');
      const { smallCorpus } = await import('../index/corpora.ts');
      await saveIndex(name, buildIndex(smallCorpus(), new Date(0)));
      const whole = await readFile(name);
      expect('index' in (await loadIndex(name))).toBe(true);
      const change = fc.tuple(
        fc.nat({ max: whole.length - 1 }),
        fc.nat({ max: 40 }),
        hostileText(40),
      );
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
          const spoiled = changes.reduce(
            (bytes, [at, length, put]) =>
              Buffer.concat([bytes.subarray(0, at), Buffer.from(put), bytes.subarray(at + length)]),
            whole,
          );
          const loaded = parseIndex(spoiled.toString('utf8'));
          if ('problem' in loaded) expect(loaded.detail).not.toBe('');
          else expect(spoiled.equals(whole)).toBe(true);
        }),
        { numRuns: RUNS },
      );
      fc.assert(
        fc.property(hostileText(2000), (text) => {
          expect(parseIndex(text)).toHaveProperty('problem');
        }),
        { numRuns: RUNS },
      );
      await rm(folder, { recursive: true, force: true });
      expectCleanPrototypes();
    },
    TIMEOUT_MS,
  );
});
