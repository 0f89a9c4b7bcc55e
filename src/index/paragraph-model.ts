import type { Note, Paragraph, Silence } from '../corpus/types.ts';
import { fold } from '../text/fold.ts';
import { languages } from '../text/language.ts';
import { isStopWord } from '../text/stop-words.ts';
import { tokenize } from '../text/tokens.ts';
import type { Phrases } from './phrases.ts';

/**
 * Which paragraph of a prepared article a question is meant for, or none of them: a softmax over the
 * paragraphs and "asked in vain", learnt from the wordings of notes and silences, by phrases and by the
 * letters of words, so that misspelt ones count for what they resemble (character n-grams, as in
 * Bojanowski et al., "Enriching word vectors with subword information", TACL 2017).
 */
export interface ParagraphModel {
  /** For each prepared article: its id, the position of its first paragraph, how many it has. */
  readonly articles: readonly ModelledArticle[];
  /** Article after article: bucket × (paragraphs + 1), the last column being "in vain"; in steps. */
  readonly weights: Int8Array;
}

interface ModelledArticle {
  readonly article: string;
  readonly first: number;
  readonly paragraphs: number;
  readonly step: number;
}

const BUCKETS = 1 << 16;
const EPOCHS = 3;
const RATE = 0.5;
const DECAY = 1e-4;
/** Pieces of words count less than whole phrases: a word has many. */
const LETTERS_WEIGHT = 0.35;
const SHORTEST_WORD = 4;
const PIECES = [3, 4, 5];

/** The pieces of a text's English words, hashed, each once: "<rem", "rema", … "ains>". */
export function letterPieces(text: string): Uint32Array {
  const found = new Set<number>();
  for (const { term, word } of tokenize(text)) {
    if (word.length < SHORTEST_WORD || !/^[a-z]/.test(word) || isStopWord(term)) continue;
    const whole = `<${fold(word)}>`;
    for (const length of PIECES)
      for (let at = 0; at + length <= whole.length; at += 1)
        found.add(hash(whole.slice(at, at + length)));
  }
  return Uint32Array.from(found);
}

type Feature = readonly [bucket: number, value: number];

/** Phrases and pieces with how much each counts, scaled to length 1. */
function featuresOf(
  phrases: Iterable<readonly [number, number]>,
  pieces: Iterable<readonly [number, number]>,
): Feature[] {
  const features: Feature[] = [];
  let squares = 0;
  const add = (token: number, value: number) => {
    features.push([bucketOf(token), value]);
    squares += value * value;
  };
  for (const [token, factor] of phrases) add(token, factor);
  for (const [piece, factor] of pieces) add(piece ^ 0x5bd1e995, factor * LETTERS_WEIGHT);
  const length = Math.sqrt(squares) || 1;
  return features.map(([bucket, value]) => [bucket, value / length]);
}

/**
 * Softmax regression by stochastic gradient descent with AdaGrad steps (Duchi, Hazan, Singer, JMLR
 * 2011), shuffled with a fixed seed: the same corpus gives the same model.
 */
export function trainParagraphModel(
  notes: readonly Note[],
  silences: readonly Silence[],
  paragraphs: readonly Paragraph[],
  { tokens, firstToken }: Phrases,
): ParagraphModel {
  const prepared = [...new Set(notes.map(({ about }) => about.article))];
  const texts = [...notes, ...silences].flatMap((owner) =>
    languages.flatMap((language) => owner.wordings[language].map((text) => ({ owner, text }))),
  );
  const models = prepared.map((article) => {
    const own = paragraphs.flatMap((paragraph, id) => (paragraph.article === article ? [id] : []));
    const first = own[0] ?? 0;
    const columns = own.length + 1;
    const rows = texts.flatMap(({ owner, text }, wording) => {
      const isNote = 'about' in owner;
      if ((isNote ? owner.about.article : owner.article) !== article) return [];
      const phrases = tokens.subarray(firstToken[wording], firstToken[wording + 1]);
      return [
        {
          features: featuresOf(once(phrases), once(letterPieces(text))),
          // Paragraphs of an article are numbered from 1 in the order of their positions.
          column: isNote ? owner.about.paragraph - 1 : own.length,
        },
      ];
    });
    return { article, first, paragraphs: own.length, weights: train(rows, columns) };
  });
  const weights = new Int8Array(models.reduce((sum, one) => sum + one.weights.length, 0));
  let at = 0;
  const articles = models.map(({ weights: own, ...model }) => {
    const step = own.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6) / 127;
    for (const weight of own) {
      weights[at] = Math.round(weight / step);
      at += 1;
    }
    return { ...model, step };
  });
  return { articles, weights };
}

