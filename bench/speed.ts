import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEngine } from '../src/answer/engine.ts';
import { loadIndex, saveIndex } from '../src/index/file.ts';
import type { Index } from '../src/index/types.ts';
import type { WordTable } from '../src/text/word-table.ts';
import { percentile } from './percentile.ts';

export interface SpeedRow {
  readonly corpus: string;
  readonly paragraphs: number;
  /** Milliseconds a question, the whole answer included. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds to read the index file, the best of five; absent where it is too large for one string. */
  readonly load: number | undefined;
  /** Megabytes. */
  readonly file: number | undefined;
  readonly heap: number;
}

/** Largest index that is written out: JSON text has an end at half a gigabyte. */
const MOST_SAVED = 20_000;
/** About a second of questions, after which V8 has compiled what is used most: what a bot in service is like. */
const WARM_UP = 1_000;

export async function measureSpeed(
  corpus: string,
  makeIndex: () => Index | Promise<Index>,
  table: WordTable,
  questions: readonly string[],
): Promise<SpeedRow> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  const index = await makeIndex();
  const engine = createEngine(index, table);
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers - before;
  for (let at = 0; at < WARM_UP; at += 1)
    engine.ask({ question: questions[at % questions.length] ?? '' });
  const times = questions.map((question) => {
    const start = performance.now();
    engine.ask({ question });
    return performance.now() - start;
  });
  const stored = index.paragraphs.length <= MOST_SAVED ? await measureFile(index) : undefined;
  return {
    corpus,
    paragraphs: index.paragraphs.length,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    load: stored?.load,
    file: stored?.file,
    heap: heap / 1e6,
  };
}

async function measureFile(index: Index): Promise<{ load: number; file: number }> {
  const dir = await mkdtemp(path.join(tmpdir(), 'pilcrow-bench-'));
  try {
    const file = path.join(dir, 'index.bin');
    const bytes = await saveIndex(file, index);
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const start = performance.now();
      await loadIndex(file);
      times.push(performance.now() - start);
    }
    return { load: Math.min(...times), file: bytes / 1e6 };
  } finally {
    await rm(dir, { recursive: true });
  }
}
