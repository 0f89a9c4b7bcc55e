import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectFile } from '../../src/project-file.ts';
import { createSpeller } from '../../src/text/spelling.ts';
import { readWordTable } from '../../src/text/word-table.ts';

const known =
  `victims miners mine korean koreans disaster president remains identification abductions
  denuclearization agreement chosei takaichi nara summit prefecture colonial supply chain happened
  nuclear missile suicide prevention families government recovered flooded tunnel died killed said`
    .trim()
    .split(/\s+/);
const table = readWordTable(projectFile('data', 'word-table.bin'));
const respell = createSpeller(known, table.rank);

describe('createSpeller', () => {
  it.each([
    // A letter too few, too many, another, two swapped
    ['victms', 'victims'],
    ['vicitms', 'victims'],
    ['victimms', 'victims'],
    ['vixtims', 'victims'],
    ['dissaster', 'disaster'],
    ['presidnet', 'president'],
    ['agrement', 'agreement'],
    ['remanis', 'remains'],
    ['colonail', 'colonial'],
    ['prefecutre', 'prefecture'],
    ['nuclaer', 'nuclear'],
    // Two slips in a long word
    ['identifcaton', 'identification'],
    ['denuclarizaton', 'denuclearization'],
    ['abdcutoins', 'abductions'],
    // Names, capital or not
    ['Takaichii', 'takaichi'],
    ['takachi', 'takaichi'],
    ['Koraen', 'korean'],
    ['koraens', 'koreans'],
    // Question words
    ['waht', 'what'],
    ['wehn', 'when'],
    ['hwo', 'how'],
    ['whcih', 'which'],
    ['teh', 'the'],
    // Run together
    ['whenwere', 'when were'],
    ['howmany', 'how many'],
    ['thevictims', 'the victims'],
    ['takaichiwill', 'takaichi will'],
    // Whole questions
    ['How mnay victms were Koraen?', 'How many victims were korean?'],
    ['wehn did teh tunel flod?', 'when did the tunnel flod?'],
    ['  vicitms ,  miners!', '  victims ,  miners!'],
  ])('mends %s', (typed, mended) => {
    expect(respell(typed)).toBe(mended);
  });

  it.each([
    // Known already
    'victims',
    'mine',
    'Chosei',
    // Words of English at large, however near to a known one
    'mind',
    'train',
    'form from',
    'sad',
    'deed',
    'weather',
    'pizza',
    // Names somebody meant
    'Takaichi and Sado',
    'Did Trump visit Gyeongju?',
    'Did Wen Jiabao visit?',
    'the island of Dokdo',
    'ask Nakamura',
    'Osaka',
    // Too short, too far
    'xy',
    'zq',
    'zzzz',
    'asdf qwer',
    'ramen in nara',
    // Not English
    '희생자는 몇 명?',
    '犠牲者は何人？',
    '1942 1,216 ２０',
    'naïve café',
    '???',
    '',
  ])('leaves alone: %s', (text) => {
    expect(respell(text)).toBe(text);
  });

  it('mends once: what is mended stays', () => {
    const letters = fc.constantFrom(...'abcdeimnorstv');
    const slip = fc
      .tuple(fc.constantFrom(...known), fc.nat(), letters)
      .map(([word, at, letter]) => {
        const place = at % word.length;
        return word.slice(0, place) + letter + word.slice(place + 1);
      });
    fc.assert(
      fc.property(slip, (word) => {
        const mended = respell(word);
        expect(respell(mended)).toBe(mended);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves everything between the words as it is, in any text', () => {
    const outside = (text: string) => text.replace(/[A-Za-z]+/g, '*');
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(outside(respell(text))).toBe(outside(text));
      }),
      { numRuns: 100 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(respell(text)).toBeTypeOf('string');
      }),
      { numRuns: 100 },
    );
  });

  it('does nothing without words to mend to, but for function words', () => {
    const bare = createSpeller([], () => undefined);
    expect(bare('teh vicitms')).toBe('the vicitms');
  });
});
