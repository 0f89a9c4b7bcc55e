import type { Profile } from './profile.ts';
import type { GeneralParagraph, GeneralRanking } from './rank.ts';
import { weigh } from './rank.ts';
import { confidenceWeights } from './weights.ts';

/** What speaks for and against answering from an article that nobody prepared. Shares are of the question's weight. */
export const generalFeatureNames = [
  'score',
  'same',
  'near',
  'localSame',
  'strong',
  'related',
  'article',
  'articleSquared',
  'title',
  'titleAny',
  'searchScore',
  'bm25',
  'pairs',
  'names',
  'missing',
  'neighbours',
  'vote',
  'full',
  // The best sentence.
  'sentenceSame',
  'sentenceNear',
  'sentencePairs',
  'sentenceSkips',
  'sentenceRun',
  'sentenceElsewhere',
  'sentenceMeaning',
  'kindMissing',
  // What nobody has: words unknown to the corpus, names and numbers that paragraph or article lack.
  'unknown',
  'namesMissing',
  'namesMissingShare',
  'namesMissingInArticle',
  'heaviestMissing',
  'heaviestMissingInArticle',
  'missingWeight',
  'missingWeightInArticle',
  // Whether the candidates agree.
  'sameArticle',
  'certainty',
  'leadOverOtherArticle',
  'lead',
  'terms',
] as const;

export type GeneralFeature = (typeof generalFeatureNames)[number];

const MOST_LEAD = 8;
const MOST_MISSING = 3;
const COMPANY = 5;

/** Measures the first paragraph of a ranking as an answer to be given at all; undefined where there is none. */
export function generalFeatures(
  profile: Profile,
  { view, paragraphs }: GeneralRanking,
): Record<GeneralFeature, number> | undefined {
  const [best, second] = paragraphs;
  if (!best) return undefined;
  const article = profile.articleStart[best.id];
  const other = paragraphs.find(({ id }) => profile.articleStart[id] !== article);
  const { features } = best;
  const sentence = best.sentences[best.bestSentence];
  return {
    score: best.score,
    same: features.same,
    near: features.near,
    localSame: features.localSame,
    strong: features.strong,
    related: features.related,
    article: features.article,
    articleSquared: features.article * features.article,
    title: features.title,
    titleAny: features.title > 0 ? 1 : 0,
    searchScore: features.searchScore,
    bm25: features.bm25,
    pairs: features.pairs,
    names: features.names,
    missing: features.missing,
    neighbours: features.neighbours,
    vote: features.vote,
    full: features.full,
    sentenceSame: sentence?.same ?? 0,
    sentenceNear: sentence?.near ?? 0,
    sentencePairs: sentence?.pairs ?? 0,
    sentenceSkips: sentence?.skips ?? 0,
    sentenceRun: sentence?.longestRun ?? 0,
    sentenceElsewhere: sentence?.elsewhere ?? 0,
    sentenceMeaning: sentence?.meaning ?? 0,
    kindMissing: (sentence?.amountNone ?? 0) + (sentence?.whenNone ?? 0) + (sentence?.whoNone ?? 0),
    ...missingOf(best, view),
    sameArticle:
      paragraphs.slice(0, COMPANY).filter(({ id }) => profile.articleStart[id] === article).length /
      COMPANY,
    certainty: 1 / paragraphs.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0),
    leadOverOtherArticle: Math.min(MOST_LEAD, other ? best.score - other.score : MOST_LEAD),
    lead: Math.min(MOST_LEAD, second ? best.score - second.score : MOST_LEAD),
    terms: Math.log(view.terms.length + 1),
  };
}

function missingOf(
  { scan, inArticle }: GeneralParagraph,
  { terms, totalWeight }: GeneralRanking['view'],
) {
  let unknown = 0;
  let named = 0;
  let namesMissing = 0;
  let namesMissingInArticle = 0;
  let heaviestMissing = 0;
  let heaviestMissingInArticle = 0;
  let missingWeight = 0;
  let missingWeightInArticle = 0;
  for (const [term, { weight, numbers, name, number }] of terms.entries()) {
    const here = (scan.has[term] ?? 0) >= 0.5;
    const there = here || inArticle[term] === 1;
    if (numbers.size === 0) unknown += weight;
    if (!here) {
      missingWeight += weight;
      heaviestMissing = Math.max(heaviestMissing, weight);
    }
    if (!there) {
      missingWeightInArticle += weight;
      heaviestMissingInArticle = Math.max(heaviestMissingInArticle, weight);
    }
    if (!name && !number) continue;
    named += 1;
    if (!here) namesMissing += 1;
    if (!there) namesMissingInArticle += 1;
  }
  return {
    unknown: totalWeight === 0 ? 0 : unknown / totalWeight,
    namesMissing: Math.min(MOST_MISSING, namesMissing),
    namesMissingShare: named === 0 ? 0 : namesMissing / named,
    namesMissingInArticle: Math.min(MOST_MISSING, namesMissingInArticle),
    heaviestMissing,
    heaviestMissingInArticle,
    missingWeight,
    missingWeightInArticle,
  };
}

/**
 * Probability that the first paragraph of a ranking answers, from 0 to 1. The fit moves its zero so
 * that an answer is given from 0.5 on.
 */
export function generalConfidence(profile: Profile, ranking: GeneralRanking): number {
  const features = generalFeatures(profile, ranking);
  if (!features) return 0;
  const sum = (confidenceWeights.bias ?? 0) + weigh(features, withoutBias);
  return 1 / (1 + Math.exp(-sum));
}

const { bias: _bias, ...withoutBias } = confidenceWeights;
