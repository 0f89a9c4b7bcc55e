import type { Paragraph } from '../corpus/types.ts';
import { bucketOf, type Feature } from '../index/softmax.ts';
import { findDates } from '../record/dates.ts';
import { hash } from '../text/hash.ts';
import type { Span } from '../text/sentences.ts';
import type { WordTable } from '../text/word-table.ts';
import { accountedFor, paragraphOf, termWeight, unitsOf } from './coverage.ts';
import { compareDates } from './dates-agree.ts';
import type { Judged } from './judge.ts';
import type { Knowledge } from './knowledge.ts';
import { findQuantities, type Quantity, SMALL_NUMBER } from './quantities.ts';
import { overlap } from './spans.ts';
import type { Statement } from './statement.ts';
import type { Verdict } from './types.ts';

export const BUCKETS = 1 << 17;

/** What speaks for a verdict on a statement, if it is about one paragraph. */
export interface VerdictFeatures {
  readonly features: readonly Feature[];
  /** Which of them come from which words of the statement: they tell what a verdict turns on. */
  readonly words: readonly { readonly at: Span; readonly features: readonly Feature[] }[];
}

/** How much one word counts, against 1 for a measurement. */
const WORD = 0.3;
const PAIR = 0.6 * WORD;
/** From here on a word is something the paragraph does not speak of. */
const UNSPOKEN = 0.3;

/**
 * Reads statements for the verdict model: their words, pairs of words, names, opposites, denials, who
 * does what, each for itself and together with the paragraph; and as measurements how numbers, dates
 * and words fare against the paragraph, and what the rules say (judge.ts).
 */
export function verdictReader(knowledge: Knowledge, table: WordTable) {
  const weight = termWeight(table);
  const measures = new Map(
    knowledge.index.paragraphs.map((paragraph) => {
      const dates = findDates(paragraph.text);
      return [paragraph, { dates, quantities: findQuantities(paragraph.text, dates) }];
    }),
  );
  const dateOf = new Map(knowledge.index.articles.map(({ id, date }) => [id, date]));

  return { read };

  /** @param likelihood natural logarithm of how likely the paragraph is meant */
  function read(
    statement: Statement,
    judged: readonly Judged[],
    byRule: Verdict,
    paragraph: Paragraph,
    likelihood: number,
  ): VerdictFeatures {
    const place = `${paragraph.article}¶${paragraph.number}`;
    const both = (name: string, value: number): Feature[] => [
      [bucketOf(hash(name), BUCKETS), value],
      [bucketOf(hash(`${place}|${name}`), BUCKETS), value],
    ];
    const words = wordsOf(statement).map(({ at, names }) => ({
      at,
      features: names.flatMap(([name, value]) => both(name, value)),
    }));
    const plain = distinct(namesOf(statement)).flatMap((name) => both(name, WORD));
    const coverage = coverageOf(statement, paragraph);
    const measured = [
      ...numberMeasures(statement, paragraph),
      ...coverageMeasures(statement, paragraph, coverage, likelihood),
      ...ruleMeasures(judged, byRule, paragraph),
    ].map(([name, value]): Feature => [bucketOf(hash(name), BUCKETS), value]);
    const features = new Map([...words.flatMap((word) => word.features), ...plain, ...measured]);
    return { features: [...features], words };
  }

  /** How the statement's numbers and dates fare against the paragraph's. */
  function numberMeasures(statement: Statement, paragraph: Paragraph): [string, number][] {
    const record = measures.get(paragraph) ?? { dates: [], quantities: [] };
    const numbers = statement.quantities.filter(
      ({ value }) =>
        value > SMALL_NUMBER || record.quantities.some((other) => other.value === value),
    );
    const agreeing = numbers.filter((said) =>
      record.quantities.some((other) => overlapping(other, said)),
    ).length;
    const today = dateOf.get(paragraph.article) ?? '';
    const dates = statement.dates.map(({ parts }) => {
      const results = record.dates.map((other) => compareDates(parts, other.parts, today));
      return results.includes('agrees')
        ? 'agrees'
        : results.includes('differs')
          ? 'differs'
          : 'unknown';
    });
    const has = (result: string) => (dates.some((one) => one === result) ? 1 : 0);
    return [
      [`numbers in ${Math.min(2, agreeing)}`, 1],
      [`numbers out ${Math.min(2, numbers.length - agreeing)}`, 1],
      ...(['agrees', 'differs', 'unknown'] as const).map((result): [string, number] => [
        `date ${result} ${has(result)}`,
        1,
      ]),
      [`any ${numbers.length + dates.length > 0}`, 1],
    ];
  }

  /** How much of the statement the paragraph speaks of at all. */
  function coverageOf(statement: Statement, { article, number }: Paragraph): Coverage {
    const coverage = { share: 0, most: 0, missing: 0, names: 0 };
    const paragraph = paragraphOf(knowledge, article, number);
    if (!paragraph) return { ...coverage, share: 1 };
    const { dates, quantities, shares, hits } = statement;
    let total = 0;
    let lacking = 0;
    for (const unit of unitsOf(statement, weight, [...dates, ...quantities, ...shares])) {
      total += unit.weight;
      if (hits.some((hit) => paragraph.keys.has(hit.key) && overlap(hit, unit))) continue;
      const lack = unit.weight * (1 - accountedFor(unit, paragraph, table));
      lacking += lack;
      coverage.most = Math.max(coverage.most, lack);
      if (lack > UNSPOKEN) coverage.missing += 1;
      if (lack > UNSPOKEN && unit.name) coverage.names += 1;
    }
    return { ...coverage, share: lacking / Math.max(total, 1.5) };
  }

  function coverageMeasures(
    { hits }: Statement,
    { article, number }: Paragraph,
    { share, most, missing, names }: Coverage,
    likelihood: number,
  ): [string, number][] {
    const paragraph = paragraphOf(knowledge, article, number);
    const sides = hits.filter(({ key }) => key.startsWith('sense:'));
    const same = sides.filter(({ key }) => paragraph?.senses.has(key)).length;
    const opposed = sides.filter(({ key }) => paragraph?.senses.has(otherSide(key))).length;
    const strange = hits.filter(
      ({ key }) => knowledge.isProper(key) && !paragraph?.keys.has(key),
    ).length;
    return [
      [`share ${Math.min(9, Math.round(share * 10))}`, 0.7],
      ['share', share],
      ['most', most],
      [`missing ${Math.min(4, missing)}`, 0.7],
      [`names ${Math.min(2, names)}`, 1],
      [`strange ${Math.min(2, strange)}`, 1],
      [`same side ${Math.min(2, same)}`, 0.5],
      [`other side ${Math.min(2, opposed)}`, 1],
      [`likely ${Math.min(9, Math.round(-likelihood * 2))}`, 0.7],
      ['always', 1],
      [`at ${article}¶${number}`, 0.5],
    ];
  }
}

