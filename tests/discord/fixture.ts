import { createEngine, type Engine } from '../../src/answer/engine.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { buildIndex } from '../../src/index/build.ts';
import { projectFile } from '../../src/project-file.ts';
import { readWordTable } from '../../src/text/word-table.ts';

/** The engine over the shipped article, built afresh so that no index file is needed. */
export async function shippedEngine(): Promise<Engine> {
  const index = buildIndex(
    await loadCorpus(projectFile('corpus')),
    new Date('2026-02-01T09:30:00Z'),
  );
  return createEngine(index, readWordTable(projectFile('data', 'word-table.bin')));
}
