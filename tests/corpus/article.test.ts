import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/corpus/article.ts';
import { CorpusError } from '../../src/corpus/error.ts';

const MATTER = '---\nid: a\ntitle: The mine\ndate: 2026-01-13\nlanguage: en\n---\n';
const BODY = '\nFirst line\nof one paragraph.\n\nSecond.\n\n## Heading\n\nThird.\n';

const read = (source: string) => parseArticle('a/article.md', source);
const texts = (source: string) => read(source).paragraphs.map(({ text }) => text);

describe('parseArticle', () => {
  it('reads front matter, paragraphs and sections', () => {
    expect(
      read(
        '---\nid: a\ntitle: "The mine: remains"\ndate: 2026-01-13\nlanguage: en\ndateline: NARA\nsource: Kyodo\nurl: https://example.com/a\n---\nLead.\n\n## Heading\n\nBody.\n',
      ),
    ).toEqual({
      id: 'a',
      title: 'The mine: remains',
      date: '2026-01-13',
      language: 'en',
      dateline: 'NARA',
      source: 'Kyodo',
      url: 'https://example.com/a',
      paragraphs: [
        { article: 'a', number: 1, section: null, text: 'Lead.' },
        { article: 'a', number: 2, section: 'Heading', text: 'Body.' },
      ],
    });
  });

  const expected = ['First line of one paragraph.', 'Second.', 'Third.'];

  it.each([
    ['line feeds', MATTER + BODY],
    ['carriage returns and line feeds', (MATTER + BODY).replaceAll('\n', '\r\n')],
    ['carriage returns alone', (MATTER + BODY).replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${MATTER}${BODY}`],
    ['both', `\uFEFF${(MATTER + BODY).replaceAll('\n', '\r\n')}`],
    ['no line end at the end', (MATTER + BODY).trimEnd()],
    ['many blank lines', (MATTER + BODY).replaceAll('\n\n', '\n \n\t\n\n')],
    ['spaces at the ends of lines', MATTER + BODY.replaceAll('.\n', '.  \n')],
    ['a heading right above its text', MATTER + BODY.replace('Heading\n\n', 'Heading\n')],
  ])('reads the same text written with %s', (_, source) => {
    expect(texts(source)).toEqual(expected);
    expect(read(source).paragraphs.map(({ section }) => section)).toEqual([null, null, 'Heading']);
  });

  it.each([
    ['# without a space is text', '#hashtag\n', '#hashtag'],
    ['three dashes in the text are text', 'a\n---\nb\n', 'a --- b'],
    ['markup is text', '**bold** [link](x) <b>\n', '**bold** [link](x) <b>'],
    ['curly quotes and dashes stay', '“a” — ‘b’ …\n', '“a” — ‘b’ …'],
    ['letters are not composed', `${'é'.normalize('NFD')}\n`, 'é'.normalize('NFD')],
    ['no-break spaces inside stay', 'a\u00a0b\n', 'a\u00a0b'],
  ])('%s', (_, body, text) => {
    expect(texts(`${MATTER}\n${body}`)).toEqual([text]);
  });

  it('keeps paragraphs of one line character for character', () => {
    const line = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 60 })
      .filter((text) => !/[\r\n]/.test(text) && text.trim() === text && !text.startsWith('#'));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        expect(texts(`${MATTER}\n${lines.join('\n\n')}\n`)).toEqual(lines);
      }),
    );
  });

  it('reads any text, or says in its own words why not', () => {
    const pieces = fc.constantFrom(
      ...[
        '---',
        '\n',
        'id: a',
        'title: b',
        'date: 2026-01-13',
        'language: en',
        '## ',
        '# ',
        'Text.',
      ],
      ...[
        '\uFEFF',
        '\r',
        ': ',
        '*',
        '&a',
        '!!js',
        '"',
        '{',
        '[',
        '|',
        '<<: *a',
        '\u0000',
        '__proto__: 1',
      ],
    );
    const source = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(pieces, { maxLength: 40 }).map((list) => list.join('\n')),
      fc.array(pieces, { maxLength: 12 }).map((list) => `---\n${list.join('\n')}\n---\n\nText.\n`),
    );
    fc.assert(
      fc.property(source, (text) => {
        try {
          read(text);
        } catch (error) {
          expect(error).toBeInstanceOf(CorpusError);
        }
      }),
      { numRuns: 400 },
    );
  });
});
