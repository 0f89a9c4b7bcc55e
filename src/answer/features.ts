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
  const plan = planOf(concepts, vocabulary);
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const average = index.lexicon.tokens.length / Math.max(1, index.paragraphs.length);
  const inTitles = new Map<string, number>();
  const named = concepts.filter(({ name }) => name).length;
  const looked = ids.map((id) => {
    const tokens = paragraphTokens(index.lexicon, id);
    const { found, places } = placesIn(tokens.tokens, plan, concepts.length);
    const score = bm25(concepts, places, tokens.tokens.length, average);
    return { id, tokens, found, places, score };
  });
  const best = looked.reduce((most, { score }) => Math.max(most, score), 1e-9);
  return looked.map(({ id, tokens, found, places, score }) => {
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
      const { factor } = places[at] ?? NOWHERE;
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

/** Term → the concepts that it may stand for, each by its number, and how much it counts. */
type Plan = ReadonlyMap<number, readonly (readonly [concept: number, factor: number])[]>;

interface Places {
  readonly factor: number;
  readonly positions: readonly number[];
}

const NOWHERE: Places = { factor: 0, positions: [] };

function planOf(concepts: readonly Concept[], vocabulary: Vocabulary): Plan {
  const plan = new Map<number, [number, number][]>();
  for (const [concept, { terms }] of concepts.entries()) {
    for (const [term, factor] of terms) {
      const id = vocabulary.paragraphIds.get(term);
      if (id === undefined) continue;
      const others = plan.get(id);
      if (others) others.push([concept, factor]);
      else plan.set(id, [[concept, factor]]);
    }
  }
  return plan;
}

/** Where in a paragraph anything stands that is asked for, and where each of the concepts. */
function placesIn(
  tokens: Uint32Array,
  plan: Plan,
  concepts: number,
): { readonly found: readonly number[]; readonly places: readonly Places[] } {
  const found: number[] = [];
  const places: { factor: number; positions: number[] }[] = [];
  for (let concept = 0; concept < concepts; concept += 1) places.push({ factor: 0, positions: [] });
  for (let position = 0; position < tokens.length; position += 1) {
    const token = tokens[position] ?? -1;
    const meant = plan.get(token);
    if (meant === undefined) continue;
    const isFirst = !found.some((earlier) => tokens[earlier] === token);
    found.push(position);
    for (const [concept, factor] of meant) {
      const place = places[concept];
      if (!place) continue;
      place.positions.push(position);
      // A name of several words whose parts count half each is there when its parts are.
      if (isFirst) place.factor = Math.min(1, Math.max(factor, place.factor + factor * 0.5));
    }
  }
  return { found, places };
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
