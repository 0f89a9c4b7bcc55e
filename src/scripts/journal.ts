/**
 * `npm run journal`: what members asked and the record could not answer, the most frequent first.
 * `-- --drafts` prints notes to edit for the paragraphs these questions come closest to, `-- --json`
 * the entries as they are, `-- --least 3` only what was asked so often, `-- --clear` empties it.
 */

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { environment, readConfig } from '../config.ts';
import { loadIndex } from '../index/file.ts';
import type { Index } from '../index/types.ts';
import { UsageError } from '../mendable.ts';
import { openJournal } from '../ops/journal.ts';
import { draftNotes } from '../ops/journal-drafts.ts';
import { runScript } from './run-script.ts';

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      drafts: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      clear: { type: 'boolean', default: false },
      least: { type: 'string', default: '1' },
    },
  });
  const least = Number(values.least);
  if (!Number.isInteger(least) || least < 1)
    throw new UsageError(`--least ${values.least}: must be a whole number from 1 on`);
  const config = readConfig(environment());
  if (!config.journal) {
    throw new UsageError(
      'No journal is kept\n    → set JOURNAL_FILE=.journal/refused.lmdb in .env and start the bot: refused questions are then kept, without their authors',
    );
  }
  if (!existsSync(config.journal.file)) {
    console.log(`${config.journal.file}: nothing has been noted yet`);
    return;
  }
  const journal = openJournal(config.journal);
  await journal.purge();
  const entries = journal.entries().filter(({ count }) => count >= least);
  if (values.clear) await journal.clear();
  await journal.close();
  if (values.clear) console.log(`${entries.length} entries removed`);
  else if (values.json) for (const entry of entries) console.log(JSON.stringify(entry));
  else if (values.drafts) console.log(draftNotes(entries, await indexOf(config.indexFile)));
  else {
    for (const { count, last, question, closest } of entries) {
      const near = closest.map(({ paragraph }) => `¶${paragraph}`).join(' ');
      console.log(`${String(count).padStart(5)}  ${last}  ${question}${near && `  (${near})`}`);
    }
    if (entries.length === 0) console.log('nothing has been refused');
  }
});

async function indexOf(file: string): Promise<Index> {
  const loaded = await loadIndex(file);
  if ('problem' in loaded) {
    throw new UsageError(`${file}: ${loaded.detail}\n    → npm run index`);
  }
  return loaded.index;
}
