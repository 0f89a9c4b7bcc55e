/** What checking learns from example claims, on a corpus of its own. */

import { describe, expect, it } from 'vitest';
import { createChecker } from '../../src/claims/checker.ts';
import { turningWords, verdictOf } from '../../src/claims/verdict-model.ts';
import { parseClaims } from '../../src/corpus/claims.ts';
import type { Article, Corpus } from '../../src/corpus/types.ts';
import { prepareIndex } from '../../src/prepare-index.ts';
import { projectFile } from '../../src/project-file.ts';
import { readWordTable } from '../../src/text/word-table.ts';

const table = readWordTable(projectFile('data', 'word-table.bin'));
const TEXT = 'The mayor praised the harbour workers for mending the lighthouse.';
const article: Article = {
  id: 'harbour',
  title: 'Harbour',
  date: '2026-02-01',
  language: 'en',
  paragraphs: [{ article: 'harbour', number: 1, section: null, text: TEXT }],
};

const people = ['The mayor', 'The head of the town', 'Its mayor', 'The town’s leader', 'She'];
const kind = ['commended', 'lauded', 'hailed'];
const harsh = ['scolded', 'rebuked', 'reprimanded'];
const those = ['the dockers', 'the workers', 'them all'];
const all = (verbs: readonly string[]) =>
  people.flatMap((who) => verbs.flatMap((did) => those.map((whom) => `${who} ${did} ${whom}.`)));
const source = `claims:
  - paragraph: 1
    quote: "praised the harbour workers"
    supported:
      en: ${JSON.stringify(all(kind))}
    contradicted:
      en: ${JSON.stringify(all(harsh))}
unmentioned:
  en: ${JSON.stringify(all(['paid', 'married', 'fed']))}
`;

function corpusWith(claims: string | undefined): Corpus {
  const about = { article: 'harbour', paragraph: 1, start: 0, end: TEXT.length };
  const en = ['what did the mayor say of the workers', 'who mended the lighthouse'];
  const vain = ['how old is the mayor', 'what did the budget cost'];
  return {
    articles: [
      {
        article,
        facts: [],
        notes: [{ kind: 'event', about, wordings: { en, ko: [], ja: [] } }],
        silences: [
          {
            article: 'harbour',
            topic: { en: 'the mayor', ko: 'the mayor', ja: 'the mayor' },
            wordings: { en: vain, ko: [], ja: [] },
          },
        ],
        questions: [],
        assertions: [],
        claims: claims === undefined ? [] : parseClaims('claims.yaml', claims, article),
      },
    ],
    glossary: [],
    digest: '',
  };
}

const taught = prepareIndex(corpusWith(source), table, new Date(0));
const checker = createChecker(taught, table);

describe('words that no rule knows', () => {
  it.each([
    ['The mayor commended the workers.', 'supported'],
    ['The head of the town rebuked the dockers.', 'contradicted'],
    ['The mayor flew to the moon.', 'not_mentioned'],
    ['Snow fell.', 'not_mentioned'],
  ])('%s → %s', (claim, verdict) => {
    expect(checker.check(claim).verdict).toBe(verdict);
  });

  it('a contradiction names the word it turns on, and the words of the record', () => {
    const [detail] = checker.check('The head of the town rebuked the dockers.').details;
    expect(detail?.said).toContain('rebuked');
    expect(detail).toMatchObject({ record: 'praised the harbour workers', agrees: false });
  });

  it('without examples nothing is decided', () => {
    const bare = createChecker(prepareIndex(corpusWith(undefined), table, new Date(0)), table);
    expect(bare.check('The mayor commended the workers.').verdict).toBe('not_mentioned');
  });
});

it('the same examples teach the same', () => {
  const again = prepareIndex(corpusWith(source), table, new Date(0));
  expect(Buffer.from(again.lessons.weights).equals(Buffer.from(taught.lessons.weights))).toBe(true);
  expect(again.lessons.step).toBe(taught.lessons.step);
});

it.each([
  [
    'clear',
    { supported: 0.9, contradicted: 0.05, not_mentioned: 0.05 },
    'not_mentioned',
    'supported',
  ],
  [
    'not clear enough to confirm',
    { supported: 0.8, contradicted: 0.15, not_mentioned: 0.05 },
    'not_mentioned',
    'not_mentioned',
  ],
  [
    'clear enough to deny',
    { supported: 0.05, contradicted: 0.85, not_mentioned: 0.1 },
    'not_mentioned',
    'contradicted',
  ],
  [
    'its opposite too likely',
    { supported: 0.6, contradicted: 0.3, not_mentioned: 0.1 },
    'not_mentioned',
    'not_mentioned',
  ],
  [
    'the same, and the rules agree',
    { supported: 0.75, contradicted: 0.15, not_mentioned: 0.1 },
    'supported',
    'supported',
  ],
  [
    'not clear enough to deny where the rules found nothing',
    { supported: 0.2, contradicted: 0.7, not_mentioned: 0.1 },
    'not_mentioned',
    'not_mentioned',
  ],
  [
    'the rules deny as well',
    { supported: 0.45, contradicted: 0.5, not_mentioned: 0.05 },
    'contradicted',
    'contradicted',
  ],
  [
    'against the rules',
    { supported: 0.85, contradicted: 0.05, not_mentioned: 0.1 },
    'contradicted',
    'not_mentioned',
  ],
  [
    'against the rules, all but certain',
    { supported: 0.95, contradicted: 0.02, not_mentioned: 0.03 },
    'contradicted',
    'supported',
  ],
  [
    'nothing mentioned',
    { supported: 0.3, contradicted: 0.1, not_mentioned: 0.6 },
    'supported',
    'not_mentioned',
  ],
] as const)('a verdict: %s', (_, likely, byRule, verdict) => {
  expect(verdictOf(likely, byRule, true)).toBe(verdict);
});

it('what the rules agree with is confirmed sooner where they found every detail', () => {
  const likely = { supported: 0.75, contradicted: 0.15, not_mentioned: 0.1 };
  expect(verdictOf(likely, 'supported', true)).toBe('supported');
  expect(verdictOf(likely, 'supported', false)).toBe('not_mentioned');
});

it('a statement of no words turns on none', () => {
  expect(turningWords(taught.lessons, [])).toBeUndefined();
});
