import type { Considered, Considerer } from './consider.ts';
import { dependsOnEarlier, resolveFollowUp } from './follow-up.ts';
import type { Context } from './merge.ts';

/** A question understood in the light of those before it. */
export interface Understood {
  readonly considered: Considered;
  /** Words taken over from earlier questions, as they were typed there. */
  readonly carried: readonly string[];
}

/** A part of a question or a follow-up says less by itself, and what is around it stands for it: from this confidence on. */
export const STILL_LIKELY = 0.33;
const MOST_HISTORY = 5;

/** Understands questions one after the other. */
export function conversationOver(considerer: Considerer) {
  return {
    /** @param history earlier questions, the oldest first */
    understand(question: string, history: readonly string[]): Understood {
      let context: Context | undefined;
      for (const earlier of history.slice(-MOST_HISTORY)) {
        const { considered } = next(earlier, context);
        const [best] = considered.ranked;
        // What was asked in vain still says what the talk is about.
        const paragraphs =
          best && considered.confidence >= STILL_LIKELY ? [best.id] : (context?.paragraphs ?? []);
        context = { question: considered.question, paragraphs };
      }
      return next(question, context);
    },
  };

  /** Takes a question as it stands, or, where it leans on the conversation, with what it leaves unsaid. */
  function next(text: string, context: Context | undefined): Understood {
    const question = considerer.analyse(text);
    if (!context || !dependsOnEarlier(question))
      return { considered: considerer.consider(question), carried: [] };
    const resolved = resolveFollowUp(question, context);
    const considered = considerer.consider(
      resolved.question,
      resolved.swapped ? [] : context.paragraphs,
    );
    // What begins like a sequel may be a question of its own all the same.
    const alone = question.units.length > 1 ? considerer.consider(question) : considered;
    return alone.confidence > considered.confidence
      ? { considered: alone, carried: [] }
      : { considered, carried: resolved.carried };
  }
}
