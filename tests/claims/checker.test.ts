import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../src/claims/checker.ts';
import { isRepetition } from '../../src/claims/details.ts';
import { checkedLine, parseClaimLine } from '../../src/claims/line.ts';
import { buildIndex } from '../../src/index/build.ts';
import { projectFile } from '../../src/project-file.ts';
import { citedWords } from '../../src/record/cite.ts';
import { readWordTable } from '../../src/text/word-table.ts';
import { shippedIndex } from '../shipped-index.ts';

const index = await shippedIndex();
const table = readWordTable(projectFile('data', 'word-table.bin'));
const checker = createChecker(index, table);

interface LabelledClaim {
  readonly id: string;
  readonly claim: string;
  readonly verdict: string;
}

const read = (set: string): LabelledClaim[] =>
  readFileSync(projectFile('eval', set, 'claims.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe.each(['sample', 'tune'])('the %s claims', (set) => {
  const results = read(set).map((one) => ({ ...one, given: checker.check(one.claim).verdict }));

  it('are 88 % right', () => {
    const wrong = results.filter(({ verdict, given }) => verdict !== given);
    expect(wrong.length / results.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(0.12);
  });

  it('never take a contradiction for support, nor the reverse', () => {
    expect(
      results.filter(
        ({ verdict, given }) =>
          verdict !== given && verdict !== 'not_mentioned' && given !== 'not_mentioned',
      ),
    ).toEqual([]);
  });
});

describe('details', () => {
  it('say of which half of a sentence the record says otherwise', () => {
    const claim = 'Lee and Takaichi met in Kyoto and agreed to DNA testing';
    const { verdict, statements, details } = checker.check(claim);
    expect(verdict).toBe('contradicted');
    expect(statements.map(({ text }) => text)).toEqual([
      'Lee and Takaichi met in Kyoto',
      'Lee and Takaichi agreed to DNA testing',
    ]);
    expect(statements[0]?.verdict).toBe('contradicted');
    for (const { said, at } of details) expect(claim.slice(at.start, at.end)).toBe(said);
  });

  it('mark each part of a claim that is partly right', () => {
    const { verdict, details } = checker.check(
      '138 Koreans died when the Chosei mine flooded in 1943',
    );
    expect(verdict).toBe('contradicted');
    expect(
      details.map(({ kind, said, record, citation, agrees }) => [
        kind,
        said,
        record,
        citation.paragraph,
        agrees,
      ]),
    ).toEqual([
      ['number', '138', '136', 15, false],
      ['date', '1943', 'Feb. 3, 1942', 15, false],
    ]);
  });

  it.each<[string, readonly (readonly [said: string, record: string, agrees: boolean])[]]>([
    [
      'The mine is in Kyushu and 136 Koreans died',
      [
        ['Kyushu', 'Yamaguchi', false],
        ['136', '136', true],
      ],
    ],
    [
      'The flood on Feb. 3, 1943 killed 183 workers including 136 Koreans',
      [
        ['Feb. 3, 1943', 'Feb. 3, 1942', false],
        ['183', '183', true],
        ['136', '136', true],
      ],
    ],
    [
      '136 workers died, 183 of them Koreans',
      [
        ['136', '183', false],
        ['183', '136', false],
      ],
    ],
    [
      '장생탄광 사고로 183명이 죽었고 그중 138명이 조선인이었다',
      [
        ['138', '136', false],
        ['183', '183', true],
      ],
    ],
    [
      '長生炭鉱では180人が死亡し、うち136人が朝鮮人だった',
      [
        ['180', '183', false],
        ['136', '136', true],
      ],
    ],
    // The date is that of the other meeting, and no mistake about this one.
    ['Lee met Xi on Jan. 6 and Takaichi on Jan. 13', [['Jan. 6', 'Jan. 5', false]]],
  ])('tell what is right beside what is not: %s', (claim, told) => {
    const { verdict, details } = checker.check(claim);
    expect(verdict).toBe('contradicted');
    expect(details.map(({ said, record, agrees }) => [said, record, agrees])).toEqual(told);
  });

  it.each([
    'They met in Nara and signed a trade deal',
    '두 정상은 나라에서 만났고 무역 협정에 서명했다',
    '両首脳は奈良で会談し、貿易協定に署名した',
  ])('tell what the record says and what it does not mention: %s', (claim) => {
    const { verdict, statements } = checker.check(claim);
    expect(verdict).toBe('not_mentioned');
    expect(statements.map((statement) => statement.verdict)).toEqual([
      'supported',
      'not_mentioned',
    ]);
  });

  it.each([
    // A year before a comma is no thousands of anything.
    ['In 1942, 183 workers died.', 'supported'],
    ['183 died in 1942, 136 of them Koreans.', 'supported'],
    ['1942년, 183명이 사망했고 136명이 한국인이었다.', 'supported'],
    ['1942年に183人が死亡した。', 'supported'],
    ['Lee met Xi after he met Takaichi.', 'contradicted'],
    ['李大統領は高市首相と会ったあとで習近平国家主席と会談した。', 'contradicted'],
    ['이 대통령은 다카이치 총리를 만나고 나서 시진핑 주석을 만났다.', 'contradicted'],
    ["The body that Japan will join is run by Japan's own National Police Agency.", 'contradicted'],
    ['183 workers died in 1943.', 'contradicted'],
    // What is denied is not claimed.
    ['They met in Nara, not in Kyoto.', 'supported'],
    ['They met in Kyoto, not in Nara.', 'contradicted'],
    ['183 Koreans died, not 136.', 'contradicted'],
    // The same week, from the other side.
    ['Lee met Xi a week before the summit with Takaichi.', 'supported'],
    ['Lee welcomed the progress on DNA testing.', 'contradicted'],
    ['Takaichi welcomed the progress on DNA testing.', 'supported'],
    ['会談は東京ではなく奈良で行われた。', 'supported'],
    // A day after or before is a distance as a week is.
    ['The summit was held the day after Lee met Xi.', 'contradicted'],
    ['The summit was held a week after Lee met Xi.', 'supported'],
    ['정상회담은 이 대통령이 시진핑을 만난 바로 다음 날 열렸다.', 'contradicted'],
    ['日韓首脳会談は李大統領が習主席と会った翌日に行われた。', 'contradicted'],
    // Harder is the opposite of easier.
    ["Getting into each other's countries should become harder.", 'contradicted'],
    ['互いの国に入国しにくくなる。', 'contradicted'],
    ['서로의 나라에 입국하기가 더 어려워진다.', 'contradicted'],
    // To give up arms is to disarm.
    ['Both leaders still want North Korea to give up its nukes', 'supported'],
    ['두 정상은 북한이 핵을 포기하기를 바란다', 'supported'],
    // A denied limit leaves nothing denied.
    ['자격 상호 인정은 IT 분야에만 국한되지 않는다.', 'supported'],
    ['資格の相互承認はIT分野に限られない。', 'supported'],
    ['중일 갈등은 군사 분야에 그치고 있다', 'contradicted'],
    ["Lee hasn't met only Takaichi; he also met Xi.", 'supported'],
    // Not all of them, where the denial stands at the end.
    ['죽은 사람이 모두 한국인인 것은 아니다.', 'supported'],
    ['死者の全員が韓国人だったわけではない。', 'supported'],
    ['희생자 대부분은 한국인이었다', 'supported'],
    ['Most of the victims were not Korean', 'contradicted'],
    ['Takaichi is the president of South Korea', 'contradicted'],
    ['이 대통령은 다카이치에게 납치 문제 지원에 감사했다', 'contradicted'],
    ['Critics faulted the Korean government for hesitating', 'contradicted'],
    ['Takaichi met Xi Jinping on Jan. 5', 'contradicted'],
    ['사고는 해방 이후에 일어났다', 'contradicted'],
  ])('%s — %s', (claim, verdict) => {
    expect(checker.check(claim).verdict).toBe(verdict);
  });

  it.each([
    '정상회담은 시진핑과의 회담 일주일 전에 열렸다.',
    // The record faults the government, and nobody else, for not taking the lead.
    'Japanese activists led the excavation',
    '일본 활동가들이 발굴을 주도했다',
    '首脳会談は習近平主席との会談の1週間前に行われた。',
    '136 Koreans died, not 183.',
  ])('nothing is turned into its opposite: %s', (claim) => {
    expect(checker.check(claim).verdict).toBe('not_mentioned');
  });

  // "7月" is denied, and not the remains that the sentence is about.
  it.each(['遺骨は7月ではなく8月に見つかった。'])(
    'what stands in the place of what is denied is no mistake: %s',
    (claim) => {
      expect(checker.check(claim).verdict).not.toBe('contradicted');
    },
  );

  it('of words given to somebody else the statement says the same as the heading', () => {
    const { verdict, statements } = checker.check(
      'Lee said that "With the strategic environment surrounding our two countries growing increasingly severe"',
    );
    expect([verdict, ...statements.map((one) => one.verdict)]).toEqual([
      'contradicted',
      'contradicted',
    ]);
  });

  it('confirm what two paragraphs say together', () => {
    const { verdict, passages } = checker.check(
      'Lee and Takaichi met in Nara on Tuesday and agreed to DNA testing',
    );
    expect(verdict).toBe('supported');
    expect(passages.map(({ paragraph }) => paragraph)).toEqual([2, 16]);
  });

  it.each([
    ['Lee is president of South Korea', 1],
    ['Takaichi is the prime minister of Japan', 2],
    ['Xi is president of China', 5],
    ['이재명은 한국 대통령이다', 1],
  ])('prove an office where it is named: %s', (claim, paragraph) => {
    const { verdict, statements } = checker.check(claim);
    expect(verdict).toBe('supported');
    expect(statements[0]?.evidence?.paragraph).toBe(paragraph);
  });

  it('show which statement is which', () => {
    const { verdict, statements } = checker.check(
      'Lee met Xi Jinping on Jan. 5. The summit was held in Tokyo. They ate sushi.',
    );
    expect(verdict).toBe('contradicted');
    expect(statements.map((statement) => statement.verdict)).toEqual([
      'supported',
      'contradicted',
      'not_mentioned',
    ]);
  });

  it('tell of every contradicted claim what the record has in its place', () => {
    for (const { claim } of ['sample', 'tune', 'fit'].flatMap(read)) {
      const { verdict, details } = checker.check(claim);
      if (verdict === 'contradicted')
        expect(
          details.some(({ agrees, record }) => !agrees && record !== ''),
          claim,
        ).toBe(true);
    }
  });

  it.each([
    ['DNA 검사는 하지 않기로 했다', '하지 않기로'],
    ['DNA鑑定は行わないことになった', '行わない'],
    ['発見は1990年代初めだった', '1990年代初め'],
    ['Lee met Xi a week after the summit with Takaichi', 'a week after'],
    ['李大統領は高市首相の強い支持に感謝した', expect.stringContaining('高市首相')],
    ['日本政府が発掘を主導した', '主導した'],
  ])('cut no word and no name: %s', (claim, said) => {
    expect(checker.check(claim).details.find(({ agrees }) => !agrees)?.said).toEqual(said);
  });

  it.each([
    ['136 Koreans died', [true]],
    ['Some 180 workers died', [false]],
    ['Lee met Xi on January 6', [false]],
  ])('say the same twice or not: %s', (claim, expected) => {
    expect(checker.check(claim).details.map(isRepetition)).toEqual(expected);
  });

  it('have no quotation marks around either side', () => {
    const { details } = checker.check(
      'Lee said the summit was a “small but significant step backward on historical issues”',
    );
    expect(details[0]).toMatchObject({
      said: 'small but significant step backward on historical issues',
      record: 'small but significant step forward on historical issues',
    });
  });

  it('stand where they say in the claim as it was read', () => {
    const { claim, details } = checker.check('Lee\u200b met Xi on \u2060Jan. 6');
    expect(details.map(({ at }) => claim.slice(at.start, at.end))).toEqual(['Jan. 6']);
  });

  it('quote the record word for word', () => {
    for (const { claim } of ['sample', 'tune', 'held-out', 'held-out-2'].flatMap(read)) {
      const { details } = checker.check(claim);
      for (const { record, citation, said, at } of details) {
        expect(citedWords(index.articles, citation)).toBe(record);
        expect(claim.slice(at.start, at.end)).toBe(said);
      }
    }
  });
});

describe('quotations in claims', () => {
  it.each([
    [
      'Lee said: “I am grateful for the respected prime minister’s special attention.”',
      'supported',
    ],
    [
      'Takaichi said: “I am grateful for the respected prime minister’s special attention.”',
      'contradicted',
    ],
    ['I am grateful for the respected prime minister’s special attention.', 'supported'],
    ['Lee said: “We will never forget the dead of the mine and their families.”', 'not_mentioned'],
  ])('%s → %s', (claim, verdict) => {
    expect(checker.check(claim).verdict).toBe(verdict);
  });

  it('say whose words they are, and where they were altered', () => {
    const [found] = checker.check(
      'Lee: “we confirmed the loose solidarity between the two countries under the current strategic environment”',
    ).quotations;
    expect(found).toMatchObject({
      status: 'altered',
      speaker: 'Sanae Takaichi',
      somebodyElse: true,
    });
    expect(found?.diff.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'said', text: 'loose' },
      { kind: 'record', text: 'close' },
    ]);
  });
});

