/**
 * A hundred thousand questions; the bot's resident memory after every ten thousand.
 *
 *   npm run soak
 *   npm run soak -- --questions 20000 --at-once 50
 *
 * Exit code 1 when the memory at the end is more than a tenth above that after the first ten thousand.
 */
import { parseArgs } from 'node:util';
import { readQuestions } from '../src/eval/sets.ts';
import { projectFile } from '../src/project-file.ts';
import { startBotUnderLoad } from './bot-under-load.ts';

const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: '100000' },
    // So many are waiting for their answer at any time: as fast as the machine allows, and no faster.
    'at-once': { type: 'string', default: '16' },
    shards: { type: 'string', default: '1' },
  },
});
const questions = Number(values.questions);
const atOnce = Number(values['at-once']);
const shards = Number(values.shards);
const STEPS = 10;
const MOST_GROWTH = 0.1;

const sample = await readQuestions(projectFile('eval', 'sample'));
const bot = await startBotUnderLoad(
  sample.map(({ question }) => question),
  shards,
);
const rows: { asked: number; answered: number; 'resident MB': number; 'heap MB': number }[] = [];
let answered = 0;
for (let step = 1; step <= STEPS; step += 1) {
  const asked = await bot.askInTurn(questions / STEPS, atOnce);
  answered += asked.filter(({ answeredMs }) => answeredMs !== null).length;
  const { residentMB, heapMB } = await bot.vitals();
  rows.push({
    asked: (questions / STEPS) * step,
    answered,
    'resident MB': Math.round(residentMB),
    'heap MB': Math.round(heapMB),
  });
  console.log(JSON.stringify(rows.at(-1)));
}
await bot.stop();
console.table(rows);
const [first, last] = [rows[0]?.['resident MB'] ?? 0, rows.at(-1)?.['resident MB'] ?? 0];
const growth = last / first - 1;
console.log(
  `growth since the first ${questions / STEPS}: ${(100 * growth).toFixed(1)} %; rules of Discord broken: ${bot.violations()}`,
);
process.exitCode = growth > MOST_GROWTH || answered < questions ? 1 : 0;
