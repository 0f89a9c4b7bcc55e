import { createEngine, type Engine } from '../answer/engine.ts';
import type { Config } from '../config.ts';
import { describeNotice, openIndex } from '../open-index.ts';
import { projectFile } from '../project-file.ts';
import { readWordTable } from '../text/word-table.ts';

/** The engine for a script. What is worth telling goes to standard error: standard output is for answers. */
export async function openEngine(config: Config): Promise<Engine> {
  const { index } = await openIndex(config, (notice) => {
    if (notice.kind !== 'loaded') console.error(describeNotice(notice));
  });
  return createEngine(index, readWordTable(projectFile('data', 'word-table.bin')));
}
