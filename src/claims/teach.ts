import type { Citation, ExampleClaim } from '../corpus/types.ts';
import { packRows, phraseTokens } from '../index/phrases.ts';
import { type Example, inSteps, trainSoftmax } from '../index/softmax.ts';
import type { Index } from '../index/types.ts';
import { entityFinder } from '../index/wordings.ts';
import { citedWords } from '../record/cite.ts';
import { sentences } from '../text/sentences.ts';
import type { WordTable } from '../text/word-table.ts';
import { createKnowledge } from './knowledge.ts';
import { statementReader } from './read-statement.ts';
import { verdicts } from './types.ts';
import { BUCKETS } from './verdict-features.ts';

const TRAINING = {
  buckets: BUCKETS,
  columns: verdicts.length,
  epochs: 30,
  rate: 0.15,
  decay: 1e-3,
  caution: 1e-3,
};

/** What the record itself says it supports: its sentences, and the quotes of facts and assertions. */
function ownWords(index: Index, articles: ReadonlySet<string>): ExampleClaim[] {
  const citations = [
    ...index.paragraphs.flatMap(({ article, number, text }) =>
      sentences(text).map(({ start, end }) => ({ article, paragraph: number, start, end })),
    ),
    ...index.facts.map(({ citation }) => citation),
    ...index.assertions.map(({ citation }) => citation),
  ].filter(({ article }) => articles.has(article));
  return citations.map((citation) => ({
    article: citation.article,
    text: citedWords(index.articles, citation),
    verdict: 'supported',
    citation,
  }));
}

/**
 * Teaches checking by example claims: an index with what was learnt from them.
 * @param onExample called as examples are read, for progress
 */
export function teachChecking(
  index: Index,
  given: readonly ExampleClaim[],
  table: WordTable,
  onExample: (done: number, of: number) => void = () => {},
): Index {
  if (given.length === 0) return index;
  const claims = [...given, ...ownWords(index, new Set(given.map(({ article }) => article)))];
  const knowledge = createKnowledge(index);
  const read = statementReader(knowledge, table);
  const examples = claims.flatMap(({ text, verdict }, position): Example[] => {
    onExample(position + 1, claims.length);
    const reading = read(text, { start: 0, end: text.length });
    return reading.model
      ? [{ features: reading.model.features, column: verdicts.indexOf(verdict) }]
      : [];
  });
  const citations: Citation[] = [];
  const places = new Map<string, number>();
  const decided = claims.flatMap(({ text, citation }) => (citation ? [{ text, citation }] : []));
  const decidedBy = decided.map(({ citation }) => {
    const { article, paragraph, start, end } = citation;
    const key = `${article}¶${paragraph}:${start}-${end}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, citations.length);
    citations.push(citation);
    return citations.length - 1;
  });
  const entitiesOf = entityFinder(index.glossary);
  return {
    ...index,
    lessons: {
      articles: [...new Set(claims.map(({ article }) => article))],
      citations,
      examples: packRows(
        decided.map(({ text }) => Uint32Array.from(phraseTokens(text, entitiesOf(text)))),
      ),
      decidedBy: Uint32Array.from(decidedBy),
      ...inSteps(trainSoftmax(examples, TRAINING)),
    },
  };
}
