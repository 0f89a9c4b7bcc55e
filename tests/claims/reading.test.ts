import { describe, expect, it } from 'vitest';
import { findCues } from '../../src/claims/cues.ts';
import { compareDates } from '../../src/claims/dates-agree.ts';
import { isWithin } from '../../src/claims/gazetteer.ts';
import { findQuantities } from '../../src/claims/quantities.ts';
import { findShares } from '../../src/claims/shares.ts';
import { splitStatements } from '../../src/claims/statement.ts';

describe('numbers', () => {
  it.each([
    ['183 workers', 183, 183, 183],
    ['1,216 people', 1216, 1216, 1216],
    ['twelve million people', 12e6, 12e6, 12e6],
    ['a hundred and eighty-three', 183, 183, 183],
    ['12 million', 12e6, 12e6, 12e6],
    ['six decades', 60, 60, 60],
    ['at least 100', 100, 100, Infinity],
    ['fewer than 40', 40, 0, 40],
    ['1200만 명', 12e6, 12e6, 12e6],
    ['백팔십삼 명', 183, 183, 183],
    ['1,200万人', 12e6, 12e6, 12e6],
    ['百八十三人', 183, 183, 183],
    ['80년 이상', 80, 80, Infinity],
    ['백서른여섯 명', 136, 136, 136],
    ['1천200만 명', 12e6, 12e6, 12e6],
    ['千二百万人', 12e6, 12e6, 12e6],
    ['80여 년 만에', 80, 80, 90],
    ['nearly 200 workers', 200, 180, 200],
    ['half a century', 50, 50, 50],
    ['수십 명', 20, 20, 99],
    ['dozens of workers', 24, 24, 199],
    ['a hundred and thirty-six Koreans', 136, 136, 136],
    ['네 나라', 4, 4, 4],
  ])('%s', (text, value, low, high) => {
    const [found] = findQuantities(text, []);
    expect(found?.value).toBe(value);
    expect(found?.low).toBeCloseTo(low, 3);
    expect(found?.high === Infinity ? Infinity : Math.round(found?.high ?? 0)).toBe(high);
  });

  it.each(['이 대통령', '일본 정부', '両国', '구체적 성과', '一部の人'])('none in %s', (text) => {
    expect(findQuantities(text, [])).toEqual([]);
  });

  it('take in the words that limit them', () => {
    expect(findQuantities('killing more than 180 people', [])[0]?.words).toBe('more than 180');
    expect(findQuantities('2000万人を超える', [])[0]?.words).toBe('2000万人を超');
  });

  it.each([
    ['most of the dead', 0.5, 1],
    ['not all of them', 0.001, 0.999],
    ['none of them', 0, 0],
    ['절반 이상', 0.5, 1],
    ['절반을 넘는', 0.5, 1],
    ['절반 넘게', 0.5, 1],
    ['半分以上', 0.5, 1],
    ['半分以下', 0, 0.5],
    ['절반 미만', 0, 0.5],
    ['全員', 1, 1],
    ['모두 한국인인 것은 아니다', 0.001, 0.999],
    ['全員がそうだったわけではない', 0.001, 0.999],
  ])('shares: %s', (text, low, high) => {
    expect(findShares(text)).toMatchObject([{ low, high }]);
  });
});

describe('cues', () => {
  it.each([
    ['They did not agree', ['not']],
    // Of any name only the name is denied, and of what somebody is all.
    ['It was not Macron', ['not-this']],
    ['The push was not by Macron', ['not-this']],
    ['The victims were not Korean', ['not']],
    ['It was not macron', ['not']],
    ['not only Lee but Takaichi', []],
    ['It was people, not the state', ['not-this']],
    ['Japan refused to join', ['refuse']],
    ['history alone', ['only']],
    ['wiser than Takaichi', ['compare']],
    ['more than 80 years', []],
    ['반대했다', ['refuse']],
    ['하지 않았다', ['not']],
    ['방안을 논의', []],
    ['行われなかった', ['not']],
    ['政府ではなく市民', ['not-this']],
    ['少なくない', ['not']],
    ["hasn't met only Takaichi", []],
    ['does not stay confined to IT', []],
    ['분야에만 국한되지 않는다', []],
    ['軍事分野にとどまらない', []],
    ['군사 분야에 그치고 있다', ['only']],
    ['to give up its nuclear arms', []],
    ['gave up nuclear talks', ['refuse']],
    ['北朝鮮に核を放棄', []],
  ])('%s', (text, kinds) => {
    expect(findCues(text).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('dates of claim and record', () => {
  it.each([
    [{ year: 1942 }, { year: 1942, month: 2, day: 3 }, 'agrees'],
    [{ year: 1943 }, { year: 1942, month: 2, day: 3 }, 'differs'],
    [{ month: 3, day: 3 }, { year: 1942, month: 2, day: 3 }, 'differs'],
    [{ decade: 1940 }, { year: 1942, month: 2, day: 3 }, 'agrees'],
    [{ decade: 1930 }, { year: 1942 }, 'differs'],
    [{ year: 1991 }, { decade: 1990, part: 'early' }, 'unknown'],
    [{ decade: 1990, part: 'late' }, { decade: 1990, part: 'early' }, 'differs'],
    [{ month: 8, day: 26 }, { month: 8 }, 'unknown'],
    [{ year: 2025 }, { month: 8 }, 'agrees'],
    [{ weekday: 5 }, { weekday: 2 }, 'differs'],
  ] as const)('%j against %j', (said, record, result) => {
    expect(compareDates(said, record, '2026-01-13')).toBe(result);
  });
});

describe('places', () => {
  it.each([
    ['ube', 'yamaguchi', true],
    ['nara', 'japan', true],
    ['nara', 'south-korea', false],
    ['yamaguchi', 'ube', false],
  ])('%s within %s: %s', (inner, outer, within) => {
    expect(isWithin(inner, outer)).toBe(within);
  });
});

describe('statements', () => {
  it.each([
    ['Lee met Xi. The summit was in Nara.', ['Lee met Xi.', 'The summit was in Nara.']],
    [
      'The mine flooded in 1942, and the tunnel lay off Ube.',
      ['The mine flooded in 1942', 'the tunnel lay off Ube.'],
    ],
    [
      'Tensions between China and Japan are easing.',
      ['Tensions between China and Japan are easing.'],
    ],
    ['Lee said he and Takaichi met.', ['Lee said he and Takaichi met.']],
    // Any name begins a statement, not those of one article alone.
    [
      'The minister resigned and Macron visited Paris',
      ['The minister resigned', 'Macron visited Paris'],
    ],
    ['The bridge was shut and Ube was cut off.', ['The bridge was shut', 'Ube was cut off.']],
    ['', []],
  ])('%s', (claim, expected) => {
    expect(splitStatements(claim).map(({ start, end }) => claim.slice(start, end))).toEqual(
      expected,
    );
  });

  it('begin with a name in small letters where it is known for one', () => {
    const claim = 'the minister resigned and macron visited paris';
    const name = { start: claim.indexOf('macron'), end: claim.indexOf(' visited') };
    expect(splitStatements(claim)).toHaveLength(1);
    expect(splitStatements(claim, [name]).map(({ start }) => start)).toEqual([0, name.start]);
  });
});
