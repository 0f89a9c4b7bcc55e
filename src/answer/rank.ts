import type { AskKind, NoteTarget } from '../corpus/types.ts';
import type { Index } from '../index/types.ts';
import type { Candidate } from './candidates.ts';
import { type MeasuredParagraph, measureParagraphs } from './features.ts';
import { exactKinds, kindBonus, kindsAgree, sameExactKind } from './kinds.ts';
import { rankWeights } from './prepared-weights.ts';
import { ownWeight, type Question } from './question.ts';
import {
  LEAST_MEANT,
  type RankFeatures,
  rankFeatures,
  voteOf,
  voteStrength,
} from './rank-features.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordingMatch, WordingMatches } from './wording-match.ts';

/** A paragraph in its place, with the note that speaks for it. */
export interface RankedParagraph extends Omit<MeasuredParagraph, 'features'> {
  readonly features: RankFeatures;
  readonly score: number;
  readonly note?: { readonly note: NoteTarget; readonly match: WordingMatch } | undefined;
  /** Its notes about a number, a date or a name, where one is asked for; the likeliest first. */
  readonly exactNotes: readonly NoteTarget[];
}

interface BestNote {
  note: NoteTarget;
  match: WordingMatch;
  worth: number;
  /** Of the paragraph's likeliest note, which need not be this one. */
  likelihood: number;
}

const MOST_FROM_TEXT = 8;
const MOST_FROM_NOTES = 8;
const MOST_MEANT = 4;

/**
 * Orders the paragraphs of articles with notes that may answer a question, best first.
 * @param isLater whether other questions came before it
 * @param noteParagraphs position of each note's paragraph; below 0 where it has none
 */
export function rankParagraphs(
  index: Index,
  vocabulary: Vocabulary,
  matches: WordingMatches,
  meant: ReadonlyMap<number, number>,
  noteParagraphs: Int32Array,
  question: Question,
  candidates: readonly Candidate[],
  context: readonly number[],
  isLater: boolean,
): RankedParagraph[] {
  const idOf = (owner: number) => noteParagraphs[owner] ?? -1;
  const votes = new Map<number, number>();
  let nearestId = -1;
  for (const { owner, similarity } of matches.near) {
    const id = idOf(owner);
    if (id < 0) continue;
    if (nearestId < 0) nearestId = id;
    votes.set(id, (votes.get(id) ?? 0) + voteOf(similarity));
  }
  const unsaid = Math.max(0, 1 - ownWeight(question));
  const byParagraph = new Map<number, BestNote>();
  const exact = new Map<number, WordingMatch[]>();
  const bonuses = new Map<AskKind, number>();
  const isExact = exactKinds.has(question.kind);
  for (const owner of matches.notes) {
    const note = index.notes[owner];
    const id = idOf(owner);
    if (!note || id < 0) continue;
    const match = matches.matchOf(owner);
    if (isExact && sameExactKind(note.kind, question.kind)) {
      const others = exact.get(id);
      if (others) others.push(match);
      else exact.set(id, [match]);
    }
    let bonus = bonuses.get(note.kind);
    if (bonus === undefined) {
      bonus = kindBonus(note.kind, question.kind, context.length > 0);
      bonuses.set(note.kind, bonus);
    }
    const worth = match.likelihood + match.nearest + bonus;
    const known = byParagraph.get(id);
    if (!known) byParagraph.set(id, { note, match, worth, likelihood: match.likelihood });
    else {
      if (worth > known.worth) Object.assign(known, { note, match, worth });
      known.likelihood = Math.max(known.likelihood, match.likelihood);
    }
  }
  const fromNotes = [...byParagraph]
    .sort(([, a], [, b]) => b.likelihood - a.likelihood)
    .slice(0, MOST_FROM_NOTES)
    .map(([id]) => id);
  const likeliest = [...meant]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_MEANT)
    .map(([id]) => id);
  const ids = [
    ...new Set([
      ...candidates.slice(0, MOST_FROM_TEXT).map(({ id }) => id),
      ...fromNotes,
      ...likeliest,
      ...context,
    ]),
  ];
  return measureParagraphs(index, vocabulary, question, ids)
    .map((measured) => {
      const best = byParagraph.get(measured.id);
      const near = nearness(measured.id, context);
      const features = rankFeatures(measured.features, {
        note: best?.match.likelihood ?? 0,
        notes: best ? (matches.ofParagraph(measured.id) ?? 0) : 0,
        wording: best?.match.nearest ?? 0,
        verbatim: Math.max(0, (best?.match.nearest ?? 0) - 1),
        votes: voteStrength(best ? (votes.get(measured.id) ?? 0) : 0),
        noteKind: best && kindsAgree(best.note.kind, question.kind) ? 1 : 0,
        sameKind: best?.note.kind === question.kind ? 1 : 0,
        nearest: measured.id === nearestId ? 1 : 0,
        meant: Math.max(LEAST_MEANT, meant.get(measured.id) ?? LEAST_MEANT),
        context: near,
        contextAlone: near * unsaid,
      });
      return {
        id: measured.id,
        tokens: measured.tokens,
        matched: measured.matched,
        positions: measured.positions,
        bestSentence: measured.bestSentence,
        sentenceScores: measured.sentenceScores,
        features,
        score: weigh(features, isLater ? later : first),
        note: best && { note: best.note, match: best.match },
        exactNotes: (exact.get(measured.id) ?? [])
          .sort((a, b) => b.likelihood - a.likelihood)
          .flatMap(({ owner }) => index.notes[owner] ?? []),
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** A conversation stays where it was, or goes on to the paragraph beside it. */
function nearness(id: number, context: readonly number[]): number {
  if (context.includes(id)) return 1;
  return context.includes(id - 1) || context.includes(id + 1) ? 0.5 : 0;
}

type Weighed = readonly (readonly [keyof RankFeatures, number])[];
const first = Object.entries(rankWeights.first) as unknown as Weighed;
const later = Object.entries(rankWeights.later) as unknown as Weighed;

function weigh(features: RankFeatures, weights: Weighed): number {
  let sum = 0;
  for (const [name, weight] of weights) sum += weight * features[name];
  return sum;
}
