import type { AskKind, Entity } from '../corpus/types.ts';
import type { Considered, Considerer, Turn } from './consider.ts';
import { dependsOnEarlier, type Resolved, readingOf, resolveFollowUp } from './follow-up.ts';
import { topicAskedFor } from './mentioned.ts';
import type { Context } from './merge.ts';
import { withoutPreamble } from './preamble.ts';
import { withNames } from './pronouns.ts';
import { ownWeight, type Question } from './question.ts';

/** A question understood in the light of those before it. */
export interface Understood {
  readonly considered: Considered;
  /** Words taken over from earlier questions, as they were typed there. */
  readonly carried: readonly string[];
  /** What came just before it. */
  readonly before?: Considered | undefined;
}

/** The ways in which a question can be read: the likelier one of two is taken. */
type Readings = readonly [only: Understood] | readonly [alone: Understood, sequel: Understood];

/** Confidence from which on an answer is given. */
export const ANSWER_FROM = 0.5;
/** A part of a question says less by itself, and what is around it stands for it: from this confidence on. */
export const STILL_LIKELY = 0.33;
/** From this weight of its own words on a sequel may be a whole question. */
const OF_ITS_OWN = 1;
/** Up to here they say as good as nothing. */
const SAYS_NOTHING = 0.5;
/** Who it was is another matter: a paragraph names many who did many things. */
const LOCATES: ReadonlySet<AskKind> = new Set(['date', 'place']);
/** With what confidence such a question is answered from there, or not. */
const PLAIN = 0.8;
const VAIN = 0.3;
const MOST_HISTORY = 5;

/** Understands questions one after the other. */
export function conversationOver(considerer: Considerer) {
  return { understand, readings };

  /** @param history earlier questions, the oldest first */
  function understand(question: string, history: readonly string[]): Understood {
    const context = contextOf(history);
    return { ...best(readingsIn(question, context)), before: context?.considered };
  }

  function readings(question: string, history: readonly string[]): Readings {
    return readingsIn(question, contextOf(history));
  }

  function contextOf(history: readonly string[]) {
    let context: (Context & { considered: Considered }) | undefined;
    for (const earlier of history.slice(-MOST_HISTORY)) {
      const { considered } = best(readingsIn(earlier, context));
      const [first] = considered.ranked;
      // What was asked in vain still says what the talk is about.
      const paragraphs =
        first && considered.confidence >= STILL_LIKELY ? [first.id] : (context?.paragraphs ?? []);
      context = { question: considered.question, paragraphs, considered };
    }
    return context;
  }

  function readingsIn(text: string, context: Context | undefined): Readings {
    const question = considerer.analyse(text);
    if (!context) return [{ considered: considerAlone(question), carried: [] }];
    const alone: Understood = {
      considered: considerAlone(question, {
        context: context.paragraphs,
        reading: readingOf(question, false),
      }),
      carried: [],
    };
    // Of articles without notes nothing was learnt about conversations: there the words decide.
    const isPrepared = alone.considered.features !== undefined;
    if (!isPrepared && !dependsOnEarlier(question)) return [alone];
    const named = withNames(
      question.text,
      question.language,
      peopleOf(context),
      question.concepts.flatMap(({ entity }) => entity ?? []),
    );
    const meant = named ? { ...considerer.analyse(named.text), typed: question.typed } : question;
    const resolved = resolveFollowUp(meant, context);
    const sequel = readAsSequel(meant, resolved, context);
    // "When was that?" says nothing by itself.
    if (readingOf(question, true).pointsBack && ownWeight(question) <= SAYS_NOTHING)
      return [sequel];
    const isWhole = resolved.swappedIn.length === 0 && ownWeight(question) > OF_ITS_OWN;
    return isPrepared || isWhole ? [alone, sequel] : [sequel];
  }

  /** With what is said before the question, or without it: as it is likelier answered. */
  function considerAlone(question: Question, turn?: Turn): Considered {
    const topic = topicAskedFor(question.typed, question.language);
    if (topic !== undefined) return considerer.considerTopic(topic, turn);
    const whole = considerer.consider(question, turn);
    if (isAnswer(whole)) return whole;
    const bare = withoutPreamble(question.typed, question.language);
    if (bare === undefined) return whole;
    const other = considerer.consider({ ...considerer.analyse(bare), typed: question.typed }, turn);
    return other.confidence > whole.confidence ? other : whole;
  }

  /** People whom the talk names, those of the paragraphs that it is about, and all there are. */
  function peopleOf({ question, paragraphs }: Context): (readonly Entity[])[] {
    const named = question.concepts.flatMap(({ entity }) => entity ?? []);
    return [named, paragraphs.flatMap(considerer.peopleIn), considerer.people];
  }

  function readAsSequel(question: Question, resolved: Resolved, context: Context): Understood {
    const { swappedIn } = resolved;
    const swapped = swappedIn.length > 0;
    // "What about Lee?": where only Takaichi speaks, or nobody speaks of Lee, his answer does not stand.
    const people = swappedIn.flatMap(({ entity }) => (entity?.pronoun ? [entity] : []));
    const isOthers = (id: number) => {
      const speakers = people.length > 0 ? considerer.speakersIn(id) : [];
      return speakers.length > 0 && !people.some((one) => speakers.includes(one.names.en[0] ?? ''));
    };
    const without = swapped
      ? context.paragraphs.filter(
          (id) => isOthers(id) || !swappedIn.some((name) => considerer.speaksOf(id, name)),
        )
      : [];
    const considered = considerer.consider(resolved.question, {
      context: swapped ? [] : context.paragraphs,
      without,
      reading: readingOf(question, true),
    });
    return {
      considered: { ...considered, confidence: asLocated(considered, question, context) },
      carried: resolved.carried,
    };
  }
}

