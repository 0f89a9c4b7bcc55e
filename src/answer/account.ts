import type { Question } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A term that one wording of hundreds happens to use says less than one that many use. */
const HALF_SPOKEN = 2;
/** Below this share a term counts as something the paragraph does not speak of. */
const UNSPOKEN = 0.6;

/** Shares are of the question's weight. */
export interface Account {
  readonly total: number;
  readonly spoken: number;
  readonly missing: number;
  readonly unheard: number;
  readonly missingNames: number;
  /** Terms that the paragraph does not account for, with the weight that is open. */
  readonly open: readonly (readonly [term: number, weight: number])[];
}

/** Goes through a question piece by piece: what of it does the paragraph, with its notes, account for? */
export function accountFor(
  question: Question,
  vocabulary: Vocabulary,
  textTerms: ReadonlySet<number>,
  /** How many wordings of the paragraph's notes have a term. */
  inNotesOf: (term: number) => number,
): Account {
  let total = 0;
  let spoken = 0;
  let unheard = 0;
  let missing = 0;
  let missingNames = 0;
  const open: [number, number][] = [];
  for (const { terms, weight, name } of question.units) {
    total += weight;
    let share = 0;
    let heard = false;
    const known: number[] = [];
    for (const [term, factor] of terms) {
      const inText = vocabulary.paragraphIds.get(term);
      const inNotes = vocabulary.wordingIds.get(term);
      heard ||= inText !== undefined || inNotes !== undefined;
      if (inNotes !== undefined) known.push(inNotes);
      if (inText !== undefined && textTerms.has(inText)) share = Math.max(share, factor);
      const count = inNotes === undefined ? 0 : inNotesOf(inNotes);
      share = Math.max(share, (factor * count) / (count + HALF_SPOKEN));
    }
    spoken += weight * share;
    if (!heard) unheard += weight;
    missing = Math.max(missing, weight * (1 - share));
    if (name && share < UNSPOKEN) missingNames += 1;
    if (share < UNSPOKEN) for (const term of known) open.push([term, weight * (1 - share)]);
  }
  const whole = total || 1;
  return {
    total: whole,
    spoken: spoken / whole,
    unheard: unheard / whole,
    missing,
    missingNames,
    open,
  };
}
