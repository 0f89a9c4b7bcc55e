/**
 * Measures the engine on question sets and writes docs/evaluation.md, or docs/evaluation-unprepared.md.
 *
 *   npm run eval                         the sample and our own sets
 *   npm run eval -- --set DIR            any folder with questions.jsonl, dialogues.jsonl, claims.jsonl,
 *                                        about the corpus that CORPUS_DIR names
 *   npm run eval -- --squad FILE [--more FILE]   articles that nobody prepared (SQuAD 2.0)
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine } from '../answer/engine.ts';
import { createChecker } from '../claims/checker.ts';
import type { Verdict } from '../claims/types.ts';
import { environment, readConfig } from '../config.ts';
import { loadCorpus } from '../corpus/load.ts';
import { plainMiniSearch } from '../eval/baseline.ts';
import { fillPage, togetherHeading } from '../eval/page.ts';
import { misses, table, tabulate } from '../eval/report.ts';
import { type Outcome, scoreDialogue, scoreQuestion, type TurnOutcome } from '../eval/score.ts';
import { readClaims, readDialogues, readQuestions } from '../eval/sets.ts';
import { readSquad, scoreSquad, squadTable } from '../eval/squad.ts';
import { prepareIndex } from '../prepare-index.ts';
import { projectFile } from '../project-file.ts';
import { readWordTable } from '../text/word-table.ts';

/** Our own sets, each a folder in `eval/`; those that are held out are also added up. */
const OURS = [
  'sample',
  'tune',
  'held-out',
  'held-out-2',
  'held-out-3',
  'held-out-4',
  'held-out-5',
  'held-out-6',
];

const today = new Date().toISOString().slice(0, 10);
const { values } = parseArgs({
  options: {
    set: { type: 'string', multiple: true },
    squad: { type: 'string' },
    more: { type: 'string' },
    quiet: { type: 'boolean', default: false },
  },
});

if (values.squad !== undefined) {
  const files = [values.squad, ...(values.more === undefined ? [] : [values.more])];
  const words = readWordTable(projectFile('data', 'word-table.bin'));
  const measured = squadTable(scoreSquad(await readSquad(files), words));
  console.log(measured);
  const file = projectFile('docs', 'evaluation-unprepared.md');
  await writeFile(file, fillPage(await template('page-unprepared.md'), { today, measured }));
  console.log(`written to ${file}`);
  process.exit();
}

const dirs = values.set ?? OURS.map((name) => projectFile('eval', name));
// Our sets ask about the articles that are shipped; others about whichever they were written for.
const corpusDir =
  values.set === undefined ? projectFile('corpus') : readConfig(environment()).corpusDir;
const words = readWordTable(projectFile('data', 'word-table.bin'));
const index = prepareIndex(await loadCorpus(corpusDir), words, new Date());
const engine = createEngine(index, words);
const checker = createChecker(index, words);
const baseline = plainMiniSearch(index.paragraphs);

const sections: string[] = [];
const heldOut: { readonly name: string; readonly measured: Measured }[] = [];
for (const dir of dirs) {
  const measured = await measure(dir);
  const name = path.basename(dir);
  if (name.startsWith('held-out')) heldOut.push({ name, measured });
  tell(name, measured);
  if (!values.quiet)
    for (const line of misses(measured.outcomes, measured.turns)) console.log(`  ${line}`);
}
if (heldOut.length > 1)
  tell(togetherHeading(heldOut.map(({ name }) => name)), {
    outcomes: heldOut.flatMap(({ measured }) => measured.outcomes),
    turns: heldOut.flatMap(({ measured }) => measured.turns),
    claims: heldOut.flatMap(({ measured }) => measured.claims),
  });

if (values.set === undefined) {
  const file = projectFile('docs', 'evaluation.md');
  const measured = sections.join('\n');
  await writeFile(file, fillPage(await template('page.md'), { today, measured }));
  console.log(`written to ${file}`);
}

interface Measured {
  readonly outcomes: readonly Outcome[];
  readonly turns: readonly TurnOutcome[];
  readonly claims: readonly { readonly wanted: Verdict; readonly found: Verdict }[];
}

async function measure(dir: string): Promise<Measured> {
  return {
    outcomes: (await readQuestions(dir)).map((question) => scoreQuestion(engine, question)),
    turns: (await readDialogues(dir)).flatMap((dialogue) => scoreDialogue(engine, dialogue)),
    claims: (await readClaims(dir)).map(({ claim, verdict }) => ({
      wanted: verdict,
      found: checker.check(claim).verdict,
    })),
  };
}

/** Prints what was measured, and puts it on the page. */
function tell(name: string, { outcomes, turns, claims }: Measured): void {
  const spans = outcomes.filter(({ span }) => span !== undefined);
  const reversed = claims.filter(
    ({ wanted, found }) => wanted !== found && ![wanted, found].includes('not_mentioned'),
  );
  const lines = [
    `## ${name}`,
    '',
    table(tabulate(outcomes, baseline)),
    '',
    ...(turns.length > 0
      ? [
          `- follow-ups right: ${turns.filter(({ right }) => right).length} of ${turns.length} turns`,
        ]
      : []),
    ...(claims.length > 0
      ? [
          `- claims right: ${claims.filter(({ wanted, found }) => wanted === found).length} of ${claims.length}; contradicted taken for supported or the reverse: ${reversed.length}`,
        ]
      : []),
    `- exact span for number, date, person, place, organisation: ${spans.filter(({ span }) => span).length} of ${spans.length}`,
    '',
  ];
  console.log(lines.join('\n'));
  sections.push(...lines);
}

function template(name: string): Promise<string> {
  return readFile(projectFile('src', 'eval', name), 'utf8');
}
