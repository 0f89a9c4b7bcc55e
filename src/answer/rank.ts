import type { NoteTarget } from '../corpus/types.ts';
import type { Index } from '../index/types.ts';
import type { Candidate } from './candidates.ts';
import { type MeasuredParagraph, measureParagraphs } from './features.ts';
import { exactKinds, kindBonus, kindsAgree, sameExactKind } from './kinds.ts';
import { nearness } from './nearness.ts';
import type { NotePlaces } from './note-places.ts';
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
  readonly note: NoteTarget;
  readonly match: WordingMatch;
  /** Of the paragraph's likeliest note, which need not be this one. */
  readonly likelihood: number;
  /** As in RankedParagraph. */
  readonly exactNotes: readonly NoteTarget[];
}

/** What each kind of note gains by what the question asks for, and whether that is what it gives, to the word. */
interface KindsAsked {
  readonly bonuses: Float64Array;
  readonly areExact: readonly boolean[];
}

const MOST_FROM_TEXT = 8;
const MOST_FROM_NOTES = 8;
const MOST_MEANT = 4;

/**
 * Orders the paragraphs of articles with notes that may answer a question, best first.
 * @param isLater whether other questions came before it
 */
export function rankParagraphs(
  index: Index,
  vocabulary: Vocabulary,
  matches: WordingMatches,
  meant: ReadonlyMap<number, number>,
  places: NotePlaces,
  question: Question,
  candidates: readonly Candidate[],
  context: readonly number[],
  isLater: boolean,
): RankedParagraph[] {
  const { paragraphOf, notesOf, kinds } = places;
  const votes = new Map<number, number>();
  let nearestId = -1;
  for (const { owner, similarity } of matches.near) {
    const id = paragraphOf[owner] ?? -1;
    if (id < 0) continue;
    if (nearestId < 0) nearestId = id;
    votes.set(id, (votes.get(id) ?? 0) + voteOf(similarity));
  }
  const unsaid = Math.max(0, 1 - ownWeight(question));
  const asked: KindsAsked = {
    bonuses: Float64Array.from(kinds, (kind) => kindBonus(kind, question.kind, context.length > 0)),
    areExact: kinds.map(
      (kind) => exactKinds.has(question.kind) && sameExactKind(kind, question.kind),
    ),
  };
  const byParagraph = new Map<number, BestNote>();
  for (const [id, owners] of notesOf) {
    const best = bestNote(index, matches, places, owners, asked);
    if (best) byParagraph.set(id, best);
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
      const near = nearness(index.paragraphs, measured.id, context);
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
        positions: measured.positions,
        bestSentence: measured.bestSentence,
        sentenceScores: measured.sentenceScores,
        features,
        score: weigh(features, isLater ? later : first),
        note: best && { note: best.note, match: best.match },
        exactNotes: best?.exactNotes ?? [],
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** Of a paragraph's notes the one that sounds most like the question and gives what it asks for. */
function bestNote(
  index: Index,
  { likelihoods, nearest, matchOf }: WordingMatches,
  { kindOf }: NotePlaces,
  owners: readonly number[],
  { bonuses, areExact }: KindsAsked,
): BestNote | undefined {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  let likeliest = Number.NEGATIVE_INFINITY;
  const exact: number[] = [];
  for (const owner of owners) {
    const likelihood = likelihoods[owner] ?? Number.NaN;
    if (Number.isNaN(likelihood)) continue;
    const kind = kindOf[owner] ?? 0;
    if (areExact[kind]) exact.push(owner);
    const worth = likelihood + (nearest.get(owner) ?? 0) + (bonuses[kind] ?? 0);
    if (likelihood > likeliest) likeliest = likelihood;
    if (worth <= most) continue;
    most = worth;
    best = owner;
  }
  const note = index.notes[best];
  if (!note) return undefined;
  exact.sort((a, b) => (likelihoods[b] ?? 0) - (likelihoods[a] ?? 0));
  return {
    note,
    match: matchOf(best),
    likelihood: likeliest,
    exactNotes: exact.flatMap((owner) => index.notes[owner] ?? []),
  };
}

type Weighed = readonly (readonly [keyof RankFeatures, number])[];
const first = Object.entries(rankWeights.first) as unknown as Weighed;
const later = Object.entries(rankWeights.later) as unknown as Weighed;

function weigh(features: RankFeatures, weights: Weighed): number {
  let sum = 0;
  for (const [name, weight] of weights) sum += weight * features[name];
  return sum;
}
