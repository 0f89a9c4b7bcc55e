import { createConsiderer } from '../../src/answer/consider.ts';
import { createEngine } from '../../src/answer/engine.ts';
import { buildIndex } from '../../src/index/build.ts';
import { projectFile } from '../../src/project-file.ts';
import { readWordTable } from '../../src/text/word-table.ts';
import { shippedIndex } from '../shipped-index.ts';

const table = readWordTable(projectFile('data', 'word-table.bin'));

/** The shipped corpus with everything its editors wrote. */
export const index = await shippedIndex();
export const engine = createEngine(index, table);
export const considerer = createConsiderer(index, table);

/** The same articles as if nobody had prepared them. */
export const bareEngine = createEngine(
  buildIndex(
    {
      digest: index.meta.corpus,
      glossary: [],
      articles: index.articles.map((article) => ({
        article,
        facts: [],
        notes: [],
        silences: [],
        questions: [],
        assertions: [],
        claims: [],
      })),
    },
    new Date(0),
  ),
  table,
);
