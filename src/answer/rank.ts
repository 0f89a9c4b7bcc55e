import type { AskKind, Note } from '../corpus/types.ts';
import type { Index } from '../index/types.ts';
import { findCandidates } from './candidates.ts';
import { type MeasuredParagraph, measureParagraphs, type TextFeatures } from './features.ts';
import type { Question } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';
import { rankWeights } from './weights.ts';
import type { WordingMatch } from './wording-match.ts';

/** What is measured of the notes of a paragraph; all 0 where it has none. */
export interface NoteFeatures {
  /** Agreement with the best wording of the paragraph. */
  readonly note: number;
  readonly noteSupport: number;
  /** Share of the question that the best wording has. */
  readonly noteQuestion: number;
  /** 1 where the best note is about the kind of answer that is asked for. */
  readonly noteKind: number;
}

export type RankFeatures = TextFeatures & NoteFeatures;

/** A paragraph in its place, with the note that speaks for it. */
export interface RankedParagraph extends Omit<MeasuredParagraph, 'features'> {
  readonly features: RankFeatures;
  readonly score: number;
  readonly note?: { readonly note: Note; readonly match: WordingMatch };
}

const noNotes: NoteFeatures = { note: 0, noteSupport: 0, noteQuestion: 0, noteKind: 0 };
const MOST_FROM_NOTES = 15;

/** Orders the paragraphs that may answer a question, best first. */
export function rankParagraphs(
  index: Index,
  vocabulary: Vocabulary,
  matches: readonly WordingMatch[],
  positions: ReadonlyMap<string, number>,
  question: Question,
): RankedParagraph[] {
  const byParagraph = new Map<number, { note: Note; match: WordingMatch }>();
  for (const match of matches) {
    const note = index.notes[match.owner];
    if (!note) continue;
    const id = positions.get(`${note.about.article}¶${note.about.paragraph}`);
    if (id === undefined) continue;
    const known = byParagraph.get(id);
    if (!known || preference(match, note, question) > preference(known.match, known.note, question))
      byParagraph.set(id, { note, match });
  }
  const candidates = findCandidates(index, vocabulary, question).map(({ id }) => id);
  const fromNotes = [...byParagraph.keys()].slice(0, MOST_FROM_NOTES);
  const ids = [...new Set([...candidates, ...fromNotes])];
  return measureParagraphs(index, vocabulary, question, ids)
    .map((measured) => {
      const best = byParagraph.get(measured.id);
      const features: RankFeatures = {
        ...measured.features,
        ...(best ? noteFeatures(best, question) : noNotes),
      };
      return { ...measured, features, score: weigh(features), ...(best ? { note: best } : {}) };
    })
    .sort((a, b) => b.score - a.score);
}

/** A little more for a note of the kind that is asked for: it decides between notes of one paragraph. */
function preference(match: WordingMatch, note: Note, question: Question): number {
  return match.score + 0.3 * match.support + (kindsAgree(note.kind, question.kind) ? 0.08 : 0);
}

function noteFeatures(
  { note, match }: { note: Note; match: WordingMatch },
  question: Question,
): NoteFeatures {
  return {
    note: match.score,
    noteSupport: match.support,
    noteQuestion: match.ofQuestion,
    noteKind: kindsAgree(note.kind, question.kind) ? 1 : 0,
  };
}

function weigh(features: RankFeatures): number {
  let sum = 0;
  for (const [name, weight] of Object.entries(rankWeights))
    sum += weight * features[name as keyof RankFeatures];
  return sum;
}

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
