import type { AskKind, NoteTarget } from '../corpus/types.ts';
import type { Index } from '../index/types.ts';
import type { Candidate } from './candidates.ts';
import { type MeasuredParagraph, measureParagraphs, type TextFeatures } from './features.ts';
import { rankWeights } from './prepared-weights.ts';
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
  /** By how much that is more than agreement: word for word, or all but. */
  readonly verbatim: number;
  /** 1 where the nearest wording of all is its own. */
  readonly nearest: number;
  /** How many of the wordings nearest to the question are its own, the nearest counting most: logarithm. */
  readonly votes: number;
  /** 1 where the best note is about the kind of answer that is asked for. */
  readonly noteKind: number;
  /** 1 where it is of that very kind. */
  readonly sameKind: number;
  /** How likely the paragraph model takes it to be meant: logarithm, not below LEAST_MEANT. */
  readonly meant: number;
  /** 1 where the conversation is about it, a half beside it; and that as far as the question says nothing of its own. */
  readonly context: number;
  readonly contextAlone: number;
}

export type RankFeatures = TextFeatures & NoteFeatures;

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

/** A wording half as near counts an eighth. */
export function voteOf(similarity: number): number {
  return similarity * similarity * similarity;
}

const NO_VOTE = 0.02;

function voteStrength(votes: number): number {
  return Math.log(votes + NO_VOTE);
}

const LEAST_MEANT = -8;
const noNotes: NoteFeatures = {
  note: 0,
  notes: 0,
  wording: 0,
  verbatim: 0,
  nearest: 0,
  votes: voteStrength(0),
  noteKind: 0,
  sameKind: 0,
  meant: LEAST_MEANT,
  context: 0,
  contextAlone: 0,
};
export function withoutNotes(text: TextFeatures): RankFeatures {
  return rankFeatures(text, noNotes);
}

/** Written out: copied by `...`, these few objects took a tenth of the time of an answer. */
function rankFeatures(text: TextFeatures, notes: NoteFeatures): RankFeatures {
  return {
    bm25: text.bm25,
    coverage: text.coverage,
    sentenceCoverage: text.sentenceCoverage,
    pairs: text.pairs,
    names: text.names,
    title: text.title,
    note: notes.note,
    notes: notes.notes,
    wording: notes.wording,
    verbatim: notes.verbatim,
    nearest: notes.nearest,
    votes: notes.votes,
    noteKind: notes.noteKind,
    sameKind: notes.sameKind,
    meant: notes.meant,
    context: notes.context,
    contextAlone: notes.contextAlone,
  };
}

const MOST_FROM_TEXT = 8;
const MOST_FROM_NOTES = 8;
const MOST_MEANT = 4;
const KIND_BONUS = 0.3;
/** A number, a date or a name is asked for, and the note gives one. */
const EXACT_KIND_BONUS = 0.9;
/** "Since when?" says little else than which kind. */
const SEQUEL_KIND_BONUS = 2;

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

/** How much a question says by itself, beside what is carried over from earlier ones. */
export function ownWeight({ units }: Question): number {
  return units.reduce((sum, { weight, carried }) => (carried ? sum : sum + weight), 0);
}

/** A conversation stays where it was, or goes on to the paragraph beside it. */
function nearness(id: number, context: readonly number[]): number {
  if (context.includes(id)) return 1;
  return context.includes(id - 1) || context.includes(id + 1) ? 0.5 : 0;
}

/** What a note gains beside likely wordings by giving the kind of answer that is asked for. */
function kindBonus(offered: AskKind, asked: AskKind, sequel: boolean): number {
  if (exactKinds.has(asked) && sameExactKind(offered, asked))
    return sequel ? SEQUEL_KIND_BONUS : EXACT_KIND_BONUS;
  if (namesThem(offered, asked)) return EXACT_KIND_BONUS;
  return kindsAgree(offered, asked) ? KIND_BONUS : 0;
}

type Weighed = readonly (readonly [keyof RankFeatures, number])[];
const first = Object.entries(rankWeights.first) as unknown as Weighed;
const later = Object.entries(rankWeights.later) as unknown as Weighed;

function weigh(features: RankFeatures, weights: Weighed): number {
  let sum = 0;
  for (const [name, weight] of weights) sum += weight * features[name];
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

/** "Who" may be answered by a list of people, or by who they are. */
export function namesThem(offered: AskKind, asked: AskKind): boolean {
  return (
    (asked === 'person' || asked === 'organisation') &&
    (offered === 'list' || offered === 'definition')
  );
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
