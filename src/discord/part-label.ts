import type { Language } from '../text/language.ts';
import { cleanLine } from './markdown.ts';

/** What joins a part of a question to the others: before it, and after it. */
const JOINTS: Readonly<Record<Language, readonly [before: RegExp, after: RegExp]>> = {
  en: [
    /^(?:(?:and|also|then|plus|so|or)\b[\s,]*)+/i,
    /(?:[\s,;]+(?:and|also|then|plus|or))?[\s,;]*$/i,
  ],
  ko: [
    /^(?:그리고|또한?|그다음)[\s,]*/u,
    /(?:[\s,]+(?:그리고|또)|(?<=[명년월일곳지구디제무엇])(?:이고|이며|고|며))?[\s,，]*$/u,
  ],
  ja: [/^(?:そして|また|それと|それから)[、,\s]*/u, /(?:で|と|そして|また)?[、,，\s]*$/u],
};
const SENTENCE_END = /[?？.。!！]$/;

/** A part of a question that asks for several things, as a question of its own: "Where" is "Where?", "사망자는 몇 명이고" is "사망자는 몇 명?". */
export function partLabel(part: string, language: Language): string {
  const [before, after] = JOINTS[language];
  const line = cleanLine(part);
  const bare = SENTENCE_END.test(line) ? line : line.replace(after, '');
  const words = asked(bare.replace(before, ''), language);
  if (words === '') return line;
  const mark = SENTENCE_END.test(words) ? '' : language === 'ja' ? '？' : '?';
  const [first = ''] = words;
  return `${first.toUpperCase()}${words.slice(first.length)}${mark}`;
}

/** "어디서 열렸고" ends like the beginning of a longer sentence. */
function asked(words: string, language: Language): string {
  return language === 'ko'
    ? words.replace(/(?<=[았었였했됐렸졌났갔왔봤])(?:고|으며)$/u, '나요')
    : words;
}
