export const languages = ['en', 'ko', 'ja'] as const;

/** The languages in which Pilcrow is asked and in which it frames its replies. */
export type Language = (typeof languages)[number];

/**
 * The language of a question by its script: Hangul is Korean, kana is Japanese, Han characters
 * alone are taken for Japanese (a Korean writes Hangul around them); everything else is English.
 */
export function detectLanguage(text: string): Language {
  const hangul = text.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  const kana = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  if (hangul > 0 && hangul >= kana) return 'ko';
  if (kana > 0) return 'ja';
  return /\p{Script=Han}/u.test(text) ? 'ja' : 'en';
}

/** Discord's locale ("ko", "ja", "en-US" …) as one of ours; undefined for a locale we do not speak. */
export function languageOfLocale(locale: string | null | undefined): Language | undefined {
  const code = locale?.slice(0, 2).toLowerCase();
  return languages.find((language) => language === code);
}

/** What is kept by language, language after language. */
export function inEveryLanguage<T>(by: Readonly<Record<Language, readonly T[]>>): T[] {
  return languages.flatMap((language) => by[language]);
}
