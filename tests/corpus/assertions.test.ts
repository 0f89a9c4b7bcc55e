import { describe, expect, it } from 'vitest';
import { parseAssertions } from '../../src/corpus/assertions.ts';
import { CorpusError } from '../../src/corpus/error.ts';
import type { Article } from '../../src/corpus/types.ts';

const article: Article = {
  id: 'a',
  title: 'A',
  date: '2026-01-01',
  language: 'en',
  paragraphs: [{ article: 'a', number: 1, section: null, text: 'A dog bit 3 men.' }],
};

describe('assertions', () => {
  it('are read with their quotes located', () => {
    const [assertion] = parseAssertions(
      'assertions.yaml',
      '- paragraph: 1\n  quote: "bit 3 men"\n  about: ["dog|hound", "bit"]\n  numbers: [{ value: 3, of: "men|people" }]\n',
      article,
    );
    expect(assertion).toMatchObject({
      citation: { article: 'a', paragraph: 1, start: 6, end: 15 },
      about: [['dog', 'hound'], ['bit']],
      numbers: [{ value: 3, of: ['men', 'people'], open: false, about: false }],
      denies: false,
    });
  });

  it.each([
    [
      'a quote that is not there',
      '- paragraph: 1\n  quote: "bit 4 men"\n  about: ["dog"]\n',
      /:2: the quote does not stand/,
    ],
    [
      'no such paragraph',
      '- paragraph: 2\n  quote: "A"\n  about: ["dog"]\n',
      /paragraph 2 does not exist/,
    ],
    [
      'nothing it is about',
      '- paragraph: 1\n  quote: "dog"\n  about: []\n',
      /about: needs at least one group/,
    ],
    [
      'a side that is none',
      '- paragraph: 1\n  quote: "dog"\n  about: ["dog"]\n  sense: ["up"]\n',
      /must be a side of an opposite/,
    ],
    [
      'an unknown field',
      '- paragraph: 1\n  quote: "dog"\n  about: ["dog"]\n  abuot: 1\n',
      /:4: unknown field "abuot"/,
    ],
  ])('%s is told with its line', (_, yaml, message) => {
    expect(() => parseAssertions('assertions.yaml', yaml, article)).toThrow(CorpusError);
    expect(() => parseAssertions('assertions.yaml', yaml, article)).toThrow(message);
  });
});