interface Coverage {
  /** Share of the statement's weight that the paragraph does not speak of, and the weight of the heaviest word of it. */
  readonly share: number;
  readonly most: number;
  /** How many words it does not speak of, and how many of them are names. */
  readonly missing: number;
  readonly names: number;
}

/** What the rules make of the assertions of the paragraph. */
function ruleMeasures(
  judged: readonly Judged[],
  byRule: Verdict,
  { article, number }: Paragraph,
): [string, number][] {
  const own = judged.filter(
    ({ weighing: { assertion } }) =>
      assertion.citation.article === article && assertion.citation.paragraph === number,
  );
  const count = (verdict: Verdict) =>
    Math.min(2, own.filter((one) => one.verdict === verdict).length);
  const kinds = (one: Judged) =>
    one.weighing.details.map(({ kind, agrees }) => `${kind}${agrees ? '+' : '-'}`);
  const [best] = [...own].sort((a, b) => b.own - a.own || a.share - b.share);
  return [
    [`rules ${byRule}`, 1],
    [`contradicting ${count('contradicted')}`, 1],
    [`supporting ${count('supported')}`, 1],
    [`assertions ${Math.min(3, own.length)}`, 0.5],
    ...distinct(own.flatMap(kinds)).map((kind): [string, number] => [`somewhere ${kind}`, 0.7]),
    ...(best
      ? ([
          [`conflict ${best.weighing.conflict}`, 1],
          [`loose ${best.weighing.loose}`, 0.6],
          [`unsure ${best.weighing.unsure}`, 0.6],
          [`open ${Math.min(2, best.weighing.open.length)}`, 0.6],
          [`lacking ${Math.min(9, Math.round(best.share * 8))}`, 0.6],
          ['own', best.own * 0.4],
          ...distinct(kinds(best)).map((kind) => [`best ${kind}`, 1]),
        ] as [string, number][])
      : []),
  ];
}

/** Every word with its neighbours. */
function wordsOf({ tokens, text }: Statement) {
  return tokens.map(({ term, start, end }, index) => {
    const before = tokens[index - 1]?.term ?? '^';
    const names: [string, number][] = [
      [`w:${term}`, WORD],
      [`b:${before} ${term}`, PAIR],
    ];
    if (index === tokens.length - 1) names.push([`b:${term} $`, PAIR]);
    return { at: { start, end: Math.min(end, text.length) }, names };
  });
}

function namesOf({ hits, cues, roles, quantities, dates, places }: Statement): string[] {
  return [
    ...hits.map(({ key }) => `key ${key}`),
    ...cues.map(({ kind }) => `cue ${kind}`),
    ...(roles.agent ? [`agent ${roles.agent.key}`] : []),
    ...(roles.patient ? [`patient ${roles.patient.key}`] : []),
    ...quantities.map(({ value }) => `number ${value}`),
    ...dates.map(({ parts }) => `date ${JSON.stringify(parts)}`),
    ...places.map(({ id }) => `place ${id}`),
  ];
}

const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)];
const overlapping = (a: Quantity, b: Quantity) => a.low <= b.high && b.low <= a.high;
const otherSide = (key: string) => `${key.slice(0, -1)}${key.endsWith('+') ? '-' : '+'}`;
