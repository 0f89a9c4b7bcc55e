import { type ParagraphTokens, paragraphTokens } from '../index/lexicon.ts';
import type { Index } from '../index/types.ts';
import type { Span } from '../text/sentences.ts';
import { isStopWord } from '../text/stop-words.ts';
import { terms } from '../text/tokens.ts';
import type { Concept, Question } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is measured of a paragraph as an answer to a question. All between 0 and 1 unless said otherwise. */
export interface TextFeatures {
  /** BM25 over the paragraph, divided by the best among the candidates. */
  readonly bm25: number;
  /** Share of the question's weight that the paragraph has. */
  readonly coverage: number;
  /** The same for its best sentence. */
  readonly sentenceCoverage: number;
  /** Share of the question's neighbouring pairs that are neighbours in the paragraph too. */
  readonly pairs: number;
  /** Share of the question's names that the paragraph has; 1 where there are none. */
  readonly names: number;
  /** Share of the question's weight that the article's title has. */
  readonly title: number;
}

/** A paragraph measured, with what later steps need. */
export interface MeasuredParagraph {
  readonly id: number;
  readonly features: TextFeatures;
  readonly tokens: ParagraphTokens;
  /** Concept → how well the paragraph has it, 0 to 1, in the order of the question's concepts. */
  readonly matched: readonly number[];
  /** Tokens of the paragraph that match the question, by their number within it. */
  readonly positions: readonly number[];
  /** Number of its best sentence, and for each sentence its share of the question's weight. */
  readonly bestSentence: number;
  readonly sentenceScores: readonly number[];
}

const K1 = 1.2;
const B = 0.7;

/** Measures candidates. The question's terms are looked up once for all of them. */
export function measureParagraphs(
  index: Index,
  vocabulary: Vocabulary,
  question: Question,
  ids: readonly number[],
): MeasuredParagraph[] {
  const plans = question.concepts.map((concept) => planOf(concept, vocabulary));
  const total = question.concepts.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const average = index.lexicon.tokens.length / Math.max(1, index.paragraphs.length);
  const inTitles = new Map<string, number>();
  const asked = new Set(plans.flatMap((plan) => [...plan.keys()]));
  const named = question.concepts.filter(({ name }) => name);
  const looked = ids.map((id) => {
    const tokens = paragraphTokens(index.lexicon, id);
    const found = positionsOf(asked, tokens.tokens);
    const places = plans.map((plan) => placesOf(plan, tokens.tokens, found));
    const score = bm25(question.concepts, places, tokens.tokens.length, average);
    return { id, tokens, found, places, score };
  });
  const best = Math.max(...looked.map(({ score }) => score), 1e-9);
  return looked.map(({ id, tokens, found, places, score }) => {
    const matched = places.map(({ factor }) => factor);
    const sentenceScores = tokens.sentences.map(({ from, to }) => {
      let sum = 0;
      for (const [at, { factor, positions }] of places.entries())
        if (isWithin(positions, from, to)) sum += (question.concepts[at]?.weight ?? 0) * factor;
      return sum / total;
    });
    const bestSentence = Math.max(0, sentenceScores.indexOf(Math.max(...sentenceScores, 0)));
    const article = index.paragraphs[id]?.article ?? '';
    let inTitle = inTitles.get(article);
    if (inTitle === undefined) {
      inTitle = weightInTitle(index, article, question) / total;
      inTitles.set(article, inTitle);
    }
    let covered = 0;
    let namesHeld = 0;
    for (const [at, { weight, name }] of question.concepts.entries()) {
      covered += weight * (matched[at] ?? 0);
      if (name) namesHeld += matched[at] ?? 0;
    }
    return {
      id,
      tokens,
      matched,
      positions: found,
      sentenceScores,
      bestSentence,
      features: {
        bm25: score / best,
        coverage: covered / total,
        sentenceCoverage: sentenceScores[bestSentence] ?? 0,
        pairs: neighbours(places),
        names: named.length === 0 ? 1 : namesHeld / named.length,
        title: inTitle,
      },
    };
  });
}

function isWithin(positions: readonly number[], from: number, to: number): boolean {
  for (const position of positions) if (position >= from && position < to) return true;
  return false;
}

/** The weight of what the question shares with the title of an article. */
function weightInTitle(index: Index, article: string, { concepts }: Question): number {
  const title = new Set(terms(index.articles.find(({ id }) => id === article)?.title ?? ''));
  let sum = 0;
  for (const concept of concepts) {
    const isThere = [...concept.terms.keys()].some((term) => title.has(term) && !isStopWord(term));
    if (isThere) sum += concept.weight;
  }
  return sum;
}

type Plan = ReadonlyMap<number, number>;

interface Places {
  readonly factor: number;
  readonly positions: readonly number[];
}

function planOf(concept: Concept, vocabulary: Vocabulary): Plan {
  const plan = new Map<number, number>();
  for (const [term, factor] of concept.terms) {
    const id = vocabulary.paragraphIds.get(term);
    if (id !== undefined) plan.set(id, factor);
  }
  return plan;
}

/** Where anything stands that is asked for: few of the words, so that the concepts need not look at all of them. */
function positionsOf(asked: ReadonlySet<number>, tokens: Uint32Array): number[] {
  const found: number[] = [];
  for (let position = 0; position < tokens.length; position += 1) {
    if (asked.has(tokens[position] ?? -1)) found.push(position);
  }
  return found;
}

/** @param found positions that may be in question */
function placesOf(plan: Plan, tokens: Uint32Array, found: readonly number[]): Places {
  if (plan.size === 0 || found.length === 0) return { factor: 0, positions: [] };
  const positions: number[] = [];
  const distinct: number[] = [];
  let sum = 0;
  for (const position of found) {
    const token = tokens[position] ?? -1;
    const factor = plan.get(token);
    if (factor === undefined) continue;
    positions.push(position);
    if (distinct.includes(token)) continue;
    distinct.push(token);
    // A name of several words whose parts count half each is there when its parts are.
    sum = Math.max(sum, factor, sum + factor * 0.5);
  }
  return { factor: Math.min(1, sum), positions };
}

function bm25(
  concepts: readonly Concept[],
  places: readonly Places[],
  length: number,
  average: number,
): number {
  let score = 0;
  for (const [at, { weight }] of concepts.entries()) {
    const { factor = 0, positions = [] } = places[at] ?? {};
    const frequency = positions.length;
    const saturated = (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * length) / average));
    score += weight * factor * saturated;
  }
  return score;
}

function neighbours(places: readonly Places[]): number {
  let pairs = 0;
  let kept = 0;
  for (let at = 0; at + 1 < places.length; at += 1) {
    const first = places[at]?.positions ?? [];
    const second = places[at + 1]?.positions ?? [];
    pairs += 1;
    // Up to two words may stand between: function words are no concepts.
    if (first.some((a) => second.some((b) => b > a && b - a <= 3))) kept += 1;
  }
  return pairs === 0 ? 0 : kept / pairs;
}

/** Where the words that match stand in the paragraph's text; words that follow each other are one span. */
export function matchedSpans({
  tokens,
  positions,
}: Pick<MeasuredParagraph, 'tokens' | 'positions'>): Span[] {
  const spans: Span[] = [];
  for (const [at, position] of positions.entries()) {
    const start = tokens.offsets[position * 2] ?? 0;
    const end = tokens.offsets[position * 2 + 1] ?? start;
    const last = spans.at(-1);
    if (last && positions[at - 1] === position - 1)
      spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start, end });
  }
  return spans;
}
