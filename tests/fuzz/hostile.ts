/** What hostile people type and write, as fast-check makes it up. */

import fc from 'fast-check';

/** A thousand with the tests; more by `npm run fuzz`. */
export const RUNS = Number(process.env['FUZZ_RUNS'] ?? 1000);
// The tests try the same thousand each time, so that they say something of the change at hand;
// `npm run fuzz` tries others.
if (process.env['FUZZ_RUNS'] === undefined) fc.configureGlobal({ seed: 20_260_113 });

/** For what takes as long as a thousand of the others. */
export const FEW_RUNS = Math.ceil(RUNS / 10);
export const TIMEOUT_MS = 120 * RUNS + 60_000;

/** Markup, mentions, hidden characters, names of prototypes: whatever means something to somebody. */
const PIECES = [
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@!123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '</ask:123456789012345678>',
  '<id:customize>',
  '<t:1700000000:R>',
  '<a:wave:123456789012345678>',
  '[here](https://evil.example)',
  '<https://evil.example>',
  'https://evil.example',
  ':smile:',
  '```',
  '``',
  '`',
  '**',
  '__',
  '~~',
  '||',
  '\\',
  '\\\\',
  '*_*',
  '\n',
  '\r\n',
  '\u2028',
  '\u0085',
  '\n# ',
  '\n> ',
  '\n>>> ',
  '\n- ',
  '\n1. ',
  '\n-# ',
  '\u202E',
  '\u200B',
  '\u2066',
  '\uFEFF',
  '\u0000',
  '\u0007',
  '\uD800',
  '\uDC00',
  '👨‍👩‍👧‍👦',
  '́̂̃',
  'ﷺ',
  '𝕯',
  'İ',
  'ß',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../../etc/passwd',
  '%s%n',
  '{{7*7}}',
  '136',
  'Lee',
  'Takaichi',
  'Chosei mine',
  'how many',
  'and ',
  'when did ',
  '몇 명',
  '이 대통령',
  '何人',
  '“',
  '”',
  '"',
  '、',
  '，',
  '。',
  '¶15',
  '0',
  '-1',
  '1e999',
  '999,999,999,999',
  'Feb. 30, 20268',
  '令和八年',
  '  ',
  '\t',
  '',
];

/** Anything at all, and what means something, mixed. */
export const hostileText = (maxLength: number) =>
  fc
    .oneof(
      { weight: 2, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }) },
      {
        weight: 1,
        arbitrary: fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 5 }),
      },
      {
        weight: 1,
        arbitrary: fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 5 }),
      },
      {
        weight: 2,
        arbitrary: fc.array(
          fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 12 })),
          {
            maxLength: 40,
          },
        ),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...PIECES), fc.integer({ min: 1, max: 2000 }))
          .map(([piece, times]) => [piece.repeat(Math.ceil(times / Math.max(1, piece.length)))]),
      },
    )
    .map((pieces) => pieces.join('').slice(0, maxLength));

/** As Discord passes it on: never empty, never half a character. */
export const typedText = (maxLength: number) =>
  hostileText(maxLength)
    .map((text) => text.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .filter((text) => text.trim() !== '');
