import { letterPieces } from '../index/paragraph-model.ts';
import { phraseTokens } from '../index/phrases.ts';
import type { Concept, Question, Unit } from './question.ts';

/** What an earlier question leaves for the next one. */
export interface Context {
  readonly question: Question;
  /** Positions of the paragraphs that answered it. */
  readonly paragraphs: readonly number[];
}

/** How much of an earlier question's words counts in the next one. */
const CARRIED = 0.45;

/** A question with what it takes over from another: those words count less than its own. */
export function mergeQuestions(
  own: Question,
  earlier: Question,
  drop: (concept: Concept) => boolean,
  share = CARRIED,
): Question {
  const mine = new Set(own.concepts.flatMap(({ terms }) => [...terms.keys()]));
  const concepts = earlier.concepts
    .filter(
      (concept) => !drop(concept) && ![...concept.terms.keys()].some((term) => mine.has(term)),
    )
    .map((concept) => ({ ...concept, weight: concept.weight * share }));
  const dropped = new Set(earlier.concepts.filter(drop).map(({ surface }) => surface));
  const units: Unit[] = earlier.units
    .filter(({ surface }) => !dropped.has(surface))
    .map((unit) => ({ ...unit, weight: unit.weight * share, name: false, carried: true }));
  const wordingTerms = new Map(own.wordingTerms);
  const gone = new Set(
    earlier.concepts
      .filter(drop)
      .flatMap(({ terms, entity }) => [...terms.keys(), `@${entity?.id}`]),
  );
  for (const [term, factor] of earlier.wordingTerms) {
    if (!wordingTerms.has(term) && !gone.has(term)) wordingTerms.set(term, factor * share);
  }
  const phrases = new Map(own.phrases);
  const replaced = new Set(
    earlier.concepts
      .filter(drop)
      .flatMap(({ surface, entity }) => [...phraseTokens(surface, entity ? [entity.id] : [])]),
  );
  for (const [phrase, factor] of earlier.phrases) {
    if (!phrases.has(phrase) && !replaced.has(phrase)) phrases.set(phrase, factor * share);
  }
  const pieces = new Map(own.pieces);
  const without = new Set(
    earlier.concepts.filter(drop).flatMap(({ surface }) => [...letterPieces(surface)]),
  );
  for (const [piece, factor] of earlier.pieces) {
    if (!pieces.has(piece) && !without.has(piece)) pieces.set(piece, factor * share);
  }
  return {
    ...own,
    phrases,
    pieces,
    concepts: [...own.concepts, ...concepts],
    units: [...own.units, ...units],
    wordingTerms,
  };
}
