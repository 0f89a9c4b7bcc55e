import type { Paragraph } from '../corpus/types.ts';
import type { Considered, Considerer } from './consider.ts';
import {
  ANSWER_FROM,
  type conversationOver,
  lacksPlaceOrDate,
  STILL_LIKELY,
} from './conversation.ts';
import { evidenceOf } from './evidence.ts';
import { dependsOnEarlier, readingOf } from './follow-up.ts';
import { mergeQuestions } from './merge.ts';
import { ended, filledIn, splitParts } from './parts.ts';
import type { Question } from './question.ts';
import type { RankedParagraph } from './rank.ts';
import type { Evidence } from './types.ts';

/** A part of a question that asks for several things, with what was found for it. */
export interface ConsideredPart {
  readonly question: string;
  /** Whether the record is silent on it: that nothing was found may also mean that it is no question by itself. */
  readonly inVain: boolean;
  readonly found?: {
    readonly evidence: Evidence;
    readonly ranked: RankedParagraph;
    /** Whether it is enough to answer the question. */
    readonly certain: boolean;
  };
}

/** Below this a part is asked in vain, even where the whole has an answer. */
const SURELY_NOT = 0.15;

/** Answers each part of a question that asks for several things; empty where it asks for one. */
export function answerParts(
  considerer: Considerer,
  conversation: ReturnType<typeof conversationOver>,
  whole: Considered,
  paragraphOf: (ranked: RankedParagraph) => Paragraph,
): ConsideredPart[] {
  const { language } = whole.question;
  const pieces = splitParts(whole.question.text, language);
  if (pieces.length < 2) return [];
  const context = whole.ranked[0] && whole.confidence >= STILL_LIKELY ? [whole.ranked[0].id] : [];
  const parts: ConsideredPart[] = [];
  for (const [position, piece] of pieces.entries()) {
    const filled = filledIn(pieces, position, language);
    const question = ended(filled ?? piece, language);
    const { considered, leans } = considerPart(question, position, filled !== undefined);
    const [best] = considered.ranked;
    // "When is the next summit, and where?": what the record does not know it cannot place either.
    const hangsInTheAir = leans && position > 0 && !parts[position - 1]?.found?.certain;
    const isNowhere = filled !== undefined && lacksPlaceOrDate(considered);
    if (!best || considered.confidence < STILL_LIKELY || hangsInTheAir || isNowhere) {
      const isSure = considered.confidence < SURELY_NOT || whole.confidence < ANSWER_FROM;
      parts.push({ question, inVain: filled !== undefined || isSure });
      continue;
    }
    parts.push({
      question,
      inVain: false,
      found: {
        evidence: evidenceOf(paragraphOf(best), best, considered.question),
        ranked: best,
        certain: considered.confidence >= ANSWER_FROM,
      },
    });
  }
  return parts;

  /** Also tells whether it leans on the part before it. */
  function considerPart(question: string, position: number, isFilledIn: boolean) {
    const own = considerer.analyse(question);
    if (isFilledIn) return { considered: considerer.consider(own), leans: true };
    if (position === 0) return { considered: considerFirst(own), leans: false };
    // "and who met Trump?" does not mean whom the part before it names.
    const namesOne = own.concepts.some(({ name }) => name);
    if (namesOne && !readingOf(own, true).pointsBack)
      return { considered: considerer.consider(own), leans: false };
    const { considered } = conversation.understand(question, pieces.slice(0, position));
    return { considered, leans: dependsOnEarlier(own) };
  }

  /** As it stands where that is enough: "how many died" is not to be drawn to "and how many of them were Korean". */
  function considerFirst(own: Question): Considered {
    const alone = considerer.consider(own);
    if (alone.confidence >= ANSWER_FROM) return alone;
    // Who names somebody does not mean whom the later parts name.
    const namesOne = own.concepts.some(({ name }) => name);
    const merged = considerer.consider(
      mergeQuestions(own, whole.question, ({ name }) => namesOne && name),
      { context },
    );
    return alone.confidence > merged.confidence ? alone : merged;
  }
}
