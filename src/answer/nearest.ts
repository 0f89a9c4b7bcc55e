import { type Phrases, phraseWeight, undamped } from '../index/phrases.ts';

/** A wording that sounds like the question. */
export interface NearWording {
  readonly wording: number;
  /** Agreement of their phrases: 0 none, about 1 the same. */
  readonly similarity: number;
  /** Cosine, undamped: 1 where they are the same, word for word. */
  readonly cosine: number;
}

const MOST = 60;
const LEAST = 0.12;
/** Phrases are followed as long as they stand in no more wordings than this together: what all share tells none from another. */
const BUDGET = 2_500;
/** Phrases whose numbers differ in these last bits alone are looked through one by one: few, if any. */
const PAGE_BITS = 6;
/** Steps of similarity in which the nearest are counted off: so many up to a similarity of 1, and as many above. */
const STEPS = 256;

/**
 * The wordings nearest to a question: cosine between their phrases weighed by sort and rarity (tf-idf;
 * Salton & Buckley, 1988), with the wording's length damped as in pivoted normalisation (Singhal,
 * Buckley, Mitra, SIGIR 1996).
 */
export function nearestWordings({ tokens, first, wordings, lengths }: Phrases) {
  const agreement = new Float32Array(lengths.length);
  const touched = new Uint32Array(lengths.length);
  const similarities = new Float32Array(lengths.length);
  const inverse = lengths.map((length) => 1 / length);
  const having = new Uint32Array(2 * STEPS);
  const pages = pagesOf(tokens);

  return (question: ReadonlyMap<number, number>): NearWording[] => {
    let squares = 0;
    const phrases: { start: number; end: number; gain: number; worth: number }[] = [];
    for (const [token, factor] of question) {
      const page = token >>> PAGE_BITS;
      let place = pages[page] ?? 0;
      const last = pages[page + 1] ?? 0;
      while (place < last && (tokens[place] ?? 0) < token) place += 1;
      const start = first[place] ?? 0;
      const end = place < last && tokens[place] === token ? (first[place + 1] ?? start) : start;
      const weight = phraseWeight(token, end - start, lengths.length);
      const asked = weight * factor;
      squares += asked * asked;
      const gain = asked * weight;
      if (end > start) phrases.push({ start, end, gain, worth: gain / (end - start) });
    }
    // Those first that tell the most for the wordings they cost.
    phrases.sort((a, b) => b.worth - a.worth);
    let count = 0;
    let budget = BUDGET;
    for (const { start, end, gain } of phrases) {
      budget -= end - start;
      if (budget < 0 && count > 0) break;
      for (let at = start; at < end; at += 1) {
        const wording = wordings[at] ?? 0;
        const agreed = agreement[wording] ?? 0;
        if (agreed === 0) {
          touched[count] = wording;
          count += 1;
        }
        agreement[wording] = agreed + gain;
      }
    }
    const length = Math.sqrt(squares) || 1;
    const scale = 1 / length;
    having.fill(0);
    for (let at = 0; at < count; at += 1) {
      const wording = touched[at] ?? 0;
      const similarity = (agreement[wording] ?? 0) * scale * (inverse[wording] ?? 1);
      agreement[wording] = 0;
      similarities[at] = similarity;
      const step = stepOf(similarity);
      having[step] = (having[step] ?? 0) + 1;
    }
    const from = leastStep(having);
    const near: NearWording[] = [];
    for (let at = 0; at < count; at += 1) {
      const similarity = similarities[at] ?? 0;
      if (similarity <= LEAST || stepOf(similarity) < from) continue;
      const wording = touched[at] ?? 0;
      const damped = lengths[wording] ?? 1;
      near.push({ wording, similarity, cosine: (similarity * damped) / undamped(damped) });
    }
    return near.sort((a, b) => b.similarity - a.similarity).slice(0, MOST);
  };
}

/** Page → its first place; one more than there are pages. */
function pagesOf(tokens: Uint32Array): Uint32Array {
  const pages = new Uint32Array(((tokens.at(-1) ?? 0) >>> PAGE_BITS) + 2);
  for (const token of tokens) {
    const after = (token >>> PAGE_BITS) + 1;
    pages[after] = (pages[after] ?? 0) + 1;
  }
  for (let page = 1; page < pages.length; page += 1)
    pages[page] = (pages[page] ?? 0) + (pages[page - 1] ?? 0);
  return pages;
}

/** Similarities are hardly ever above 2; those that are count as the highest. */
function stepOf(similarity: number): number {
  return Math.min(2 * STEPS - 1, (similarity * STEPS) | 0);
}

/** The step from which on as many lie as are wanted. */
function leastStep(having: Uint32Array): number {
  let count = 0;
  for (let step = having.length - 1; step > 0; step -= 1) {
    count += having[step] ?? 0;
    if (count >= MOST) return step;
  }
  return 0;
}
