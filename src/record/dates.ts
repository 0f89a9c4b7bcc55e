import { fold } from '../text/fold.ts';
import { eastAsian } from './dates/east-asian.ts';
import { english } from './dates/english.ts';
import { eras } from './dates/eras.ts';
import { japanese } from './dates/japanese.ts';
import { korean } from './dates/korean.ts';
import type { DateMention } from './dates/parts.ts';
import type { Rule } from './dates/rule.ts';

export type { DateMention, DateParts } from './dates/parts.ts';

const STAGES = ['dates', 'decades', 'lengths', 'relatives', 'bare'] as const;
/** English last: its bare years are also digits of Korean and Japanese ones. */
const LANGUAGES = [eras, eastAsian, korean, japanese, english];

// The longest expressions first: a later rule takes no words that an earlier one has taken.
const RULES: readonly Rule[] = STAGES.flatMap((stage) =>
  LANGUAGES.flatMap((language) => language[stage] ?? []),
);

/** Date expressions of a text in English, Korean or Japanese, in order, none overlapping. */
export function findDates(text: string): DateMention[] {
  // Full-width digits become plain ones; texts whose folding shifts letters are taken as they are.
  const folded = fold(text);
  const source = folded.length === text.length ? folded : text.toLowerCase();
  const found: DateMention[] = [];
  const taken = new Uint8Array(source.length);
  for (const [pattern, read] of RULES) {
    for (const match of source.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (taken.subarray(start, end).includes(1)) continue;
      const parts = read(match.groups ?? {});
      if (!parts) continue;
      taken.fill(1, start, end);
      found.push({ start, end, words: text.slice(start, end), parts });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
