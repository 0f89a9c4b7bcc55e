import { describe, expect, it } from 'vitest';
import type { PreparedArticle } from '../../src/corpus/types.ts';
import { smallCorpora } from '../../src/eval/general-examples.ts';

const articles = Array.from(
  { length: 30 },
  (_, at): PreparedArticle => ({
    article: { id: `a${at}`, title: '', date: '2020-01-01', language: 'en', paragraphs: [] },
    facts: [],
    notes: [],
    silences: [],
    questions: [],
    assertions: [],
    claims: [],
  }),
);
const pool = [...articles.keys()].filter((number) => number % 2 === 0);

describe('smallCorpora', () => {
  it.each(pool)('have article %i on one side only, and nothing from outside the pool', (own) => {
    for (const { having, lacking } of smallCorpora(articles, pool, own)) {
      const ids = (list: readonly PreparedArticle[]) => list.map(({ article }) => article.id);
      expect(ids(having)).toContain(`a${own}`);
      expect(ids(lacking)).not.toContain(`a${own}`);
      expect(having).toHaveLength(lacking.length);
      for (const id of [...ids(having), ...ids(lacking)])
        expect(pool).toContain(Number(id.slice(1)));
    }
  });

  it('come down to a single article', () => {
    expect(Math.min(...smallCorpora(articles, pool, 0).map(({ having }) => having.length))).toBe(1);
  });
});
