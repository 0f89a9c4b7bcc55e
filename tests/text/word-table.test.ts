import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectFile } from '../../src/project-file.ts';
import { readWordTable } from '../../src/text/word-table.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'pilcrow-word-table-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Three words in two dimensions: "kill" and "murder" alike, "mine" at a right angle to both. */
function table(change: { format?: number; bytes?: number[]; header?: string } = {}) {
  const file = path.join(dir, 'words.bin');
  const header =
    change.header ??
    JSON.stringify({
      format: change.format ?? 1,
      dimensions: 2,
      scale: 100,
      stems: ['kill', 'murder', 'mine'],
    });
  const bytes = change.bytes ?? [100, 0, 100, 0, 0, -100];
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`${header}\n`), Buffer.from(Int8Array.from(bytes))]),
  );
  return readWordTable(file);
}

describe('readWordTable', () => {
  it('ranks words by their place, the most common first', () => {
    const words = table();
    expect(['kill', 'murder', 'mine'].map(words.rank)).toEqual([0, 1, 2]);
    expect(words.rank('ramen')).toBeUndefined();
    expect(words.rank('__proto__')).toBeUndefined();
    expect(words.size).toBe(3);
  });

  it.each([
    ['kill', 'murder', 1],
    ['kill', 'mine', 0],
    ['mine', 'mine', 1],
    ['kill', 'ramen', 0],
    ['ramen', 'ramen', 0],
  ])('%s and %s are %d near', (a, b, similarity) => {
    expect(table().similarity(a, b)).toBeCloseTo(similarity);
  });

  it.each([
    ['a byte too few', { bytes: [1, 2, 3, 4, 5] }],
    ['a byte too many', { bytes: [1, 2, 3, 4, 5, 6, 7] }],
    ['another format', { format: 2 }],
    ['no table at all', { header: '{}' }],
    ['no JSON', { header: 'words' }],
  ])('refuses a file with %s', (_, change) => {
    expect(() => table(change)).toThrow();
  });
});

describe('the shipped table', () => {
  const words = readWordTable(projectFile('data', 'word-table.bin'));

  it.each([
    ['kill', 'murder', 'king'],
    ['mine', 'coal', 'summit'],
    ['die', 'death', 'trade'],
    ['talk', 'negoti', 'remain'],
  ])('%s is nearer to %s than to %s', (word, near, far) => {
    expect(words.similarity(word, near)).toBeGreaterThan(words.similarity(word, far));
  });

  it('knows that "said" is commoner than "abduct"', () => {
    expect(words.rank('said')).toBeLessThan(words.rank('abduct') ?? Infinity);
  });
});
