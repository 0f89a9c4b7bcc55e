import { type Phrases, sortWeight, TOKENS } from '../index/phrases.ts';

/** A wording that sounds like the question. */
export interface NearWording {
  readonly wording: number;
  /** Agreement of their phrases: 0 none, about 1 the same. */
  readonly similarity: number;
}

const MOST = 60;
const LEAST = 0.12;
/** A long wording agrees with much by accident, a short one is quickly agreed with: less than the full length counts. */
const LENGTH_DAMPING = 0.8;

/**
 * The wordings nearest to a question: cosine between their phrases weighed by sort and rarity (tf-idf;
 * Salton & Buckley, 1988), with the wording's length damped as in pivoted normalisation (Singhal,
 * Buckley, Mitra, SIGIR 1996).
 */
export function nearestWordings({ tokens, firstToken }: Phrases) {
  const count = Math.max(0, firstToken.length - 1);
  const { numbers, frequency } = numberTokens(tokens);
  const weights = Float32Array.from(frequency, (wordings) => Math.log(1 + count / (wordings + 1)));
  const unknown = Math.log(1 + count);
  const weightOf = (token: number) => {
    const number = numbers[token] ?? 0;
    return sortWeight(token) * (number === 0 ? unknown : (weights[number] ?? 0));
  };
  const firstPosting = new Uint32Array(frequency.length + 1);
  for (const [number, wordings] of frequency.entries())
    firstPosting[number + 1] = (firstPosting[number] ?? 0) + wordings;
  const next = firstPosting.slice();
  const postings = new Uint32Array(tokens.length);
  const lengths = new Float32Array(count);
  for (let wording = 0; wording < count; wording += 1) {
    let squares = 0;
    const end = firstToken[wording + 1] ?? 0;
    for (let at = firstToken[wording] ?? 0; at < end; at += 1) {
      const token = tokens[at] ?? 0;
      const number = numbers[token] ?? 0;
      const place = next[number] ?? 0;
      postings[place] = wording;
      next[number] = place + 1;
      squares += weightOf(token) ** 2;
    }
    lengths[wording] = Math.sqrt(squares) ** LENGTH_DAMPING || 1;
  }
  const agreement = new Float32Array(count);
  /** Wordings that agree in anything, each once: no more than there are. */
  const touched = new Uint32Array(count);

  return (question: ReadonlyMap<number, number>): NearWording[] => {
    let met = 0;
    let squares = 0;
    for (const [token, factor] of question) {
      const weight = weightOf(token);
      const asked = weight * factor;
      squares += asked * asked;
      const number = numbers[token] ?? 0;
      const gain = asked * weight;
      if (number === 0 || gain === 0) continue;
      const end = firstPosting[number + 1] ?? 0;
      for (let at = firstPosting[number] ?? 0; at < end; at += 1) {
        const wording = postings[at] ?? 0;
        const before = agreement[wording] ?? 0;
        if (before === 0) {
          touched[met] = wording;
          met += 1;
        }
        agreement[wording] = before + gain;
      }
    }
    const length = Math.sqrt(squares) || 1;
    const near: NearWording[] = [];
    for (let at = 0; at < met; at += 1) {
      const wording = touched[at] ?? 0;
      const similarity = (agreement[wording] ?? 0) / (length * (lengths[wording] ?? 1));
      agreement[wording] = 0;
      if (similarity > LEAST) near.push({ wording, similarity });
    }
    return near.sort((a, b) => b.similarity - a.similarity).slice(0, MOST);
  };
}

/** Numbers the tokens that occur, from 1 on, and counts the wordings of each; 0 stands for what no wording has. */
function numberTokens(tokens: Uint32Array) {
  // A table for all possible tokens: a Map of as many entries takes a second to fill.
  const numbers = new Uint32Array(TOKENS);
  const frequency: number[] = [0];
  for (const token of tokens) {
    const number = numbers[token] || frequency.length;
    numbers[token] = number;
    frequency[number] = (frequency[number] ?? 0) + 1;
  }
  return { numbers, frequency };
}
