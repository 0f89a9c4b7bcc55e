import { findCandidates } from '../answer/candidates.ts';
import { generalFeatureNames, generalFeatures } from '../answer/general/confidence.ts';
import { paragraphFeature } from '../answer/general/paragraph-features.ts';
import { createProfile, type Profile } from '../answer/general/profile.ts';
import {
  type GeneralParagraph,
  type GeneralRanking,
  generalRanker,
  rescore,
} from '../answer/general/rank.ts';
import { questionAnalyser } from '../answer/question.ts';
import { createVocabulary } from '../answer/vocabulary.ts';
import type { PreparedArticle } from '../corpus/types.ts';
import type { WordTable } from '../text/word-table.ts';
import type { Choice } from './regression.ts';
import { indexOf, type SquadQuestion } from './squad.ts';

/** Weights of sentences and of paragraphs, as rows. */
export interface RankWeights {
  readonly sentences: Float64Array;
  readonly paragraphs: Float64Array;
}

export interface Asker {
  readonly profile: Profile;
  ask(text: string): GeneralRanking;
}

/** Asks articles that nobody prepared, up to the ranking. */
export function askerOf(articles: readonly PreparedArticle[], table: WordTable): Asker {
  const index = indexOf(articles);
  const vocabulary = createVocabulary(index, table);
  const analyse = questionAnalyser(vocabulary, index.glossary);
  const profile = createProfile(index, vocabulary, table);
  const rank = generalRanker(profile, vocabulary);
  return {
    profile,
    ask(text) {
      const question = analyse(text);
      return rank(question, findCandidates(index, vocabulary, question));
    },
  };
}

/** Candidates whose sentences compete: the first are the hard ones. */
const SENTENCES_OF = 10;

/** Sentences of the best candidates, those that answer being right; none where none is right. */
export function sentenceChoice(question: SquadQuestion, ranking: GeneralRanking): Choice[] {
  const options: Float32Array[] = [];
  const right: number[] = [];
  const search = ({ features }: GeneralParagraph) => features[paragraphFeature.search] ?? 0;
  const bySearch = [...ranking.paragraphs].sort((a, b) => search(b) - search(a));
  for (const { id, scan, sentences } of bySearch.slice(0, SENTENCES_OF)) {
    for (const [at, row] of sentences.entries()) {
      const { start, end } = scan.tokens.sentences[at] ?? { start: 0, end: 0 };
      if (id === question.paragraph && question.starts.some((one) => one >= start && one < end))
        right.push(options.length);
      options.push(row);
    }
  }
  return right.length === 0 ? [] : [{ options, right }];
}

/** All candidates, with what their sentences' scores say of them. */
export function paragraphChoice(
  question: SquadQuestion,
  ranking: GeneralRanking,
  sentences: Float64Array,
): Choice[] {
  const options = ranking.paragraphs.map((one) => rescore(one, sentences, new Float64Array(0)));
  const right = options.findIndex(({ id }) => id === question.paragraph);
  return right < 0 ? [] : [{ options: options.map(({ features }) => features), right: [right] }];
}

/** The ranking as other weights would have it. */
export function reranked(ranking: GeneralRanking, weights: RankWeights): GeneralRanking {
  const paragraphs = ranking.paragraphs
    .map((one) => rescore(one, weights.sentences, weights.paragraphs))
    .sort((a, b) => b.score - a.score);
  return { ...ranking, paragraphs };
}

/** Whether the right paragraph is first, and the right sentence chosen in it. */
export function outcomeOf({ paragraph, starts }: SquadQuestion, { paragraphs }: GeneralRanking) {
  const [best] = paragraphs;
  const { start = 0, end = 0 } = best?.scan.tokens.sentences[best.bestSentence] ?? {};
  const first = best?.id === paragraph;
  return { first, sentence: first && starts.some((at) => at >= start && at < end) };
}

/** Measurements for the confidence; none where nothing was found. */
export function confidenceRow({ profile }: Asker, ranking: GeneralRanking): Float32Array[] {
  const features = generalFeatures(profile, ranking);
  return features ? [Float32Array.from(generalFeatureNames, (name) => features[name])] : [];
}

/** Sizes of corpora that the confidence must hold for, each with how much its examples count. */
const SIZES = [
  { others: 20, weight: 0.5, rounds: 2 },
  { others: 4, weight: 0.25, rounds: 2 },
  { others: 1, weight: 0.25, rounds: 2 },
];

export interface SmallCorpora {
  readonly weight: number;
  /** With the article that answers, and without it. */
  readonly having: readonly PreparedArticle[];
  readonly lacking: readonly PreparedArticle[];
}

/**
 * A confidence that only knew one size of corpus would answer a question on anything where there is a
 * single article: so each question is asked of smaller ones too, with its article and without.
 * @param pool numbers of the articles that may be in them
 */
export function smallCorpora(
  articles: readonly PreparedArticle[],
  pool: readonly number[],
  own: number,
): SmallCorpora[] {
  const rest = pool.filter((one) => one !== own);
  const pick = (numbers: readonly number[]) =>
    [...numbers].sort((a, b) => a - b).flatMap((number) => articles[number] ?? []);
  return SIZES.flatMap(({ others, weight, rounds }) =>
    Array.from({ length: rounds }, (_, round) => {
      const from = (own * 7 + round * 11) % Math.max(1, rest.length);
      const chosen = [...rest.slice(from), ...rest.slice(0, from)].slice(0, others);
      return { weight, having: pick([own, ...chosen.slice(1)]), lacking: pick(chosen) };
    }),
  );
}