describe('any input', () => {
  it.each(['', '   ', '?', '👍👍👍', '\u200b', 'a'.repeat(10_000), '('.repeat(500)])(
    'is not mentioned rather than a fault: %j',
    (claim) => {
      expect(checker.check(claim).verdict).toBe('not_mentioned');
    },
  );

  it.each([
    'Snow fell.',
    'He lied.',
    'Nobody cares.',
    'Pizza is good.',
    '피자는 맛있다.',
    '雨が降った。',
  ])('is not mentioned where nothing of it is spoken of: %s', (claim) => {
    expect(checker.check(claim).verdict).toBe('not_mentioned');
  });

  it.each([
    'Lee met Xi Jinping on Jan. 5.',
    '183 workers were killed.',
    'Takaichi thanked Lee.',
    'The summit was held in Nara.',
    'The remains were found in August.',
  ])('is supported in the words of the record: %s', (claim) => {
    expect(checker.check(claim).verdict).toBe('supported');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (claim) => {
        checkedLine(checker.check(claim), { claim });
      }),
    );
  });
});

describe('numbers and dates of something else', () => {
  it.each([
    'World War II ended in 1945',
    'The Vietnam War ended in 1975',
    '제2차 세계대전은 1945년에 끝났다',
    '第二次世界大戦は1945年に終わった',
    'Relations were normalized in 1965',
    '한일 관계는 1965년에 정상화됐다',
    'Korea has 51 million people',
    'Tokyo has 14 million people',
    'Germany has 84 million people',
    '도쿄 인구는 1400만 명이다',
    '北朝鮮の人口は2600万人だ',
    '広島に原爆が落とされたのは1945年だ',
    'Korea and Japan co-hosted the World Cup in 2002',
    'Takaichi met Trump on January 6',
    '다카이치는 1월 6일 트럼프를 만났다',
    '高市首相は1月4日にプーチン氏と会談した',
  ])('are not mentioned: %s', (claim) => {
    expect(checker.check(claim).verdict).toBe('not_mentioned');
  });

  it.each([
    'The mine flooded in 1945',
    'Exchanges are now 14 million a year',
    '15 million people a year travel between Korea and Japan',
    'Activists have been working on the case since the 1980s',
    '이 대통령은 1월 6일 시진핑을 만났다',
    '高市は日本の大統領だ',
    '다카이치는 일본의 대통령이다',
    'The Japanese government led the excavation',
    '일본 정부가 발굴을 주도했다',
  ])('what the record has otherwise it still has: %s', (claim) => {
    expect(checker.check(claim).verdict).toBe('contradicted');
  });

  it.each([
    'Lee met Xi on January 5 and Takaichi met Trump on January 6',
    '이 대통령은 1월 5일 시진핑을 만났고 다카이치는 1월 6일 트럼프를 만났다',
    '李大統領は1月5日に習近平と会い、高市首相は1月6日にトランプと会った',
  ])('make half a sentence no mistake: %s', (claim) => {
    const { verdict, statements } = checker.check(claim);
    expect(verdict).toBe('not_mentioned');
    expect(statements.map((statement) => statement.verdict)).toEqual([
      'supported',
      'not_mentioned',
    ]);
  });

  it.each([
    // Nobody counted what was found, nor the Japanese among the dead, nor guests of one country.
    'Two skulls were found.',
    '유골은 세 사람의 것이다.',
    'The remains belong to three people',
    '유골 두 구가 발견됐다',
    '遺骨は2体見つかった',
    '47 Japanese died.',
    '日本人47人が亡くなった。',
    '日本の観光客は4000万人だ',
  ])('of what nothing is known: %s', (claim) => {
    expect(checker.check(claim).verdict).toBe('not_mentioned');
  });

  it.each([
    'Taiwan and Japan are at odds over China',
    '台湾と日本は中国をめぐって対立している',
    'Japanese activists hesitated to take the lead on excavation',
    '정상회담은 시진핑과의 회담 전날 열렸다.',
  ])('who is put in the place of another is not confirmed: %s', (claim) => {
    expect(checker.check(claim).verdict).not.toBe('supported');
  });

  it.each(['The discovery was made in the early 1990s', '발견은 1990년대 초에 이뤄졌다'])(
    'confirm nothing that they are no date of: %s',
    (claim) => {
      expect(checker.check(claim).verdict).not.toBe('supported');
    },
  );
});

