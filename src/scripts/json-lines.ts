import { once } from 'node:events';
import { createInterface } from 'node:readline';

/**
 * Answers every line of standard input with a line of JSON, in their order. A line that is none is
 * told, with its number, and the rest go on; the exit code then is 1.
 * @param answer throws Error where it cannot read the line
 */
export async function answerJsonLines(answer: (line: string) => unknown): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    let output: unknown;
    try {
      output = answer(line);
    } catch (error) {
      process.exitCode = 1;
      output = { line: number, error: error instanceof Error ? error.message : String(error) };
    }
    if (!process.stdout.write(`${JSON.stringify(output)}\n`)) await once(process.stdout, 'drain');
  }
}