interface Row {
  readonly features: readonly Feature[];
  readonly column: number;
}

function train(rows: Row[], columns: number): Float32Array {
  const weights = new Float32Array(BUCKETS * columns);
  const seen = new Float32Array(BUCKETS * columns).fill(1e-4);
  const random = generator(20_260_113);
  const scores = new Float64Array(columns);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(rows, random);
    for (const { features, column } of rows) {
      scores.fill(0);
      for (const [bucket, value] of features) {
        const row = bucket * columns;
        for (let k = 0; k < columns; k += 1)
          scores[k] = (scores[k] ?? 0) + value * (weights[row + k] ?? 0);
      }
      const total = logOfSum(scores);
      for (let k = 0; k < columns; k += 1)
        scores[k] = Math.exp((scores[k] ?? 0) - total) - (k === column ? 1 : 0);
      for (const [bucket, value] of features) {
        const row = bucket * columns;
        for (let k = 0; k < columns; k += 1) {
          const at = row + k;
          const gradient = (scores[k] ?? 0) * value + DECAY * (weights[at] ?? 0);
          const squares = (seen[at] ?? 0) + gradient * gradient;
          seen[at] = squares;
          weights[at] = (weights[at] ?? 0) - (RATE * gradient) / Math.sqrt(squares);
        }
      }
    }
  }
  return weights;
}

/**
 * How likely each paragraph of the prepared articles is what a question is meant for: by its position,
 * natural logarithms.
 * @param phrases, pieces each with how much it counts, 0 to 1
 */
export function meantParagraphs(
  { articles, weights }: ParagraphModel,
  phrases: ReadonlyMap<number, number>,
  pieces: ReadonlyMap<number, number>,
): Map<number, number> {
  const features = featuresOf(phrases, pieces);
  const meant = new Map<number, number>();
  let from = 0;
  for (const { first, paragraphs, step } of articles) {
    const columns = paragraphs + 1;
    const scores = new Float64Array(columns);
    for (const [bucket, value] of features) {
      const row = from + bucket * columns;
      for (let k = 0; k < columns; k += 1)
        scores[k] = (scores[k] ?? 0) + value * step * (weights[row + k] ?? 0);
    }
    from += BUCKETS * columns;
    const total = logOfSum(scores);
    for (let k = 0; k < paragraphs; k += 1) meant.set(first + k, (scores[k] ?? 0) - total);
  }
  return meant;
}

function* once(tokens: Iterable<number>): Iterable<readonly [number, number]> {
  for (const token of tokens) yield [token, 1];
}

function bucketOf(token: number): number {
  const mixed = Math.imul(token ^ (token >>> 15), 0x85ebca6b);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % BUCKETS;
}

function logOfSum(scores: Float64Array): number {
  const peak = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  return peak + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - peak), 0));
}

/** FNV-1a over UTF-16 units. */
function hash(piece: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < piece.length; index += 1)
    value = Math.imul(value ^ piece.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/** Mulberry32: a small generator of pseudo-random numbers between 0 and 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let index = list.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const [a, b] = [list[index], list[other]];
    if (a === undefined || b === undefined) continue;
    list[index] = b;
    list[other] = a;
  }
}
