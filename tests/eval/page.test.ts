import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { fillPage, togetherHeading } from '../../src/eval/page.ts';
import { isGold } from '../../src/eval/sets.ts';
import { projectFile } from '../../src/project-file.ts';

it.each([
  [['held-out', 'held-out-2'], 'held-out and held-out-2 together'],
  [['held-out', 'held-out-2', 'held-out-4'], 'held-out, held-out-2 and held-out-4 together'],
])('the sum of %j is headed by their names', (names, heading) => {
  expect(togetherHeading(names)).toBe(heading);
});

it('a page is its template with what was measured', () => {
  expect(fillPage('on {{today}}: {{measured}}', { today: '2026-11-29', measured: '$&' })).toBe(
    'on 2026-11-29: $&',
  );
  expect(() => fillPage('{{yesterday}}', {})).toThrow('{{yesterday}}');
});

it.each([
  ['page.md', 'evaluation.md'],
  ['page-unprepared.md', 'evaluation-unprepared.md'],
])('%s is what docs/%s says around the tables', async (template, page) => {
  const [before = ''] = (await readFile(projectFile('src', 'eval', template), 'utf8')).split(
    '{{measured}}',
  );
  const shown = await readFile(projectFile('docs', page), 'utf8');
  const [today = ''] = /\d{4}-\d\d-\d\d/.exec(shown) ?? [];
  expect(shown).toContain(fillPage(before, { today }));
});

it.each([
  [{ gold: [3] }, { article: 'a', paragraph: 3 }, true],
  [{ gold: [3], article: 'a' }, { article: 'a', paragraph: 3 }, true],
  [{ gold: [3], article: 'b' }, { article: 'a', paragraph: 3 }, false],
  [{ gold: [3] }, { article: 'a', paragraph: 4 }, false],
  [{ gold: [3] }, undefined, false],
])('%j is answered by %j: %s', (question, place, right) => {
  expect(isGold(question, place)).toBe(right);
});
