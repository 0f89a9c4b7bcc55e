import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import type { Article } from '../../src/corpus/types.ts';
import { projectFile } from '../../src/project-file.ts';
import { citedWords } from '../../src/record/cite.ts';
import { quotationFinder } from '../../src/record/find-quotation.ts';
import { quotations } from '../../src/record/quotations.ts';
import { quotedSpans } from '../../src/record/voice.ts';

const corpus = await loadCorpus(projectFile('corpus'));
const articles = corpus.articles.map(({ article }) => article);
const summit = articles.find(({ id }) => id === '2026-01-13-chosei-remains');
if (!summit) throw new Error('the shipped article is missing');
const LEE = 'Lee Jae Myung';
const TAKAICHI = 'Sanae Takaichi';

describe('quotations of the shipped article', () => {
  const all = quotations(summit, corpus.glossary);

  it('are all there, verbatim, each with its speaker and paragraph', () => {
    expect(
      all.map(({ speaker, parts }) => [
        speaker,
        ...parts.map(({ words, citation }) => `¶${citation.paragraph} ${words}`),
      ]),
    ).toEqual([
      [
        LEE,
        '¶3 shared an understanding of the importance of Korea-Japan cooperation, as well as trilateral South Korea-US-Japan cooperation, to preserve peace and stability in the region amid a rapidly shifting international environment.',
      ],
      [
        LEE,
        '¶4 I also emphasized that the three Northeast Asian countries — South Korea, China and Japan — need to find as much common ground as possible and move forward through dialogue and cooperation,',
      ],
      [TAKAICHI, '¶7 in-depth discussions on the regional landscape during the summit.'],
      [
        TAKAICHI,
        '¶8 As a result, we confirmed the close solidarity between the two countries under the current strategic environment,',
      ],
      [TAKAICHI, '¶9 strategic importance'],
      [TAKAICHI, '¶9 stand together and play a role in maintaining regional stability.'],
      [
        TAKAICHI,
        '¶10 With the strategic environment surrounding our two countries growing increasingly severe, the importance of Japan-South Korea relations and solidarity among Japan-South Korea-US is becoming even greater,',
      ],
      [
        TAKAICHI,
        '¶11 With regard to our response to North Korea, including the nuclear and missile issue, we reaffirmed that Japan and South Korea, together with the US, will respond through close coordination toward North Korea’s complete denuclearization,',
      ],
      [TAKAICHI, '¶12 strong support'],
      [TAKAICHI, '¶12 as quickly as possible.'],
      [
        LEE,
        '¶13 reaffirmed their commitment to the complete denuclearization of the Korean Peninsula and to building lasting peace, and agreed to continue close coordination on North Korea policy.',
      ],
      [
        LEE,
        '¶16 The two sides have agreed to pursue DNA testing to identify the remains, and to hold working-level consultations between relevant authorities on the specifics,',
      ],
      [
        LEE,
        '¶17 Through this summit, I find it meaningful that we were able to achieve a small but significant step forward on historical issues,',
        '¶17 I am grateful for the respected prime minister’s special attention.',
      ],
      [
        TAKAICHI,
        '¶19 progress being made in bilateral coordination to enable cooperation on DNA testing related to the remains discovered at the Chosei coal mine.',
      ],
      [
        LEE,
        '¶23 held wide-ranging discussions on practical ways to sustain future-oriented cooperation between our two countries, building on the foundation of shuttle diplomacy that the two sides have established.',
      ],
      [
        TAKAICHI,
        '¶24 agreed to deepen discussions among relevant authorities to pursue strategic, mutually beneficial cooperation',
      ],
      [
        TAKAICHI,
        '¶24 In particular, I held in-depth talks with the president on supply chain cooperation.',
      ],
      [
        LEE,
        '¶25 agreed to step up joint action against transnational crime, including scam-related offenses,',
      ],
      [
        LEE,
        '¶31 As today’s Korea-Japan summit demonstrates, the new year will serve as a starting point for reflecting on the past 60 years of Korea-Japan relations and for preparing for the next 60 years.',
      ],
    ]);
  });

  it('stand where their citations say', () => {
    for (const { words, citation } of all.flatMap(({ parts }) => parts))
      expect(citedWords(articles, citation)).toBe(words);
  });

  it('take in every quotation mark of the article', () => {
    const marks = summit.paragraphs.flatMap(({ text }) => text.match(/[“”"]/g) ?? []).length;
    const spans = summit.paragraphs.flatMap(({ text }) => quotedSpans(text));
    const used = spans.reduce((sum, { open }) => sum + (open ? 1 : 2), 0);
    expect(used).toBe(marks);
  });

  it('continue with the speaker of the paragraph before where none is named', () => {
    expect(all.at(-1)).toMatchObject({ speaker: LEE, attributed: false });
  });
});

const article = (...texts: string[]): Article => ({
  id: 'a',
  title: 'A',
  date: '2026-01-01',
  language: 'en',
  paragraphs: texts.map((text, at) => ({ article: 'a', number: at + 1, section: null, text })),
});

describe('two speakers in one paragraph', () => {
  it.each([
    '“Taxes will rise,” Kim Ara said. “That is a lie and a disgrace,” Park Jun said.',
    'Kim Ara said: “Yes.” Park Jun said: “No.”',
    '“Yes,” Kim Ara said, while Park Jun replied “never.”',
  ])('%s — two quotations', (text) => {
    expect(quotations(article(text), [])).toHaveLength(2);
  });

  it('one speaker between two pieces: one quotation', () => {
    const text = '“Taxes will rise,” Kim Ara said. “They will not fall again.”';
    expect(quotations(article(text), [])).toMatchObject([
      { speaker: 'Kim Ara', parts: [{ words: 'Taxes will rise,' }, {}] },
    ]);
  });
});

describe('quotations over two paragraphs', () => {
  it('are one quotation when the first is left open', () => {
    const [first, ...others] = quotations(
      article('Kim said: “It begins here and goes on.', '“And here it ends.”'),
      [],
    );
    expect(others).toEqual([]);
    expect(first?.speaker).toBe('Kim');
    expect(first?.parts.map(({ words }) => words)).toEqual([
      'It begins here and goes on.',
      'And here it ends.',
    ]);
  });

  it('are two where the first is closed', () => {
    expect(quotations(article('Kim said: “One.”', '“Two.”'), [])).toHaveLength(2);
  });

  it('never throw and never overlap', () => {
    const piece = fc.constantFrom('“', '”', '"', 'Lee said ', 'words. ', 'a ', ', ', '’');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('') || 'x';
        quotations(article(text), []);
        let last = 0;
        for (const { start, end } of quotedSpans(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });
});

describe('finding a pasted quotation', () => {
  const finder = quotationFinder(articles, corpus.glossary);

  it.each([
    ['a small but significant step forward on historical issues', 17, LEE],
    ['"stand together and play a role in maintaining regional stability"', 9, TAKAICHI],
    ["I am grateful for the respected prime minister's special attention.", 17, LEE],
  ])('%s: verbatim, whatever its marks', (words, paragraph, speaker) => {
    expect(finder.find(words)).toMatchObject({
      status: 'verbatim',
      speaker,
      citation: { paragraph },
    });
  });

  it('shows word by word where it was altered', () => {
    const found = finder.find(
      'the new year will serve as an end point for reflecting on the past 50 years of Korea-Japan relations',
    );
    expect(found).toMatchObject({ status: 'altered', speaker: LEE, citation: { paragraph: 31 } });
    expect(found?.diff).toEqual([
      { kind: 'same', text: 'the new year will serve as' },
      { kind: 'said', text: 'an end' },
      { kind: 'record', text: 'a starting' },
      { kind: 'same', text: 'point for reflecting on the past' },
      { kind: 'said', text: '50' },
      { kind: 'record', text: '60' },
      { kind: 'same', text: 'years of Korea-Japan relations' },
    ]);
  });

  it.each(['', 'dialogue', 'we will never forget what happened in the war that divided us'])(
    'finds nothing for %j',
    (words) => {
      expect(finder.find(words)).toBeUndefined();
    },
  );
});
