import type { TextFeatures } from './features.ts';

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

/** A wording half as near counts an eighth. */
export function voteOf(similarity: number): number {
  return similarity * similarity * similarity;
}

const NO_VOTE = 0.02;

export function voteStrength(votes: number): number {
  return Math.log(votes + NO_VOTE);
}

export const LEAST_MEANT = -8;
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
export function rankFeatures(text: TextFeatures, notes: NoteFeatures): RankFeatures {
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
