import type { AskKind, NoteTarget } from '../corpus/types.ts';
import type { Index } from '../index/types.ts';
import type { Candidate } from './candidates.ts';
import { type MeasuredParagraph, measureParagraphs, type TextFeatures } from './features.ts';
import { preparedRankWeights } from './prepared-weights.ts';
import type { Question } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordingMatch, WordingMatches } from './wording-match.ts';

/** What is measured of the notes of a paragraph; all 0 where it has none. */
export interface NoteFeatures {
  /** Likelihood of the question under its best note, and under all its notes together; not bounded. */
  readonly note: number;
  readonly notes: number;
  /** Agreement with the nearest of its wordings. */
  readonly wording: number;
  /** How many of the wordings nearest to the question are its own, the nearest counting most: logarithm. */
  readonly votes: number;
  /** 1 where the best note is about the kind of answer that is asked for. */
  readonly noteKind: number;
}

export type RankFeatures = TextFeatures & NoteFeatures;

/** A paragraph in its place, with the note that speaks for it. */
export interface RankedParagraph extends Omit<MeasuredParagraph, 'features'> {
  readonly features: RankFeatures;
  readonly score: number;
  readonly note?: { readonly note: NoteTarget; readonly match: WordingMatch };
  /** Its notes about a number, a date or a name, where one is asked for; the likeliest first. */
  readonly exactNotes: readonly NoteTarget[];
}

/** A wording half as near counts an eighth. */
export const VOTE_POWER = 3;
const NO_VOTE = 0.02;

function voteStrength(votes: number): number {
  return Math.log(votes + NO_VOTE);
}

export const noNotes: NoteFeatures = {
  note: 0,
  notes: 0,
  wording: 0,
  votes: voteStrength(0),
  noteKind: 0,
};
const MOST_FROM_NOTES = 15;
const KIND_BONUS = 0.3;
/** A number, a date or a name is asked for, and the note gives one. */
const EXACT_KIND_BONUS = 0.9;
/** "Since when?" says little else than which kind. */
const SEQUEL_KIND_BONUS = 2;
const CONTEXT_BONUS = 1;

/** Orders the paragraphs of articles with notes that may answer a question, best first. */
export function rankParagraphs(
  index: Index,
  vocabulary: Vocabulary,
  matches: WordingMatches,
  positions: ReadonlyMap<string, number>,
  question: Question,
  candidates: readonly Candidate[],
  context: readonly number[] = [],
): RankedParagraph[] {
  const idOf = (owner: number) => {
    const about = index.notes[owner]?.about;
    return about && positions.get(`${about.article}¶${about.paragraph}`);
  };
  const votes = new Map<number, number>();
  for (const { owner, similarity } of matches.near) {
    const id = idOf(owner);
    if (id !== undefined) votes.set(id, (votes.get(id) ?? 0) + similarity ** VOTE_POWER);
  }
  const byParagraph = new Map<number, { note: NoteTarget; match: WordingMatch }>();
  const exact = new Map<number, NoteTarget[]>();
  for (const match of matches.owners) {
    const note = index.notes[match.owner];
    if (!note) continue;
    const id = idOf(match.owner);
    if (id === undefined) continue;
    if (exactKinds.has(question.kind) && sameExactKind(note.kind, question.kind))
      exact.set(id, [...(exact.get(id) ?? []), note]);
    const known = byParagraph.get(id);
    const better = (one: WordingMatch, its: NoteTarget) =>
      preference(one, its, question, context.length > 0);
    if (!known || better(match, note) > better(known.match, known.note))
      byParagraph.set(id, { note, match });
  }
  const fromNotes = [...byParagraph.keys()].slice(0, MOST_FROM_NOTES);
  const ids = [...new Set([...candidates.map(({ id }) => id), ...fromNotes, ...context])];
  return measureParagraphs(index, vocabulary, question, ids)
    .map((measured) => {
      const best = byParagraph.get(measured.id);
      const features: RankFeatures = {
        ...measured.features,
        ...(best
          ? noteFeatures(
              best,
              matches.ofParagraph(measured.id) ?? 0,
              votes.get(measured.id) ?? 0,
              question,
            )
          : noNotes),
      };
      return {
        ...measured,
        features,
        score: weigh(features, preparedRankWeights) + nearness(measured.id, context),
        exactNotes: exact.get(measured.id) ?? [],
        ...(best ? { note: best } : {}),
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** A conversation stays where it was, or goes on to the paragraph beside it. */
function nearness(id: number, context: readonly number[]): number {
  if (context.includes(id)) return CONTEXT_BONUS;
  return context.includes(id - 1) || context.includes(id + 1) ? CONTEXT_BONUS / 2 : 0;
}

/** How well a note serves: likely wordings, and the kind of answer that is asked for. */
function preference(
  match: WordingMatch,
  note: NoteTarget,
  question: Question,
  sequel: boolean,
): number {
  const kind =
    exactKinds.has(question.kind) && sameExactKind(note.kind, question.kind)
      ? sequel
        ? SEQUEL_KIND_BONUS
        : EXACT_KIND_BONUS
      : kindsAgree(note.kind, question.kind)
        ? KIND_BONUS
        : 0;
  return match.likelihood + match.nearest + kind;
}

function noteFeatures(
  { note, match }: { note: NoteTarget; match: WordingMatch },
  paragraph: number,
  votes: number,
  question: Question,
): NoteFeatures {
  return {
    note: match.likelihood,
    notes: paragraph,
    wording: match.nearest,
    votes: voteStrength(votes),
    noteKind: kindsAgree(note.kind, question.kind) ? 1 : 0,
  };
}

function weigh(
  features: RankFeatures,
  weights: Readonly<Record<keyof RankFeatures, number>>,
): number {
  let sum = 0;
  for (const [name, weight] of Object.entries(weights))
    sum += weight * features[name as keyof RankFeatures];
  return sum;
}

/** Kinds whose answer is a word or two, not a clause. */
export const exactKinds: ReadonlySet<AskKind> = new Set([
  'number',
  'date',
  'duration',
  'person',
  'place',
  'organisation',
]);

/** "Who" asks for a person or a body, "how long" for a span that may be told by a date. */
export function sameExactKind(offered: AskKind, asked: AskKind): boolean {
  return offered === asked || kinships.some((kin) => kin.has(offered) && kin.has(asked));
}

const kinships: readonly ReadonlySet<AskKind>[] = [
  new Set(['person', 'organisation']),
  new Set(['date', 'duration']),
];

const vague: ReadonlySet<AskKind> = new Set([
  'event',
  'yesno',
  'definition',
  'quote',
  'manner',
  'list',
  'reason',
]);

/** Whether an answer of one kind serves a question of another: the vague kinds are often asked for in each other's words. */
export function kindsAgree(offered: AskKind, asked: AskKind): boolean {
  return offered === asked || (vague.has(offered) && vague.has(asked));
}
