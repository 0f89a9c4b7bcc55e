/** Notes one refusal after the other and says so as soon as each is kept, until it is killed. */

import { writeSync } from 'node:fs';
import { openJournal } from '../../src/ops/journal.ts';
import { refusal } from './refusal.ts';

const journal = openJournal({ file: process.argv[2] ?? '', days: 90 });
for (let number = 0; ; number += 1) {
  await journal.record(refusal(`what is kept of number ${number}`));
  writeSync(1, `${number}\n`);
}
