import type { Considered, Considerer } from './consider.ts';
import { dependsOnEarlier, resolveFollowUp } from './follow-up.ts';
import type { Context } from './merge.ts';
import { ownWeight } from './rank.ts';

/** A question understood in the light of those before it. */
export interface Understood {
  readonly considered: Considered;
  /** Words taken over from earlier questions, as they were typed there. */
  readonly carried: readonly string[];
}

/** A part of a question or a follow-up says less by itself, and what is around it stands for it: from this confidence on. */
export const STILL_LIKELY = 0.33;
/** From this weight of its own words on a sequel may be a whole question. */
const OF_ITS_OWN = 1;
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
    const { swappedIn } = resolved;
    const swapped = swappedIn.length > 0;
    // "What about Lee?": where only Takaichi speaks, Lee's answer does not stand.
    const elsewhere = swapped
      ? context.paragraphs.filter((id) => !swappedIn.some((name) => considerer.speaksOf(id, name)))
      : [];
    const considered = considerer.consider(
      resolved.question,
      swapped ? [] : context.paragraphs,
      elsewhere,
    );
    // What begins like a sequel may be a question of its own all the same.
    const alone =
      !swapped && ownWeight(question) > OF_ITS_OWN ? considerer.consider(question) : considered;
    return alone.confidence > considered.confidence
      ? { considered: alone, carried: [] }
      : { considered, carried: resolved.carried };
  }
}
