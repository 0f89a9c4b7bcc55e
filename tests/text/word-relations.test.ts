import { describe, expect, it } from 'vitest';
import { projectFile } from '../../src/project-file.ts';
import { stem } from '../../src/text/stem.ts';
import { readWordTable } from '../../src/text/word-table.ts';

const table = readWordTable(projectFile('data', 'word-table.bin'));
const row = (word: string) => table.rank(stem(word)) ?? -1;

describe('related', () => {
  it.each([
    ['invade', 'invasion'],
    ['car', 'automobile'],
    ['doctor', 'physician'],
  ])('knows that %s and %s are akin, from either side', (a, b) => {
    const strength = table.related(row(a)).get(row(b)) ?? 0;
    expect(strength).toBeGreaterThanOrEqual(0.4);
    expect(strength).toBeLessThanOrEqual(1);
    expect(table.related(row(b)).get(row(a))).toBe(strength);
  });

  it('relates no strangers', () => {
    expect(table.related(row('invasion')).get(row('physician'))).toBeUndefined();
  });

  it('has nothing for a row that is none', () => {
    expect(table.related(table.size + 5).size).toBe(0);
  });
});
