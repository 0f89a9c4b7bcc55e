import type { Index } from '../index/types.ts';
import type { Question } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How well a question agrees with the wordings of one note or silence. */
export interface WordingMatch {
  /** Number of the note; silences count on from the last note. */
  readonly owner: number;
  /** Harmonic mean of the two shares below, for the best wording: 0 to 1. */
  readonly score: number;
  /** Share of the question's weight that the wording has. */
  readonly ofQuestion: number;
  /** Share of the wording's weight that the question has. */
  readonly ofWording: number;
  /** Mean score of the best three wordings: one lucky wording is less than several. */
  readonly support: number;
}

export type WordingMatcher = (question: Question) => WordingMatch[];

const SUPPORT = 3;

/** Holds questions against all wordings, through the terms they share. */
export function wordingMatcher(index: Index, vocabulary: Vocabulary): WordingMatcher {
  const { wordings } = index;
  const count = wordings.owner.length;
  const weights = Float32Array.from(wordings.terms, (term, id) =>
    weightOf(term, wordings.frequency[id] ?? 0),
  );
  const { postings, firstPosting } = invert(
    wordings.tokens,
    wordings.firstToken,
    wordings.terms.length,
  );
  const totals = new Float32Array(count);
  for (let wording = 0; wording < count; wording += 1) {
    const end = wordings.firstToken[wording + 1] ?? 0;
    for (let at = wordings.firstToken[wording] ?? 0; at < end; at += 1) {
      totals[wording] = (totals[wording] ?? 0) + (weights[wordings.tokens[at] ?? 0] ?? 0);
    }
  }
  const scores = new Float32Array(count);

  return (question) => {
    const touched: number[] = [];
    let total = 0;
    for (const [term, factor] of question.wordingTerms) {
      const id = vocabulary.wordingIds.get(term);
      const weight = id === undefined ? weightOf(term, 0) : (weights[id] ?? 0);
      // A substitute stands beside the word it replaces: only the word itself adds to what must be found.
      if (factor === 1) total += weight;
      if (id === undefined) continue;
      const end = firstPosting[id + 1] ?? 0;
      for (let at = firstPosting[id] ?? 0; at < end; at += 1) {
        const wording = postings[at] ?? 0;
        if (scores[wording] === 0) touched.push(wording);
        scores[wording] = (scores[wording] ?? 0) + weight * factor;
      }
    }
    const byOwner = new Map<number, { score: number; ofQuestion: number; ofWording: number }[]>();
    for (const wording of touched) {
      const shared = scores[wording] ?? 0;
      scores[wording] = 0;
      const ofQuestion = total === 0 ? 0 : Math.min(1, shared / total);
      const ofWording = Math.min(1, shared / (totals[wording] || 1));
      const score = (2 * ofQuestion * ofWording) / (ofQuestion + ofWording || 1);
      const owner = wordings.owner[wording] ?? 0;
      const list = byOwner.get(owner);
      if (list) list.push({ score, ofQuestion, ofWording });
      else byOwner.set(owner, [{ score, ofQuestion, ofWording }]);
    }
    return [...byOwner]
      .map(([owner, list]) => summarise(owner, list))
      .sort((a, b) => b.score - a.score);
  };

  function weightOf(term: string, frequency: number): number {
    const rare =
      Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5)) / Math.log(2 * count + 2);
    if (term.startsWith('@')) return rare;
    // Pairs of kana are mostly endings; what a Japanese question is about stands in kanji and katakana.
    if (/^\p{Script=Hiragana}+$/u.test(term)) return rare * 0.5;
    return (rare + (/^[a-z]/.test(term) ? vocabulary.weight(term) : rare)) / 2;
  }
}

function summarise(
  owner: number,
  list: { score: number; ofQuestion: number; ofWording: number }[],
): WordingMatch {
  list.sort((a, b) => b.score - a.score);
  const [best] = list;
  const top = list.slice(0, SUPPORT);
  return {
    owner,
    score: best?.score ?? 0,
    ofQuestion: best?.ofQuestion ?? 0,
    ofWording: best?.ofWording ?? 0,
    support: top.reduce((sum, { score }) => sum + score, 0) / SUPPORT,
  };
}

/** Term → the wordings that hold it, as one flat list with the place where each term's share begins. */
function invert(tokens: Uint32Array, firstToken: Uint32Array, terms: number) {
  const firstPosting = new Uint32Array(terms + 1);
  for (const term of tokens) firstPosting[term + 1] = (firstPosting[term + 1] ?? 0) + 1;
  for (let term = 0; term < terms; term += 1) {
    firstPosting[term + 1] = (firstPosting[term + 1] ?? 0) + (firstPosting[term] ?? 0);
  }
  const next = firstPosting.slice();
  const postings = new Uint32Array(tokens.length);
  for (let wording = 0; wording + 1 < firstToken.length; wording += 1) {
    const end = firstToken[wording + 1] ?? 0;
    for (let at = firstToken[wording] ?? 0; at < end; at += 1) {
      const term = tokens[at] ?? 0;
      const place = next[term] ?? 0;
      postings[place] = wording;
      next[term] = place + 1;
    }
  }
  return { postings, firstPosting };
}
