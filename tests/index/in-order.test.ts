import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/index/build.ts';
import { standInOrder } from '../../src/index/in-order.ts';
import { numbersOf } from '../../src/index/terms.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { smallCorpus } from './corpora.ts';

const index = buildIndex(smallCorpus(), new Date(0));
const numbers = numbersOf(index.lexicon.terms);

function stands(text: string): boolean {
  const own = tokenize(text);
  const joints = own.slice(1).map(({ start }, at) => text.slice(own[at]?.end, start));
  return standInOrder(
    own.map(({ term }) => numbers.get(term) ?? -1),
    joints,
    index,
  );
}

describe('words stand in the record in their order', () => {
  it.each([
    ['DNA testing', 'as it is written'],
    ['dna tests', 'in another form'],
    ['DNA-testing', 'joined otherwise'],
    ['Nara Prefecture', 'at the end of a paragraph'],
    ['Lee thanked Takaichi', 'at the beginning of one'],
    ['Feb. 3', 'with the very dot that was typed'],
  ])('%s: %s', (text) => {
    expect(stands(text)).toBe(true);
  });

  it.each([
    ['testing DNA', 'the other way round'],
    ['Feb 3', 'with a dot that nobody typed'],
    ['workers Nobody', 'across the end of a sentence'],
    ['Prefecture Both', 'across the end of a paragraph'],
    ['DNA remains', 'with others in between'],
    ['Nara City', 'with a word that the record lacks'],
  ])('not %s: %s', (text) => {
    expect(stands(text)).toBe(false);
  });
});