/**
 * The confidence of a sequel that says nothing but "when?" or "where?": where the paragraph that the talk
 * is about has a date or a place, nothing else can be meant; where the best one has none, it is no answer.
 */
function asLocated(
  { ranked: [first], features, confidence }: Considered,
  question: Question,
  { paragraphs }: Context,
): number {
  if (!first || !LOCATES.has(question.kind) || ownWeight(question) > SAYS_NOTHING)
    return confidence;
  if (first.exactNotes.some((note) => note.kind === question.kind))
    return paragraphs.includes(first.id) ? Math.max(confidence, PLAIN) : confidence;
  return features === undefined ? confidence : Math.min(confidence, VAIN);
}

/** A date or a place is asked for, and no note of the likeliest paragraph gives one. */
export function lacksPlaceOrDate({ question, ranked: [first], features }: Considered): boolean {
  if (!first || !LOCATES.has(question.kind) || features === undefined) return false;
  return !first.exactNotes.some(({ kind }) => kind === question.kind);
}

/** The likeliest reading; of two that come to the same, the one that the question's words speak for. */
function best([alone, sequel]: Readings): Understood {
  if (!sequel) return alone;
  const isSame =
    alone.considered.ranked[0]?.id === sequel.considered.ranked[0]?.id &&
    isAnswer(alone.considered) === isAnswer(sequel.considered);
  if (isSame) return together(alone, sequel);
  return sequel.considered.confidence > alone.considered.confidence ? sequel : alone;
}

/** Both readings lead to one paragraph: what it is asked for there is said by the question's own words, where it has any. */
function together(alone: Understood, sequel: Understood): Understood {
  const { question } = alone.considered;
  // What leans on the talk is refused for what it means there, not for saying little.
  if (!isAnswer(sequel.considered) && dependsOnEarlier(question)) return sequel;
  const own = ownWeight(question);
  if (!dependsOnEarlier(question) && own > OF_ITS_OWN) return alone;
  return own > 0 ? { ...alone, carried: sequel.carried } : sequel;
}

function isAnswer({ confidence }: Considered): boolean {
  return confidence >= ANSWER_FROM;
}
