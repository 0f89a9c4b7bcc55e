import type { Entity } from '../corpus/types.ts';
import type { Language } from '../text/language.ts';

type Pronoun = NonNullable<Entity['pronoun']>;

/** Korean has no everyday word for "he" that is not also "that". */
const PRONOUNS: Readonly<Record<Language, readonly (readonly [Pronoun, RegExp])[]>> = {
  en: [
    ['she', /\b(?:she|hers|her)\b/iu],
    ['he', /\b(?:he|his|him)\b/iu],
  ],
  ko: [['she', /그녀/u]],
  ja: [
    ['she', /彼女(?!ら|たち)/u],
    ['he', /彼(?!女|ら|たち)/u],
  ],
};

/**
 * A question with the name in the place of "she" or "he", where just one person can be meant;
 * undefined where there is nothing to replace.
 * @param circles whom a pronoun may mean: the first circle in which it fits somebody decides
 */
export function withNames(
  question: string,
  language: Language,
  circles: readonly (readonly Entity[])[],
  namedInQuestion: readonly Entity[],
): { readonly text: string; readonly names: readonly string[] } | undefined {
  let text = question;
  const names: string[] = [];
  for (const [pronoun, pattern] of PRONOUNS[language]) {
    if (!pattern.test(text)) continue;
    const fits = (one: Entity) => one.pronoun === pronoun && !namedInQuestion.includes(one);
    const circle = circles.find((people) => people.some(fits)) ?? [];
    const [person, another] = new Set(circle.filter(fits));
    if (!person || another) continue;
    // As articles and those who ask call people: by the surname alone.
    const name =
      (language === 'en' ? person.terms[0] : person.names[language][0]) ?? person.names.en[0];
    if (name === undefined) continue;
    text = text.replace(pattern, name);
    names.push(name);
  }
  return names.length > 0 ? { text, names } : undefined;
}
