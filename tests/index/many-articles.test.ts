import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { type IndexNotice, indexMismatch, openIndex, rebuildIndex } from '../../src/open-index.ts';
import { generated, table, writeArticles } from './corpora.ts';

const dir = await mkdtemp(path.join(tmpdir(), 'pilcrow-articles-'));
afterAll(() => rm(dir, { recursive: true, force: true }));
const location = {
  corpusDir: path.join(dir, 'corpus'),
  indexFile: path.join(dir, 'i', 'index.bin'),
};
await writeArticles(location.corpusDir, 200);

it('a folder of 200 articles that nobody prepared', async () => {
  const told: IndexNotice['kind'][] = [];
  const { index } = await openIndex(location, ({ kind }) => told.push(kind));
  expect(told).toEqual(['building', 'built']);
  expect(index.meta).toMatchObject({ articles: 200, paragraphs: 400, notes: 0, facts: 0 });
  expect(await indexMismatch(location)).toBeUndefined();

  const again = await openIndex(location, ({ kind }) => told.push(kind));
  const engine = createEngine(again.index, table);
  expect(told).toEqual(['building', 'built', 'loaded']);
  let right = 0;
  for (let number = 0; number < 80; number += 1) {
    const { place, thing, architect } = generated(number);
    const answer = engine.ask({ question: `Who designed the ${thing} of ${place}?` });
    expect(answer.passages.length).toBeGreaterThan(0);
    const [best] = answer.passages;
    if (best?.text.includes(architect) || best?.text.includes(`The ${thing} of ${place}`))
      right += 1;
    if (answer.answer) expect(best?.text).toContain(answer.answer.text);
  }
  expect(right).toBe(80);
});

it('building anew tells how far it is', async () => {
  const stages = new Map<string, number[]>();
  const { index, bytes } = await rebuildIndex(location, ({ stage, done, of }) => {
    expect(of).toBe(stage === 'articles' ? 200 : 400);
    stages.set(stage, [...(stages.get(stage) ?? []), done]);
  });
  expect(bytes).toBeGreaterThan(0);
  expect(index.meta.paragraphs).toBe(400);
  expect(stages.get('articles')?.at(-1)).toBe(200);
  expect(stages.get('paragraphs')?.at(-1)).toBe(400);
});
