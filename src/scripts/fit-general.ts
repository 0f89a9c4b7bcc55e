/**
 * Fits the weights for articles that nobody prepared and writes them to src/answer/general/weights.ts.
 *
 *   npm run fit -- squad-v2.0-dev.json squad-v2.0-more-paragraphs.json
 *
 * Only questions on articles at even positions of the first file are used. Three steps, each a linear
 * model over named features: which sentence of the candidates answers; which candidate, given its
 * sentences' scores; whether to answer at all, the other half of the examples being the same questions
 * asked of a corpus without the article that answers them.
 */
import { writeFile } from 'node:fs/promises';
import { type Candidate, findCandidates } from '../answer/candidates.ts';
import { generalFeatureNames, generalFeatures } from '../answer/general/confidence.ts';
import { paragraphFeature, paragraphFeatureNames } from '../answer/general/paragraph-features.ts';
import { createProfile } from '../answer/general/profile.ts';
import {
  type GeneralParagraph,
  type GeneralRanking,
  generalRanker,
  rescore,
} from '../answer/general/rank.ts';
import { rowOf } from '../answer/general/rows.ts';
import { sentenceFeatureNames } from '../answer/general/sentence-features.ts';
import { type Question, questionAnalyser } from '../answer/question.ts';
import { createVocabulary } from '../answer/vocabulary.ts';
import { type Choice, fitChoices, fitLabels, type Labelled } from '../eval/regress.ts';
import { indexOf, readSquad, type SquadQuestion } from '../eval/squad.ts';
import type { Index } from '../index/types.ts';
import { projectFile } from '../project-file.ts';
import { readWordTable } from '../text/word-table.ts';

/** Candidates whose sentences compete: the first are the hard ones. */
const SENTENCES_OF = 10;
/** Share of the answerable questions (of the articles fitted on) that may be refused. */
const MAY_LOSE = Number(process.env['MAY_LOSE'] ?? 0.077);

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: npm run fit -- squad-v2.0-dev.json [squad-v2.0-more-paragraphs.json]');
  process.exit(1);
}
const table = readWordTable(projectFile('data', 'word-table.bin'));
const { articles, questions } = await readSquad(files);
const fitted = questions.filter(({ article }) => article % 2 === 0);

const whole = asker(indexOf(articles));
const asked = fitted.map((question) => ({ question, ...whole.ask(question.text) }));
console.log(`${asked.length} questions measured`);

const sentences = fitChoices(
  asked.flatMap(({ question, ranking }) => sentenceChoice(question, ranking)),
  sentenceFeatureNames.length,
  { decay: 0.03, steps: 150, rate: 0.05 },
);
const sentenceTable = named(sentenceFeatureNames, sentences);
const sentenceRow = rowOf(sentenceFeatureNames, sentenceTable);
const paragraphs = fitChoices(
  asked.flatMap(({ question, ranking }): Choice[] => {
    const options = ranking.paragraphs.map((one) => rescore(one, sentenceRow, new Float64Array(0)));
    const right = options.findIndex(({ id }) => id === question.paragraph);
    if (right < 0) return [];
    return [
      {
        options: options.map(({ features }) => features),
        right: [right],
      },
    ];
  }),
  paragraphFeatureNames.length,
  { decay: 0.01, steps: 150, rate: 0.05 },
);
const paragraphTable = named(paragraphFeatureNames, paragraphs);
const paragraphRow = rowOf(paragraphFeatureNames, paragraphTable);

const answerable = asked.flatMap(({ ranking }) => confidenceOf(whole, ranking));
const unanswerable = [...new Set(fitted.map(({ article }) => article))].flatMap((article) => {
  const rest = asker(indexOf(articles.filter((_, at) => at !== article)));
  return fitted
    .filter((question) => question.article === article)
    .flatMap(({ text }) => confidenceOf(rest, rest.ask(text).ranking));
});
const examples: Labelled[] = [
  ...answerable.map((features) => ({ features, label: 1 as const })),
  ...unanswerable.map((features) => ({ features, label: 0 as const })),
];
const { weights, bias } = fitLabels(examples, generalFeatureNames.length, {
  decay: 0.001,
  steps: 400,
  rate: 0.05,
});
const score = (features: Float32Array) =>
  features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), bias);
