import type { DateParts } from './parts.ts';
import type { Groups } from './readers.ts';

export type Rule = readonly [pattern: RegExp, read: (groups: Groups) => DateParts | undefined];

/** The rules of a language, from the longest expressions to words that may be part of longer ones. */
export interface LanguageRules {
  /** Day, month and year, or two of them. */
  readonly dates?: readonly Rule[];
  readonly decades?: readonly Rule[];
  /** Spans of time, and distances from something else. */
  readonly lengths?: readonly Rule[];
  /** Counted from the speaker's now; seasons and days of the week. */
  readonly relatives?: readonly Rule[];
  /** A year or a month alone. */
  readonly bare?: readonly Rule[];
}

export const rule = (pattern: string, read: Rule[1]): Rule => [new RegExp(pattern, 'giu'), read];
