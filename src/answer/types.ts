import type { AskKind, Citation, Fact, Localised } from '../corpus/types.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/sentences.ts';

/** A question as it reaches the engine. */
export interface AskRequest {
  readonly question: string;
  /** Language of the reply's frame; the question's own where absent. */
  readonly language?: Language;
  /** Earlier questions of the same conversation, oldest first. */
  readonly history?: readonly string[];
}

/** A paragraph as a search result. */
export interface Passage {
  readonly article: string;
  readonly paragraph: number;
  readonly section: string | null;
  readonly text: string;
  /** 0 to 1; comparable within one answer only. */
  readonly score: number;
  /** Where words of the question stand in the text. */
  readonly highlights: readonly Span[];
}

/** Words of the record offered as the answer. */
export interface Evidence {
  /** The exact span, verbatim: a number, a date, a name, or the clause that answers. */
  readonly text: string;
  /** The sentence (or run of sentences) in which it stands, verbatim. */
  readonly sentence: string;
  /** Where `sentence` stands. */
  readonly citation: Citation;
  /** Where `text` stands, in the same paragraph. */
  readonly span: Citation;
}

/** One part of a question that asks for several things. */
export interface AnsweredPart {
  /** As it is understood: what it leaves to the part beside it is filled in. */
  readonly question: string;
  readonly evidence: Evidence;
}

/** Why the record gives no answer. */
export interface Refusal {
  /** Terms of the question that the record knows, as they were typed. */
  readonly known: readonly string[];
  /** Terms of the question that the record nowhere uses, as they were typed. */
  readonly unknown: readonly string[];
  /** What an editor noted the record to be silent on, where the question asks for that. */
  readonly silence?: Localised;
  /** Whether there was anything to look up at all: a greeting or gibberish has nothing. */
  readonly reason: 'empty' | 'off-topic' | 'not-in-record';
}

export interface Answer {
  readonly question: string;
  readonly language: Language;
  readonly answered: boolean;
  readonly answer: Evidence | null;
  /** The parts of a question that asks for several things, each with its evidence; empty otherwise. */
  readonly parts: readonly AnsweredPart[];
  /** Parts of such a question to which the record gives no answer, as they are understood. */
  readonly unanswered: readonly string[];
  /** Best first, the cited one included; on a refusal the closest ones. */
  readonly passages: readonly Passage[];
  /** Curated facts of the cited paragraphs; those first whose value stands in the exact words. */
  readonly facts: readonly Fact[];
  /** Estimated probability that the record answers the question with this passage, 0 to 1. */
  readonly confidence: number;
  readonly kind: AskKind;
  readonly refusal: Refusal | null;
  /** What was taken over from earlier questions to understand this one, as it was typed there; empty otherwise. */
  readonly carried: readonly string[];
  /** Questions that the record can answer, in the language of the reply: offered with a refusal. */
  readonly suggestions: readonly string[];
}
