import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/sentences.ts';
import type { Question } from './question.ts';
import { namesIn } from './span.ts';

const FORMS: Readonly<Record<Language, RegExp>> = {
  en: /^\W*(?:(?:and|so|but) )?who(?:'s| is| was| the \w+ is)\s(?:this )?(.+?)\W*$/,
  ko: /^[\s\p{P}]*(?:그리고 )?(.+?)(?:이란|란|은|는|이|가)?\s*(?:사람[은이]?\s*)?(?:누구|누군)/u,
  ja: /^(?:で[、は]?)?(.+?)(?:とは|って|は|という人は)[、,]?(?:誰|だれ|どなた)/,
};

/** What may stand beside a name without asking for more than who it is. */
const TITLES =
  /\b(?:president|prime minister|premier|leader|mr|ms|mrs|the|of)\b|대통령|총리|수상|주석|씨|님|大統領|首相|総理|国家主席|主席|さん|氏|[\s.]/g;

/**
 * Of a question that asks who somebody is ("Who is Xi Jinping?"): the person's name as it stands in a
 * sentence, with the titles before it. Undefined for any other question, and where it is not named there.
 */
export function personAskedFor(text: string, sentence: Span, question: Question): Span | undefined {
  const [person] = question.concepts;
  if (question.concepts.length !== 1 || person?.entity?.kind !== 'person') return undefined;
  const asked = FORMS[question.language].exec(fold(question.text))?.[1];
  const beside = asked?.replace(fold(person.surface), '').replace(TITLES, '');
  if (beside !== '') return undefined;
  const names = person.entity.names.en.map(fold);
  const found = namesIn(text.slice(sentence.start, sentence.end)).flatMap((span) => {
    const words = fold(text.slice(sentence.start + span.start, sentence.start + span.end));
    return names.some((name) => ` ${words} `.includes(` ${name} `)) ? [span] : [];
  });
  found.sort((a, b) => b.end - b.start - (a.end - a.start));
  const [fullest] = found;
  return fullest && { start: sentence.start + fullest.start, end: sentence.start + fullest.end };
}
