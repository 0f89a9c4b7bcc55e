/** `npm run ask -- "question"`: an answer at the terminal; `--json`, `--jsonl` for programs, a prompt without a question. */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import colors from 'picocolors';
import type { Engine } from '../answer/engine.ts';
import { environment, readConfig } from '../config.ts';
import { answerLine, parseQuestionLine } from '../contract.ts';
import { UsageError } from '../mendable.ts';
import { answerText } from './answer-text.ts';
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
  const question = positionals.join(' ');
  if (values.jsonl && question !== '')
    throw new UsageError('--jsonl reads its questions from standard input: leave the question out');
  if (values.json && positionals.length === 0)
    throw new UsageError('--json needs a question: npm run --silent ask -- --json "question"');
  const engine = await openEngine(readConfig(environment()));
  if (values.jsonl) {
    await answerJsonLines((line) => {
      const { id, ...request } = parseQuestionLine(line);
      return answerLine(engine.ask(request), id);
    });
  } else if (values.json)
    console.log(JSON.stringify(answerLine(engine.ask({ question })), null, 2));
  else if (positionals.length > 0)
    console.log(answerText(engine.ask({ question }), engine.index, colors));
  else await converse(engine);
});

async function converse(engine: Engine): Promise<void> {
  const isTerminal = process.stdin.isTTY === true;
  const prompt = createInterface({
    input: process.stdin,
    output: isTerminal ? process.stdout : undefined,
    prompt: '¶ ',
  });
  if (isTerminal) console.log('Ask about the record; an empty line ends.');
  const history: string[] = [];
  prompt.prompt();
  for await (const line of prompt) {
    const question = line.trim();
    if (question === '' && isTerminal) break;
    if (question !== '') {
      const answer = engine.ask({ question, history });
      console.log(`${isTerminal ? '\n' : ''}${answerText(answer, engine.index, colors)}\n`);
      history.push(question);
    }
    prompt.prompt();
  }
}
