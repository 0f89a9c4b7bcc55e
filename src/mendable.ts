import { ConfigError } from './config.ts';
import { CorpusError } from './corpus/error.ts';
import { IndexFileError } from './open-index.ts';
import { JournalFileError } from './ops/journal-file.ts';

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
