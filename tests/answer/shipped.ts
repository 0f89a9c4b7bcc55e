import { createConsiderer } from '../../src/answer/consider.ts';
import { createEngine } from '../../src/answer/engine.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { buildIndex } from '../../src/index/build.ts';
import { projectFile } from '../../src/project-file.ts';
import { readWordTable } from '../../src/text/word-table.ts';

const table = readWordTable(projectFile('data', 'word-table.bin'));

/** The shipped corpus with everything its editors wrote. */
export const corpus = await loadCorpus(projectFile('corpus'));
export const index = buildIndex(corpus, new Date(0));
export const engine = createEngine(index, table);
export const considerer = createConsiderer(index, table);

/** The same articles as if nobody had prepared them. */
export const bareEngine = createEngine(
  buildIndex(
    {
      ...corpus,
      glossary: [],
      articles: corpus.articles.map(({ article }) => ({
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
