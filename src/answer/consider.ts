import type { Entity } from '../corpus/types.ts';
import { paragraphTokens } from '../index/lexicon.ts';
import { meantParagraphs } from '../index/paragraph-model.ts';
import type { Index } from '../index/types.ts';
import { glossaryMatcher } from '../index/wordings.ts';
import { type VoicedSentence, voicedSentences } from '../record/speakers.ts';
import type { WordTable } from '../text/word-table.ts';
import { EXCEPTION } from './asked-in-vain.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { asWritten, preparedConfidence } from './confidence.ts';
import type { Reading } from './follow-up.ts';
import { generalReader } from './general/read.ts';
import { notePlaces } from './note-places.ts';
import { type PreparedFeatures, preparedFeatures } from './prepared-features.ts';
import { type Concept, type Question, questionAnalyser } from './question.ts';
import { type RankedParagraph, rankParagraphs } from './rank.ts';
import { presumesNextMeeting, presumesOtherYear } from './strange-time.ts';
import { asMentioned } from './topic.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { noMatches, type WordingMatches, wordingMatcher } from './wording-match.ts';

/** A question with all that was found for it, before it is decided whether to answer. */
export interface Considered {
  readonly question: Question;
  /** How notes and silences agree with the question. */
  readonly matches: WordingMatches;
  /** Paragraphs, best first. */
  readonly ranked: readonly RankedParagraph[];
  /** What the confidence is made of, for a paragraph of an article with notes. */
  readonly features?: PreparedFeatures;
  /** Probability that the first paragraph answers, 0 to 1. */
  readonly confidence: number;
}

export interface Considerer {
  readonly vocabulary: Vocabulary;
  analyse(text: string): Question;
  /** Whether the text of the paragraph at a position has a word for a concept. */
  speaksOf(paragraph: number, concept: Concept): boolean;
  /** Those of the glossary whom a pronoun may mean. */
  readonly people: readonly Entity[];
  /** Single persons whom the text of the paragraph at a position names. */
  peopleIn(paragraph: number): readonly Entity[];
  /** Whose words the paragraph at a position gives, by the name that the glossary shows. */
  speakersIn(paragraph: number): readonly string[];
  consider(question: Question, turn?: Turn): Considered;
  /** Whether the record speaks of a topic, and where. */
  considerTopic(topic: string, turn?: Turn): Considered;
}

/** A question's place in a conversation. */
export interface Turn {
  /** Positions of the paragraphs that the conversation is about. */
  readonly context: readonly number[];
  /** Positions of paragraphs that cannot answer. */
  readonly without?: readonly number[];
  readonly reading?: Reading;
}

const FIRST: Turn = { context: [] };

/** Share of a question's weight that neither the record nor any note has, from which on it is of something else. */
const MOST_UNHEARD = 0.75;

/** Everything between a question and the decision about it, over one index. */
export function createConsiderer(index: Index, table: WordTable): Considerer {
  const vocabulary = createVocabulary(index, table);
  const analyse = questionAnalyser(vocabulary, index.glossary);
  const places = notePlaces(index);
  const match = wordingMatcher(index, vocabulary);
  const withNotes = new Set(index.notes.map(({ about }) => about.article));
  const prepared = (id: number) => withNotes.has(index.paragraphs[id]?.article ?? '');
  // Read when first asked for: most conversations never are about who says what.
  const voiced = new Map<string, readonly VoicedSentence[]>();
  const readGeneral = index.articles.every(({ id }) => withNotes.has(id))
    ? undefined
    : generalReader(index, vocabulary, table);
  return {
    vocabulary,
    analyse,
    speaksOf,
    people: index.glossary.filter(({ pronoun }) => pronoun !== undefined),
    peopleIn(paragraph) {
      return glossaryMatcher(index.glossary)(index.paragraphs[paragraph]?.text ?? '').flatMap(
        ({ entry }) => {
          const entity = index.glossary[entry];
          return entity?.pronoun ? [entity] : [];
        },
      );
    },
    speakersIn(paragraph) {
      const { article, number } = index.paragraphs[paragraph] ?? {};
      const found = index.articles.find(({ id }) => id === article);
      if (!found) return [];
      const sentences = voiced.get(found.id) ?? voicedSentences(found, index.glossary);
      voiced.set(found.id, sentences);
      return sentences.flatMap(({ paragraph: at, speaker }) =>
        at.number === number && speaker ? [speaker] : [],
      );
    },
    consider,
    considerTopic(topic, turn) {
      const question: Question = { ...analyse(topic), kind: 'yesno', isTopic: true };
      return asMentioned(consider(question, turn), index, vocabulary, speaksOf);
    },
  };

  function speaksOf(paragraph: number, { terms }: Concept): boolean {
    const tokens = new Set(paragraphTokens(index.lexicon, paragraph).tokens);
    return [...terms.keys()].some((term) => tokens.has(vocabulary.paragraphIds.get(term) ?? -1));
  }

  function consider(question: Question, turn: Turn = FIRST): Considered {
    const { context, without = [] } = turn;
    const candidates = findCandidates(index, vocabulary, question).filter(
      ({ id }) => !without.includes(id),
    );
    const general = readGeneral?.(
      question,
      candidates.filter(({ id }) => !prepared(id)),
      // What stands alone there is not drawn to where the talk was.
      turn.reading?.isSequel === false ? [] : context.filter((id) => !prepared(id)),
    );
    const own = considerPrepared(
      question,
      candidates.filter(({ id }) => prepared(id)),
      { ...turn, context: context.filter(prepared) },
    );
    if (!general || general.ranked.length === 0) return own;
    const { ranked, confidence } = general;
    // The confidences are probabilities of the same thing, so they decide between the two kinds of article.
    return own.ranked.length > 0 && own.confidence >= confidence
      ? { ...own, ranked: [...own.ranked, ...ranked] }
      : { question, matches: own.matches, ranked: [...ranked, ...own.ranked], confidence };
  }

  function considerPrepared(
    question: Question,
    candidates: readonly Candidate[],
    { context, without = [], reading }: Turn,
  ): Considered {
    if (index.wordings.owner.length === 0)
      return { question, matches: noMatches, ranked: [], confidence: 0 };
    const matches = match(question);
    const ranked = rankParagraphs(
      index,
      vocabulary,
      matches,
      meantParagraphs(index.meant, question.phrases, question.pieces),
      places,
      question,
      candidates,
      context,
      reading !== undefined,
    ).filter(({ id }) => !without.includes(id));
    const [best, next] = ranked;
    if (!best) return { question, matches, ranked, confidence: 0 };
    const features = preparedFeatures(
      index,
      vocabulary,
      places,
      question,
      matches,
      best,
      next,
      reading,
    );
    // What says nothing, or nothing that anybody was heard to ask here, is not helped by how it sounds.
    const article = index.paragraphs[best.id]?.article ?? '';
    const says =
      question.units.length > 0 &&
      features.unheard < MOST_UNHEARD &&
      !presumesOtherYear(question, article, index) &&
      !presumesNextMeeting(question, article, index) &&
      !(question.kind === 'number' && EXCEPTION.test(question.text));
    return {
      question,
      matches,
      ranked,
      features,
      confidence: says
        ? asWritten(
            preparedConfidence(features, reading !== undefined),
            matches.near,
            (owner) => index.silences[owner - index.notes.length]?.article === article,
            (owner) => places.paragraphOf[owner] === best.id,
          )
        : 0,
    };
  }
}
