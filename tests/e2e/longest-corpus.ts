import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';

const HANGUL = '조세이탄광에서희생된분들의유해를찾는다 ';
const MARKS =
  '**bold** _under_ `code` ~~gone~~ ||hidden|| <@1> @everyone [a](https://example.org) # > - ';
const LAMP = 'The lamp of the lighthouse cost 41 dollars.';
const WORDS =
  '“We shall go on looking for those who are still down there, and for everything that was theirs';
const KINDS = ['number', 'date', 'person', 'place', 'organisation', 'agreement'];

const paragraphs = [
  `${HANGUL.repeat(700)}${LAMP}`,
  `${LAMP} ${MARKS.repeat(150)}`,
  `On March 3, 1942, ${'😀 '.repeat(4000)}the mayor spoke.`,
  ...Array.from(
    { length: 8 },
    (_, at) => `${WORDS} ${`and number ${at} `.repeat(300)}too,” Kim Ara said on Sunday.`,
  ),
  'The end.',
];

/**
 * A corpus of which everything is as long as its files allow, or longer than a message takes: title,
 * sections, paragraphs of wide characters, of markup and of pairs, facts, names, questions, quotations.
 */
export async function makeLongestCorpus(): Promise<string> {
  const corpus = await mkdtemp(path.join(tmpdir(), 'pilcrow-longest-'));
  const folder = path.join(corpus, '2026-02-01-longest');
  await mkdir(folder);
  const front = stringify({
    id: 'longest',
    title: HANGUL.repeat(40).slice(0, 499),
    date: '2026-02-01',
    language: 'en',
    dateline: 'N'.repeat(400),
    source: HANGUL.repeat(40),
    url: `https://example.org/${'a'.repeat(400)}`,
  });
  const body = paragraphs.map((text, at) =>
    at % 3 === 1 ? `## ${`Section ${at} `.repeat(60).trim()}\n\n${text}` : text,
  );
  const files = {
    'article.md': `---\n${front}---\n\n${body.join('\n\n')}\n`,
    'facts.yaml': stringify(
      KINDS.flatMap((kind) =>
        [1, 2, 3].map((number) => ({
          id: `${kind}-${number}`,
          paragraph: 1,
          kind,
          value: HANGUL.repeat(60).trim(),
          label: `${kind} ${number} ${'label '.repeat(200).trim()}`,
          labelKo: HANGUL.repeat(60).trim(),
          labelJa: '長生炭鉱の犠牲者'.repeat(100),
          statement: `${kind} ${number} ${'statement '.repeat(200).trim()}.`,
          quote: HANGUL.repeat(60).trim(),
        })),
      ),
    ),
    'notes.yaml': stringify({
      notes: [1, 2].map((paragraph) => ({
        paragraph,
        asks: [
          {
            about: LAMP,
            answer: '41 dollars',
            kind: 'number',
            en: ['what did the lamp cost', 'price of the lamp of the lighthouse'],
            ko: ['등대의 등은 얼마였나요', '등대 등 가격'],
            ja: ['灯台のランプはいくらでしたか', '灯台のランプの値段'],
          },
        ],
      })),
    }),
    'questions.yaml': stringify([
      {
        paragraph: 1,
        en: `What did the lamp cost, ${'tell me '.repeat(9)}?`.slice(0, 100),
        ko: `등대의 등은 얼마였나요 ${'정말로 '.repeat(21)}?`.slice(0, 100),
        ja: `灯台のランプは${'いったい'.repeat(22)}いくら?`.slice(0, 100),
      },
    ]),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  const glossary = [
    {
      id: 'kim-ara',
      kind: 'person',
      en: ['Kim Ara', `Kim Ara ${'of the harbour '.repeat(7)}`.trim()],
      ko: [`김아라 ${'항구시장 '.repeat(22)}`.trim()],
      ja: [`キム・アラ${'市長さん'.repeat(27)}`],
      terms: ['kim', 'ara'],
    },
  ];
  await writeFile(path.join(corpus, 'glossary.yaml'), stringify(glossary));
  return corpus;
}