const scores = answerable.map(score).sort((a, b) => a - b);
const threshold = scores[Math.floor(fitted.length * MAY_LOSE)] ?? 0;
const refused = unanswerable.filter((features) => score(features) < threshold).length;
console.log(
  `of the answerable ${100 * MAY_LOSE} % refused, of the others ${((100 * refused) / unanswerable.length).toFixed(1)} %`,
);

const target = projectFile('src', 'answer', 'general', 'weights.ts');
await writeFile(
  target,
  `import type { GeneralFeature } from './confidence.ts';
import type { ParagraphFeature } from './paragraph-features.ts';
import type { SentenceFeature } from './sentence-features.ts';

/** Fitted by \`npm run fit\`: do not change by hand. */
export const sentenceWeights: Readonly<Partial<Record<SentenceFeature, number>>> = ${literal(sentenceTable)};

/** Fitted by \`npm run fit\`. */
export const paragraphWeights: Readonly<Partial<Record<ParagraphFeature, number>>> = ${literal(paragraphTable)};

/** Fitted by \`npm run fit\`; the bias is such that an answer is given from a probability of 0.5 on. */
export const confidenceWeights: Readonly<Partial<Record<GeneralFeature | 'bias', number>>> = ${literal({ bias: bias - threshold, ...named(generalFeatureNames, weights) })};
`,
);
console.log(`written to ${target}`);

function asker(index: Index) {
  const vocabulary = createVocabulary(index, table);
  const analyse = questionAnalyser(vocabulary, index.glossary);
  const profile = createProfile(index, vocabulary, table);
  const rank = generalRanker(profile, vocabulary);
  return {
    profile,
    ask(text: string): { asked: Question; candidates: Candidate[]; ranking: GeneralRanking } {
      const question = analyse(text);
      const candidates = findCandidates(index, vocabulary, question);
      return { asked: question, candidates, ranking: rank(question, candidates) };
    },
  };
}

function search({ features }: GeneralParagraph): number {
  return features[paragraphFeature.search] ?? 0;
}

function sentenceChoice(question: SquadQuestion, ranking: GeneralRanking): Choice[] {
  const options: Float32Array[] = [];
  const right: number[] = [];
  const bySearch = [...ranking.paragraphs].sort((a, b) => search(b) - search(a));
  for (const { id, scan, sentences: measured } of bySearch.slice(0, SENTENCES_OF)) {
    for (const [at, row] of measured.entries()) {
      const { start, end } = scan.tokens.sentences[at] ?? { start: 0, end: 0 };
      if (id === question.paragraph && question.starts.some((one) => one >= start && one < end))
        right.push(options.length);
      options.push(row);
    }
  }
  return right.length === 0 ? [] : [{ options, right }];
}

function confidenceOf(
  { profile }: ReturnType<typeof asker>,
  { view, paragraphs: list }: GeneralRanking,
) {
  const rescored = list
    .map((one) => rescore(one, sentenceRow, paragraphRow))
    .sort((a, b) => b.score - a.score);
  const features = generalFeatures(profile, { view, paragraphs: rescored });
  return features ? [Float32Array.from(generalFeatureNames, (name) => features[name])] : [];
}

function named<Name extends string>(names: readonly Name[], values: ArrayLike<number>) {
  const entries = names.map((name, at) => [name, Number((values[at] ?? 0).toFixed(3))] as const);
  return Object.fromEntries(entries) as Record<Name, number>;
}

function literal(record: Readonly<Record<string, number>>): string {
  return `{\n${Object.entries(record)
    .map(([name, value]) => `  ${name}: ${Number(value.toFixed(3))},`)
    .join('\n')}\n}`;
}
