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
  /** Notes that share a term with the question, likeliest first. */
  readonly notes: readonly WordingMatch[];
  /** The likeliest silences, and those among whose wordings one is near; likeliest first. */
  readonly silences: readonly WordingMatch[];
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
/** For a silence without a model of its own. */
const UNLIKELY = -2;

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
    const best = new Map<number, number>();
    for (const { owner, similarity } of near) if (!best.has(owner)) best.set(owner, similarity);
    const { groups, likelihoodOf } = byOwner(asked);
    const matchOf = (owner: number): WordingMatch => ({
      owner,
      likelihood: likelihoodOf(owner) ?? UNLIKELY,
      nearest: best.get(owner) ?? 0,
    });
    const notes: WordingMatch[] = [];
    const silent: number[] = [];
    for (const owner of groups) {
      if (owner < index.notes.length) notes.push(matchOf(owner));
      else silent.push(owner);
    }
    const silences = new Set(likeliest(silent, likelihoodOf));
    for (const owner of best.keys()) {
      if (owner >= index.notes.length) silences.add(owner);
      else if (likelihoodOf(owner) === undefined) notes.push(matchOf(owner));
    }
    const outcome = byOutcome(asked);
    return {
      vain: (outcome.likelihoodOf(VAIN) ?? 0) - (outcome.likelihoodOf(ANSWERED) ?? 0),
      notes: notes.sort(byLikelihood),
      silences: [...silences].map(matchOf).sort(byLikelihood),
      ofParagraph: byParagraph(asked).likelihoodOf,
      near,
    };
  };
}

const byLikelihood = (a: WordingMatch, b: WordingMatch) => b.likelihood - a.likelihood;

/** The few likeliest of many, likeliest first. */
function likeliest(
  owners: readonly number[],
  likelihoodOf: (owner: number) => number | undefined,
): readonly number[] {
  if (owners.length <= MOST_SILENCES) return owners;
  const kept: number[] = [];
  const figures: number[] = [];
  for (const owner of owners) {
    const figure = likelihoodOf(owner) ?? UNLIKELY;
    let place = kept.length;
    if (place === MOST_SILENCES && figure <= (figures[place - 1] ?? 0)) continue;
    while (place > 0 && (figures[place - 1] ?? 0) < figure) place -= 1;
    kept.splice(place, 0, owner);
    figures.splice(place, 0, figure);
    if (kept.length > MOST_SILENCES) {
      kept.pop();
      figures.pop();
    }
  }
  return kept;
}

interface AskedTerm {
  /** Undefined for a term that no wording has. */
  readonly id: number | undefined;
  readonly factor: number;
}

interface Likelihoods {
  /** Those that share a term with the question. */
  readonly groups: readonly number[];
  readonly likelihoodOf: (group: number) => number | undefined;
}

/** A unigram model of each group of wordings. */
function unigramModel(
  { first, groups, counts, ofTerms, ofGroups }: UnigramCounts,
  prior: number,
): (asked: readonly AskedTerm[]) => Likelihoods {
  const all = ofGroups.reduce((sum, count) => sum + count, 0);
  const lengths = Float64Array.from(ofGroups, (length) => Math.log(prior / (length + prior)));
  /** For the counts that are common: the same logarithm for many groups. */
  const logarithms = new Float64Array(COMMON_COUNTS);

  return (asked) => {
    const sums = new Float64Array(ofGroups.length);
    const isFound = new Uint8Array(ofGroups.length);
    const found: number[] = [];
    let total = 0;
    for (const { id, factor } of asked) {
      total += factor;
      if (id === undefined) continue;
      const background = ((ofTerms[id] ?? 0) + 0.5) / (all + 1);
      const expected = prior * background;
      for (let count = 1; count < COMMON_COUNTS; count += 1)
        logarithms[count] = factor * Math.log(1 + count / expected);
      const end = first[id + 1] ?? 0;
      for (let at = first[id] ?? 0; at < end; at += 1) {
        const group = groups[at] ?? 0;
        if (ofGroups[group] === 0) continue;
        if (isFound[group] === 0) {
          isFound[group] = 1;
          found.push(group);
        }
        const count = counts[at] ?? 0;
        const gain =
          count < COMMON_COUNTS
            ? (logarithms[count] ?? 0)
            : factor * Math.log(1 + count / expected);
        sums[group] = (sums[group] ?? 0) + gain;
      }
    }
    for (const group of found)
      sums[group] = (sums[group] ?? 0) / (total || 1) + (lengths[group] ?? 0);
    return {
      groups: found,
      likelihoodOf: (group) => (isFound[group] === 1 ? sums[group] : undefined),
    };
  };
}
