import { japaneseNouns } from './japanese-nouns.ts';
import { koreanNouns } from './korean-nouns.ts';
import type { Language } from './language.ts';
import type { Span } from './sentences.ts';
import { isStopWord } from './stop-words.ts';
import { tokenize } from './tokens.ts';

/** English words that are said to be polite, to ask, or of anything at all. */
const NO_TOPIC = new Set(
  'thank thanks please sorry welcome hello say says said tell told think thought believe happen happens happened happening occur occurred mean means go goes went going come came take took taken put see saw seen look looks find found use used thing things way ways someone lot bit etc true right wrong good bad new today tomorrow yesterday name names write writes wrote written word words'.split(
    ' ',
  ),
);

/**
 * The words of a question that say what it is about, where they stand: whole, as they were typed, without
 * pronouns, courtesies, particles and stems of verbs.
 * @param names where names that are known stand in the text; each stays in one piece
 */
export function wholeWords(text: string, language: Language, names: readonly Span[]): Span[] {
  if (language === 'ko') return koreanNouns(text, names);
  if (language === 'ja') return japaneseNouns(text, names);
  const words = tokenize(text).filter(
    ({ term, word }) => !isStopWord(term) && !NO_TOPIC.has(word) && word.length > 1,
  );
  const isIn = (one: Span, other: Span) => other.start < one.end && one.start < other.end;
  // "it" is no name of the IT sector.
  const telling = names.filter((name) => words.some((word) => isIn(word, name)));
  const others = words.filter((word) => !telling.some((name) => isIn(word, name)));
  return [...telling, ...joined(others, text)].sort((a, b) => a.start - b.start);
}

/** Names of several words that nobody listed: "Kim Jong Un". A word's "'s" is left off. */
function joined(words: readonly Span[], text: string): Span[] {
  const found: Span[] = [];
  for (const { start, end } of words) {
    const last = found.at(-1);
    const isName = /^\p{Lu}/u.test(text.slice(start, end));
    const goesOn =
      last &&
      isName &&
      text.slice(last.end, start) === ' ' &&
      /^\p{Lu}/u.test(text.slice(last.start));
    const own = { start, end: start + text.slice(start, end).replace(/['’]s$/, '').length };
    if (last && goesOn) found[found.length - 1] = { start: last.start, end: own.end };
    else found.push(own);
  }
  return found;
}

/** The words of the name of a topic, all of which say what it is. */
export function topicWords(text: string, language: Language, names: readonly Span[]): Span[] {
  if (language === 'ko') return koreanNouns(text, names, true);
  if (language === 'ja') return japaneseNouns(text, names, true);
  return tokenize(text).filter(({ term }) => !isStopWord(term));
}
