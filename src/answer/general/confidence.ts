import { burstOf } from './burst.ts';
import { type ParagraphFeature, paragraphFeature } from './paragraph-features.ts';
import type { Profile } from './profile.ts';
import type { GeneralParagraph, GeneralRanking } from './rank.ts';
import { flag, rowOf, weigh } from './rows.ts';
import { fitting } from './sentence-answers.ts';
import { type SentenceFeature, sentenceFeature } from './sentence-names.ts';
import { readTrees, sumTrees } from './trees.ts';
import { confidenceTrees, confidenceWeights } from './weights.ts';

/** What speaks for and against answering from an article that nobody prepared. Shares are of the question's weight. */
export const generalFeatureNames = [
  'score',
  'same',
  'near',
  'localSame',
  'strong',
  'related',
  'article',
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
  'meaning',
  // The best sentence.
  'sentenceSame',
  'sentenceNear',
  'sentencePairs',
  'sentenceSkips',
  'sentenceRun',
  'sentenceElsewhere',
  'sentenceMeaning',
  'sentenceScore',
  'sentenceLead',
  'proximity',
  'precision',
  'bridge',
  'ordered',
  'particles',
  // Whether the question asks for a kind of answer that can be told by its looks, and one stands there.
  'typed',
  'typedAsked',
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
  // What is there, as sums: three telling words say more than one.
  'haveWeight',
  'haveWeightInSentence',
  'haveWeightInArticle',
  'nearWeight',
  'run',
  // How much the article is about what is asked: see burst.ts.
  'often2',
  'often3',
  'often5',
  'burst',
  'burstMost',
  'densest',
  'concentration',
  'concentrationBeyond',
  'nameBurst',
  'onlyHere',
  // Whether the candidates agree.
  'sameArticle',
  'certainty',
  'leadOverOtherArticle',
  'lead',
  'terms',
  'spread',
  'overMean',
  'bestNearElsewhere',
  // Bends, where one figure means more the more there is of it or of another.
  'articleSquared',
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
const trees = readTrees(confidenceTrees, generalFeatureNames);

const MOST_LEAD = 8;
const MOST_MISSING = 3;
const COMPANY = 5;

/** Measures the first paragraph of a ranking as an answer to be given at all; undefined where there is none. */
export function generalFeatures(
  profile: Profile,
  { view, meaning, paragraphs }: GeneralRanking,
): Record<GeneralFeature, number> | undefined {
  const [best, second] = paragraphs;
  if (!best) return undefined;
  const article = profile.articleStart[best.id];
  const elsewhere = paragraphs.filter(({ id }) => profile.articleStart[id] !== article);
  const paragraph = (name: ParagraphFeature) => best.features[paragraphFeature[name]] ?? 0;
  const row = best.sentences[best.bestSentence];
  const sentence = (name: SentenceFeature) => row?.[sentenceFeature[name]] ?? 0;
  const missing = missingOf(best, view);
  const titled = flag(paragraph('title') > 0);
  const leadOverOtherArticle = elsewhere[0] ? best.score - elsewhere[0].score : MOST_LEAD;
  const inOrder = [...best.sentenceScores].sort((a, b) => b - a);
  return {
    score: best.score,
    same: paragraph('same'),
    near: paragraph('near'),
    localSame: paragraph('localSame'),
    strong: paragraph('strong'),
    related: paragraph('related'),
    article: paragraph('article'),
    title: paragraph('title'),
    titleAny: titled,
    searchScore: paragraph('searchScore'),
    bm25: paragraph('bm25'),
    pairs: paragraph('pairs'),
    names: paragraph('names'),
    missing: paragraph('missing'),
    neighbours: paragraph('neighbours'),
    vote: paragraph('vote'),
    full: paragraph('full'),
    meaning: meaning.ofParagraph(best.scan),
    sentenceSame: sentence('same'),
    sentenceNear: sentence('near'),
    sentencePairs: sentence('pairs'),
    sentenceSkips: sentence('skips'),
    sentenceRun: sentence('longestRun'),
    sentenceElsewhere: sentence('elsewhere'),
    sentenceMeaning: sentence('meaning'),
    sentenceScore: inOrder[0] ?? 0,
    sentenceLead: Math.min(MOST_LEAD, (inOrder[0] ?? 0) - (inOrder[1] ?? 0)),
    proximity: sentence('proximity'),
    precision: precisionOf(profile, view, best),
    bridge: sentence('bridge'),
    ordered: sentence('ordered'),
    particles: sentence('particles'),
    typed: sentence('typed'),
    typedAsked: flag(fitting(view.asks) !== undefined),
    ...missing,
    haveWeight: paragraph('same') * view.totalWeight,
    haveWeightInSentence: sentence('same') * view.totalWeight,
    haveWeightInArticle: paragraph('article') * view.totalWeight,
    nearWeight: paragraph('near') * view.totalWeight,
    run: sentence('longestRun') * view.totalWeight,
    ...burstOf(profile, view, best.articleCounts, best.articleSize),
    sameArticle:
      paragraphs.slice(0, COMPANY).filter(({ id }) => profile.articleStart[id] === article).length /
      COMPANY,
    certainty: 1 / paragraphs.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0),
    leadOverOtherArticle: Math.min(MOST_LEAD, leadOverOtherArticle),
    lead: Math.min(MOST_LEAD, second ? best.score - second.score : MOST_LEAD),
    terms: Math.log(view.terms.length + 1),
    ...spreadOf(paragraphs),
    bestNearElsewhere: Math.max(
      0,
      ...elsewhere.map(({ features }) => features[paragraphFeature.near] ?? 0),
    ),
    articleSquared: paragraph('article') ** 2,
    nearSquared: paragraph('near') ** 2,
    scoreSquared: best.score ** 2 / 100,
    articleNear: paragraph('article') * paragraph('near'),
    missingPerTerm: missing.missingWeightInArticle / Math.max(1, view.terms.length),
    missingSquared: missing.missingWeightInArticle ** 2,
    titleNear: titled * paragraph('near'),
    leadNear: Math.min(MOST_LEAD, leadOverOtherArticle) * paragraph('near'),
  };
}

