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

/** Postings that a search may touch: rare terms come first, common ones only while they fit. */
const BUDGET = 20_000;
const MOST_CANDIDATES = 40;

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
    if (id === undefined && !vocabulary.inNotes(term)) continue;
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
  const results = index.search.search(
    {
      combineWith: 'OR',
      queries: chosen.map(({ term }) => term),
    },
    {
      boost: fieldBoosts,
      // Terms arrive folded and stemmed; a second pass of the tokenizer would cut them up.
      tokenize: (text) => [text],
      processTerm: (term) => term,
      boostTerm: (term) => seen.get(term) ?? 1,
    },
  );
  return results
    .map(({ id, score, queryTerms }) => ({
      id: Number(id),
      score: score / (queryTerms.length || 1),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_CANDIDATES);
}
