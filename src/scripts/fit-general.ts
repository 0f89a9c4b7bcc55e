/**
 * Fits the weights for articles that nobody prepared and writes them to src/answer/general/weights.ts.
 *
 *   npm run fit -- squad-v2.0-dev.json squad-v2.0-more-paragraphs.json
 *
 * Only questions on articles at even positions of the first file are used. Three steps: which sentence of
 * the candidates answers, and which candidate, given its sentences' scores (linear models over named
 * features); whether to answer at all (a linear model with small trees on top), the other half of the
 * examples being the same questions asked of corpora without the article that answers them.
 *
 * Prints what cross-validation by article makes of each step: fitted without one article, asked about it.
 */
import { writeFile } from 'node:fs/promises';
import { generalFeatureNames } from '../answer/general/confidence.ts';
import { paragraphFeatureNames } from '../answer/general/paragraph-features.ts';
import { sentenceFeatureNames } from '../answer/general/sentence-names.ts';
import { readTrees, sumTrees } from '../answer/general/trees.ts';
import { boost, type FittedTree } from '../eval/boost.ts';
import {
  askerOf,
  confidenceRow,
  outcomeOf,
  paragraphChoice,
  type RankWeights,
  reranked,
  sentenceChoice,
  smallCorpora,
} from '../eval/general-examples.ts';
import { fitChoices, fitLabels, type Labelled } from '../eval/regression.ts';
import { readSquad } from '../eval/squad.ts';
import { projectFile } from '../project-file.ts';
import { readWordTable } from '../text/word-table.ts';

const SENTENCE_DECAY = 0.03;
const PARAGRAPH_DECAY = 0.003;
const CONFIDENCE_DECAY = 0.01;
const BOOST = { trees: 80, rate: 0.15, restraint: 5, least: 40, examples: 0.7, features: 0.3 };
/**
 * Share of the answerable questions on articles fitted on that may be refused, were they new. They are
 * the harder ones, and once fitted on fewer are: of all questions it comes to just under 5 %.
 */
const MAY_LOSE = Number(process.env['MAY_LOSE'] ?? 0.101);

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: npm run fit -- squad-v2.0-dev.json [squad-v2.0-more-paragraphs.json]');
  process.exit(1);
}
const table = readWordTable(projectFile('data', 'word-table.bin'));
const { articles, questions } = await readSquad(files);
const fitted = questions.filter(({ article }) => article % 2 === 0);
const owners = [...new Set(fitted.map(({ article }) => article))];
const asked = new Set(questions.map(({ article }) => article));
const pool = [...articles.keys()].filter((number) => number % 2 === 0 || !asked.has(number));

const whole = askerOf(articles, table);
const measured = fitted.map((question) => ({ question, ranking: whole.ask(question.text) }));
console.log(`${measured.length} questions measured`);

const rank = rankWeights(measured);
report(
  owners.flatMap((own) => rankedWithout(own)),
  'cross-validated',
);
report(
  measured.map(({ question, ranking }) => outcomeOf(question, reranked(ranking, rank))),
  'fitted',
);

const examples = owners.flatMap((own) => confidenceExamples(own));
const model = confidenceModel(examples);
const held = owners.flatMap((own) => {
  const without = confidenceModel(examples.filter((one) => one.own !== own));
  return examples
    .filter((one) => one.own === own && one.whole)
    .map((one) => ({ ...one, score: without.score(one.features) }));
});
const seen = examples
  .filter((one) => one.whole)
  .map((one) => ({ ...one, score: model.score(one.features) }));
// Set by articles that the model had not seen: those it has, it is surer of.
const threshold = refusals(held, 'cross-validated');
refusals(seen, 'fitted');

const target = projectFile('src', 'answer', 'general', 'weights.ts');
await writeFile(
  target,
  `import type { GeneralFeature } from './confidence.ts';
import type { ParagraphFeature } from './paragraph-features.ts';
import type { SentenceFeature } from './sentence-names.ts';

/** Fitted by \`npm run fit\`: do not change by hand. */
export const sentenceWeights: Readonly<Record<SentenceFeature, number>> = ${literal(named(sentenceFeatureNames, rank.sentences))};

/** Fitted by \`npm run fit\`. */
export const paragraphWeights: Readonly<Record<ParagraphFeature, number>> = ${literal(named(paragraphFeatureNames, rank.paragraphs))};

/** Fitted by \`npm run fit\`; the bias is such that an answer is given from a probability of 0.5 on. */
export const confidenceWeights: Readonly<Record<GeneralFeature | 'bias', number>> = ${literal({ bias: model.bias - threshold, ...named(generalFeatureNames, model.weights) })};

/** Fitted by \`npm run fit\`: what is added to the sum, in the form that trees.ts reads. */
export const confidenceTrees: readonly string[] = [
${model.trees.map((line) => `  '${line}',`).join('\n')}
];
`,
);
console.log(`written to ${target}`);