function missingOf(
  { scan, articleCounts }: GeneralParagraph,
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
    const there = here || (articleCounts[term] ?? 0) > 0;
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

/** Share of the best sentence's weight that the question has. */
function precisionOf(
  profile: Profile,
  { inQuestion }: GeneralRanking['view'],
  { scan, bestSentence }: GeneralParagraph,
): number {
  const { from = 0, to = 0 } = scan.tokens.sentences[bestSentence] ?? {};
  let all = 0;
  let held = 0;
  for (const number of scan.tokens.tokens.subarray(from, to)) {
    if (profile.stop[number] === 1) continue;
    all += profile.weight[number] ?? 0;
    if (inQuestion.has(number)) held += profile.weight[number] ?? 0;
  }
  return all === 0 ? 0 : held / all;
}

/** How far apart the candidates' scores are, and how far the best stands out. */
function spreadOf(paragraphs: readonly GeneralParagraph[]) {
  const mean = paragraphs.reduce((sum, { score }) => sum + score, 0) / paragraphs.length;
  const spread = Math.sqrt(
    paragraphs.reduce((sum, { score }) => sum + (score - mean) ** 2, 0) / paragraphs.length,
  );
  return { spread, overMean: spread === 0 ? 0 : ((paragraphs[0]?.score ?? 0) - mean) / spread };
}

/**
 * Probability that the first paragraph of a ranking answers, from 0 to 1: a sum, and what small trees
 * add to it. The fit moves its zero so that an answer is given from 0.5 on.
 */
export function generalConfidence(profile: Profile, ranking: GeneralRanking): number {
  const features = generalFeatures(profile, ranking);
  if (!features) return 0;
  const row = Float32Array.from(generalFeatureNames, (name) => features[name]);
  const sum = (confidenceWeights.bias ?? 0) + weigh(row, confidenceRow) + sumTrees(trees, row);
  return 1 / (1 + Math.exp(-sum));
}
