import type { Index } from '../index/types.ts';
import type { Considered } from './consider.ts';
import { namedWords } from './named-words.ts';
import type { Concept, Question } from './question.ts';
import type { RankedParagraph } from './rank.ts';
import type { Vocabulary } from './vocabulary.ts';

/** With what confidence a name is found, or a topic with a strange word in it is not. */
const FOUND = 0.8;
const STRANGE = 0.3;
/** What may stand beside a name without making another of it. */
const BESIDE = /현|시$|도$|県|市|都|府|[\s\p{P}]/gu;

/**
 * Of a topic by itself ("Is Nara mentioned?"): a name of the glossary is mentioned where the text has it,
 * whatever else it says there; a topic with a word that the record lacks is another one ("Fukuoka
 * prefecture" is not Yamaguchi prefecture).
 * @param speaksOf whether the text of the paragraph at a position has a word for a concept
 */
export function asMentioned(
  considered: Considered,
  index: Index,
  vocabulary: Vocabulary,
  speaksOf: (paragraph: number, concept: Concept) => boolean,
): Considered {
  const { question, ranked, confidence } = considered;
  const [name] = question.concepts;
  if (name?.entity && isAll(question.text, name)) {
    const has = (one: RankedParagraph) => speaksOf(one.id, name);
    const found = ranked.filter(has);
    if (found.length === 0) return { ...considered, confidence: Math.min(confidence, STRANGE) };
    return { ...considered, ranked: found, confidence: Math.max(confidence, FOUND) };
  }
  if (
    namedWords(index, vocabulary, question).unknown.length > 0 ||
    hasUnheard(question, vocabulary)
  )
    return { ...considered, confidence: Math.min(confidence, STRANGE) };
  return considered;
}

/** Whether letters beside the names that it holds are in no note: 福岡 in 福岡県. */
function hasUnheard({ text, language, concepts }: Question, vocabulary: Vocabulary): boolean {
  if (language === 'en') return false;
  const rest = concepts.reduce((left, { surface }) => left.replace(surface, ' '), text);
  return rest
    .split(BESIDE)
    .some((word) =>
      [...word].slice(1).some((letter, at) => !vocabulary.inNotes(`${[...word][at]}${letter}`)),
    );
}

function isAll(text: string, { surface }: Concept): boolean {
  return text.replace(surface, '').replace(BESIDE, '') === '';
}
