import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/text/sentences.ts';

/** Sentences as they stand in one paragraph, a space between two. */
const english: readonly (readonly string[])[] = [
  // Months and days
  ['The disaster occurred on Feb. 3, 1942, off Ube.', 'It killed 183 workers.'],
  ['It was held a week after Lee’s Jan. 5 meeting with Xi.', 'Taiwan was discussed.'],
  ['The talks on Aug. 15 failed.', 'New ones begin on Sept. 1.'],
  ['He leaves on Tue. and returns on Thurs. with the delegation.'],
  ['In Dec. Seoul asked again.', 'Tokyo agreed.'],
  ['The pact of Nov. 2025 stands.', 'Oct. 3 is a holiday.'],
  // Before a year or the other party
  ['Jacques Lefèvre (c. 1455) taught in Paris.', 'His pupils left.'],
  ['Runyon v. McCrary was decided in 1976.', 'It stands.'],
  // A line break is not an end
  ['Oxygen is O\n2 in the air.', 'It burns.'],
  // Titles
  ['Mr. Lee met Mrs. Takaichi.', 'Ms. Kim took notes.'],
  ['Dr. Park and Prof. Sato identified the remains.', 'They used DNA.'],
  ['Gen. Douglas MacArthur signed first.', 'Adm. Nimitz followed.'],
  ['Sen. Warren and Rep. Ocasio-Cortez objected.', 'Gov. Newsom did not.'],
  ['Lt. Col. Jones spoke with Capt. Smith.', 'Nobody else did.'],
  ['The Rev. Martin Luther King Jr. spoke in Washington.'],
  ['He admired Martin Luther King Jr.', 'He said so often.'],
  ['St. Petersburg lies north of Mt. Elbrus.', 'Ft. Worth does not.'],
  ['“Dr. Kim is right,” Mr. Cho said.', 'Others agreed.'],
  // Initials
  ['J. R. R. Tolkien wrote it.', 'C. S. Lewis read it.'],
  ['George W. Bush and John F. Kennedy were presidents.', 'Both were young.'],
  ['J.D. Vance arrived on Monday.', 'He left on Tuesday.'],
  ['Nobody is taller than I.', 'Nobody tries harder.'],
  ['The report by A. Ito and B. Kim is out.', 'It is long.'],
  // Countries and bodies
  ['The U.S. president called.', 'Japan answered.'],
  ['He went to the U.S. in May.', 'He stayed a week.'],
  ['She works in the U.S.', 'The work is hard.'],
  ['U.S. Secretary of State Marco Rubio came.', 'He met the press.'],
  ['The U.N. Security Council met.', 'Nothing was decided.'],
  ['The U.K. and the E.U. agreed.', 'But nobody signed.'],
  ['He lives in Washington, D.C.', 'He works there too.'],
  ['The Washington, D.C. police came at once.'],
  // Companies
  ['Toyota Motor Corp. rose 3 percent.', 'Nissan fell.'],
  ['Apple Inc. and Samsung Electronics Co. settled.', 'Terms were not disclosed.'],
  ['Kyodo News Ltd. reported it first.'],
  ['Warner Bros. Discovery was sold.', 'Nobody knows for how much.'],
  // Times, numbers, references
  ['The vote is at 3 p.m. on Friday.', 'Results come at 9 a.m.'],
  ['It begins at 10 a.m.', 'The doors open at nine.'],
  ['Growth was 3.5 percent.', 'A year before it was 1.25 percent.'],
  ['See No. 5 in Vol. 2, pp. 3-7.', 'The rest is lost.'],
  ['Lefèvre (c. 1455) taught in Paris.', 'He died in 1536.'],
  ['Runyon v. McCrary was decided in 1976.', 'It stands.'],
  ['Many fruits, e.g. apples, i.e. the red ones, were sold.', 'They were cheap.'],
  ['Korea vs. Japan ended in a draw.', 'Nobody was surprised.'],
  ['The committee (est. 1990) met again.'],
  ['Kim et al. disagree.', 'Their paper says why.'],
  // Quotations
  ['“As a result, we confirmed the close solidarity,” she told reporters.', 'He nodded.'],
  ['“I am grateful for the special attention.”', 'He left at once.'],
  ['“Where are they?” she asked.', '“At the bottom of the sea.”'],
  ['“We will not stop!” the families cried.', 'The minister listened.'],
  ['He said: “It is over.”', 'She said nothing.'],
  ['The prime minister added, “I held talks.”', 'He bowed.'],
  ['‘It matters,’ he wrote.', 'Few read it.'],
  ['She called it “a small step.”', 'Critics called it “too little.”'],
  ['(He did not elaborate.)', 'The meeting ended.'],
  // Other marks
  ['Who pays?', 'Nobody knows.', 'Why?'],
  ['What happened?!', 'Nobody would say.'],
  ['“Well … I do not know,” he said.', 'Then he left.'],
  ['He waited... and waited.', 'Nothing came.'],
  ['The three countries — South Korea, China and Japan — agreed.', 'It took years.'],
  ['The end came fast: the roof fell in.', 'Water followed.'],
  ['Visit example.com for more.', 'It is free.'],
  ['The iPhone 17 is out.', 'Tablets follow.'],
];

