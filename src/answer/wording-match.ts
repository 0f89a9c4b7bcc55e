import type { UnigramCounts } from '../index/counts.ts';
import type { Index } from '../index/types.ts';
import { ANSWERED, VAIN } from '../index/wordings.ts';
import { type NearWording, nearestWordings } from './nearest.ts';
import type { Question } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How well a question agrees with the wordings of one note or silence. */
export interface WordingMatch {
  /** Number of the note; silences count on from the last note. */
  readonly owner: number;
  /**
   * How much likelier the question's terms are in its wordings than in wordings at large: natural
   * logarithm, mean over the question's terms; above 0 where they speak of the same thing.
   */
  readonly likelihood: number;
  /** Agreement with the nearest of its wordings: 0 none, about 1 the same. */
  readonly nearest: number;
}

/** What the wordings say of a question. */
export interface WordingMatches {
  /** How well the question agrees with a note or silence, by its number. */
  readonly matchOf: (owner: number) => WordingMatch;
  /** The two parts of that: likelihoods, NaN for those that share no term with the question and have no wording that is near; */
  readonly likelihoods: Float64Array;
  /** and the agreement of those that have one. */
  readonly nearest: ReadonlyMap<number, number>;
  /** The likeliest silences, of one article or of all, and those among whose wordings one is near; likeliest first. */
  readonly silences: (article?: string) => readonly WordingMatch[];
  /** Likelihood, as above, by a paragraph's position: of all its notes together with its own text; undefined where they share no term. */
  readonly ofParagraph: (id: number) => number | undefined;
  /** How much likelier the question is among all that is asked in vain than among all that is answered; 0 even. */
  readonly vain: number;
  /** The nearest wordings with the note or silence they belong to, nearest first. */
  readonly near: readonly NearOwner[];
}

/** Whose wording is near, and how near. */
export interface NearOwner extends Omit<NearWording, 'wording'> {
  readonly owner: number;
}

export type WordingMatcher = (question: Question) => WordingMatches;

/** Weight of the background in a note's and in a paragraph's model: terms of it mixed into their own. */
const NOTE_PRIOR = 60;
const PARAGRAPH_PRIOR = 300;
const VAIN_PRIOR = 2_000;
const MOST_SILENCES = 15;
const COMMON_COUNTS = 8;
/** In place of an article's number: of what is no silence, or one of an article that is not there. */
const NONE = -1;
/** Where silences of all articles are wanted. */
const ANY = -2;
/** For a silence without a model of its own, and for a note that shares no term with the question. */
const UNLIKELY = -2;

/** Of a corpus that has neither notes nor silences. */
export const noMatches: WordingMatches = {
  matchOf: (owner) => ({ owner, likelihood: UNLIKELY, nearest: 0 }),
  likelihoods: new Float64Array(0),
  nearest: new Map(),
  silences: () => [],
  ofParagraph: () => undefined,
  vain: 0,
  near: [],
};

/**
 * Holds questions against notes by query likelihood: how probable the question is under a unigram
 * model of each note's wordings, smoothed by all wordings with a Dirichlet prior (Zhai & Lafferty,
 * "A study of smoothing methods for language models", TOIS 2004). Fifteen wordings together say more
 * of how people ask than the best one of them.
 */
