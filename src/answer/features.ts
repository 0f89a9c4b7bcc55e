import { type ParagraphTokens, paragraphTokens } from '../index/lexicon.ts';
import type { Index } from '../index/types.ts';
import type { Span } from '../text/sentences.ts';
import { isStopWord } from '../text/stop-words.ts';
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
  const { concepts } = question;
  const plans = concepts.map((concept) => planOf(concept, vocabulary));
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const average = index.lexicon.tokens.length / Math.max(1, index.paragraphs.length);
  const inTitles = new Map<string, number>();
  const asked = new Set(plans.flatMap((plan) => [...plan.keys()]));
  const named = concepts.filter(({ name }) => name).length;
  const looked = ids.map((id) => {
    const tokens = paragraphTokens(index.lexicon, id);
    const found = positionsOf(asked, tokens.tokens);
    const places = plans.map((plan) => placesOf(plan, tokens.tokens, found));
    const score = bm25(concepts, places, tokens.tokens.length, average);
    return { id, tokens, found, places, score };
  });
  const best = looked.reduce((most, { score }) => Math.max(most, score), 1e-9);
  return looked.map(({ id, tokens, found, places, score }) => {
    const matched = places.map(({ factor }) => factor);
    const sentenceScores = tokens.sentences.map(({ from, to }) => {
      let sum = 0;
      for (let at = 0; at < concepts.length; at += 1) {
        const { factor, positions } = places[at] ?? NOWHERE;
        if (isWithin(positions, from, to)) sum += (concepts[at]?.weight ?? 0) * factor;
      }
      return sum / total;
    });
    let bestSentence = 0;
    for (let at = 1; at < sentenceScores.length; at += 1)
      if ((sentenceScores[at] ?? 0) > (sentenceScores[bestSentence] ?? 0)) bestSentence = at;
    const article = index.paragraphs[id]?.article ?? '';
    let inTitle = inTitles.get(article);
    if (inTitle === undefined) {
      inTitle = weightInTitle(vocabulary, article, question) / total;
      inTitles.set(article, inTitle);
    }
    let covered = 0;
    let namesHeld = 0;
    for (let at = 0; at < concepts.length; at += 1) {
      const concept = concepts[at];
      const factor = matched[at] ?? 0;
      covered += (concept?.weight ?? 0) * factor;
      if (concept?.name) namesHeld += factor;
    }
    return {
      id,
      tokens,
      positions: found,
      sentenceScores,
      bestSentence,
      features: {
        bm25: score / best,
        coverage: covered / total,
        sentenceCoverage: sentenceScores[bestSentence] ?? 0,
        pairs: neighbours(places),
        names: named === 0 ? 1 : namesHeld / named,
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
function weightInTitle(vocabulary: Vocabulary, article: string, { concepts }: Question): number {
  let sum = 0;
  for (const { terms, weight } of concepts) {
    for (const term of terms.keys()) {
      if (!vocabulary.inTitle(term, article) || isStopWord(term)) continue;
      sum += weight;
      break;
    }
  }
  return sum;
}

type Plan = ReadonlyMap<number, number>;

interface Places {
  readonly factor: number;
  readonly positions: readonly number[];
}

const NOWHERE: Places = { factor: 0, positions: [] };

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
  if (plan.size === 0 || found.length === 0) return NOWHERE;
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
  return positions.length === 0 ? NOWHERE : { factor: Math.min(1, sum), positions };
}

function bm25(
  concepts: readonly Concept[],
  places: readonly Places[],
  length: number,
  average: number,
): number {
  let score = 0;
  const norm = K1 * (1 - B + (B * length) / average);
  for (let at = 0; at < concepts.length; at += 1) {
    const { factor, positions } = places[at] ?? NOWHERE;
    const frequency = positions.length;
    const saturated = (frequency * (K1 + 1)) / (frequency + norm);
    score += (concepts[at]?.weight ?? 0) * factor * saturated;
  }
  return score;
}

function neighbours(places: readonly Places[]): number {
  let pairs = 0;
  let kept = 0;
  for (let at = 0; at + 1 < places.length; at += 1) {
    const { positions: first } = places[at] ?? NOWHERE;
    const { positions: second } = places[at + 1] ?? NOWHERE;
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
