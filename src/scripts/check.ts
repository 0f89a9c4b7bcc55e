/** `npm run check -- "claim"`: a claim against the record; `--json`, `--jsonl` for programs. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import colors from 'picocolors';
import { type Checker, createChecker } from '../claims/checker.ts';
import { checkedLine, parseClaimLine } from '../claims/line.ts';
import { environment, readConfig } from '../config.ts';
import { checkedText } from './checked-text.ts';
import { openEngine, runScript, UsageError } from './support.ts';

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      jsonl: { type: 'boolean', default: false },
    },
  });
  const claim = positionals.join(' ');
  if (values.jsonl && claim !== '')
    throw new UsageError('--jsonl reads its claims from standard input: leave the claim out');
  if (!values.jsonl && claim === '')
    throw new UsageError('what is to be checked? npm run --silent check -- "claim"');
  const engine = await openEngine(readConfig(environment()));
  const checker = createChecker(
    engine.index,
    engine.table,
    (text) => engine.ask({ question: text }).passages,
  );
  if (values.jsonl) await checkLines(checker);
  else if (values.json)
    console.log(JSON.stringify(checkedLine(checker.check(claim), { claim }), null, 2));
  else console.log(checkedText(checker.check(claim), colors));
});

/** One verdict a line, in the order of the claims; a line that is none is told and the rest go on. */
async function checkLines(checker: Checker): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    let output: unknown;
    try {
      const asked = parseClaimLine(line);
      output = checkedLine(checker.check(asked.claim), asked);
    } catch (error) {
      process.exitCode = 1;
      output = { line: number, error: error instanceof Error ? error.message : String(error) };
    }
    if (!process.stdout.write(`${JSON.stringify(output)}\n`)) await once(process.stdout, 'drain');
  }
}
