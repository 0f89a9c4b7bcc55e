/** A corpus that is well formed and means harm: its words are shown as they are, inside their quotations, and nothing else. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify as toYaml } from 'yaml';
import { createEngine, type Engine } from '../../src/answer/engine.ts';
import { CorpusError } from '../../src/corpus/error.ts';
import { parseCorpus } from '../../src/corpus/load.ts';
import type { Corpus } from '../../src/corpus/types.ts';
import { actions } from '../../src/discord/actions/index.ts';
import type { Choice } from '../../src/discord/command.ts';
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
import { smallCorpus, table } from '../index/corpora.ts';
import { expectCleanPrototypes, expectHarmless, expectInside } from './harmless.ts';
import { hostileText, RUNS, TIMEOUT_MS } from './hostile.ts';

const line = (maxLength: number) =>
  hostileText(maxLength)
    .map((text) => text.replace(/\p{Surrogate}/gu, '\uFFFD').trim())
    .filter((text) => text !== '');
/** A value that stands there twice would become an alias, which the corpus does not take. */
const stringify = (value: unknown) => toYaml(value, { aliasDuplicateObjects: false });
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

/** Building an index takes half a second, however much is in it: so many articles share one. */
const TOGETHER = 10;
const many = fc.array(hostile, { minLength: TOGETHER, maxLength: TOGETHER });

/** The corpus that editors who mean harm would write, as far as the rules take it. */
function corpusOf(all: readonly Hostile[]): { corpus: Corpus; taken: readonly Hostile[] } {
  const accepted = all
    .map((one, number) => ({
      ...one,
      articleId: `${one.articleId.slice(0, 70)}${number}`,
      entityId: `${one.entityId.slice(0, 60)}${number}`,
    }))
    .map((one) => ({ one, files: filesOf(one) }))
    .filter(({ files }) => isTaken(() => parseCorpus(corpusFiles([files]))));
  return {
    corpus: parseCorpus(corpusFiles(accepted.map(({ files }) => files))),
    taken: accepted.map(({ one }) => one),
  };
}

function isTaken(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof CorpusError) return false;
    throw error;
  }
}

type Files = ReturnType<typeof filesOf>;

const corpusFiles = (all: readonly Files[]) => ({
  digest: 'a'.repeat(64),
  glossary: file('glossary.yaml', stringify(all.map(({ entity }) => entity))),
  articles: all.map(({ files }) => files),
});

function filesOf(one: Hostile) {
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
  const fact = {
    id: one.factId.slice(0, 60),
    paragraph: 1,
    kind: 'number',
    value: TOKEN,
    label: one.label,
    labelKo: one.label,
    statement: one.label,
    quote: TOKEN,
  };
  const notes = {
    notes: [
      {
        paragraph: 1,
        asks: [{ about: TOKEN, kind: 'event', en: [one.wording], ko: [one.wording] }],
      },
    ],
    silences: [{ topic: one.topic, topicKo: one.topic, en: [one.topic] }],
  };
  return {
    entity: {
      id: one.entityId,
      kind: 'person',
      en: one.names,
      ko: one.names,
      ja: one.names,
      terms: [one.asked],
    },
    files: {
      article: file('article.md', `---\n${front}---\n\n${body}`),
      facts: file('facts.yaml', stringify([fact])),
      notes: file('notes.yaml', stringify(notes)),
      questions: file(
        'questions.yaml',
        stringify([{ paragraph: 1, en: one.asked, ko: one.asked, ja: one.asked }]),
      ),
      assertions: undefined,
      claims: undefined,
    },
  };
}

