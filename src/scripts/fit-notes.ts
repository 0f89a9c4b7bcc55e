/**
 * Fits the weights by which paragraphs with notes are ordered, and by which it is decided whether to
 * answer, and writes them to src/answer/prepared-weights.ts.
 *
 *   npm run fit:notes -- eval/tune eval/fit …
 *
 * Prints what tenfold cross-validation makes of them. Leave a set out to measure with it afterwards.
 */
import { writeFile } from 'node:fs/promises';
import { type Considered, createConsiderer } from '../answer/consider.ts';
import { conversationOver } from '../answer/conversation.ts';
import { loadCorpus } from '../corpus/load.ts';
import { type Features, fitLogistic, fitRanking, type Weights } from '../eval/regression.ts';
import { type EvalTurn, readDialogues, readQuestions } from '../eval/sets.ts';
import { buildIndex } from '../index/build.ts';
import { projectFile } from '../project-file.ts';
import { readWordTable } from '../text/word-table.ts';

const FOLDS = 10;
const RANK_PENALTY = 1;
const CONFIDENCE_PENALTY = 2;
/** Share of the answerable questions that may be refused. */
const LOST_ALLOWED = 0.045;

const sets = process.argv.slice(2);
if (sets.length === 0) {
  console.error('usage: npm run fit:notes -- eval/tune eval/fit …');
  process.exit(1);
}

const index = buildIndex(await loadCorpus(projectFile('corpus')), new Date());
const considerer = createConsiderer(index, readWordTable(projectFile('data', 'word-table.bin')));
const questions = (await Promise.all(sets.map(readQuestions))).flat();

const considered: { question: EvalTurn; outcome: Considered }[] = questions.map((question) => ({
  question,
  outcome: considerer.consider(considerer.analyse(question.question)),
}));
// Turns of dialogues as well: a sequel sounds unlike a question of its own.
const conversation = conversationOver(considerer);
const dialogues = (await Promise.all(sets.map(readDialogues))).flat();
for (const { turns } of dialogues) {
  for (const [turn, question] of turns.entries()) {
    const history = turns.slice(0, turn).map((earlier) => earlier.question);
    considered.push({
      question,
      outcome: conversation.understand(question.question, history).considered,
    });
  }
}
const supports = (gold: readonly number[], id: number | undefined) =>
  id !== undefined && gold.includes(index.paragraphs[id]?.number ?? -1);

const groups = considered
  .filter(({ question }) => question.answerable)
  .map(({ question, outcome }) =>
    outcome.ranked.map(({ id, features }) => ({
      features: { ...features },
      right: supports(question.gold, id),
    })),
  )
  .filter((group) => group.some(({ right }) => right));
let first = 0;
eachFold(groups, (train, test) => {
  const weights = fitRanking(train, RANK_PENALTY);
  for (const group of test) {
    const [best] = [...group].sort(
      (a, b) => score(weights, b.features) - score(weights, a.features),
    );
    if (best?.right) first += 1;
  }
});
console.log(
  `right paragraph first: ${percent(first, groups.length)} of ${groups.length} (cross-validated)`,
);

const examples = considered.flatMap(({ question, outcome }) =>
  outcome.features
    ? [
        {
          features: { ...outcome.features },
          positive: question.answerable && supports(question.gold, outcome.ranked[0]?.id),
          answerable: question.answerable,
        },
      ]
    : [],
);
const logits: { logit: number; answerable: boolean }[] = [];
eachFold(examples, (train, test) => {
  const weights = fitLogistic(train, CONFIDENCE_PENALTY);
  for (const { features, answerable } of test) {
    logits.push({ logit: score(weights, features) + (weights['bias'] ?? 0), answerable });
  }
});
// A refusal of what the record does say is the worse mistake: the bias puts 0.5 where few of those are left.
const kept = logits.filter((one) => one.answerable).sort((a, b) => a.logit - b.logit);
const threshold = kept[Math.floor(kept.length * LOST_ALLOWED)]?.logit ?? 0;
const below = (wanted: boolean) =>
  logits.filter(({ logit, answerable }) => answerable === wanted && logit < threshold).length;
const tally = { refused: below(false), lost: below(true) };
const answerable = examples.filter((example) => example.answerable).length;
console.log(
  `refused of the unanswerable: ${percent(tally.refused, examples.length - answerable)} (cross-validated)`,
);
console.log(`refused of the answerable: ${percent(tally.lost, answerable)} (cross-validated)`);

const confidence = fitLogistic(examples, CONFIDENCE_PENALTY);
confidence['bias'] = (confidence['bias'] ?? 0) - threshold;
const file = projectFile('src', 'answer', 'prepared-weights.ts');
await writeFile(
  file,
  `import type { PreparedFeatures } from './prepared-features.ts';
import type { RankFeatures } from './rank.ts';

// Written by \`npm run fit:notes\`; do not edit by hand.

/** How much each feature counts when paragraphs with notes are put in order. */
export const preparedRankWeights: Readonly<Record<keyof RankFeatures, number>> = ${literal(fitRanking(groups, RANK_PENALTY))};

/** How much each feature says for an answer: log odds. */
export const preparedWeights: Readonly<Record<keyof PreparedFeatures | 'bias', number>> = ${literal(confidence)};
`,
);
console.log(`written to ${file}; run npm run format`);

function eachFold<T>(items: readonly T[], run: (train: T[], test: T[]) => void): void {
  for (let fold = 0; fold < FOLDS; fold += 1) {
    run(
      items.filter((_, at) => at % FOLDS !== fold),
      items.filter((_, at) => at % FOLDS === fold),
    );
  }
}

function score(weights: Weights, features: Features): number {
  return Object.entries(features).reduce(
    (sum, [name, value]) => sum + (weights[name] ?? 0) * value,
    0,
  );
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

function literal(weights: Weights): string {
  const rows = Object.entries(weights).map(([name, value]) => `  ${name}: ${value.toFixed(2)},`);
  return `{\n${rows.join('\n')}\n}`;
}
