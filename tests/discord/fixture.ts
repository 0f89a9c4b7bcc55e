import { createEngine, type Engine } from '../../src/answer/engine.ts';
import { projectFile } from '../../src/project-file.ts';
import { readWordTable } from '../../src/text/word-table.ts';
import { shippedIndex } from '../shipped-index.ts';

/** The engine over the shipped article. */
export async function shippedEngine(): Promise<Engine> {
  return createEngine(await shippedIndex(), readWordTable(projectFile('data', 'word-table.bin')));
}
