import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createConsiderer } from '../../../src/answer/consider.ts';
import { createEngine } from '../../../src/answer/engine.ts';
import { generalFeatureNames } from '../../../src/answer/general/confidence.ts';
import { paragraphFeatureNames } from '../../../src/answer/general/paragraph-features.ts';
import { createProfile } from '../../../src/answer/general/profile.ts';
import { generalRanker } from '../../../src/answer/general/rank.ts';
import { sentenceFeatureNames } from '../../../src/answer/general/sentence-names.ts';
import {
  confidenceWeights,
  paragraphWeights,
  sentenceWeights,
} from '../../../src/answer/general/weights.ts';
import { indexOf } from '../../../src/eval/squad.ts';
import { projectFile } from '../../../src/project-file.ts';
import { readWordTable } from '../../../src/text/word-table.ts';

const table = readWordTable(projectFile('data', 'word-table.bin'));

const paragraphs = [
  'The tide mill at Carew stands on a dam across the river. It was built in 1801 by John Bartlett.',
  'Grain was ground at Carew until 1937. The mill could grind four tonnes in a single tide.',
  'Visitors come from May to October. A guide explains the machinery, because little of it moves.',
  'Eling in Hampshire has the only other tide mill that still grinds flour in Britain.',
];
const article = {
  article: {
    id: 'tide-mills',
    title: 'Tide mills of Britain',
    date: '2020-01-01',
    language: 'en',
    paragraphs: paragraphs.map((text, at) => ({
      article: 'tide-mills',
      number: at + 1,
      section: null,
      text,
    })),
  },
  facts: [],
  notes: [],
  silences: [],
  questions: [],
  assertions: [],
  claims: [],
};
const index = indexOf([article]);
const { analyse, consider, vocabulary } = createConsiderer(index, table);
const engine = createEngine(index, table);

describe('an article that nobody prepared', () => {
  it.each([
    ['Who built the mill at Carew?', 1, 'It was built in 1801 by John Bartlett.'],
    [
      'How much could it grind in one tide?',
      2,
      'The mill could grind four tonnes in a single tide.',
    ],
    ['In which months can tourists visit?', 3, 'Visitors come from May to October.'],
    ['Which other tide mill in Britain still grinds flour?', 4, paragraphs[3]],
  ])('%s', (text, paragraph, sentence) => {
    const [best] = consider(analyse(text)).ranked;
    const { start = 0, end = 0 } = best?.tokens.sentences[best.bestSentence] ?? {};
    expect(index.paragraphs[best?.id ?? -1]?.number).toBe(paragraph);
    expect(paragraphs[paragraph - 1]?.slice(start, end)).toBe(sentence);
  });

  it.each([
    'What is the capital of Mongolia?',
    'How do I cancel my subscription?',
    'Did Einstein play the violin?',
  ])('refuses %s', (text) => {
    expect(engine.ask({ question: text }).answered).toBe(false);
  });

  it('answers whatever is typed with numbers only, and evidence that stands in the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 80 }),
          fc
            .array(fc.constantFrom(...paragraphs.join(' ').split(' '), 'who', 'when', '?'), {
              maxLength: 40,
            })
            .map((words) => words.join(' ')),
        ),
        (question) => {
          const answer = engine.ask({ question });
          expect(answer.confidence).toBeGreaterThanOrEqual(0);
          expect(answer.confidence).toBeLessThanOrEqual(1);
          for (const { score } of answer.passages) {
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
          }
          if (!answer.answer) return;
          const { citation, sentence } = answer.answer;
          const text = paragraphs[citation.paragraph - 1] ?? '';
          expect(text.slice(citation.start, citation.end)).toBe(sentence);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('measures every sentence and paragraph with a finite figure for every name', () => {
    const rank = generalRanker(createProfile(index, vocabulary, table), vocabulary);
    const all = paragraphs.map((_, id) => ({ id, score: 1 }));
    for (const one of rank(analyse('When was the mill at Carew built?'), all).paragraphs) {
      expect(one.features).toHaveLength(paragraphFeatureNames.length);
      expect([...one.features].every(Number.isFinite)).toBe(true);
      for (const row of one.sentences) {
        expect(row).toHaveLength(sentenceFeatureNames.length);
        expect([...row].every(Number.isFinite)).toBe(true);
      }
    }
  });

  it('leaves nothing of one question behind for the next', () => {
    const first = engine.ask({ question: 'Who built the mill at Carew?' });
    engine.ask({ question: 'In which months can tourists visit?' });
    expect(engine.ask({ question: 'Who built the mill at Carew?' })).toEqual(first);
  });
});

describe('the sentence', () => {
  it.each([
    // It goes on about the one before: "It" is the mill.
    ['When was the mill at Carew built?', 'It was built in 1801 by John Bartlett.'],
    // Both speak of visitors, one holds months.
    ['When do visitors come?', 'Visitors come from May to October.'],
    // A number before what is counted.
    ['How many tonnes could the mill grind?', 'The mill could grind four tonnes in a single tide.'],
  ])('%s', (text, sentence) => {
    const [best] = consider(analyse(text)).ranked;
    const { start = 0, end = 0 } = best?.tokens.sentences[best.bestSentence] ?? {};
    expect(index.paragraphs[best?.id ?? -1]?.text.slice(start, end)).toBe(sentence);
  });
});

describe('fitted weights', () => {
  it.each([
    ['sentences', Object.keys(sentenceWeights), sentenceFeatureNames],
    ['paragraphs', Object.keys(paragraphWeights), paragraphFeatureNames],
    ['confidence', Object.keys(confidenceWeights), ['bias', ...generalFeatureNames]],
  ])('of %s are for features that there are', (_, weighted, names) => {
    expect([...weighted].sort()).toEqual([...names].sort());
  });
});
