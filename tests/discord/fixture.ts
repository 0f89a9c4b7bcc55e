import { createEngine, type Engine } from '../../src/answer/engine.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { prepareIndex } from '../../src/prepare-index.ts';
import { projectFile } from '../../src/project-file.ts';
import { readWordTable } from '../../src/text/word-table.ts';

/** The engine over the shipped article, built afresh so that no index file is needed. */
export async function shippedEngine(): Promise<Engine> {
  const table = readWordTable(projectFile('data', 'word-table.bin'));
  const corpus = await loadCorpus(projectFile('corpus'));
  return createEngine(prepareIndex(corpus, table, new Date('2026-02-01T09:30:00Z')), table);
}
