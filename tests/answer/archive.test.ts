/** An archive of two articles: what one is silent on, the other may answer. */

import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import type { PreparedArticle } from '../../src/corpus/types.ts';
import { prepareIndex } from '../../src/prepare-index.ts';
import { projectFile } from '../../src/project-file.ts';
import { readWordTable } from '../../src/text/word-table.ts';

const table = readWordTable(projectFile('data', 'word-table.bin'));
const only = (en: readonly string[]) => ({ en, ko: [], ja: [] });

function prepared(
  id: string,
  texts: readonly string[],
  notes: readonly (readonly string[])[],
  silent: readonly string[],
): PreparedArticle {
  return {
    article: {
      id,
      title: id,
      date: '2026-02-01',
      language: 'en',
      paragraphs: texts.map((text, at) => ({ article: id, number: at + 1, section: null, text })),
    },
    facts: [],
    notes: notes.map((wordings, at) => ({
      kind: 'event',
      about: { article: id, paragraph: at + 1, start: 0, end: texts[at]?.length ?? 0 },
      wordings: only(wordings),
    })),
    silences:
      silent.length === 0
        ? []
        : [{ article: id, topic: { en: 'costs', ko: '비용', ja: '費用' }, wordings: only(silent) }],
    questions: [],
    assertions: [],
    claims: [],
  };
}

const plan = prepared(
  'plan',
  ['The town will mend its lighthouse.', 'The mayor praised the harbour workers.'],
  [
    ['what will the town mend', 'what happens to the lighthouse', 'is the lighthouse mended'],
    ['whom did the mayor praise', 'what did the mayor say of the workers'],
  ],
  [
    'how much will the lighthouse cost',
    'what does mending the lighthouse cost',
    'price of the lighthouse',
    'what is the lighthouse budget',
  ],
);
const bill = prepared(
  'bill',
  ['Mending the lighthouse cost forty thousand crowns.', 'The tower is lit again.'],
  [
    [
      'how much did the lighthouse cost',
      'what did mending the lighthouse cost',
      'cost of the lighthouse',
      'what was paid for the lighthouse',
    ],
    ['is the tower lit', 'does the tower shine again'],
  ],
  [],
);

const engineOver = (articles: readonly PreparedArticle[]) =>
  createEngine(prepareIndex({ articles, glossary: [], digest: '' }, table, new Date(0)), table);

describe('what one article is silent on', () => {
  const question = 'how much will the lighthouse cost';

  it('is refused where it is the only one', () => {
    expect(engineOver([plan]).ask({ question }).answered).toBe(false);
  });

  it.each([
    ['after it', [plan, bill]],
    ['before it', [bill, plan]],
  ])('is answered by another that comes %s', (_, articles) => {
    const { answered, answer } = engineOver(articles).ask({ question });
    expect(answered).toBe(true);
    expect(answer?.citation).toMatchObject({ article: 'bill', paragraph: 1 });
  });
});
