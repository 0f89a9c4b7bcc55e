import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractSpan } from '../../src/answer/span.ts';
import { type AskKind, askKinds } from '../../src/corpus/types.ts';

/** The exact words a question gets from a sentence that nobody prepared. */
const table: readonly (readonly [AskKind, string, string, string])[] = [
  ['number', 'How many people died?', 'The flood killed 183 workers.', '183'],
  ['number', 'How many died in 1942?', 'In 1942, 183 workers died.', '183'],
  ['number', 'How much was it?', 'The bridge cost $3.5 million to build.', '$3.5 million'],
  ['number', 'How much was it?', 'They paid €1,200, not more.', '€1,200'],
  ['number', 'What share voted yes?', 'About 62 percent voted yes.', '62 percent'],
  ['number', 'What share voted yes?', 'They said 62% did.', '62%'],
  ['number', 'How many ships sailed?', 'Three ships sailed at dawn.', 'Three'],
  ['number', 'How many members?', 'It has more than 1,200 members.', 'more than 1,200'],
  [
    'number',
    'How many visitors came?',
    'There came around 12 million visitors.',
    'around 12 million',
  ],
  ['number', 'How many times did he win?', 'He won twice.', 'twice'],
  ['number', 'How many came?', 'Nobody came.', 'Nobody came.'],
  // A span of time counts years, not what is asked about.
  [
    'number',
    'How many bones came up?',
    'Bones came up in August, 80 years later.',
    'Bones came up in August, 80 years later.',
  ],
  ['number', 'How many ships came?', 'Ten years later, three ships came.', 'three'],
  ['date', 'When did it occur?', 'It occurred on Feb. 3, 1942, off Ube.', 'Feb. 3, 1942'],
  ['date', 'When was it signed?', 'It was signed on 5 May 1821 in Paris.', '5 May 1821'],
  ['date', 'When did he meet Xi?', 'He met Xi on Jan. 5 in Beijing.', 'Jan. 5'],
  ['date', 'What year did it open?', 'It opened in 1889 after two years.', '1889'],
  ['date', 'When did it open?', 'It opened in March 2014.', 'March 2014'],
  ['date', 'When were they found?', 'They were found only in August.', 'August'],
  ['date', 'When did they begin?', 'They began in the early 1990s.', 'the early 1990s'],
  ['date', 'Which day was it?', 'It was held on Tuesday in Nara.', 'Tuesday'],
  ['date', 'When was it marked?', 'It was marked last year.', 'last year'],
  ['date', 'When was it built?', 'Monks built it in the 12th century.', 'the 12th century'],
  ['date', 'At what time is it?', 'The vote begins at 3 p.m. in the hall.', '3 p.m.'],
  ['date', 'When did it happen?', 'It happened long ago.', 'It happened long ago.'],
  ['duration', 'How long did it take?', 'It took more than 80 years.', 'more than 80 years'],
  ['duration', 'How long was the siege?', 'It lasted three weeks.', 'three weeks'],
  ['duration', 'How old is she?', 'She is a 34-year-old teacher.', '34-year'],
  ['duration', 'How long did he get?', 'He got an 18-month sentence.', '18-month'],
  ['person', 'Who designed it?', 'It was designed by Gustave Eiffel.', 'Gustave Eiffel'],
  ['person', 'Who wrote it?', 'It was written by J. R. R. Tolkien.', 'J. R. R. Tolkien'],
  ['person', 'Who met Lee?', 'Lee met Takaichi at the summit.', 'Takaichi'],
  ['person', 'Who signed first?', 'After the war, Douglas MacArthur did.', 'Douglas MacArthur'],
  ['person', 'Whose idea was it?', 'It was Kim’s idea.', 'Kim'],
  ['place', 'Where was she born?', 'She was born in Buenos Aires.', 'Buenos Aires'],
  ['place', 'Where did Lee go?', 'Lee flew to Tokyo on Monday.', 'Tokyo'],
  [
    'organisation',
    'Which agency leads it?',
    'It is led by the Korean National Police Agency.',
    'Korean National Police Agency',
  ],
  ['organisation', 'Which firm built it?', 'Acme Corporation built it.', 'Acme Corporation'],
  // A kind with no pattern of its own: the sentence
  [
    'reason',
    'Why did it flood?',
    'It flooded when the roof fell.',
    'It flooded when the roof fell.',
  ],
  ['yesno', 'Did it flood?', 'It flooded in 1942.', 'It flooded in 1942.'],
];

describe('extractSpan', () => {
  it.each(table)('%s: %s — %s', (kind, question, sentence, words) => {
    const { start, end } = extractSpan(sentence, { start: 0, end: sentence.length }, kind, [], {
      text: question,
      concepts: [],
    });
    expect(sentence.slice(start, end)).toBe(words);
  });

  it.each([
    ['workers', '183'],
    ['Koreans', '136'],
  ])('takes the number that stands next to “%s”', (word, number) => {
    const text = 'It killed 183 workers on that day, and among them were 136 Koreans.';
    const { start, end } = extractSpan(
      text,
      { start: 0, end: text.length },
      'number',
      [text.indexOf(word)],
      { text: 'how many', concepts: [] },
    );
    expect(text.slice(start, end)).toBe(number);
  });

  it('offsets are those of the paragraph, not of the sentence', () => {
    const text = 'It opened in 1889. It closed in 1942. It is gone.';
    const { start, end } = extractSpan(text, { start: 19, end: 37 }, 'date', [], {
      text: 'When did it close?',
      concepts: [],
    });
    expect([start, end]).toEqual([32, 36]);
    expect(text.slice(start, end)).toBe('1942');
  });

  it('never leaves the sentence, whatever stands in it', () => {
    const piece = fc.constantFrom(
      ...[
        '183',
        '1,216',
        ',',
        '.',
        ' ',
        'Feb. 3, 1942',
        'Lee',
        'Kim’s',
        'in',
        'the',
        'Agency',
        'more than',
      ],
      ...[
        'years',
        '-',
        '%',
        '$',
        '한국',
        '日本',
        'J.',
        'of',
        'Tuesday',
        '\n',
        '😀',
        'last year',
        'a week',
      ],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(' ')),
    );
    fc.assert(
      fc.property(text, text, fc.constantFrom(...askKinds), fc.nat(), fc.nat(), (...given) => {
        const [body, question, kind, a, b] = given;
        const ends = [a % (body.length + 1), b % (body.length + 1)].sort((x, y) => x - y);
        const sentence = { start: ends[0] ?? 0, end: ends[1] ?? 0 };
        const span = extractSpan(body, sentence, kind, [0], { text: question, concepts: [] });
        expect(span.start).toBeGreaterThanOrEqual(sentence.start);
        expect(span.end).toBeLessThanOrEqual(sentence.end);
        expect(span.start).toBeLessThanOrEqual(span.end);
      }),
      { numRuns: 400 },
    );
  });
});
