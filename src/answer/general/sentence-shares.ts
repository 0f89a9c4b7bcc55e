import { flag } from './rows.ts';
import type { Scan } from './scan.ts';
import { sentenceFeature as at, type Weights } from './sentence-names.ts';
import type { View } from './view.ts';

const OF_ALL = [at.same, at.near, at.related, at.strong, at.crisp, at.before, at.elsewhere];
const OF_LOCAL = [at.localSame, at.localNear, at.after];
/** How well a word must match to be there: half a match is none. */
const PRESENT = 0.5;

/** How much of the question the sentence has, lacks, and has from its neighbours. */
export function measureShares(
  row: Float32Array,
  view: View,
  scan: Scan,
  { global, local, sentences }: Weights,
  number: number,
): void {
  const { terms } = scan;
  const last = scan.tokens.sentences.length - 1;
  let total = 0;
  let totalLocal = 0;
  let totalSentences = 0;
  let totalNames = 0;
  let totalFocus = 0;
  let heaviest = 0;
  let held = 0;
  let lacks = 0;
  for (let term = 0; term < terms; term += 1) {
    const asked = view.terms[term];
    if (!asked) continue;
    const place = number * terms + term;
    const weight = global[term] ?? 0;
    const localWeight = local[term] ?? 0;
    const sentenceWeight = sentences[term] ?? 0;
    const same = scan.same[place] ?? 0;
    const near = scan.near[place] ?? 0;
    const before = number > 0 ? (scan.same[place - terms] ?? 0) : 0;
    total += weight;
    totalLocal += localWeight;
    totalSentences += sentenceWeight;
    row[at.same] = (row[at.same] ?? 0) + weight * same;
    row[at.localSame] = (row[at.localSame] ?? 0) + localWeight * same;
    row[at.near] = (row[at.near] ?? 0) + weight * near;
    row[at.localNear] = (row[at.localNear] ?? 0) + localWeight * near;
    row[at.crisp] = (row[at.crisp] ?? 0) + weight * near * near;
    row[at.amongSentences] = (row[at.amongSentences] ?? 0) + sentenceWeight * same;
    if (near >= PRESENT) row[at.strong] = (row[at.strong] ?? 0) + weight;
    if (number < last)
      row[at.after] = (row[at.after] ?? 0) + localWeight * (scan.same[place + terms] ?? 0);
    if (same < PRESENT) {
      row[at.related] = (row[at.related] ?? 0) + weight * (scan.related[place] ?? 0);
      row[at.before] = (row[at.before] ?? 0) + weight * before;
      row[at.elsewhere] = (row[at.elsewhere] ?? 0) + weight * (scan.has[term] ?? 0);
    }
    if ((scan.has[term] ?? 0) >= PRESENT) {
      heaviest = Math.max(heaviest, localWeight);
      if (same >= PRESENT) held = Math.max(held, localWeight);
      else if (before < PRESENT) lacks = Math.max(lacks, localWeight);
    }
    if (asked.name) {
      totalNames += weight;
      row[at.names] = (row[at.names] ?? 0) + weight * same;
    }
    if (asked.focus) {
      totalFocus += weight;
      row[at.focusHad] = (row[at.focusHad] ?? 0) + weight * near;
    }
  }
  scaleDown(row, total, OF_ALL);
  scaleDown(row, totalLocal, OF_LOCAL);
  scaleDown(row, totalSentences, [at.amongSentences]);
  scaleDown(row, totalNames, [at.names]);
  scaleDown(row, totalFocus, [at.focusHad]);
  row[at.heaviest] = heaviest === 0 ? 0 : held / heaviest;
  row[at.lacks] = heaviest === 0 ? 0 : lacks / heaviest;
  row[at.last] = terms === 0 ? 0 : (scan.near[number * terms + terms - 1] ?? 0);
}

/** What a sentence with a pronoun at its head takes over from the one or two before it. */
export function measureBridge(
  row: Float32Array,
  view: View,
  scan: Scan,
  { local }: Weights,
  number: number,
): void {
  const { terms } = scan;
  let total = 0;
  let bridge = 0;
  let far = 0;
  let names = 0;
  let namesHeld = 0;
  for (let term = 0; term < terms; term += 1) {
    const place = number * terms + term;
    const weight = local[term] ?? 0;
    const name = view.terms[term]?.name ?? false;
    total += weight;
    if (name) names += 1;
    if ((scan.near[place] ?? 0) >= PRESENT) continue;
    const before = scan.same[place - terms] ?? 0;
    bridge += weight * before;
    if (number > 1 && before < PRESENT) far += weight * (scan.same[place - 2 * terms] ?? 0);
    if (name) namesHeld += before;
  }
  row[at.bridge] = total === 0 ? 0 : bridge / total;
  row[at.bridgeFar] = total === 0 ? 0 : far / total;
  row[at.bridgeNames] = names === 0 ? 0 : namesHeld / names;
}

/** Marks the sentence that has most of the question, and the next where only that one holds an answer. */
export function measureFollowing(rows: readonly Float32Array[]): void {
  const shares = rows.map((row) => row[at.localSame] ?? 0);
  const most = Math.max(...shares);
  const best = shares.indexOf(most);
  // Where two have as much, neither is the one.
  if (most <= 0 || shares.lastIndexOf(most) !== best) return;
  const [row, next] = [rows[best], rows[best + 1]];
  if (row) row[at.bestLocal] = 1;
  if (row && next) next[at.afterBestTyped] = flag(row[at.typed] === 0 && next[at.typed] === 1);
}

/** From sums to shares of a whole. */
function scaleDown(row: Float32Array, whole: number, places: readonly number[]): void {
  if (whole === 0) return;
  for (const place of places) row[place] = (row[place] ?? 0) / whole;
}
