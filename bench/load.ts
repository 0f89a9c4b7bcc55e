/**
 * Two hundred questions a second for a minute, then a minute of rest; twice, so that what the first
 * round leaves behind can be told from what every round does.
 *
 *   npm run load
 *   npm run load -- --rate 50 --seconds 10 --rest 5 --shards 1
 *
 * Exit code 1 when a question was not acknowledged within three seconds or not answered.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readQuestions } from '../src/eval/sets.ts';
import { projectFile } from '../src/project-file.ts';
import { type Asked, startBotUnderLoad } from './bot-under-load.ts';
import { percentile } from './percentile.ts';

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    rest: { type: 'string', default: '60' },
    // One for each core.
    shards: { type: 'string', default: '2' },
  },
});
const rate = Number(values.rate);
const seconds = Number(values.seconds);
const rest = Number(values.rest);
const shards = Number(values.shards);
/** Discord's own limit. */
const DEADLINE_MS = 3000;

const sample = await readQuestions(projectFile('eval', 'sample'));
const bot = await startBotUnderLoad(
  sample.map(({ question }) => question),
  shards,
);
// The first answers compile what the later ones run.
await bot.ask(500, 100);
const rows: object[] = [];
let failures = 0;
for (const round of [1, 2]) {
  const before = await bot.vitals();
  const asked = await bot.ask(rate * seconds, rate);
  const end = await bot.vitals();
  await pause(rest * 1000);
  const after = await bot.vitals();
  const each = (ms: number) => Number((ms / asked.length).toFixed(2));
  const lost = asked.filter(isLost).length;
  failures += lost + (asked.length - (end.lookedUp - before.lookedUp)) + bot.violations();
  rows.push({
    round,
    asked: asked.length,
    'looked up': end.lookedUp - before.lookedUp,
    'late or unanswered': lost,
    ...quantiles('acknowledged', asked, ({ acknowledgedMs }) => acknowledgedMs),
    ...quantiles('answered', asked, ({ answeredMs }) => answeredMs),
    'processor, ms a question, bot': each(end.botCpuMs - before.botCpuMs),
    'processor, ms a question, small Discord': each(end.discordCpuMs - before.discordCpuMs),
    'MB before': Math.round(before.residentMB),
    'MB at the end': Math.round(end.residentMB),
    'MB after the rest': Math.round(after.residentMB),
  });
}
await bot.stop();
console.log(
  `${rate} questions a second for ${seconds} s, ${rest} s of rest, twice; shards: ${shards}`,
);
for (const row of rows) console.table(row);
console.log(`rules of Discord broken: ${bot.violations()}`);
process.exitCode = failures > 0 ? 1 : 0;

function isLost({ acknowledgedMs, answeredMs, isMention }: Asked): boolean {
  const isLate = !isMention && (acknowledgedMs === null || acknowledgedMs > DEADLINE_MS);
  return isLate || answeredMs === null;
}

function quantiles(name: string, asked: readonly Asked[], of: (one: Asked) => number | null) {
  const times = asked.flatMap((one) => of(one) ?? []);
  const shares = { 'p50 ms': 0.5, 'p99 ms': 0.99, 'longest ms': 1 };
  return Object.fromEntries(
    Object.entries(shares).map(([label, share]) => [
      `${name}, ${label}`,
      Math.round(percentile(times, share)),
    ]),
  );
}
