import type { Article, OfferedQuestion } from '../corpus/types.ts';
import { factKinds } from '../corpus/types.ts';
import type { Index } from '../index/types.ts';
import { glossaryMatcher } from '../index/wordings.ts';
import type { Person } from '../record/people.ts';
import { fold } from '../text/fold.ts';
import { inEveryLanguage, type Language, languages } from '../text/language.ts';
import type { Choice } from './command.ts';
import { matching } from './likeness.ts';
import { LIMITS } from './limits.ts';
import { shorten } from './markdown.ts';
import { messagesIn } from './messages/index.ts';
import { recordBook } from './record-book.ts';

/*
 * What is offered while an option is being typed: what fits best first, slips allowed, shown in the
 * member's language and found in any of the three, because somebody may type English with a Korean client.
 */

/** Where so many questions have the words themselves, no others are looked for. */
const ENOUGH = 5;

const same = (text: string): Choice => ({ name: text, value: text });

/** Questions the record can answer: those with the words that are typed, then those with other names of the same. */
export function suggestQuestions(typed: string, index: Index, language: Language): Choice[] {
  const byWords = matching(typed, index.questions, ({ text }) => languages.map((one) => text[one]));
  const byNames = byWords.length < ENOUGH ? questionsNaming(typed, index) : [];
  return [...new Set([...byWords, ...byNames])]
    .map(({ text }) => text[language])
    .filter((text) => text.length <= LIMITS.choiceValue)
    .map(same);
}

/** Questions by what is named, by any of its names: "유골" finds what is asked of 유해. */
function questionsNaming(typed: string, { glossary, questions }: Index): OfferedQuestion[] {
  const wanted = fold(typed).trim();
  if (wanted === '') return [];
  const match = glossaryMatcher(glossary);
  const named = new Set(match(typed).map(({ entry }) => entry));
  for (const [entry, { names }] of glossary.entries()) {
    // A name that is being typed is not finished yet.
    const begins =
      (wanted.length > 1 || /[\p{Script=Hangul}\p{Script=Han}]/u.test(wanted)) &&
      inEveryLanguage(names).some((name) => fold(name).startsWith(wanted));
    if (begins) named.add(entry);
  }
  return questions.filter(({ text }) => match(text.en).some(({ entry }) => named.has(entry)));
}

/** Kinds of facts, then facts by their label. */
export function suggestTopics(typed: string, index: Index, language: Language): Choice[] {
  const nameOf = (kind: (typeof factKinds)[number], one: Language) =>
    messagesIn(one).facts.kinds[kind];
  const present = factKinds.filter((kind) => index.facts.some((fact) => fact.kind === kind));
  const kinds = matching(typed, present, (kind) => languages.map((one) => nameOf(kind, one)));
  const facts = matching(typed, index.facts, ({ label, value, statement }) => [
    value,
    ...Object.values(label),
    ...Object.values(statement),
  ]);
  const names = [
    ...kinds.map((kind) => nameOf(kind, language)),
    ...facts.map(({ label }) => label[language] ?? label.en),
  ];
  return [...new Set(names)].map(same);
}

/** People whom the record names. */
export function suggestPeople(typed: string, index: Index, language: Language): Choice[] {
  return matching(typed, recordBook(index).people, namesOf)
    .map((person) => nameIn(person, language))
    .filter((name) => name !== '')
    .map(same);
}

/** Those whose words the record quotes; the value is the name as the record has it. */
export function suggestSpeakers(typed: string, index: Index, language: Language): Choice[] {
  const { people, quotations } = recordBook(index);
  const speakers = [...new Set(quotations.flatMap(({ speaker }) => speaker ?? []))];
  const personOf = (speaker: string) =>
    people.find(({ entity }) => entity.names.en.includes(speaker));
  return matching(typed, speakers, (speaker) => {
    const person = personOf(speaker);
    return person ? namesOf(person) : [speaker];
  }).map((speaker) => {
    const person = personOf(speaker);
    return { name: person ? nameIn(person, language) : speaker, value: speaker };
  });
}

/** Articles by title, the newest first. */
export function suggestArticles(typed: string, articles: readonly Article[]): Choice[] {
  return matching(typed, [...articles].reverse(), ({ id, title }) => [title, id]).map(
    ({ id, title }) => ({ name: shorten(title, LIMITS.choiceName), value: id }),
  );
}

/** Paragraphs by number, by their words, by the facts in them; so Korean and Japanese find them too. */
export function suggestParagraphs(typed: string, article: Article, index: Index): Choice[] {
  const wanted = fold(typed).replace(/^¶/, '').trim();
  const labels = (number: number) =>
    index.facts
      .filter(({ citation }) => citation.article === article.id && citation.paragraph === number)
      .flatMap(({ label, statement }) => [...Object.values(label), ...Object.values(statement)]);
  const found = /^\d+$/.test(wanted)
    ? article.paragraphs.filter(({ number }) => String(number).startsWith(wanted))
    : matching(wanted, article.paragraphs, ({ number, text, section }) => [
        text,
        section ?? '',
        ...labels(number),
      ]);
  return found.map(({ number, text }) => ({
    name: shorten(`¶${number} ${text}`, LIMITS.choiceName),
    value: String(number),
  }));
}

function namesOf({ entity }: Person): string[] {
  return Object.values(entity.names).flat();
}

function nameIn({ entity }: Person, language: Language): string {
  return entity.names[language][0] ?? entity.names.en[0] ?? '';
}
