import type { Profile } from './profile.ts';
import type { View } from './view.ts';

/**
 * How much an article is about what is asked: words of its topic stand in many of its paragraphs and in
 * few of other articles, where a word that happens to be there stands once.
 * @param counts term → paragraphs of the article that have it
 */
export function burstOf(
  { index }: Profile,
  { terms, totalWeight }: View,
  counts: Uint32Array,
  paragraphs: number,
) {
  const { documentFrequency } = index.lexicon;
  let often2 = 0;
  let often3 = 0;
  let often5 = 0;
  let burstMost = 0;
  let burst = 0;
  let concentration = 0;
  let concentrationBeyond = 0;
  let onlyHere = 0;
  let nameBurst = 0;
  let densest = 0;
  for (const [term, { weight, numbers, name }] of terms.entries()) {
    const count = counts[term] ?? 0;
    if (count === 0) continue;
    let everywhere = 0;
    for (const number of numbers.keys()) everywhere += documentFrequency[number] ?? 0;
    const all = Math.max(count, everywhere);
    if (count >= 2) often2 += weight;
    if (count >= 3) often3 += weight;
    if (count >= 5) often5 += weight;
    burstMost = Math.max(burstMost, weight * Math.log(count));
    burst += weight * Math.log(count);
    concentration += (weight * count) / all;
    // A word that stands once is all here, and says nothing by it.
    concentrationBeyond += (weight * (count - 1)) / all;
    if (count === all && count > 1) onlyHere += weight;
    if (name) nameBurst = Math.max(nameBurst, Math.log(count));
    densest = Math.max(densest, (weight * count) / Math.max(1, paragraphs));
  }
  const share = (value: number) => (totalWeight === 0 ? 0 : value / totalWeight);
  return {
    often2: share(often2),
    often3: share(often3),
    often5: share(often5),
    burstMost,
    burst: share(burst),
    concentration: share(concentration),
    concentrationBeyond: share(concentrationBeyond),
    onlyHere: share(onlyHere),
    nameBurst,
    densest,
  };
}
