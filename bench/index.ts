/**
 * Speed of the engine at three sizes, and other search libraries on the same data.
 *
 *   npm run bench              all of it (some minutes: 100,000 paragraphs are indexed)
 *   npm run bench -- --quick   without the 100,000
 *
 * The larger sizes and the comparison want the public benchmark beside the project
 * (../shared/eval/general); without it the shipped article stands in.
 */
import { parseArgs } from 'node:util';
import { createConsiderer } from '../src/answer/consider.ts';
import { loadCorpus } from '../src/corpus/load.ts';
import { readQuestions } from '../src/eval/sets.ts';
import { indexOf } from '../src/eval/squad.ts';
import { buildIndex } from '../src/index/build.ts';
import type { Index } from '../src/index/types.ts';
import { projectFile } from '../src/project-file.ts';
import { readWordTable } from '../src/text/word-table.ts';
import { enlarge, squadIfPresent } from './corpora.ts';
import { type Contender, contenders } from './libraries.ts';
import { percentile } from './percentile.ts';
import { measureSpeed, type SpeedRow } from './speed.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const LARGE = 100_000;
const ASKED = 1_000;

const table = readWordTable(projectFile('data', 'word-table.bin'));
const corpus = await loadCorpus(projectFile('corpus'));
const sample = await readQuestions(projectFile('eval', 'sample'));
const squad = await squadIfPresent();
if (!squad)
  console.log(
    'SKIPPED: ../shared/eval/general is absent, so only the shipped article is measured\n',
  );

const shipped = sample.map(({ question }) => question);
const rows: SpeedRow[] = [
  await measureSpeed(
    'shipped article',
    () => buildIndex(corpus, new Date()),
    table,
    Array.from({ length: 10 }, () => shipped).flat(),
  ),
];
if (squad) {
  const every = Math.max(1, Math.floor(squad.questions.length / ASKED));
  const asked = squad.questions.filter((_, at) => at % every === 0).map(({ text }) => text);
  rows.push(await measureSpeed('SQuAD', () => indexOf(squad.articles), table, asked));
  if (!values.quick)
    rows.push(
      await measureSpeed(
        'SQuAD enlarged',
        () => indexOf(enlarge(squad.articles, LARGE)),
        table,
        asked,
      ),
    );
}
console.log('Speed, the whole answer included (milliseconds; megabytes)');
console.table(rows.map((row) => rounded({ ...row })));

const data = squad
  ? {
      index: indexOf(squad.articles),
      build: () => indexOf(squad.articles),
      asked: squad.questions.map(({ text, paragraph }) => ({ text, right: [paragraph] })),
    }
  : shippedData();
const titles = new Map(data.index.articles.map(({ id, title }) => [id, title]));
const documents = data.index.paragraphs.map(({ article, text }, id) => ({
  id: String(id),
  title: titles.get(article) ?? '',
  text,
}));
const compared = [await measure(() => pilcrow(data.build()))];
for (const make of contenders) compared.push(await measure(() => make(documents)));
console.log(
  `Right paragraph first, among 5 and 20: ${documents.length} paragraphs, ${data.asked.length} questions`,
);
console.table(compared);

function shippedData() {
  const index = buildIndex(corpus, new Date());
  const asked = sample
    .filter(({ answerable }) => answerable)
    .map(({ question, gold }) => ({ text: question, right: gold.map((number) => number - 1) }));
  return { index, build: () => buildIndex(corpus, new Date()), asked };
}

function pilcrow(index: Index): Contender {
  const { analyse, consider } = createConsiderer(index, table);
  return {
    name: 'Pilcrow',
    find: (question) => consider(analyse(question)).ranked.map(({ id }) => String(id)),
    size: () => undefined,
  };
}

async function measure(make: () => Contender | Promise<Contender>) {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const contender = await make();
  const built = performance.now() - start;
  globalThis.gc?.();
  const heap = (process.memoryUsage().heapUsed - before) / 1e6;
  const times: number[] = [];
  const within = { 1: 0, 5: 0, 20: 0 };
  for (const { text, right } of data.asked) {
    const asked = performance.now();
    const found = await contender.find(text);
    times.push(performance.now() - asked);
    const place = found.findIndex((id) => right.includes(Number(id)));
    for (const limit of [1, 5, 20] as const) if (place >= 0 && place < limit) within[limit] += 1;
  }
  const share = (count: number) => `${((100 * count) / data.asked.length).toFixed(1)} %`;
  const size = await contender.size();
  return {
    library: contender.name,
    first: share(within[1]),
    'among 5': share(within[5]),
    // Eight are handed on by our own ranking: no more are ever shown.
    'among 20': contender.name === 'Pilcrow' ? '–' : share(within[20]),
    ...rounded({
      'build ms': built,
      p50: percentile(times, 0.5),
      p99: percentile(times, 0.99),
      heap,
      'index MB': size === undefined ? undefined : size / 1e6,
    }),
  };
}

function rounded(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name,
      typeof value === 'number' ? Math.round(value * 100) / 100 : value,
    ]),
  );
}
