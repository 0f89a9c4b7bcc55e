import type { Passage } from '../answer/types.ts';
import type { Citation } from '../corpus/types.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/sentences.ts';

export type Verdict = 'supported' | 'contradicted' | 'not_mentioned';

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
  /** Words of the claim, and where they stand in it. */
  readonly said: string;
  readonly at: Span;
  /** Words of the record, verbatim. */
  readonly record: string;
  readonly citation: Citation;
  readonly agrees: boolean;
}

/** One statement of a claim with its own verdict. */
export interface CheckedStatement {
  /** As it stands in the claim. */
  readonly text: string;
  readonly at: Span;
  readonly verdict: Verdict;
  readonly details: readonly Detail[];
  /** Words of the statement that the record does not account for. */
  readonly unaccounted: readonly string[];
  /** The words of the record that were compared; null where nothing speaks of it. */
  readonly evidence: Citation | null;
}

export interface CheckedClaim {
  readonly claim: string;
  readonly language: Language;
  readonly verdict: Verdict;
  /** All statements' details; those that contradict first. */
  readonly details: readonly Detail[];
  readonly statements: readonly CheckedStatement[];
  /** Best first. */
  readonly passages: readonly Passage[];
}
