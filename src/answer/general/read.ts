import type { Index } from '../../index/types.ts';
import type { WordTable } from '../../text/word-table.ts';
import type { Candidate } from '../candidates.ts';
import { measureParagraphs } from '../features.ts';
import { nearness } from '../nearness.ts';
import type { Question } from '../question.ts';
import type { RankedParagraph } from '../rank.ts';
import { withoutNotes } from '../rank-features.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { generalConfidence } from './confidence.ts';
import { createProfile } from './profile.ts';
import { generalRanker } from './rank.ts';

/** What articles without notes have to say to a question. */
export interface GeneralReading {
  /** Best first. */
  readonly ranked: readonly RankedParagraph[];
  /** Probability that the first of them answers, 0 to 1. */
  readonly confidence: number;
}

/** Paragraphs that are handed on: as many as a reply can show, and some to choose from. */
const MOST_RANKED = 8;
/** What it is worth to stand where the conversation was, in log odds. */
const CONTEXT_BONUS = 1;

/** Reads articles that nobody prepared: their text alone decides. */
export function generalReader(index: Index, vocabulary: Vocabulary, table: WordTable) {
  const profile = createProfile(index, vocabulary, table);
  const rank = generalRanker(profile, vocabulary);

  /** @param context positions of the paragraphs that the conversation is about */
  return (
    question: Question,
    candidates: readonly Candidate[],
    context: readonly number[],
  ): GeneralReading => {
    const found = new Set(candidates.map(({ id }) => id));
    const added = context.filter((id) => !found.has(id)).map((id) => ({ id, score: 0 }));
    const plain = rank(question, [...candidates, ...added]);
    const paragraphs =
      context.length === 0
        ? plain.paragraphs
        : plain.paragraphs
            .map((one) => ({
              ...one,
              score: one.score + CONTEXT_BONUS * nearness(index.paragraphs, one.id, context),
            }))
            .sort((a, b) => b.score - a.score);
    const shown = paragraphs.slice(0, MOST_RANKED);
    const best = shown[0]?.score ?? 0;
    const measured = measureParagraphs(
      index,
      vocabulary,
      question,
      shown.map(({ id }) => id),
    );
    const ranked = shown.flatMap(({ score, sentenceScores, bestSentence }, at) => {
      const one = measured[at];
      if (!one) return [];
      return [
        {
          ...one,
          features: withoutNotes(one.features),
          exactNotes: [],
          sentenceScores,
          bestSentence,
          // From log odds to odds against the best, so that no score is below 0.
          score: Math.exp(score - best),
        },
      ];
    });
    return { ranked, confidence: generalConfidence(profile, { ...plain, paragraphs }) };
  };
}
