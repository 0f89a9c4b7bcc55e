import type { Order } from './order.ts';
import type { Profile } from './profile.ts';
import { flag, placesOf } from './rows.ts';
import type { Scan } from './scan.ts';
import type { Weights } from './sentence-names.ts';
import type { View } from './view.ts';

/** What is measured of a paragraph; shares and "local" as with sentences. */
export const paragraphFeatureNames = [
  // MiniSearch's score, against the best candidate's and as it is; BM25 of our own, for shorter and longer memory.
  'search',
  'searchScore',
  'top',
  'bm25',
  'bm25Slow',
  'bm25Among',
  'same',
  'sameSquared',
  'localSame',
  'near',
  'localNear',
  'related',
  'strong',
  'crisp',
  'full',
  'missing',
  'names',
  'focusHad',
  'pairs',
  // Where it stands: its article and its neighbours.
  'title',
  'article',
  'vote',
  'neighbours',
  'localNeighbours',
  'opening',
  'length',
  'sentences',
  // Its sentences: the best one's score, and all of them together (log of the sum of exponentials).
  'bestSentence',
  'allSentences',
] as const;

export type ParagraphFeature = (typeof paragraphFeatureNames)[number];

/** Feature → its place in a row of measurements. */
export const paragraphFeature = placesOf(paragraphFeatureNames);
const at = paragraphFeature;

/** What is known of a candidate beyond its own text. */
export interface Surroundings {
  /** MiniSearch's score and the best candidate's. */
  readonly search: number;
  readonly bestSearch: number;
  readonly first: boolean;
  /** Share of the best candidates' scores that its article has. */
  readonly vote: number;
  /** Term → whether its article has it; whether the paragraph before or after has it. */
  readonly inArticle: Uint8Array;
  readonly inNeighbour: Uint8Array;
  /** Term → how telling among the candidates. */
  readonly among: readonly number[];
}

const UNIT = 20;

export function paragraphFeatures(
  profile: Profile,
  view: View,
  scan: Scan,
  { global, local, order }: Weights,
  around: Surroundings,
  sentenceScores: readonly number[],
): Float32Array {
  const title = profile.titleTerms(profile.articleStart[scan.id] ?? 0);
  const length = scan.tokens.tokens.length;
  const relative = length / (profile.averageLength || 1);
  let total = 0;
  let totalLocal = 0;
  let totalAmong = 0;
  let totalNames = 0;
  let totalFocus = 0;
  let missing = 0;
  const sum = {
    bm25: 0,
    bm25Slow: 0,
    bm25Among: 0,
    same: 0,
    localSame: 0,
    near: 0,
    localNear: 0,
    related: 0,
    strong: 0,
    crisp: 0,
    names: 0,
    focusHad: 0,
    title: 0,
    article: 0,
    neighbours: 0,
    localNeighbours: 0,
  };
  for (const [term, asked] of view.terms.entries()) {
    const weight = global[term] ?? 0;
    const localWeight = local[term] ?? 0;
    const among = around.among[term] ?? 0;
    const same = scan.has[term] ?? 0;
    const near = scan.hasNear[term] ?? 0;
    const often = scan.places[term]?.length ?? 0;
    total += weight;
    totalLocal += localWeight;
    totalAmong += among;
    const quick = saturate(often, 1.2, 0.6, relative);
    sum.bm25 += weight * quick;
    sum.bm25Slow += weight * saturate(often, 2, 0.2, relative);
    sum.bm25Among += among * quick;
    sum.same += weight * same;
    sum.localSame += localWeight * same;
    sum.near += weight * near;
    sum.localNear += localWeight * near;
    sum.crisp += weight * near * near;
    if (near >= 0.5) sum.strong += weight;
    if (title.has(asked.term)) sum.title += weight;
    if (around.inArticle[term]) sum.article += weight;
    if (same < 0.5) {
      sum.related += weight * (scan.hasRelated[term] ?? 0);
      if (asked.numbers.size > 0) missing = Math.max(missing, weight);
      if (around.inNeighbour[term]) {
        sum.neighbours += weight;
        sum.localNeighbours += localWeight;
      }
    }
    if (asked.name) {
      totalNames += weight;
      sum.names += weight * same;
    }
    if (asked.focus) {
      totalFocus += weight;
      sum.focusHad += weight * near;
    }
  }
  const same = share(sum.same, total);
  const row = new Float32Array(paragraphFeatureNames.length);
  row[at.search] = share(around.search, around.bestSearch);
  row[at.searchScore] = around.search / UNIT;
  row[at.top] = flag(around.first);
  row[at.bm25] = share(sum.bm25, total);
  row[at.bm25Slow] = share(sum.bm25Slow, total);
  row[at.bm25Among] = share(sum.bm25Among, totalAmong);
  row[at.same] = same;
  row[at.sameSquared] = same * same;
  row[at.localSame] = share(sum.localSame, totalLocal);
  row[at.near] = share(sum.near, total);
  row[at.localNear] = share(sum.localNear, totalLocal);
  row[at.related] = share(sum.related, total);
  row[at.strong] = share(sum.strong, total);
  row[at.crisp] = share(sum.crisp, total);
  row[at.full] = flag(total > 0 && sum.same >= total - 1e-6);
  row[at.missing] = missing;
  row[at.names] = share(sum.names, totalNames);
  row[at.focusHad] = share(sum.focusHad, totalFocus);
  row[at.pairs] = pairsOf(order, view, scan);
  row[at.title] = share(sum.title, total);
  row[at.article] = share(sum.article, total);
  row[at.vote] = around.vote;
  row[at.neighbours] = share(sum.neighbours, total);
  row[at.localNeighbours] = share(sum.localNeighbours, totalLocal);
  row[at.opening] = flag(profile.articleStart[scan.id] === scan.id);
  row[at.length] = Math.log(length + 1);
  row[at.sentences] = Math.log(scan.tokens.sentences.length + 1);
  summarise(row, sentenceScores);
  return row;
}

/** Notes in a paragraph's row what its sentences' scores say of it. */
export function summarise(row: Float32Array, scores: readonly number[]): void {
  const best = Math.max(...scores, -50);
  const sum = scores.reduce((all, score) => all + Math.exp(score - best), 0);
  row[at.bestSentence] = best;
  row[at.allSentences] = best + Math.log(sum || 1);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** BM25's saturation of a term's frequency, the length being relative to the average. */
function saturate(frequency: number, k1: number, b: number, relative: number): number {
  return (frequency * (k1 + 1)) / (frequency + k1 * (1 - b + b * relative));
}

/** Share of the question's neighbouring words, by weight, that are neighbours anywhere in the paragraph. */
function pairsOf({ pairs, allPairs }: Order, { sequence }: View, { tokens: { tokens } }: Scan) {
  let kept = 0;
  for (let step = 0; step + 1 < sequence.length; step += 1) {
    const pair = pairs[step] ?? 0;
    const first = sequence[step] ?? -1;
    const second = sequence[step + 1] ?? -1;
    if (pair === 0 || first < 0 || second < 0) continue;
    for (let place = 0; place + 1 < tokens.length; place += 1) {
      if (tokens[place] !== first || tokens[place + 1] !== second) continue;
      kept += pair;
      break;
    }
  }
  return allPairs === 0 ? 0 : kept / allPairs;
}
