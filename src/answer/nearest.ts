import { firstNotBelow } from '../index/counts.ts';
import { type Phrases, phraseWeight } from '../index/phrases.ts';

/** A wording that sounds like the question. */
export interface NearWording {
  readonly wording: number;
  /** Agreement of their phrases: 0 none, about 1 the same. */
  readonly similarity: number;
}

const MOST = 60;
const LEAST = 0.12;

/**
 * The wordings nearest to a question: cosine between their phrases weighed by sort and rarity (tf-idf;
 * Salton & Buckley, 1988), with the wording's length damped as in pivoted normalisation (Singhal,
 * Buckley, Mitra, SIGIR 1996).
 */
export function nearestWordings({ tokens, first, wordings, lengths }: Phrases) {
  const agreement = new Float32Array(lengths.length);

  return (question: ReadonlyMap<number, number>): NearWording[] => {
    const touched: number[] = [];
    let squares = 0;
    for (const [token, factor] of question) {
      const place = firstNotBelow(tokens, token);
      const isKnown = tokens[place] === token;
      const start = first[place] ?? 0;
      const end = isKnown ? (first[place + 1] ?? start) : start;
      const weight = phraseWeight(token, end - start, lengths.length);
      const asked = weight * factor;
      squares += asked * asked;
      for (let at = start; at < end; at += 1) {
        const wording = wordings[at] ?? 0;
        if (agreement[wording] === 0) touched.push(wording);
        agreement[wording] = (agreement[wording] ?? 0) + asked * weight;
      }
    }
    const length = Math.sqrt(squares) || 1;
    const near: NearWording[] = [];
    for (const wording of touched) {
      const similarity = (agreement[wording] ?? 0) / (length * (lengths[wording] ?? 1));
      agreement[wording] = 0;
      if (similarity > LEAST) near.push({ wording, similarity });
    }
    return near.sort((a, b) => b.similarity - a.similarity).slice(0, MOST);
  };
}
