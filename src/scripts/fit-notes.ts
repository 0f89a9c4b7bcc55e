/**
 * Fits the weights by which paragraphs with notes are ordered, and by which it is decided whether to
 * answer, and writes them to src/answer/prepared-weights.ts.
 *
 *   npm run fit:notes -- eval/tune eval/fit …
 *
 * Which of two ways a question is read in (conversation.ts) is decided by the weights that stand there
 * before: fitted twice, they differ a little.
 *
 * Prints what tenfold cross-validation makes of them. Leave a set out to measure with it afterwards.
 */
import { writeFile } from 'node:fs/promises';
import { type Considered, createConsiderer } from '../answer/consider.ts';
import { conversationOver } from '../answer/conversation.ts';
import { isOrder } from '../answer/orders.ts';
import { loadCorpus } from '../corpus/load.ts';
import { type Features, fitLogistic, fitRanking, type Weights } from '../eval/regression.ts';
import { type EvalTurn, isGold, readDialogues, readQuestions } from '../eval/sets.ts';
import { buildIndex } from '../index/build.ts';
import { projectFile } from '../project-file.ts';
import { inEveryLanguage } from '../text/language.ts';
import { readWordTable } from '../text/word-table.ts';

const FOLDS = 10;
const RANK_PENALTY = 1;
const CONFIDENCE_PENALTY = 2;
/** Share of the answerable questions that may be refused. */
const LOST_ALLOWED = 0.016;
/** Differences below this share are chance. */
const EQUAL = 0.004;

const sets = process.argv.slice(2);
if (sets.length === 0) {
  console.error('usage: npm run fit:notes -- eval/tune eval/fit …');
  process.exit(1);
}

const corpus = await loadCorpus(projectFile('corpus'));
const index = buildIndex(corpus, new Date());
const heard = new Set(
  corpus.articles.flatMap(({ notes }) =>
    notes.flatMap(({ wordings }) => inEveryLanguage(wordings)),
  ),
);
const considerer = createConsiderer(index, readWordTable(projectFile('data', 'word-table.bin')));
// Orders are refused by a rule.
const questions = (await Promise.all(sets.map(readQuestions)))
  .flat()
  .filter(({ question }) => !isOrder(question));

/** A question with the ways in which it can be read; questions of one dialogue stay together. */
interface Asked {
  readonly question: EvalTurn;
  readonly group: number;
  /** Whether others came before it. */
  readonly isLater: boolean;
  readonly readings: readonly Considered[];
}

const conversation = conversationOver(considerer);
let groups = 0;
const asked: Asked[] = questions.map((question) => ({
  question,
  group: groups++,
  isLater: false,
  readings: conversation.readings(question.question, []).map(({ considered }) => considered),
}));
// Turns of dialogues as well: a sequel sounds unlike a question of its own.
const dialogues = (await Promise.all(sets.map(readDialogues))).flat();
for (const { turns } of dialogues) {
  groups += 1;
  for (const [turn, question] of turns.entries()) {
    const history = turns.slice(0, turn).map((earlier) => earlier.question);
    // What a note holds word for word tells nothing of how well it is found.
    if (heard.has(question.question)) continue;
    const readings = conversation
      .readings(question.question, history)
      .map(({ considered }) => considered);
    asked.push({ question, group: groups, isLater: turn > 0, readings });
  }
}
const later = asked.filter(({ isLater }) => isLater);
const fitted = {
  first: fitOn(
    'questions of their own',
    asked.filter(({ isLater }) => !isLater),
    fewLost,
  ),
  later: fitOn('later turns', later, mostRight),
};
const file = projectFile('src', 'answer', 'prepared-weights.ts');
await writeFile(
  file,
  `import type { PreparedFeatures } from './prepared-features.ts';
import type { RankFeatures } from './rank-features.ts';

// Written by \`npm run fit:notes\`; do not edit by hand.

/** For questions of their own, and for those that come after others. */
interface Fitted<Name extends string> {
  readonly first: Readonly<Record<Name, number>>;
  readonly later: Readonly<Record<Name, number>>;
}

/** How much each feature counts when paragraphs with notes are put in order. */
export const rankWeights: Fitted<keyof RankFeatures> = {
  first: ${literal(fitted.first.ranking)},
  later: ${literal(fitted.later.ranking)},
};

/** How much each feature says for an answer: log odds. */
export const confidenceWeights: Fitted<keyof PreparedFeatures | 'bias'> = {
  first: ${literal(fitted.first.confidence)},
  later: ${literal(fitted.later.confidence)},
};
`,
);
console.log(`written to ${file}; run npm run format`);

