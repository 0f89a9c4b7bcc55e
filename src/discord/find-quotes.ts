import type { Index } from '../index/types.ts';
import { glossaryMatcher, wordingTerms } from '../index/wordings.ts';
import { findPerson } from '../record/people.ts';
import type { Quotation } from '../record/quotations.ts';
import { fold } from '../text/fold.ts';
import { recordBook } from './record-book.ts';
import type { QuotesWanted } from './views/quotes.ts';

/** Quotations of a speaker, on a topic; either may be empty. Names are understood in three languages. */
export function findQuotes({ speaker, topic }: QuotesWanted, index: Index): Quotation[] {
  const book = recordBook(index);
  const person = speaker === '' ? undefined : findPerson(book.people, speaker);
  const name = person?.entity.names.en[0];
  const match = glossaryMatcher(index.glossary);
  const asked = wordingTerms(topic, index.glossary, match);
  const named = asked.filter((term) => term.startsWith('@'));
  const wanted = named.length > 0 ? named : asked;
  return book.quotations.filter((quotation) => {
    const own = quotation.speaker;
    if (speaker !== '' && own !== name && !(own && fold(own).includes(fold(speaker)))) return false;
    if (topic === '') return true;
    const words = quotation.parts.map((part) => part.words).join(' ');
    if (fold(words).includes(fold(topic))) return true;
    const terms = new Set(wordingTerms(words, index.glossary, match));
    return wanted.length > 0 && wanted.every((term) => terms.has(term));
  });
}
