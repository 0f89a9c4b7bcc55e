import { type Language, languageOfLocale } from '../../text/language.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { Messages } from './types.ts';

export type { Messages } from './types.ts';

const catalogue: Readonly<Record<Language, Messages>> = { en, ko, ja };

export function messagesIn(language: Language): Messages {
  return catalogue[language];
}

/** A member's language by the locale of their client; English for those Pilcrow does not speak. */
export function languageOfMember(locale: string): Language {
  return languageOfLocale(locale) ?? 'en';
}

/** A text in English with its translations, in the shape in which commands are registered. */
export function localised(text: (messages: Messages) => string): {
  readonly own: string;
  readonly localizations: Record<'ko' | 'ja', string>;
} {
  return { own: text(en), localizations: { ko: text(ko), ja: text(ja) } };
}

/** Made once: making one takes longer than all the rest of an answer's view. */
const longDate: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }),
  ko: new Intl.DateTimeFormat('ko', { dateStyle: 'long', timeZone: 'UTC' }),
  ja: new Intl.DateTimeFormat('ja', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** A day of the calendar (YYYY-MM-DD) as the language writes it. */
export function formatDay(day: string, language: Language): string {
  return longDate[language].format(new Date(`${day}T00:00:00Z`));
}

/** What Node writes of noon among Korean words is English. */
function inKorean(time: string): string {
  return time.replace(/\bAM\b/, '오전').replace(/\bPM\b/, '오후');
}

/** A moment (ISO 8601) in UTC, because a message is read in every time zone. */
export function formatMoment(moment: string, language: Language): string {
  const text = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(moment));
  return `${language === 'ko' ? inKorean(text) : text} UTC`;
}
