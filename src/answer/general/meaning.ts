import type { Profile } from './profile.ts';
import type { Scan } from './scan.ts';
import type { View } from './view.ts';

/** What words of the corpus say, held against what one question says. */
export interface Meaning {
  /** Cosine of a sentence's words, added up by how telling they are, and the question's. */
  ofSentence(scan: Scan, sentence: number): number;
  ofParagraph(scan: Scan): number;
}

/**
 * Makes the comparison for one index. How long the sum of a sentence's vectors is does not hang on the
 * question, so it is worked out once; a word's product with the question, once for each word met.
 */
export function meaningFinder(profile: Profile) {
  const { table, row, stop, weight } = profile;
  const { firstSentence } = profile.index.lexicon;
  const lengths = new Float32Array(firstSentence.at(-1) ?? 0).fill(Number.NaN);
  const products = new Float32Array(profile.terms.length).fill(Number.NaN);
  const vector = new Float32Array(table.dimensions);
  let touched: number[] = [];

  return (view: View): Meaning => {
    for (const number of touched) products[number] = Number.NaN;
    touched = [];
    const question = new Float32Array(table.dimensions);
    for (const { term, weight: telling } of view.terms) {
      const at = table.rank(term);
      if (at !== undefined) table.addVector(at, telling, question);
    }
    const length = Math.sqrt(dot(question, question));
    return {
      ofSentence(scan, sentence) {
        const { from = 0, to = 0 } = scan.tokens.sentences[sentence] ?? {};
        const place = (firstSentence[scan.id] ?? 0) + sentence;
        let own = lengths[place] ?? Number.NaN;
        if (Number.isNaN(own)) {
          own = lengthOf(scan, from, to);
          lengths[place] = own;
        }
        return cosine(scan, from, to, own);
      },
      ofParagraph(scan) {
        const to = scan.tokens.tokens.length;
        return cosine(scan, 0, to, lengthOf(scan, 0, to));
      },
    };

    function cosine(scan: Scan, from: number, to: number, own: number): number {
      if (own === 0 || length === 0) return 0;
      let sum = 0;
      for (let at = from; at < to; at += 1) sum += productOf(scan.tokens.tokens[at] ?? 0);
      return sum / (own * length);
    }

    function productOf(number: number): number {
      const known = products[number] ?? 0;
      if (!Number.isNaN(known)) return known;
      const at = row[number] ?? -1;
      let product = 0;
      if (at >= 0 && stop[number] === 0) {
        vector.fill(0);
        table.addVector(at, weight[number] ?? 0, vector);
        product = dot(vector, question);
      }
      products[number] = product;
      touched.push(number);
      return product;
    }
  };

  function lengthOf(scan: Scan, from: number, to: number): number {
    const sum = new Float32Array(table.dimensions);
    for (let at = from; at < to; at += 1) {
      const number = scan.tokens.tokens[at] ?? 0;
      const place = row[number] ?? -1;
      if (place >= 0 && stop[number] === 0) table.addVector(place, weight[number] ?? 0, sum);
    }
    return Math.sqrt(dot(sum, sum));
  }
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
