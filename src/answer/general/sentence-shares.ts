import { flag } from './rows.ts';
import type { Scan } from './scan.ts';
import { sentenceFeature as at, type Weights } from './sentence-names.ts';
import type { View } from './view.ts';

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
  let same = 0;
  let localSame = 0;
  let near = 0;
  let localNear = 0;
  let crisp = 0;
  let amongSentences = 0;
  let strong = 0;
  let after = 0;
  let related = 0;
  let before = 0;
  let elsewhere = 0;
  let names = 0;
  let focusHad = 0;
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
    const isSame = scan.same[place] ?? 0;
    const isNear = scan.near[place] ?? 0;
    const isBefore = number > 0 ? (scan.same[place - terms] ?? 0) : 0;
    total += weight;
    totalLocal += localWeight;
    totalSentences += sentenceWeight;
    same += weight * isSame;
    localSame += localWeight * isSame;
    near += weight * isNear;
    localNear += localWeight * isNear;
    crisp += weight * isNear * isNear;
    amongSentences += sentenceWeight * isSame;
    if (isNear >= PRESENT) strong += weight;
    if (number < last) after += localWeight * (scan.same[place + terms] ?? 0);
    if (isSame < PRESENT) {
      related += weight * (scan.related[place] ?? 0);
      before += weight * isBefore;
      elsewhere += weight * (scan.has[term] ?? 0);
    }
    if ((scan.has[term] ?? 0) >= PRESENT) {
      heaviest = Math.max(heaviest, localWeight);
      if (isSame >= PRESENT) held = Math.max(held, localWeight);
      else if (isBefore < PRESENT) lacks = Math.max(lacks, localWeight);
    }
    if (asked.name) {
      totalNames += weight;
      names += weight * isSame;
    }
    if (asked.focus) {
      totalFocus += weight;
      focusHad += weight * isNear;
    }
  }
  row[at.same] = share(same, total);
  row[at.localSame] = share(localSame, totalLocal);
  row[at.near] = share(near, total);
  row[at.localNear] = share(localNear, totalLocal);
  row[at.crisp] = share(crisp, total);
  row[at.amongSentences] = share(amongSentences, totalSentences);
  row[at.strong] = share(strong, total);
  row[at.after] = share(after, totalLocal);
  row[at.related] = share(related, total);
  row[at.before] = share(before, total);
  row[at.elsewhere] = share(elsewhere, total);
  row[at.names] = share(names, totalNames);
  row[at.focusHad] = share(focusHad, totalFocus);
  row[at.heaviest] = share(held, heaviest);
  row[at.lacks] = share(lacks, heaviest);
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
  row[at.bridge] = share(bridge, total);
  row[at.bridgeFar] = share(far, total);
  row[at.bridgeNames] = share(namesHeld, names);
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

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