export function wordingMatcher(index: Index, vocabulary: Vocabulary): WordingMatcher {
  const { wordings, phrases } = index;
  const byOwner = unigramModel(wordings.owners, NOTE_PRIOR);
  const byParagraph = unigramModel(wordings.paragraphs, PARAGRAPH_PRIOR);
  const byOutcome = unigramModel(wordings.outcomes, VAIN_PRIOR);
  const nearest = nearestWordings(phrases);
  const articles = new Map(index.articles.map(({ id }, number) => [id, number]));
  const articleOf = new Int32Array(index.notes.length + index.silences.length).fill(NONE);
  for (const [silence, { article }] of index.silences.entries())
    articleOf[index.notes.length + silence] = articles.get(article) ?? NONE;

  return (question) => {
    const asked = [...question.wordingTerms].map(([term, factor]) => ({
      id: vocabulary.wordingIds.get(term),
      factor,
    }));
    const near = nearest(question.phrases).map(({ wording, similarity, cosine }) => ({
      owner: wordings.owner[wording] ?? 0,
      similarity,
      cosine,
    }));
    const likelihoods = byOwner(asked);
    const best = new Map<number, number>();
    for (const { owner, similarity } of near) {
      if (best.has(owner)) continue;
      best.set(owner, similarity);
      if (Number.isNaN(likelihoods[owner])) likelihoods[owner] = UNLIKELY;
    }
    const matchOf = (owner: number): WordingMatch => ({
      owner,
      likelihood: likelihoods[owner] ?? UNLIKELY,
      nearest: best.get(owner) ?? 0,
    });
    const outcomes = byOutcome(asked);
    const ofParagraphs = byParagraph(asked);
    return {
      // NaN, where none was asked so, counts as even.
      vain: (outcomes[VAIN] || 0) - (outcomes[ANSWERED] || 0),
      matchOf,
      likelihoods,
      nearest: best,
      silences: (article) => {
        const wanted = article === undefined ? ANY : (articles.get(article) ?? NONE);
        const found = new Set(likeliest(likelihoods, articleOf, wanted));
        for (const { owner } of near) {
          const its = articleOf[owner] ?? NONE;
          if (its !== NONE && (wanted === ANY || its === wanted)) found.add(owner);
        }
        return [...found].map(matchOf).sort(byLikelihood);
      },
      ofParagraph: (id) => {
        const likelihood = ofParagraphs[id] ?? Number.NaN;
        return Number.isNaN(likelihood) ? undefined : likelihood;
      },
      near,
    };
  };
}

const byLikelihood = (a: WordingMatch, b: WordingMatch) => b.likelihood - a.likelihood;

/** The few likeliest silences of an article, or of any, likeliest first. */
function likeliest(
  likelihoods: Float64Array,
  articleOf: Int32Array,
  wanted: number,
): readonly number[] {
  const kept: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let owner = 0; owner < articleOf.length; owner += 1) {
    const its = articleOf[owner] ?? NONE;
    if (its === NONE || (wanted !== ANY && its !== wanted)) continue;
    const likelihood = likelihoods[owner] ?? Number.NaN;
    // Nothing is above what is not a number.
    if (!(likelihood > least)) continue;
    let place = Math.min(kept.length, MOST_SILENCES - 1);
    for (; place > 0; place -= 1) {
      const before = kept[place - 1] ?? 0;
      if ((likelihoods[before] ?? 0) >= likelihood) break;
      kept[place] = before;
    }
    kept[place] = owner;
    if (kept.length === MOST_SILENCES) least = likelihoods[kept[MOST_SILENCES - 1] ?? 0] ?? 0;
  }
  return kept;
}

interface AskedTerm {
  /** Undefined for a term that no wording has. */
  readonly id: number | undefined;
  readonly factor: number;
}

/**
 * A unigram model of each group of wordings.
 * @returns by group, how likely the asked terms are under it; NaN where it shares none of them
 */
function unigramModel(
  { first, groups, counts, ofTerms, ofGroups }: UnigramCounts,
  prior: number,
): (asked: readonly AskedTerm[]) => Float64Array {
  const all = ofGroups.reduce((sum, count) => sum + count, 0);
  const lengths = Float64Array.from(ofGroups, (length) =>
    length === 0 ? Number.NaN : Math.log(prior / (length + prior)),
  );
  /** For the counts that are common: the same logarithm for many groups. */
  const gains = new Float64Array(COMMON_COUNTS);

  return (asked) => {
    const sums = new Float64Array(ofGroups.length);
    let total = 0;
    for (const { id, factor } of asked) {
      total += factor;
      if (id === undefined) continue;
      const background = ((ofTerms[id] ?? 0) + 0.5) / (all + 1);
      const expected = prior * background;
      for (let count = 1; count < COMMON_COUNTS; count += 1)
        gains[count] = factor * Math.log(1 + count / expected);
      const end = first[id + 1] ?? 0;
      for (let at = first[id] ?? 0; at < end; at += 1) {
        const group = groups[at] ?? 0;
        const count = counts[at] ?? 0;
        const gain =
          count < COMMON_COUNTS ? (gains[count] ?? 0) : factor * Math.log(1 + count / expected);
        sums[group] = (sums[group] ?? 0) + gain;
      }
    }
    const share = 1 / (total || 1);
    for (let group = 0; group < sums.length; group += 1) {
      const sum = sums[group] ?? 0;
      // 0 / 0 is NaN, for a group that shares no term: a branch would be guessed wrong a thousand times.
      sums[group] = sum * share + (lengths[group] ?? 0) + 0 / sum;
    }
    return sums;
  };
}