const korean: readonly (readonly string[])[] = [
  ['이 대통령은 나라현에서 다카이치 총리를 만났다.', '두 정상은 협력에 합의했다.'],
  ['사망자는 몇 명인가요?', '183명입니다.'],
  ['총리도 동의했다.'],
  ['성장률은 3.5%였다.', '지난해는 1.2%였다.'],
  ['정말 놀랍다!', '믿을 수 없다.'],
];

const japanese: readonly (readonly string[])[] = [
  ['両首脳は奈良県で会談した。', '遺骨の身元確認で合意した。'],
  ['何人が亡くなったのか？', '183人である。'],
  ['事故は1942年2月3日に起きた。', '海底のトンネルが浸水した。', '遺骨は今も海の底にある。'],
  ['すごい！', '信じられない。'],
];

function cut(text: string): string[] {
  return sentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  it.each([
    ...english.map((expected) => ({ text: expected.join(' '), expected })),
    ...korean.map((expected) => ({ text: expected.join(' '), expected })),
    // Japanese sentences stand next to each other with no space between.
    ...japanese.map((expected) => ({ text: expected.join(''), expected })),
  ])('$text', ({ text, expected }) => {
    expect(cut(text)).toEqual(expected);
  });

  it.each([
    ['nothing', '', []],
    ['white space alone', ' \n\t ', []],
    ['no mark at the end', 'It is not over', ['It is not over']],
    ['spaces around', '  One.   Two.  ', ['One.', 'Two.']],
    [
      'a line broken inside a sentence',
      'It goes\non here. Then it ends.',
      ['It goes\non here.', 'Then it ends.'],
    ],
    ['one mark alone', '.', ['.']],
    ['a comma at the end of a cut paragraph', 'around 12 million,', ['around 12 million,']],
  ])('%s', (_, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it.each([
    ['any Unicode', fc.string({ unit: 'binary', maxLength: 200 })],
    [
      'marks, abbreviations and spaces in any order',
      fc
        .array(
          fc.constantFrom(
            ...['.', '. ', '?', '!', '…', '”', '“', '’', ')', '(', ' ', '\n', ':', ','],
            ...[
              'U.S.',
              'Mr.',
              'Jan.',
              'The',
              'he',
              'Lee',
              'I',
              '5',
              'a.m.',
              '한국',
              '。',
              '日本',
              '😀',
              '\u200b',
            ],
          ),
          { maxLength: 30 },
        )
        .map((pieces) => pieces.join('')),
    ],
  ])('spans are in order, do not overlap and leave out white space alone: %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end } of sentences(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(last, start).trim()).toBe('');
          const piece = text.slice(start, end);
          expect(piece).toBe(piece.trim());
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
      { numRuns: 300 },
    );
  });
});
