import { createRequire } from 'node:module';
import { create, insert, save, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import english from 'flexsearch/lang/en';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { functionWords, isStopWord } from '../src/text/stop-words.ts';
import { terms } from '../src/text/tokens.ts';

/** A paragraph as every library gets it. */
export interface BenchDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A library with its index made. */
export interface Contender {
  readonly name: string;
  /** Ids, best first. */
  find(question: string): string[] | Promise<string[]>;
  /** Bytes of the serialised index; undefined where the library offers none. */
  size(): number | undefined | Promise<number | undefined>;
}

export type MakeContender = (documents: readonly BenchDocument[]) => Contender | Promise<Contender>;

const MOST = 20;

/** Each as its own documentation begins, with what it has for English. */
export const contenders: readonly MakeContender[] = [
  miniSearch,
  orama,
  flexSearch,
  lunrJs,
  winkBm25,
];

function miniSearch(documents: readonly BenchDocument[]): Contender {
  const index = new MiniSearch<BenchDocument>({ fields: ['text', 'title'] });
  index.addAll(documents);
  return {
    name: 'MiniSearch, default',
    find: (question) =>
      index
        .search(question)
        .slice(0, MOST)
        .map(({ id }) => String(id)),
    size: () => JSON.stringify(index).length,
  };
}

async function orama(documents: readonly BenchDocument[]): Promise<Contender> {
  const index = create({
    schema: { id: 'string', title: 'string', text: 'string' },
    // With stop words left out it finds twice as many; with stemming on top, fewer.
    components: { tokenizer: { stemming: false, stopWords: [...functionWords] } },
  });
  for (const document of documents) await insert(index, { ...document });
  return {
    name: '@orama/orama',
    async find(question) {
      const { hits } = await search(index, {
        term: question,
        properties: ['text', 'title'],
        limit: MOST,
      });
      return hits.map(({ id }) => id);
    },
    size: () => JSON.stringify(save(index)).length,
  };
}

function flexSearch(documents: readonly BenchDocument[]): Contender {
  const index = new FlexSearch.Index({
    tokenize: 'strict',
    encoder: new FlexSearch.Encoder(FlexSearch.Charset.LatinDefault).assign(english),
  });
  for (const [at, { title, text }] of documents.entries()) index.add(at, `${title} ${text}`);
  return {
    name: 'flexsearch',
    find: (question) =>
      index
        .search(question, { limit: MOST, suggest: true })
        .map((at) => documents[Number(at)]?.id ?? ''),
    size: () => undefined,
  };
}

function lunrJs(documents: readonly BenchDocument[]): Contender {
  const index = lunr((builder) => {
    builder.ref('id');
    builder.field('title');
    builder.field('text');
    for (const document of documents) builder.add(document);
  });
  return {
    name: 'lunr',
    find: (question) =>
      index
        .query((query) => {
          for (const token of lunr.tokenizer(question)) query.term(token, {});
        })
        .slice(0, MOST)
        .map(({ ref }) => ref),
    size: () => JSON.stringify(index).length,
  };
}

interface WinkEngine {
  defineConfig(config: object): void;
  definePrepTasks(tasks: readonly ((text: string) => string[])[]): void;
  addDoc(document: object, id: string): void;
  consolidate(): void;
  search(query: string, limit: number): [string, number][];
  exportJSON(): string;
}

function winkBm25(documents: readonly BenchDocument[]): Contender {
  // A CommonJS package without types.
  const make: () => WinkEngine = createRequire(import.meta.url)('wink-bm25-text-search');
  const index = make();
  index.defineConfig({ fldWeights: { title: 1, text: 2 } });
  // It brings no tokenizer of its own: it gets ours.
  index.definePrepTasks([(text) => terms(text).filter((term) => !isStopWord(term))]);
  for (const { id, title, text } of documents) index.addDoc({ title, text }, id);
  index.consolidate();
  return {
    name: 'wink-bm25-text-search',
    find: (question) => index.search(question, MOST).map(([id]) => id),
    size: () => index.exportJSON().length,
  };
}
