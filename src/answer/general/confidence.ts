import { type ParagraphFeature, paragraphFeature } from './paragraph-features.ts';
import type { Profile } from './profile.ts';
import type { GeneralParagraph, GeneralRanking } from './rank.ts';
import { rowOf, weigh } from './rows.ts';
import { type SentenceFeature, sentenceFeature } from './sentence-features.ts';
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
  'mended',
  'mendedName',
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
  // Bends, where one figure means more the more there is of it or of another.
  'nearSquared',
  'scoreSquared',
  'articleNear',
  'missingPerTerm',
  'missingSquared',
  'titleNear',
  'leadNear',
] as const;

export type GeneralFeature = (typeof generalFeatureNames)[number];

const confidenceRow = rowOf(generalFeatureNames, confidenceWeights);

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
  const paragraph = (name: ParagraphFeature) => best.features[paragraphFeature[name]] ?? 0;
  const row = best.sentences[best.bestSentence];
  const sentence = (name: SentenceFeature) => row?.[sentenceFeature[name]] ?? 0;
  const missing = missingOf(best, view);
  return {
    score: best.score,
    same: paragraph('same'),
    near: paragraph('near'),
    localSame: paragraph('localSame'),
    strong: paragraph('strong'),
    related: paragraph('related'),
    article: paragraph('article'),
    articleSquared: paragraph('article') * paragraph('article'),
    title: paragraph('title'),
    titleAny: paragraph('title') > 0 ? 1 : 0,
    searchScore: paragraph('searchScore'),
    bm25: paragraph('bm25'),
    pairs: paragraph('pairs'),
    names: paragraph('names'),
    missing: paragraph('missing'),
    neighbours: paragraph('neighbours'),
    vote: paragraph('vote'),
    full: paragraph('full'),
    sentenceSame: sentence('same'),
    sentenceNear: sentence('near'),
    sentencePairs: sentence('pairs'),
    sentenceSkips: sentence('skips'),
    sentenceRun: sentence('longestRun'),
    sentenceElsewhere: sentence('elsewhere'),
    sentenceMeaning: sentence('meaning'),
    kindMissing: sentence('amountNone') + sentence('whenNone') + sentence('whoNone'),
    ...missing,
    sameArticle:
      paragraphs.slice(0, COMPANY).filter(({ id }) => profile.articleStart[id] === article).length /
      COMPANY,
    certainty: 1 / paragraphs.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0),
    leadOverOtherArticle: Math.min(MOST_LEAD, other ? best.score - other.score : MOST_LEAD),
    lead: Math.min(MOST_LEAD, second ? best.score - second.score : MOST_LEAD),
    terms: Math.log(view.terms.length + 1),
    nearSquared: paragraph('near') ** 2,
    scoreSquared: best.score ** 2 / 100,
    articleNear: paragraph('article') * paragraph('near'),
    missingPerTerm: missing.missingWeightInArticle / Math.max(1, view.terms.length),
    missingSquared: missing.missingWeightInArticle ** 2,
    titleNear: (paragraph('title') > 0 ? 1 : 0) * paragraph('near'),
    leadNear: Math.min(MOST_LEAD, other ? best.score - other.score : MOST_LEAD) * paragraph('near'),
  };
}

function missingOf(
  { scan, inArticle }: GeneralParagraph,
  { terms, totalWeight }: GeneralRanking['view'],
) {
  let unknown = 0;
  let mended = 0;
  let mendedName = 0;
  let named = 0;
  let namesMissing = 0;
  let namesMissingInArticle = 0;
  let heaviestMissing = 0;
  let heaviestMissingInArticle = 0;
  let missingWeight = 0;
  let missingWeightInArticle = 0;
  for (const [term, asked] of terms.entries()) {
    const { weight, numbers, name, number } = asked;
    const here = (scan.has[term] ?? 0) >= 0.5;
    const there = here || inArticle[term] === 1;
    if (numbers.size === 0) unknown += weight;
    if (asked.mended) mended += weight;
    if (asked.mendedName) mendedName = 1;
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
    mended: totalWeight === 0 ? 0 : mended / totalWeight,
    mendedName,
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
  const row = Float32Array.from(generalFeatureNames, (name) => features[name]);
  const sum = (confidenceWeights.bias ?? 0) + weigh(row, confidenceRow);
  return 1 / (1 + Math.exp(-sum));
}
