/** `npm run check -- "claim"`: a claim against the record; `--json`, `--jsonl` for programs. */
import { parseArgs } from 'node:util';
import colors from 'picocolors';
import { createChecker } from '../claims/checker.ts';
import { checkedLine, parseClaimLine } from '../claims/line.ts';
import { environment, readConfig } from '../config.ts';
import { UsageError } from '../mendable.ts';
import { checkedText } from './checked-text.ts';
import { answerJsonLines } from './json-lines.ts';
import { openEngine } from './open-engine.ts';
import { runScript } from './run-script.ts';

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
  if (values.jsonl) {
    await answerJsonLines((line) => {
      const asked = parseClaimLine(line);
      return checkedLine(checker.check(asked.claim), asked);
    });
  } else if (values.json)
    console.log(JSON.stringify(checkedLine(checker.check(claim), { claim }), null, 2));
  else console.log(checkedText(checker.check(claim), colors));
});
