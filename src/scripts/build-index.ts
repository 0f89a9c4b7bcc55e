/** `npm run index`: builds the index of the corpus; with `-- --check` says whether the file fits it. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { environment, readConfig } from '../config.ts';
import { indexMismatch, rebuildIndex } from '../open-index.ts';
import type { BuildProgress } from '../prepare-index.ts';
import { runScript } from './run-script.ts';

await runScript(async () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const config = readConfig(environment());
  const file = path.relative(process.cwd(), config.indexFile);
  if (values.check) {
    const mismatch = await indexMismatch(config);
    if (mismatch === undefined) {
      console.log(`${file} fits the corpus`);
      return;
    }
    process.exitCode = 1;
    console.error(`${file} does not fit the corpus: ${mismatch}\n  → run npm run index`);
    return;
  }
  const started = performance.now();
  const { index, bytes } = await rebuildIndex(config, progressLine());
  const milliseconds = Math.round(performance.now() - started);
  const { articles, paragraphs, facts, notes, terms, corpus } = index.meta;
  console.log(
    [
      ['articles', articles],
      ['paragraphs', paragraphs],
      ['facts', facts],
      ['notes', notes],
      ['terms', terms],
      ['bytes', bytes],
      ['time', `${milliseconds} ms`],
      ['corpus', corpus.slice(0, 12)],
      ['file', file],
    ]
      .map(
        ([name, value]) =>
          `${String(name).padEnd(10)} ${typeof value === 'number' ? value.toLocaleString('en') : value}`,
      )
      .join('\n'),
  );
});

/** Progress on one line of standard error that is written over; a plain line a stage where it cannot be. */
function progressLine(): (progress: BuildProgress) => void {
  let shown = -1;
  let stage = '';
  return (progress) => {
    const { done, of } = progress;
    const percent = Math.floor((100 * done) / of);
    if (progress.stage === stage && percent === shown) return;
    const isLast = done === of;
    const line = `${progress.stage} ${done.toLocaleString('en')} of ${of.toLocaleString('en')}`;
    if (process.stderr.isTTY) process.stderr.write(`\r${line}${isLast ? '\n' : ''}`);
    else if (isLast) process.stderr.write(`${line}\n`);
    stage = progress.stage;
    shown = percent;
  };
}
