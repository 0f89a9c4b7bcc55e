import type { Note, Paragraph, Silence } from '../corpus/types.ts';
import { fold } from '../text/fold.ts';
import { hash } from '../text/hash.ts';
import { inEveryLanguage } from '../text/language.ts';
import { isStopWord } from '../text/stop-words.ts';
import { tokenize } from '../text/tokens.ts';
import type { PhraseRows } from './phrases.ts';
import { addScore, bucketOf, type Feature, inSteps, logOfSum, trainSoftmax } from './softmax.ts';

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

const BUCKETS = 1 << 17;
const TRAINING = { buckets: BUCKETS, epochs: 3, rate: 0.5, decay: 1e-4, caution: 1e-4 };
/** Pieces of words count less than whole phrases: a word has many. */
const LETTERS_WEIGHT = 0.35;
const SHORTEST_WORD = 4;
const PIECES = [3, 4, 5];

/** The pieces of a text's English words, hashed, each once: "<rem", "rema", … "ains>". */
export function letterPieces(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { term, word } of tokenize(text)) {
    if (word.length < SHORTEST_WORD || !/^[a-z]/.test(word) || isStopWord(term)) continue;
    const whole = `<${fold(word)}>`;
    for (const length of PIECES)
      for (let at = 0; at + length <= whole.length; at += 1)
        found.add(hash(whole, at, at + length));
  }
  return found;
}

/** Visits phrases and pieces with how much each counts, scaled to length 1. No list of them is made: a question has a hundred. */
function eachFeature(
  phrases: ReadonlyMap<number, number>,
  pieces: ReadonlyMap<number, number>,
  visit: (bucket: number, value: number) => void,
): void {
  let squares = 0;
  phrases.forEach((factor) => {
    squares += factor * factor;
  });
  pieces.forEach((factor) => {
    squares += (factor * LETTERS_WEIGHT) ** 2;
  });
  const length = Math.sqrt(squares) || 1;
  phrases.forEach((factor, token) => {
    visit(bucketOf(token, BUCKETS), factor / length);
  });
  pieces.forEach((factor, piece) => {
    visit(bucketOf(piece ^ 0x5bd1e995, BUCKETS), (factor * LETTERS_WEIGHT) / length);
  });
}

/** Learns one model an article; the same corpus gives the same models. */
export function trainParagraphModel(
  notes: readonly Note[],
  silences: readonly Silence[],
  paragraphs: readonly Paragraph[],
  { tokens, firstToken }: PhraseRows,
): ParagraphModel {
  const prepared = [...new Set(notes.map(({ about }) => about.article))];
  const texts = [...notes, ...silences].flatMap((owner) =>
    inEveryLanguage(owner.wordings).map((text) => ({ owner, text })),
  );
  const models = prepared.map((article) => {
    const own = paragraphs.flatMap((paragraph, id) => (paragraph.article === article ? [id] : []));
    const first = own[0] ?? 0;
    const columns = own.length + 1;
    const rows = texts.flatMap(({ owner, text }, wording) => {
      const isNote = 'about' in owner;
      if ((isNote ? owner.about.article : owner.article) !== article) return [];
      const phrases = tokens.subarray(firstToken[wording], firstToken[wording + 1]);
      const features: Feature[] = [];
      eachFeature(evenly(phrases), evenly(letterPieces(text)), (...feature) => {
        features.push(feature);
      });
      return [
        {
          features,
          // Paragraphs of an article are numbered from 1 in the order of their positions.
          column: isNote ? owner.about.paragraph - 1 : own.length,
        },
      ];
    });
    return {
      article,
      first,
      paragraphs: own.length,
      ...inSteps(trainSoftmax(rows, { ...TRAINING, columns })),
    };
  });
  const weights = new Int8Array(models.reduce((sum, one) => sum + one.weights.length, 0));
  let at = 0;
  const articles = models.map(({ weights: own, ...model }) => {
    weights.set(own, at);
    at += own.length;
    return model;
  });
  return { articles, weights };
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
  const meant = new Map<number, number>();
  let from = 0;
  for (const { first, paragraphs, step } of articles) {
    const columns = paragraphs + 1;
    const scores = new Float64Array(columns);
    const start = from;
    eachFeature(phrases, pieces, (bucket, value) =>
      addScore(scores, weights, start + bucket * columns, value * step),
    );
    from += BUCKETS * columns;
    const total = logOfSum(scores);
    for (let k = 0; k < paragraphs; k += 1) meant.set(first + k, (scores[k] ?? 0) - total);
  }
  return meant;
}

/** Features that all count in full. */
export function evenly(tokens: Iterable<number>): Map<number, number> {
  const factors = new Map<number, number>();
  for (const token of tokens) factors.set(token, 1);
  return factors;
}