describe('a corpus without assertions', () => {
  it('leaves claims undecided', () => {
    const bare = buildIndex(
      {
        articles: [
          {
            article: {
              id: 'bare',
              title: 'Bare',
              date: '2026-01-01',
              language: 'en',
              paragraphs: [{ article: 'bare', number: 1, section: null, text: 'A dog bit a man.' }],
            },
            facts: [],
            notes: [],
            silences: [],
            questions: [],
            assertions: [],
            claims: [],
          },
        ],
        glossary: [],
        digest: '',
      },
      new Date(0),
    );
    expect(createChecker(bare, table).check('The cat sat on the mat.').verdict).toBe(
      'not_mentioned',
    );
  });
});

describe('a line of claims', () => {
  it.each([
    ['{"id":"c1","claim":"x"}', { id: 'c1', claim: 'x' }],
    ['{"claim":"x"}', { claim: 'x' }],
  ])('%s', (line, expected) => {
    expect(parseClaimLine(line)).toEqual(expected);
  });

  it.each(['', '[]', '{}', '{"claim":1}', '{"claim":"x","id":{}}', 'null'])(
    '%j says what it lacks',
    (line) => {
      expect(() => parseClaimLine(line)).toThrow(/JSON|"claim"|"id"/);
    },
  );
});

it.each([
  ['The Japanese government never recovered the remains.', 'supported'],
  ['It is not true that the Japanese government never recovered the remains.', 'contradicted'],
  ['136 of the dead were Koreans.', 'supported'],
  ['It is a lie that 136 of the dead were Koreans.', 'contradicted'],
  ['How many workers died in the mine?', 'not_mentioned'],
  ['유해는 언제 발견되었나요?', 'not_mentioned'],
  ['遺骨はいつ見つかりましたか？', 'not_mentioned'],
  ['Isn’t it true that 136 of the victims were Korean?', 'supported'],
] as const)('%s — %s', (claim, verdict) => {
  expect(checker.check(claim).verdict).toBe(verdict);
});
