import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSquad, scoreSquad, squadTable } from '../../src/eval/squad.ts';
import { projectFile } from '../../src/project-file.ts';
import { readWordTable } from '../../src/text/word-table.ts';

const table = readWordTable(projectFile('data', 'word-table.bin'));
const files = ['squad-v2.0-dev.json', 'squad-v2.0-more-paragraphs.json'].map((name) =>
  projectFile('..', 'shared', 'eval', 'general', name),
);
const present = files.every((file) => existsSync(file));
if (!present) console.warn('SKIPPED: ../shared/eval/general is absent, nothing guards its figures');

describe('readSquad', () => {
  it('takes the questions that can be answered, with the place of each paragraph among all', async () => {
    const file = await small();
    const { articles, questions } = await readSquad([file]);
    expect(articles.map(({ article }) => article.title)).toEqual(['Tide mills', 'Kelp']);
    expect(questions).toEqual([
      { text: 'Who built the mill?', article: 0, paragraph: 1, starts: [31] },
      { text: 'Where does kelp grow?', article: 1, paragraph: 2, starts: [14] },
    ]);
  });

  it('takes only paragraphs from further files', async () => {
    const file = await small();
    const { articles, questions } = await readSquad([file, file]);
    expect([articles.length, questions.length]).toEqual([4, 2]);
  });
});

describe('scoreSquad', () => {
  it('counts articles at even and odd positions apart, and asks again without the article', async () => {
    const report = scoreSquad(await readSquad([await small()]), table);
    expect(report.all).toMatchObject({
      questions: 2,
      first: 2,
      sentence: 2,
      refused: 2,
      refusedAlone: 2,
    });
    expect([report.even.questions, report.odd.questions]).toEqual([1, 1]);
    expect(squadTable(report)).toContain('| all | 2 |');
  });

  it.skipIf(!present)(
    'keeps what was reached on articles that nobody prepared',
    async () => {
      const { all, even, odd } = scoreSquad(await readSquad(files), table, false);
      expect(all.questions).toBe(2_910);
      expect(all.first / all.questions).toBeGreaterThan(0.885);
      expect(all.sentence / all.questions).toBeGreaterThan(0.8);
      expect(all.lost / all.questions).toBeLessThan(0.052);
      expect(even.first / even.questions).toBeGreaterThan(0.83);
      expect(odd.first / odd.questions).toBeGreaterThan(0.92);
    },
    240_000,
  );
});

async function small(): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'squad-')), 'small.json');
  const qa = (question: string, context: string, answer: string, impossible = false) => ({
    question,
    is_impossible: impossible,
    answers: impossible ? [] : [{ text: answer, answer_start: context.indexOf(answer) }],
  });
  const mill = 'The mill at Carew was built by John Bartlett in 1801.';
  const kelp = 'Kelp grows in cold seas. It is eaten in Japan and Korea.';
  await writeFile(
    file,
    JSON.stringify({
      data: [
        {
          title: 'Tide_mills',
          paragraphs: [
            { context: 'A tide mill is driven by the rise and fall of the sea.' },
            {
              context: mill,
              qas: [
                { ...qa('Who built the mill?', mill, 'John Bartlett') },
                qa('Who burnt the mill?', mill, '', true),
              ],
            },
          ],
        },
        {
          title: 'Kelp',
          paragraphs: [{ context: kelp, qas: [qa('Where does kelp grow?', kelp, 'cold seas')] }],
        },
      ],
    }),
  );
  return file;
}
