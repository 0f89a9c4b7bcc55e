import type { Passage } from '../answer/types.ts';
import type { Citation, Verdict } from '../corpus/types.ts';
import type { FoundQuotation } from '../record/find-quotation.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/sentences.ts';

export { type Verdict, verdicts } from '../corpus/types.ts';

export type DetailKind =
  | 'number'
  | 'date'
  | 'place'
  | 'person'
  | 'organisation'
  | 'role'
  | 'order'
  | 'scope'
  | 'sense'
  | 'negation'
  | 'quotation';

/** One thing a claim says, held against what the record has in its place. */
export interface Detail {
  readonly kind: DetailKind;
  /** Words of the claim, and where they stand in it (in a statement of it: in that statement). */
  readonly said: string;
  readonly at: Span;
  /** Words of the record, verbatim. */
  readonly record: string;
  readonly citation: Citation;
  readonly agrees: boolean;
}

/** One statement of a claim with its own verdict. */
export interface CheckedStatement {
  /** As it stands in the claim; the second of two things said of one subject has the subject before it. */
  readonly text: string;
  /** The sentence, or the part of one, that says it. */
  readonly at: Span;
  readonly verdict: Verdict;
  /** Their offsets are those of `text`. */
  readonly details: readonly Detail[];
  /** Words of the statement that the record does not account for. */
  readonly unaccounted: readonly string[];
  /** The words of the record that were compared; null where nothing speaks of it. */
  readonly evidence: Citation | null;
}

/** Words given as a quotation. */
export interface CheckedQuotation extends FoundQuotation {
  /** As the claim has them, without its quotation marks. */
  readonly words: string;
  readonly at: Span;
  /** Whom the claim gives them to; null where it does not say. */
  readonly givenTo: string | null;
  /** Whether the record has them from somebody else. */
  readonly somebodyElse: boolean;
}

export interface CheckedClaim {
  /** What was read: without invisible characters, and cut where it was too long. All offsets are those of this text. */
  readonly claim: string;
  readonly language: Language;
  readonly verdict: Verdict;
  /** All statements' details; those that contradict first. */
  readonly details: readonly Detail[];
  readonly statements: readonly CheckedStatement[];
  /** Words that the claim gives as a quotation, looked up in the record. */
  readonly quotations: readonly CheckedQuotation[];
  /** The paragraphs that decide, best first; where nothing does, the closest ones. */
  readonly passages: readonly Passage[];
}
