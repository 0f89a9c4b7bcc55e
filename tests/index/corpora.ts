import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type CorpusFiles, parseCorpus } from '../../src/corpus/load.ts';
import type { Corpus } from '../../src/corpus/types.ts';
import { projectFile } from '../../src/project-file.ts';
import { readWordTable } from '../../src/text/word-table.ts';

export const table = readWordTable(projectFile('data', 'word-table.bin'));

const MINE = `---
id: mine
title: The mine under the sea
date: 2026-01-13
language: en
---

The disaster occurred on Feb. 3, 1942, when a tunnel was flooded, killing 183 workers. Nobody recovered their remains.

Lee thanked Takaichi for the talks in Nara Prefecture.

Both sides agreed to pursue DNA testing to identify the remains.
`;
const NOTES = `notes:
  - paragraph: 1
    asks:
      - about: killing 183 workers
        kind: number
        answer: "183"
        en: [how many people died, the death toll, number of victims]
        ko: [몇 명이 죽었나요, 희생자 수]
        ja: [何人が死んだのか]
  - paragraph: 3
    asks:
      - about: agreed to pursue DNA testing
        kind: event
        en: [how will the bones be named, genetic analysis]
        ko: [유전자 검사를 하나요]
        ja: [遺伝子の検査]
silences:
  - topic: who owned the mine
    en: [who owned the mine, the owner of the mine]
    ko: [탄광의 주인은 누구]
    ja: [炭鉱の持ち主]
`;
const FACTS = `- id: victims
  paragraph: 1
  kind: number
  value: "183"
  label: Workers killed
  statement: 183 workers were killed.
  quote: killing 183 workers
`;
const GLOSSARY = `- id: lee
  kind: person
  en: [Lee]
  ko: [이 대통령]
  ja: [李大統領]
  terms: [lee]
`;
const ASKED = `- paragraph: 1
  en: How many workers died?
  ko: 노동자 몇 명이 숨졌나요?
  ja: 労働者は何人亡くなりましたか。
`;

const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });

/** Three paragraphs with everything an editor can write beside them. */
export function smallCorpus(): Corpus {
  const files: CorpusFiles = {
    digest: 'a'.repeat(64),
    glossary: file('glossary.yaml', GLOSSARY),
    articles: [
      {
        article: file('mine/article.md', MINE),
        facts: file('mine/facts.yaml', FACTS),
        notes: file('mine/notes.yaml', NOTES),
        questions: file('mine/questions.yaml', ASKED),
        assertions: undefined,
        claims: undefined,
      },
    ],
  };
  return parseCorpus(files);
}

const PLACES = [
  'Oslo',
  'Lima',
  'Cairo',
  'Hanoi',
  'Quito',
  'Tunis',
  'Dakar',
  'Turin',
  'Perth',
  'Kyiv',
];
const THINGS = ['bridge', 'library', 'harbour', 'museum', 'school', 'theatre', 'station', 'garden'];

/** What the article of a number says: where, what and when, each number's its own. */
export function generated(number: number) {
  const place = PLACES[number % PLACES.length] ?? '';
  const thing = THINGS[Math.floor(number / PLACES.length) % THINGS.length] ?? '';
  const architect = `Architect${String.fromCharCode(65 + (number % 26), 97 + Math.floor(number / 26))}son`;
  return { place, thing, architect, year: 1700 + number };
}

/** Writes so many articles into a folder, with no notes, facts or glossary. */
export async function writeArticles(dir: string, count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const { place, thing, architect, year } = generated(number);
    const folder = path.join(dir, String(number));
    await mkdir(folder, { recursive: true });
    await writeFile(
      path.join(folder, 'article.md'),
      `---\nid: article-${number}\ntitle: The ${thing} of ${place}\ndate: 2026-01-13\nlanguage: en\n---\n\nThe ${thing} of ${place} was designed by ${architect} in ${year}. Few people remember the opening.\n\n## Later\n\nAfter the war it was repaired, and visitors came again.\n`,
    );
  }
}