/** The likeliest reading of a question. */
interface Outcome {
  readonly logit: number;
  readonly answerable: boolean;
  readonly right: boolean;
}

/** A refusal of what the record does say is the worse mistake: the bias puts 0.5 where few of those are left. */
function fewLost(outcomes: readonly Outcome[]): number {
  const kept = outcomes.filter(({ answerable }) => answerable).map(({ logit }) => logit);
  return kept.sort((a, b) => a - b)[Math.floor(kept.length * LOST_ALLOWED)] ?? 0;
}

/** In a conversation the next question mends either mistake: as many right as can be, and of equals the one that loses fewest answers. */
function mostRight(outcomes: readonly Outcome[]): number {
  const counted = outcomes.map(({ logit: threshold }) => ({
    threshold,
    right: outcomes.filter(({ logit, answerable, right }) =>
      logit < threshold ? !answerable : right,
    ).length,
  }));
  const most = Math.max(...counted.map(({ right }) => right));
  const equal = counted.filter(({ right }) => right >= most - EQUAL * outcomes.length);
  return Math.min(...equal.map(({ threshold }) => threshold));
}

/** Fits both kinds of weights on questions, and prints what cross-validation makes of them. */
function fitOn(
  name: string,
  some: readonly Asked[],
  thresholdFor: (outcomes: readonly Outcome[]) => number,
): { ranking: Weights; confidence: Weights } {
  const lists = some.flatMap(listsOf);
  let first = 0;
  eachFold(lists, (train, test) => {
    const weights = fitRanking(
      train.map(({ options }) => options),
      RANK_PENALTY,
    );
    for (const { options } of test) {
      const [best] = [...options].sort(
        (a, b) => score(weights, b.features) - score(weights, a.features),
      );
      if (best?.right) first += 1;
    }
  });
  const outcomes: Outcome[] = [];
  eachFold(some, (train, test) => {
    const weights = fitLogistic(train.flatMap(examplesOf), CONFIDENCE_PENALTY);
    for (const one of test) {
      const [best] = examplesOf(one)
        .map(({ features, positive }) => ({
          logit: score(weights, features) + (weights['bias'] ?? 0),
          right: positive,
        }))
        .sort((a, b) => b.logit - a.logit);
      if (best) outcomes.push({ ...best, answerable: one.question.answerable });
    }
  });
  const threshold = thresholdFor(outcomes);
  const answers = ({ logit }: Outcome) => logit >= threshold;
  const share = (answerable: boolean, is: (one: (typeof outcomes)[number]) => boolean) => {
    const of = outcomes.filter((one) => one.answerable === answerable);
    return `${percent(of.filter(is).length, of.length)} of ${of.length}`;
  };
  console.log(`${name}, cross-validated:
  right paragraph first   ${percent(first, lists.length)} of ${lists.length} readings
  answered from a right one ${share(true, (one) => one.right && answers(one))}
  refused of the answerable ${share(true, (one) => !answers(one))}
  refused of the others     ${share(false, (one) => !answers(one))}`);
  const confidence = fitLogistic(some.flatMap(examplesOf), CONFIDENCE_PENALTY);
  confidence['bias'] = (confidence['bias'] ?? 0) - threshold;
  return {
    ranking: fitRanking(
      lists.map(({ options }) => options),
      RANK_PENALTY,
    ),
    confidence,
  };
}

function supports(question: Pick<EvalTurn, 'gold' | 'article'>, id: number | undefined): boolean {
  const paragraph = id === undefined ? undefined : index.paragraphs[id];
  return (
    paragraph !== undefined &&
    isGold(question, { article: paragraph.article, paragraph: paragraph.number })
  );
}

/** The paragraphs of each reading, where a right one is among them. */
function listsOf({ question, group, readings }: Asked) {
  if (!question.answerable) return [];
  return readings
    .map(({ ranked }) => ({
      group,
      options: ranked.map(({ id, features }) => ({
        features: { ...features },
        right: supports(question, id),
      })),
    }))
    .filter(({ options }) => options.some(({ right }) => right));
}

function examplesOf({ question, readings }: Asked) {
  return readings.flatMap(({ features, ranked }) =>
    features
      ? [
          {
            features: { ...features },
            positive: question.answerable && supports(question, ranked[0]?.id),
          },
        ]
      : [],
  );
}

function eachFold<T extends { readonly group: number }>(
  items: readonly T[],
  run: (train: T[], test: T[]) => void,
): void {
  for (let fold = 0; fold < FOLDS; fold += 1) {
    run(
      items.filter((one) => one.group % FOLDS !== fold),
      items.filter((one) => one.group % FOLDS === fold),
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
