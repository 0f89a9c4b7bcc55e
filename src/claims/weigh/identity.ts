import type { Language } from '../../text/language.ts';
import type { NamedHit } from '../knowledge.ts';
import { overlap } from '../spans.ts';
import type { Scale } from './scale.ts';

/** What stands between two names, and after the second, where one is said to be the other. */
const EQUATES: Readonly<Record<Language, { readonly between: RegExp; readonly after: RegExp }>> = {
  en: { between: /^,?\s+(?:is|was)\s+(?:also\s+)?(?:the\s+)?$/iu, after: /(?:)/u },
  ko: {
    between: /^\s?(?:총리|대통령|주석)?(?:은|는|이|가)\s+$/u,
    after: /^\s?(?:이다|다|입니다|이었다|였다)?[.!]?$/u,
  },
  ja: {
    between: /^(?:氏|さん|首相|大統領|主席)?(?:は|が)、?$/u,
    after: /^(?:だ|です|である|だった)?[。]?$/u,
  },
};

/** "Takaichi is the president of South Korea": one person is said to be another. */
export function checkIdentity(scale: Scale): void {
  const { knowledge, statement, one, add, taken } = scale;
  const [first] = one.about;
  // Only what the record says of that one person's office answers it.
  if (!first || first.keys.size > 1 || one.about.length > 2) return;
  const people = statement.hits.filter(({ key }) => knowledge.isPerson(key));
  const { between, after } = EQUATES[statement.language];
  const isSaidToBe = (who: NamedHit, whom: NamedHit) =>
    who.key !== whom.key &&
    !overlap(who, whom) &&
    between.test(statement.text.slice(who.end, whom.start)) &&
    after.test(statement.text.slice(whom.end));
  for (const whom of people) {
    const who = first.keys.has(whom.key)
      ? people.find((other) => isSaidToBe(other, whom))
      : undefined;
    if (!who) continue;
    add('role', who, '', false);
    taken.push(whom);
    return;
  }
}
