import type { Numbers } from './counts.ts';
import type { PhraseRows } from './phrases.ts';
import { generator, shuffle } from './random.ts';
import { inSteps } from './softmax.ts';

/**
 * How questions that the articles do not answer sound, against those they do: weights of phrases
 * ("how much", "name of", "when will"), which topic alone does not tell; each once for all paragraphs
 * and once for the paragraph that speaks of the topic: "why" may be answered in one and asked of
 * another in vain (the "frustratingly easy" adaptation of Daumé III, ACL 2007). Above 0 speaks for
 * "asked in vain".
 */
export interface VainModel {
  readonly bias: number;
  /** By bucket, in steps of `step`; empty where the corpus has no silences to learn from. */
  readonly weights: Int8Array;
  readonly step: number;
}

const BUCKETS = 1 << 20;
const EPOCHS = 4;
const RATE = 0.3;
const DECAY = 3e-4;
/** For telling which paragraph a silence's wording is nearest to. */
const SMOOTHING = 0.1;

function bucketOf(token: number, paragraph: number): number {
  const mixed = Math.imul(token ^ Math.imul(paragraph + 1, 0x9e3779b1), 0x85ebca6b);
  return (mixed >>> 0) % BUCKETS;
}

/** Buckets of phrases for themselves and with the paragraph, and of the paragraph alone. */
function bucketsOf(tokens: Uint32Array, paragraph: number): Uint32Array {
  const buckets = new Uint32Array(tokens.length * 2 + 1);
  for (const [at, token] of tokens.entries()) {
    buckets[at] = bucketOf(token, -1);
    buckets[tokens.length + at] = bucketOf(token, paragraph);
  }
  buckets[tokens.length * 2] = bucketOf(0, paragraph);
  return buckets;
}

/**
 * Logistic regression over the wordings of notes and silences, by stochastic gradient descent with
 * AdaGrad steps (Duchi, Hazan, Singer, JMLR 2011). The order is shuffled with a fixed seed, so the same
 * corpus gives the same model.
 * @param owner wording → its note, or the number of notes plus its silence
 * @param paragraphOfNote note → the position of its paragraph
 */
export function trainVainModel(
  { tokens, firstToken }: PhraseRows,
  owner: Numbers,
  paragraphOfNote: readonly number[],
): VainModel {
  const rows = [...owner.keys()].map((wording) =>
    tokens.subarray(firstToken[wording], firstToken[wording + 1]),
  );
  const isVain = (wording: number) => (owner[wording] ?? 0) >= paragraphOfNote.length;
  const inVain = rows.filter((_, wording) => isVain(wording)).length;
  if (inVain === 0 || inVain === rows.length)
    return { bias: 0, weights: new Int8Array(0), step: 1 };
  const nearest = paragraphTeller(rows, (wording) => paragraphOfNote[owner[wording] ?? 0]);
  const examples = rows.map((row, wording) => ({
    buckets: bucketsOf(row, paragraphOfNote[owner[wording] ?? 0] ?? nearest(row)),
    vain: isVain(wording) ? 1 : 0,
  }));
  // Both sides weigh the same, however many wordings an editor wrote for each.
  const balance = (rows.length - inVain) / inVain;
  const weights = new Float32Array(BUCKETS);
  const seen = new Float32Array(BUCKETS).fill(1e-6);
  let bias = 0;
  let biasSeen = 1e-6;
  const random = generator(20_260_113);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(examples, random);
    for (const { buckets, vain } of examples) {
      const scale = scaleOf(buckets);
      const miss =
        (sigmoid(sum(weights, buckets) * scale + bias) - vain) * (vain === 1 ? balance : 1);
      for (const bucket of buckets) {
        const gradient = miss * scale + DECAY * (weights[bucket] ?? 0);
        const total = (seen[bucket] ?? 0) + gradient * gradient;
        seen[bucket] = total;
        weights[bucket] = (weights[bucket] ?? 0) - (RATE * gradient) / Math.sqrt(total);
      }
      biasSeen += miss * miss;
      bias -= (RATE * miss) / Math.sqrt(biasSeen);
    }
  }
  return { bias, ...inSteps(weights) };
}

/**
 * How much a question sounds like one asked in vain: log odds, 0 where there is nothing to tell by.
 * @param phrases each with how much it counts, 0 to 1: what is carried over from an earlier question says less
 * @param paragraph position of the paragraph that would answer it
 */
export function vainScore(
  { weights, step, bias }: VainModel,
  phrases: ReadonlyMap<number, number>,
  paragraph: number,
): number {
  if (weights.length === 0) return 0;
  let total = weights[bucketOf(0, paragraph)] ?? 0;
  let length = 0.5;
  phrases.forEach((factor, token) => {
    const own = weights[bucketOf(token, -1)] ?? 0;
    const here = weights[bucketOf(token, paragraph)] ?? 0;
    total += factor * (own + here);
    length += factor;
  });
  return (total * step) / Math.sqrt(length) + bias;
}

/** Which paragraph's notes a wording sounds most like (naive Bayes over phrases). */
function paragraphTeller(
  rows: readonly Uint32Array[],
  paragraphOf: (wording: number) => number | undefined,
): (row: Uint32Array) => number {
  const counts = new Map<number, Map<number, number>>();
  const totals = new Map<number, number>();
  for (const [wording, row] of rows.entries()) {
    const paragraph = paragraphOf(wording);
    if (paragraph === undefined) continue;
    totals.set(paragraph, (totals.get(paragraph) ?? 0) + row.length);
    for (const token of row) {
      const of = counts.get(token) ?? new Map<number, number>();
      of.set(paragraph, (of.get(paragraph) ?? 0) + 1);
      counts.set(token, of);
    }
  }
  return (row) => {
    const gains = new Map<number, number>();
    for (const token of row) {
      for (const [paragraph, count] of counts.get(token) ?? []) {
        const expected = SMOOTHING * ((totals.get(paragraph) ?? 0) / 1_000);
        gains.set(paragraph, (gains.get(paragraph) ?? 0) + Math.log(1 + count / expected));
      }
    }
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (const [paragraph, gain] of gains) {
      if (gain > most) [best, most] = [paragraph, gain];
    }
    return best;
  };
}

function scaleOf(buckets: Uint32Array): number {
  return 1 / Math.sqrt(buckets.length / 2);
}

function sum(weights: Float32Array | Int8Array, buckets: Uint32Array): number {
  let total = 0;
  for (const bucket of buckets) total += weights[bucket] ?? 0;
  return total;
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
