import { fieldBoosts } from '../index/settings.ts';
import type { Index } from '../index/types.ts';
import type { Question } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A paragraph that MiniSearch found, by its position in the corpus. */
export interface Candidate {
  readonly id: number;
  /** MiniSearch's score without its reward for the number of matched terms. */
  readonly score: number;
}

/**
 * Postings that a search may touch: rare terms come first, common ones only while they fit. Of 1,455
 * questions to 100,000 paragraphs 954 had the right one first with 1,600, 946 with 1,300, 938 with 1,000.
 */
const BUDGET = 1_300;
const MOST_CANDIDATES = 40;
/** No term has it. */
const BETWEEN = '\n';
/** Where common terms were left out of the search, so many of the found are scored by them as well. */
const MOST_RESCORED = 300;
// BM25+ as MiniSearch reckons it by default.
const K1 = 1.2;
const B = 0.7;
const DELTA = 0.5;

/**
 * Paragraphs that share terms with a question, best first. The rarest terms decide who is a candidate:
 * MiniSearch scores every posting it meets, and in a large corpus a common word has tens of thousands.
 */
export function findCandidates(
  index: Index,
  vocabulary: Vocabulary,
  question: Question,
): Candidate[] {
  const queries: { term: string; factor: number; frequency: number }[] = [];
  const seen = new Map<string, number>();
  for (const concept of question.concepts) {
    for (const [term, factor] of concept.terms)
      seen.set(term, Math.max(seen.get(term) ?? 0, factor));
  }
  for (const [term, factor] of question.wordingTerms) {
    if (!term.startsWith('@')) seen.set(term, Math.max(seen.get(term) ?? 0, factor));
  }
  for (const [term, factor] of seen) {
    const id = vocabulary.paragraphIds.get(term);
    // What stands in notes alone, as every pair of Korean or Japanese letters does, finds no paragraph.
    if (id === undefined && !vocabulary.inTitles(term)) continue;
    queries.push({
      term,
      factor,
      frequency: id === undefined ? 1 : (index.lexicon.documentFrequency[id] ?? 1),
    });
  }
  queries.sort((a, b) => a.frequency - b.frequency);
  let spent = 0;
  const chosen = queries.filter(({ frequency }, position) => {
    spent += frequency;
    return position === 0 || spent <= BUDGET;
  });
  if (chosen.length === 0) return [];
  const results = index.search.search(chosen.map(({ term }) => term).join(BETWEEN), {
    boost: fieldBoosts,
    // Terms arrive folded and stemmed; the tokenizer of the index would cut them up again.
    tokenize: (text) => text.split(BETWEEN),
    processTerm: (term) => term,
    boostTerm: (term) => seen.get(term) ?? 1,
  });
  const found = results
    .map(({ id, score, queryTerms }) => ({
      id: Number(id),
      score: score / (queryTerms.length || 1),
    }))
    .sort((a, b) => b.score - a.score);
  const left = queries.filter((query) => !chosen.includes(query));
  return (
    left.length === 0 ? found : rescore(index, vocabulary, found.slice(0, MOST_RESCORED), left)
  ).slice(0, MOST_CANDIDATES);
}

/** Adds what terms that were too common to search by are worth in the paragraphs found. */
function rescore(
  index: Index,
  vocabulary: Vocabulary,
  found: readonly Candidate[],
  left: readonly { term: string; factor: number; frequency: number }[],
): Candidate[] {
  const { tokens, firstToken } = index.lexicon;
  const paragraphs = index.paragraphs.length;
  const average = tokens.length / paragraphs;
  const terms = left.flatMap(({ term, factor, frequency }) => {
    const id = vocabulary.paragraphIds.get(term);
    const rarity = Math.log(1 + (paragraphs - frequency + 0.5) / (frequency + 0.5));
    return id === undefined ? [] : [{ id, worth: factor * rarity }];
  });
  const ids = Uint32Array.from(terms, ({ id }) => id);
  const counts = new Uint16Array(terms.length);
  return found
    .map(({ id, score }) => {
      const from = firstToken[id] ?? 0;
      const to = firstToken[id + 1] ?? from;
      counts.fill(0);
      for (let at = from; at < to; at += 1) {
        const token = tokens[at];
        for (let term = 0; term < ids.length; term += 1)
          if (token === ids[term]) counts[term] = (counts[term] ?? 0) + 1;
      }
      let added = 0;
      for (const [term, { worth }] of terms.entries()) {
        const often = counts[term] ?? 0;
        if (often === 0) continue;
        const length = 1 - B + (B * (to - from)) / average;
        added += worth * (DELTA + (often * (K1 + 1)) / (often + K1 * length));
      }
      return { id, score: score + added };
    })
    .sort((a, b) => b.score - a.score);
}
