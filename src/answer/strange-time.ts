import type { Index } from '../index/types.ts';
import type { Question } from './question.ts';

const YEAR = /(?<![\d,.])((?:1[5-9]|20)\d\d)(?!\d)(\s?(?:s\b|년대|年代))?/g;

/** Of these kinds a wrong year may be put right by what the record says ("It was in 1943, right?"). */
const PUT_RIGHT: ReadonlySet<Question['kind']> = new Set(['yesno', 'event', 'definition', 'date']);
const TO_BE_CONFIRMED =
  /\b(?:right|correct|check|sure|true|confirm)\b|맞|확인|정말|合って|正しい|本当|確認/iu;

/** A meeting still to come. "My talk is next week, how many died?" is about none. */
const NEXT_MEETING =
  /\bnext (?:month|week)(?:['’]s)? (?:\w+ )?(?:summit|meeting|talks?|visit|trip)\b|(?:다음\s?(?:달|주)|내달|내주)의?\s[^?]{0,6}(?:회담|회의|방문|만남)|来[月週]の?.{0,6}(?:会談|会議|会合|訪問)/iu;
const IN_TIME = /\bnext (?:month|week)\b/i;

/** Whether a question asks of a meeting next week or next month, where an article speaks of no such time: that of the day is not it. */
export function presumesNextMeeting({ typed }: Question, article: string, index: Index): boolean {
  return (
    NEXT_MEETING.test(typed) &&
    !index.paragraphs.some((one) => one.article === article && IN_TIME.test(one.text))
  );
}

/**
 * Whether a question takes a year for granted that an article does not speak of ("How many died in
 * 1943?"): what it says of another year is no answer. The article's own year and the one before, by
 * which "August" or "last year" may be meant, are not strange.
 */
export function presumesOtherYear(question: Question, article: string, index: Index): boolean {
  if (PUT_RIGHT.has(question.kind) || TO_BE_CONFIRMED.test(question.typed)) return false;
  const years = [...question.typed.normalize('NFKC').matchAll(YEAR)].map(
    // Of a decade any year will do.
    ([, year = '', decade]) => (decade ? year.slice(0, 3) : year),
  );
  if (years.length === 0) return false;
  const written = Number(index.articles.find(({ id }) => id === article)?.date.slice(0, 4));
  const isSpokenOf = (year: string) =>
    Number(year) === written ||
    Number(year) === written - 1 ||
    index.paragraphs.some((one) => one.article === article && one.text.includes(year));
  return years.some((year) => !isSpokenOf(year));
}
