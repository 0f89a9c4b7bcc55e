import { describe, expect, it } from 'vitest';
import { createConsiderer } from '../../../src/answer/consider.ts';
import { burstOf } from '../../../src/answer/general/burst.ts';
import { createProfile } from '../../../src/answer/general/profile.ts';
import { viewOf } from '../../../src/answer/general/view.ts';
import { indexOf } from '../../../src/eval/squad.ts';
import { projectFile } from '../../../src/project-file.ts';
import { readWordTable } from '../../../src/text/word-table.ts';

const texts = [
  'Kelp grows fast.',
  'Kelp feeds urchins.',
  'Divers cut kelp in autumn.',
  'A harbour was built in autumn.',
];
const table = readWordTable(projectFile('data', 'word-table.bin'));
const index = indexOf([
  {
    article: {
      id: 'kelp',
      title: 'Seaweed',
      date: '2020-01-01',
      language: 'en',
      paragraphs: texts.map((text, at) => ({
        article: 'kelp',
        number: at + 1,
        section: null,
        text,
      })),
    },
    facts: [],
    notes: [],
    silences: [],
    questions: [],
    assertions: [],
    claims: [],
  },
]);
const { analyse, vocabulary } = createConsiderer(index, table);
const profile = createProfile(index, vocabulary, table);
const view = viewOf(analyse('When is kelp cut?'), vocabulary);

describe('burstOf', () => {
  it('tells a word of the topic from one that happens to be there', () => {
    const counts = Uint32Array.from(view.terms, ({ term }) => (term === 'kelp' ? 3 : 1));
    const { often2, often3, often5, onlyHere, concentrationBeyond } = burstOf(
      profile,
      view,
      counts,
      4,
    );
    expect([often2 > 0, often3 > 0, often5]).toEqual([true, true, 0]);
    expect(onlyHere).toBeGreaterThan(0);
    expect(concentrationBeyond).toBeLessThan(1);
  });

  it('is nothing where the article has nothing of the question', () => {
    const figures = Object.values(burstOf(profile, view, new Uint32Array(view.terms.length), 4));
    expect(figures.every((figure) => figure === 0)).toBe(true);
  });
});
