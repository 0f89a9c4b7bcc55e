import type { AskKind, NoteTarget, Paragraph } from '../corpus/types.ts';
import type { Span } from '../text/sentences.ts';
import { matchedSpans } from './features.ts';
import { exactKinds, namesThem, sameExactKind } from './kinds.ts';
import { ownWeight, type Question } from './question.ts';
import type { RankedParagraph } from './rank.ts';
import { asksForSpeaker, extractSpan, isAsked, isSpeaker, speakerIn } from './span.ts';
import { asksToWhom, otherIn } from './to-whom.ts';
import { personAskedFor } from './who-is.ts';

/** Up to this weight a question says nothing but what it asks for. */
const SAYS_NOTHING = 0.7;
/** Kinds whose answer is never a mere name, number or date. */
const inWords: ReadonlySet<AskKind> = new Set(['reason', 'manner', 'quote']);

/** A name, or a word for people. */
const SOMEBODY =
  /\p{Lu}\p{L}|\b(?:people|famil(?:y|ies)|activists?|critics?|leaders?|officials?|authorities|workers?|victims?|members?|citizens?|relatives?|survivors?|groups?|generations?|reporters?)\b/u;

/** "Lee said" tells no more than "Lee". */
const LITTLE = 10;

/** The note's words, unless a number, date or name is asked for and the note is about something else. */
export function exactWords(
  paragraph: Paragraph,
  ranked: RankedParagraph,
  question: Question,
  covered: Span,
  noted: NoteTarget | undefined,
): Span {
  const person = personAskedFor(paragraph.text, covered, question);
  if (person) return person;
  if (question.kind === 'person' && asksToWhom(question)) {
    const other = otherIn(paragraph.text, covered, question);
    if (other) return other;
  } else if (question.kind === 'person' && asksForSpeaker(question)) {
    const speaker = speakerIn(paragraph.text, covered, question);
    if (speaker) return speaker;
    // "She told reporters": who speaks is not named there, and nobody else is it.
    if (noted?.kind === 'person' && noted.answer) return covered;
  }
  const wordsOf = ({ answer, about }: NoteTarget) => textAt(paragraph.text, answer ?? about);
  const fits =
    noted !== undefined &&
    (sameExactKind(noted.kind, question.kind) ||
      (namesThem(noted.kind, question.kind) && SOMEBODY.test(wordsOf(noted))) ||
      !exactKinds.has(question.kind));
  // "How come it took so long to find them": no name or date is a reason, though a note may be about one.
  if (fits && inWords.has(question.kind) && exactKinds.has(noted.kind)) return covered;
  const anchors = matchedSpans(ranked);
  const holds = (words: Span) =>
    anchors.some(({ start, end }) => words.start <= start && end <= words.end);
  // "Is Nara mentioned?": words without the name do not show that it is.
  if (fits && question.isTopic && !holds(noted.about) && holds(covered)) return covered;
  // "Did 200 Koreans die?": a bare number would read as a yes, a date as an answer to something else.
  if (fits && question.kind === 'yesno' && exactKinds.has(noted.kind))
    return holds(noted.about) ? noted.about : covered;
  const given = noted?.answer;
  const said = given && textAt(paragraph.text, given);
  // "Whom did Takaichi thank?" is not answered by "Takaichi", but by "Takaichi also thanked Lee"; nor is
  // whoever speaks the one who is spoken to, by whatever name the question goes.
  const isGiven =
    given !== undefined &&
    said !== undefined &&
    exactKinds.has(question.kind) &&
    (isAsked(said, question) || (asksToWhom(question) && isSpeaker(paragraph.text, given)));
  if (fits && isGiven) return lengthOf(noted.about) > said.length + LITTLE ? noted.about : covered;
  if (fits) return fullest(paragraph.text, noted.answer ?? noted.about, ranked, question, covered);
  // Another note of the paragraph may be about just such words in this very sentence.
  const exact = ranked.exactNotes.find(
    ({ answer }) =>
      answer &&
      covered.start <= answer.start &&
      answer.end <= covered.end &&
      !isAsked(textAt(paragraph.text, answer), question) &&
      // Who says so is not who did it; who is asked for as the speaker was found above.
      !(question.kind === 'person' && isSpeaker(paragraph.text, answer)),
  );
  if (exact?.answer) return fullest(paragraph.text, exact.answer, ranked, question, covered);
  const starts = anchors.map(({ start }) => start);
  const found = extractSpan(paragraph.text, covered, question.kind, starts, question);
  if (found.sure || !noted) return found;
  if (question.kind === 'person') return covered;
  // A date is no answer to "how many": where nothing of the kind stands there, the words around it do.
  return exactKinds.has(question.kind) ? noted.about : (noted.answer ?? noted.about);
}

const ASKS_FOR_PART =
  /\b(?:year|month|day|weekday|city|town|prefecture)\b|몇\s*[년월일]|[년연]도|어느\s*[해달현]|요일|도시|何(?:年|月|日|曜日|市|県)|(?:どの|何という)(?:年|月|日|市|町|県)/u;

/**
 * The fullest form of a date or a place: "Feb. 3, 1942" for "1942", "Ube in Yamaguchi prefecture" for
 * "an undersea tunnel" where nothing but "where?" is asked. No other words than the note's where a part
 * is asked for ("In what year?").
 */
function fullest(
  text: string,
  words: Span,
  { exactNotes }: RankedParagraph,
  question: Question,
  covered: Span,
): Span {
  const { kind } = question;
  if ((kind !== 'date' && kind !== 'place') || ASKS_FOR_PART.test(question.typed)) return words;
  const others = exactNotes.flatMap(({ answer, ...note }) =>
    answer && note.kind === kind && covered.start <= answer.start && answer.end <= covered.end
      ? [answer]
      : [],
  );
  const isBare =
    ownWeight(question) <= SAYS_NOTHING && !/\p{Lu}|\d/u.test(text.slice(words.start, words.end));
  const fuller = others.filter(
    ({ start, end }) =>
      (start <= words.start && words.end <= end) ||
      (isBare && /^\p{Lu}/u.test(text.slice(start, end))),
  );
  return fuller.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a), words);
}

function textAt(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
