import type { Index } from '../index/types.ts';
import { nearestWordings } from './nearest.ts';
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
  /** Notes and silences that share a term with the question, likeliest first. */
  readonly owners: readonly WordingMatch[];
  /** Likelihood, as above, by a paragraph's position: of all its notes together with its own text. */
  readonly paragraphs: ReadonlyMap<number, number>;
  /** How much likelier the question is among all that is asked in vain than among all that is answered; 0 even. */
  readonly vain: number;
  /** The nearest wordings with the note or silence they belong to, nearest first. */
  readonly near: readonly { readonly owner: number; readonly similarity: number }[];
}

export type WordingMatcher = (question: Question) => WordingMatches;

/** Weight of the background in a note's and in a paragraph's model: terms of it mixed into their own. */
const NOTE_PRIOR = 60;
const PARAGRAPH_PRIOR = 300;
/** A term of the paragraph itself counts as often as this in its wordings. */
const TEXT_COUNT = 3;
const VAIN_PRIOR = 2_000;
/** A silence with fewer is told by its wordings one by one: a model of a single wording takes any match for certain. */
const FEWEST_WORDINGS = 4;
/** For a silence without a model of its own. */
const UNLIKELY = -2;
const ANSWERED = 0;
const VAIN = 1;

/**
 * Holds questions against notes by query likelihood: how probable the question is under a unigram
 * model of each note's wordings, smoothed by all wordings with a Dirichlet prior (Zhai & Lafferty,
 * "A study of smoothing methods for language models", TOIS 2004). Fifteen wordings together say more
 * of how people ask than the best one of them.
 * @param noteParagraphs position of each note's paragraph
 */
export function wordingMatcher(
  index: Index,
  vocabulary: Vocabulary,
  noteParagraphs: Int32Array,
): WordingMatcher {
  const { wordings, notes } = index;
  const ownerOf = (wording: number) => wordings.owner[wording] ?? 0;
  const sizes = new Map<number, number>();
  for (const owner of wordings.owner) sizes.set(owner, (sizes.get(owner) ?? 0) + 1);
  const rich = (owner: number) =>
    owner < notes.length || (sizes.get(owner) ?? 0) >= FEWEST_WORDINGS;
  const byOwner = model(
    index,
    (wording) => (rich(ownerOf(wording)) ? ownerOf(wording) : undefined),
    NOTE_PRIOR,
  );
  const byParagraph = model(
    index,
    (wording) => noteParagraphs[ownerOf(wording)],
    PARAGRAPH_PRIOR,
    TEXT_COUNT,
    vocabulary,
  );
  const byOutcome = model(
    index,
    (wording) => (ownerOf(wording) < notes.length ? ANSWERED : VAIN),
    VAIN_PRIOR,
  );
  const nearest = nearestWordings(index.phrases);

  return (question) => {
    const asked = [...question.wordingTerms].flatMap(([term, factor]) => {
      const id = vocabulary.wordingIds.get(term);
      return [{ id, factor }];
    });
    const near = nearest(question.phrases).map(({ wording, similarity }) => ({
      owner: ownerOf(wording),
      similarity,
    }));
    const best = new Map<number, number>();
    for (const { owner, similarity } of near) if (!best.has(owner)) best.set(owner, similarity);
    const likelihoods = byOwner(asked);
    for (const owner of best.keys()) if (!likelihoods.has(owner)) likelihoods.set(owner, UNLIKELY);
    const owners = [...likelihoods].map(([owner, likelihood]) => ({
      owner,
      likelihood,
      nearest: best.get(owner) ?? 0,
    }));
    const outcome = byOutcome(asked);
    return {
      vain: (outcome.get(VAIN) ?? 0) - (outcome.get(ANSWERED) ?? 0),
      owners: owners.sort((a, b) => b.likelihood - a.likelihood),
      paragraphs: byParagraph(asked),
      near,
    };
  };
}

type AskedTerm = { readonly id: number | undefined; readonly factor: number };

/** A unigram model for each class of wordings; the class of a wording may be none (undefined or negative). */
function model(
  index: Index,
  classOf: (wording: number) => number | undefined,
  prior: number,
  textCount = 0,
  vocabulary?: Vocabulary,
): (asked: readonly AskedTerm[]) => Map<number, number> {
  const { wordings, lexicon } = index;
  const counts: Map<number, number>[] = wordings.terms.map(() => new Map());
  const lengths = new Map<number, number>();
  let all = 0;
  const add = (term: number, group: number, count: number) => {
    const of = counts[term];
    of?.set(group, (of.get(group) ?? 0) + count);
    lengths.set(group, (lengths.get(group) ?? 0) + count);
    all += count;
  };
  for (let wording = 0; wording < wordings.owner.length; wording += 1) {
    const group = classOf(wording);
    if (group === undefined || group < 0) continue;
    const end = wordings.firstToken[wording + 1] ?? 0;
    for (let at = wordings.firstToken[wording] ?? 0; at < end; at += 1)
      add(wordings.tokens[at] ?? 0, group, 1);
  }
  if (vocabulary && textCount > 0) {
    for (const id of lengths.keys()) {
      const end = lexicon.firstToken[id + 1] ?? 0;
      for (let at = lexicon.firstToken[id] ?? 0; at < end; at += 1) {
        const term = vocabulary.wordingIds.get(lexicon.terms[lexicon.tokens[at] ?? 0] ?? '');
        if (term !== undefined) add(term, id, textCount);
      }
    }
  }
  const background = Float64Array.from(counts, (of) => {
    let sum = 0.5;
    for (const count of of.values()) sum += count;
    return sum / (all + 1);
  });

  // Every question meets thousands of these: they are reckoned once and lie side by side.
  const firstOf = new Uint32Array(counts.length + 1);
  for (const [term, of] of counts.entries()) firstOf[term + 1] = (firstOf[term] ?? 0) + of.size;
  const groups = new Uint32Array(firstOf[counts.length] ?? 0);
  const gains = new Float64Array(groups.length);
  for (const [term, of] of counts.entries()) {
    const expected = prior * (background[term] ?? 1);
    let at = firstOf[term] ?? 0;
    for (const [group, count] of of) {
      groups[at] = group;
      gains[at] = Math.log(1 + count / expected);
      at += 1;
    }
  }
  let most = 0;
  for (const group of lengths.keys()) most = Math.max(most, group + 1);
  const penalties = Float64Array.from({ length: most }, (_, group) =>
    Math.log(prior / ((lengths.get(group) ?? 0) + prior)),
  );
  const sums = new Float64Array(most);

  return (asked) => {
    const touched: number[] = [];
    let total = 0;
    for (const { id, factor } of asked) {
      total += factor;
      if (id === undefined || factor === 0) continue;
      const end = firstOf[id + 1] ?? 0;
      for (let at = firstOf[id] ?? 0; at < end; at += 1) {
        const group = groups[at] ?? 0;
        // Every gain is above 0, so that 0 stands for a group not met yet.
        if (sums[group] === 0) touched.push(group);
        sums[group] = (sums[group] ?? 0) + factor * (gains[at] ?? 0);
      }
    }
    const likelihoods = new Map<number, number>();
    for (const group of touched) {
      likelihoods.set(group, (sums[group] ?? 0) / (total || 1) + (penalties[group] ?? 0));
      sums[group] = 0;
    }
    return likelihoods;
  };
}
