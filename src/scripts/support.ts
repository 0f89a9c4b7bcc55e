import { createEngine, type Engine } from '../answer/engine.ts';
import { type Config, ConfigError } from '../config.ts';
import { CorpusError } from '../corpus/error.ts';
import { describeNotice, IndexFileError, openIndex } from '../open-index.ts';
import { JournalFileError } from '../ops/journal-file.ts';
import { projectFile } from '../project-file.ts';
import { readWordTable } from '../text/word-table.ts';

/** The engine for a script. What is worth telling goes to standard error: standard output is for answers. */
export async function openEngine(config: Config): Promise<Engine> {
  const { index } = await openIndex(config, (notice) => {
    if (notice.kind !== 'loaded') console.error(describeNotice(notice));
  });
  return createEngine(index, readWordTable(projectFile('data', 'word-table.bin')));
}

/**
 * Runs a script: mistakes people can mend are told as they are, anything else with its stack; exit code 1 for both.
 * @param explain what else can be told in words, and the exit code for it
 */
export async function runScript(
  main: () => Promise<void>,
  explain: (error: unknown) => { readonly text: string; readonly code: number } | undefined = () =>
    undefined,
): Promise<void> {
  // Whoever reads our output may have had enough (`… | head`).
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  try {
    await main();
  } catch (error) {
    const explained = explain(error);
    process.exitCode = explained?.code ?? 1;
    console.error(explained?.text ?? (isMendable(error) ? error.message : error));
  }
}

/** A wrong call of the script: its message is all that is shown. */
export class UsageError extends Error {}

/** Whether what it says is all that a person needs to mend it. */
export function isMendable(error: unknown): error is Error {
  return (
    error instanceof ConfigError ||
    error instanceof CorpusError ||
    error instanceof UsageError ||
    error instanceof IndexFileError ||
    error instanceof JournalFileError ||
    // node:util parseArgs says well enough what is wrong with an option.
    (error instanceof TypeError &&
      'code' in error &&
      String(error.code).startsWith('ERR_PARSE_ARGS'))
  );
}