function rankWeights(from: typeof measured): RankWeights {
  const sentences = fitChoices(
    from.flatMap(({ question, ranking }) => sentenceChoice(question, ranking)),
    sentenceFeatureNames.length,
    SENTENCE_DECAY,
  ).map(rounded);
  const paragraphs = fitChoices(
    from.flatMap(({ question, ranking }) => paragraphChoice(question, ranking, sentences)),
    paragraphFeatureNames.length,
    PARAGRAPH_DECAY,
  ).map(rounded);
  return { sentences, paragraphs };
}

function rankedWithout(own: number) {
  const weights = rankWeights(measured.filter(({ question }) => question.article !== own));
  return measured
    .filter(({ question }) => question.article === own)
    .map(({ question, ranking }) => outcomeOf(question, reranked(ranking, weights)));
}

interface Example extends Labelled {
  readonly own: number;
  /** Asked of all articles (but the one that answers): what the operating point is set by. */
  readonly whole: boolean;
}

function confidenceExamples(own: number): Example[] {
  const found: Example[] = [];
  const note = (asker: typeof whole, label: 0 | 1, weight: number) => {
    for (const { question, ranking } of measured) {
      if (question.article !== own) continue;
      const one = asker === whole ? ranking : asker.ask(question.text);
      for (const features of confidenceRow(asker, reranked(one, rank)))
        found.push({ features, label, weight, own, whole: weight === 1 });
    }
  };
  note(whole, 1, 1);
  const rest = articles.filter((_, at) => at !== own);
  note(askerOf(rest, table), 0, 1);
  for (const { having, lacking, weight } of smallCorpora(articles, pool, own)) {
    note(askerOf(having, table), 1, weight);
    note(askerOf(lacking, table), 0, weight);
  }
  return found;
}

function confidenceModel(from: readonly Example[]) {
  const { weights, bias } = fitLabels(from, generalFeatureNames.length, CONFIDENCE_DECAY);
  const sum = (features: ArrayLike<number>) =>
    weights.reduce((all, weight, at) => all + weight * (features[at] ?? 0), bias);
  const base = from.map(({ features }) => sum(features));
  const trees = boost(from, base, generalFeatureNames.length, BOOST).map(written);
  const read = readTrees(trees, generalFeatureNames);
  return {
    weights,
    bias,
    trees,
    score: (features: ArrayLike<number>) => sum(features) + sumTrees(read, features),
  };
}

function written({ feature, limit, worth }: FittedTree): string {
  const ask = (at: 0 | 1 | 2) => `${generalFeatureNames[feature[at]]} <= ${limit[at]} ?`;
  const [yesYes, yesNo, noYes, noNo] = worth.map(rounded);
  return `${ask(0)} ${ask(1)} ${yesYes} : ${yesNo} : ${ask(2)} ${noYes} : ${noNo}`;
}

function report(outcomes: readonly { first: boolean; sentence: boolean }[], how: string): void {
  const share = (count: number) => percent(count / outcomes.length);
  const first = outcomes.filter((one) => one.first).length;
  const sentence = outcomes.filter((one) => one.sentence).length;
  console.log(`${how}: right paragraph first ${share(first)}, right sentence ${share(sentence)}`);
}

/** Prints what is refused where so many of the answerable are lost. @returns the score it takes */
function refusals(scored: readonly (Example & { score: number })[], how: string): number {
  const scores = (label: 0 | 1) =>
    scored.filter((one) => one.label === label).map(({ score }) => score);
  const limit = scores(1).sort((a, b) => a - b)[Math.floor(fitted.length * MAY_LOSE)] ?? 0;
  // Where nothing at all was found there is no row: refused too.
  const nothing = fitted.length - scores(0).length;
  const refused = (nothing + scores(0).filter((score) => score < limit).length) / fitted.length;
  console.log(`${how}: refused ${percent(refused)} where ${percent(MAY_LOSE)} are lost`);
  return limit;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}

function named<Name extends string>(names: readonly Name[], values: ArrayLike<number>) {
  return Object.fromEntries(names.map((name, at) => [name, values[at] ?? 0])) as Record<
    Name,
    number
  >;
}

function literal(record: Readonly<Record<string, number>>): string {
  return `{\n${Object.entries(record)
    .map(([name, value]) => `  ${name}: ${rounded(value)},`)
    .join('\n')}\n}`;
}
