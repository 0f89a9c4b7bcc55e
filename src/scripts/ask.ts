/** `npm run ask -- "question"`: an answer at the terminal; `--json`, `--jsonl` for programs, a prompt without a question. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import colors from 'picocolors';
import type { Engine } from '../answer/engine.ts';
import { environment, readConfig } from '../config.ts';
import { answerLine, parseQuestionLine } from '../contract.ts';
import { answerText } from './answer-text.ts';
import { openEngine, runScript, UsageError } from './support.ts';

/** How many earlier questions a conversation at the prompt takes along. */
const MOST_HISTORY = 6;

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
  if (values.jsonl) await answerLines(engine);
  else if (values.json) console.log(JSON.stringify(answerLine(engine.ask({ question })), null, 2));
  else if (positionals.length > 0)
    console.log(answerText(engine.ask({ question }), engine.index, colors));
  else await converse(engine);
});

/** One answer a line, in the order of the questions; a line that is none is told and the rest go on. */
async function answerLines(engine: Engine): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    let output: unknown;
    try {
      const { id, ...request } = parseQuestionLine(line);
      output = answerLine(engine.ask(request), id);
    } catch (error) {
      process.exitCode = 1;
      output = { line: number, error: error instanceof Error ? error.message : String(error) };
    }
    if (!process.stdout.write(`${JSON.stringify(output)}\n`)) await once(process.stdout, 'drain');
  }
}

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
      const answer = engine.ask({ question, history: history.slice(-MOST_HISTORY) });
      console.log(`${isTerminal ? '\n' : ''}${answerText(answer, engine.index, colors)}\n`);
      history.push(question);
    }
    prompt.prompt();
  }
}
