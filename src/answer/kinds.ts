import type { AskKind } from '../corpus/types.ts';

/** Kinds whose answer is a word or two, not a clause. */
export const exactKinds: ReadonlySet<AskKind> = new Set([
  'number',
  'date',
  'duration',
  'person',
  'place',
  'organisation',
]);

/** "Who" asks for a person or a body, "how long" for a span that may be told by a date. */
export function sameExactKind(offered: AskKind, asked: AskKind): boolean {
  return offered === asked || kinships.some((kin) => kin.has(offered) && kin.has(asked));
}

/** "Who" may be answered by a list of people, or by who they are. */
export function namesThem(offered: AskKind, asked: AskKind): boolean {
  return (
    (asked === 'person' || asked === 'organisation') &&
    (offered === 'list' || offered === 'definition')
  );
}

const kinships: readonly ReadonlySet<AskKind>[] = [
  new Set(['person', 'organisation']),
  new Set(['date', 'duration']),
];

const vague: ReadonlySet<AskKind> = new Set([
  'event',
  'yesno',
  'definition',
  'quote',
  'manner',
  'list',
  'reason',
]);

/** Whether an answer of one kind serves a question of another: the vague kinds are often asked for in each other's words. */
export function kindsAgree(offered: AskKind, asked: AskKind): boolean {
  return offered === asked || (vague.has(offered) && vague.has(asked));
}

const KIND_BONUS = 0.3;
/** A number, a date or a name is asked for, and the note gives one. */
const EXACT_KIND_BONUS = 0.9;
/** "Since when?" says little else than which kind. */
const SEQUEL_KIND_BONUS = 2;

/** What a note gains beside likely wordings by giving the kind of answer that is asked for. */
export function kindBonus(offered: AskKind, asked: AskKind, sequel: boolean): number {
  if (exactKinds.has(asked) && sameExactKind(offered, asked))
    return sequel ? SEQUEL_KIND_BONUS : EXACT_KIND_BONUS;
  if (namesThem(offered, asked)) return EXACT_KIND_BONUS;
  return kindsAgree(offered, asked) ? KIND_BONUS : 0;
}
