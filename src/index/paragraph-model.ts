import type { Note, Paragraph, Silence } from '../corpus/types.ts';
import { hashOn, NOTHING_YET } from '../text/hash.ts';
import { inEveryLanguage } from '../text/language.ts';
import { isStopWord } from '../text/stop-words.ts';
import { tokenize } from '../text/tokens.ts';
import type { PhraseRows } from './phrases.ts';
import { bucketOf, type Feature, inSteps, logOfSum, trainSoftmax } from './softmax.ts';

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
    const whole = `<${word}>`;
    // Of each place the piece so far, which the longer ones go on with.
    const begun: number[] = [];
    let from = 0;
    for (const length of PIECES) {
      for (let at = 0; at + length <= whole.length; at += 1) {
        const piece = hashOn(begun[at] ?? NOTHING_YET, whole, at + from, at + length);
        begun[at] = piece;
        found.add(piece);
      }
      from = length;
    }
  }
  return found;
}

/** Buckets of phrases and pieces, side by side with how much each counts, scaled to length 1. */
function featuresOf(
  phrases: ReadonlyMap<number, number>,
  pieces: ReadonlyMap<number, number>,
): { readonly buckets: readonly number[]; readonly values: readonly number[] } {
  let squares = 0;
  phrases.forEach((factor) => {
    squares += factor * factor;
  });
  pieces.forEach((factor) => {
    squares += (factor * LETTERS_WEIGHT) ** 2;
  });
  const length = Math.sqrt(squares) || 1;
  const buckets: number[] = [];
  const values: number[] = [];
  phrases.forEach((factor, token) => {
    buckets.push(bucketOf(token, BUCKETS));
    values.push(factor / length);
  });
  pieces.forEach((factor, piece) => {
    buckets.push(bucketOf(piece ^ 0x5bd1e995, BUCKETS));
    values.push((factor * LETTERS_WEIGHT) / length);
  });
  return { buckets, values };
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
      const { buckets, values } = featuresOf(evenly(phrases), evenly(letterPieces(text)));
      return [
        {
          features: buckets.map((bucket, at): Feature => [bucket, values[at] ?? 0]),
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
  const { buckets, values } = featuresOf(phrases, pieces);
  let from = 0;
  for (const { first, paragraphs, step } of articles) {
    const columns = paragraphs + 1;
    const scores = new Float64Array(columns);
    // Four rows at a time: they lie far apart, and memory fetches several at once.
    for (let at = 0; at < buckets.length; at += 4) {
      const a = from + (buckets[at] ?? 0) * columns;
      const b = from + (buckets[at + 1] ?? 0) * columns;
      const c = from + (buckets[at + 2] ?? 0) * columns;
      const d = from + (buckets[at + 3] ?? 0) * columns;
      const ofA = values[at] ?? 0;
      const ofB = values[at + 1] ?? 0;
      const ofC = values[at + 2] ?? 0;
      const ofD = values[at + 3] ?? 0;
      for (let k = 0; k < columns; k += 1)
        scores[k] =
          (scores[k] ?? 0) +
          ofA * (weights[a + k] ?? 0) +
          ofB * (weights[b + k] ?? 0) +
          ofC * (weights[c + k] ?? 0) +
          ofD * (weights[d + k] ?? 0);
    }
    for (let k = 0; k < columns; k += 1) scores[k] = (scores[k] ?? 0) * step;
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