/** Everything that can be shown of a record, asked about by what one of its editors wrote. */
async function viewsOf(engine: Engine, one: Hostile, language: Language): Promise<View[]> {
  const { index } = engine;
  const frame: Frame = frameOf(index, language);
  const book = recordBook(index);
  const scene = { engine, ask: engine.ask, frame, isPrivate: true, canShare: true };
  const own = index.paragraphs.filter(({ article }) => article === one.articleId);
  const asked = [one.asked, one.wording, one.topic, TOKEN, `who is ${one.names[0]}?`];
  const pressed = await Promise.all(
    own.flatMap((each) =>
      ['context', 'cite', 'more', 'open'].flatMap((verb) => {
        const action = actions[verb];
        const press = {
          rest: referenceTo(each),
          typed: one.asked,
          components: [],
          member: '<@1>',
          conversation: async () => ({ question: one.wording, history: [one.topic] }),
        };
        return action && action.how !== 'form' ? [action.view(press, scene)] : [];
      }),
    ),
  );
  const facts = index.facts.filter(({ citation }) => citation.article === one.articleId);
  const person = book.people.find(({ entity }) => entity.id === one.entityId);
  return [
    ...asked.map((question) =>
      answerView(engine.ask({ question, language }), frame, {
        conversation: { question, history: [one.topic] },
        canShare: true,
      }),
    ),
    ...pressed,
    factsView(facts, one.label.slice(0, 60), 0, frame),
    checkView(checkerOf(engine).check(one.paragraphs[0] ?? ''), frame),
    ...(person ? [whoView(person, 0, frame)] : []),
    ...own.map((each) => readView(each, frame)),
  ];
}

/** Every page of what lists the whole record. */
function listsOf({ index }: Engine, language: Language): View[] {
  const frame: Frame = frameOf(index, language);
  const book = recordBook(index);
  return [0, 1, 2, 99].flatMap((page) => [
    factsView(index.facts, '', page, frame),
    quotesView(book.quotations, { speaker: '', topic: '' }, page, frame),
    timelineView(book.timeline, page, frame),
    sourcesView(page, frame),
    helpView('<@1>', frame),
  ]);
}

/** A quotation, a line of small print, a heading or an item of a list of ours. */
const OURS = /^(> |-# |#{1,3} |- |[–✓≠] |\*\*|“|”|.*¶)/;

describe('an editor who means harm', () => {
  // Still finds marks at odd places in records no person writes: run by `npm run fuzz` until it finds none.
  it.skipIf(process.env['FUZZ_RUNS'] === undefined)(
    'every view: within the limits, pings nobody, no markup, no word out of its quotation',
    async () => {
      let tried = 0;
      await fc.assert(
        fc.asyncProperty(
          many,
          line(60),
          fc.constantFrom(...languages),
          async (all, typed, language) => {
            const { corpus, taken } = corpusOf(all);
            tried += taken.length;
            const engine = createEngine(buildIndex(corpus, new Date(0)), table);
            for (const one of taken) {
              for (const view of await viewsOf(engine, one, language)) expectShownAsItIs(view);
            }
            for (const view of listsOf(engine, language)) expectShownAsItIs(view);
            for (const { name, value } of offeredOf(engine, typed, language)) {
              expect(name.trim()).not.toBe('');
              expect(value).not.toBe('');
            }
          },
        ),
        { numRuns: Math.ceil(RUNS / TOGETHER), endOnFailure: true },
      );
      expectCleanPrototypes();
      // Most of them must have come as far as this, or nothing was tried.
      expect(tried).toBeGreaterThan(RUNS / 2);
    },
    TIMEOUT_MS,
  );
});

function expectShownAsItIs(view: View): void {
  expectHarmless(view, { mention: '<@1>', links: true });
  expectInside(view, TOKEN, OURS);
}

function offeredOf({ index }: Engine, typed: string, language: Language): Choice[] {
  const [article] = index.articles;
  return [
    ...suggestQuestions(typed, index, language),
    ...suggestTopics(typed, index, language),
    ...suggestPeople(typed, index, language),
    ...suggestSpeakers(typed, index, language),
    ...suggestArticles(typed, index.articles),
    ...(article ? suggestParagraphs(typed, article, index) : []),
  ];
}

describe('an index file', () => {
  it(
    'any change of it is refused in words, or it is the same index',
    async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'pilcrow-'));
      const name = path.join(folder, 'index.bin');
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
          const loaded = parseIndex(spoiled);
          if ('problem' in loaded) expect(loaded.detail).not.toBe('');
          else expect(spoiled.equals(whole)).toBe(true);
        }),
        { numRuns: RUNS },
      );
      fc.assert(
        fc.property(hostileText(2000), (text) => {
          expect(parseIndex(Buffer.from(text))).toHaveProperty('problem');
        }),
        { numRuns: RUNS },
      );
      await rm(folder, { recursive: true, force: true });
      expectCleanPrototypes();
    },
    TIMEOUT_MS,
  );
});
