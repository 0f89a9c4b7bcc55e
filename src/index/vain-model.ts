import type { Note, Silence } from '../corpus/types.ts';
import { languages } from '../text/language.ts';
import { tokenize } from '../text/tokens.ts';
import type { glossaryMatcher } from './wordings.ts';

/**
 * How questions that the articles do not answer sound, against those they do: weights of words and
 * pairs of words, function words among them ("how much", "name of", "when will"), which topic alone
 * does not tell. Above 0 speaks for "asked in vain".
 */
export interface VainModel {
  readonly bias: number;
  /** By the hash of a feature; empty where the corpus has no silences to learn from. */
  readonly weights: Float32Array;
}

const BUCKETS = 1 << 16;
const EPOCHS = 12;
const RATE = 0.3;
const DECAY = 1e-4;

type Match = ReturnType<typeof glossaryMatcher>;

/** Hashed features of a question ("feature hashing", Weinberger et al., ICML 2009). */
function featuresOf(text: string, match: Match): Uint32Array {
  const found = new Set<number>();
  let previous = '^';
  for (const { term } of tokenize(text)) {
    found.add(bucketOf(term));
    found.add(bucketOf(`${previous} ${term}`));
    previous = term;
  }
  found.add(bucketOf(`${previous} $`));
  for (const { entry } of match(text)) found.add(bucketOf(`@${entry}`));
  return Uint32Array.from(found);
}

/** FNV-1a over UTF-16 units. */
function bucketOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < feature.length; index += 1) {
    hash = Math.imul(hash ^ feature.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % BUCKETS;
}

/**
 * Logistic regression over the wordings of notes and silences, by stochastic gradient descent with
 * AdaGrad steps (Duchi, Hazan, Singer, JMLR 2011). The order is shuffled with a fixed seed, so the same
 * corpus gives the same model.
 */
export function trainVainModel(
  notes: readonly Note[],
  silences: readonly Silence[],
  match: Match,
): VainModel {
  if (silences.length === 0 || notes.length === 0) return { bias: 0, weights: new Float32Array(0) };
  const read = (owners: readonly { wordings: Note['wordings'] }[], vain: number) =>
    owners.flatMap(({ wordings }) =>
      languages.flatMap((language) =>
        wordings[language].map((text) => ({ features: featuresOf(text, match), vain })),
      ),
    );
  const examples = [...read(notes, 0), ...read(silences, 1)];
  const inVain = examples.filter(({ vain }) => vain === 1).length;
  // Both sides weigh the same, however many wordings an editor wrote for each.
  const balance = (examples.length - inVain) / inVain;
  const weights = new Float32Array(BUCKETS);
  const seen = new Float32Array(BUCKETS).fill(1e-6);
  let bias = 0;
  let biasSeen = 1e-6;
  const random = generator(20_260_113);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(examples, random);
    for (const { features, vain } of examples) {
      const scale = 1 / Math.sqrt(features.length);
      const miss =
        (sigmoid(sum(weights, features) * scale + bias) - vain) * (vain === 1 ? balance : 1);
      for (const bucket of features) {
        const gradient = miss * scale + DECAY * (weights[bucket] ?? 0);
        const total = (seen[bucket] ?? 0) + gradient * gradient;
        seen[bucket] = total;
        weights[bucket] = (weights[bucket] ?? 0) - (RATE * gradient) / Math.sqrt(total);
      }
      biasSeen += miss * miss;
      bias -= (RATE * miss) / Math.sqrt(biasSeen);
    }
  }
  return { bias, weights };
}

/** How much a question sounds like one asked in vain: log odds, 0 where there is nothing to tell by. */
export function vainScore(model: VainModel, text: string, match: Match): number {
  if (model.weights.length === 0) return 0;
  const features = featuresOf(text, match);
  return sum(model.weights, features) / Math.sqrt(features.length) + model.bias;
}

function sum(weights: Float32Array, features: Uint32Array): number {
  let total = 0;
  for (const bucket of features) total += weights[bucket] ?? 0;
  return total;
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
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
