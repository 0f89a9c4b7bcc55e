import { z } from 'zod';
import { CorpusError, type CorpusFault } from './error.ts';
import { locateQuote } from './quote.ts';
import type { Article, Assertion } from './types.ts';
import { parseYaml } from './yaml-file.ts';

const text = z.string().trim().min(1, 'must not be empty').max(1_000);
/** "a|b|c": names that may stand for each other. */
const names = text.transform((list) =>
  list
    .split('|')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
);

const assertionsSchema = z.array(
  z.strictObject({
    paragraph: z.int().positive(),
    quote: text,
    about: z.array(names).min(1, 'needs at least one group'),
    must: names.optional(),
    unless: names.optional(),
    words: z.array(text).default([]),
    sense: z
      .array(z.string().regex(/^[a-z]+[+-]$/, 'must be a side of an opposite, such as "change+"'))
      .default([]),
    denies: z.boolean().default(false),
    by: text.optional(),
    to: text.optional(),
    place: z.array(text).default([]),
    date: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date as YYYY-MM-DD')
      .optional(),
    dated: names.optional(),
    numbers: z
      .array(
        z.strictObject({
          value: z.number(),
          of: names,
          open: z.boolean().default(false),
          about: z.boolean().default(false),
        }),
      )
      .default([]),
    share: z
      .strictObject({ of: names, value: z.number().min(0).max(1), others: names.default([]) })
      .optional(),
    order: z.tuple([z.array(text), z.array(text)]).optional(),
    holds: names.optional(),
    rivals: z.array(text).default([]),
    wide: names.optional(),
  }),
);

/**
 * `assertions.yaml`: what paragraphs assert, taken apart for checking claims. Every quote is looked
 * up in its paragraph before an assertion is believed.
 * @throws CorpusError with file and line of each quote that does not stand in the record
 */
export function parseAssertions(file: string, source: string, article: Article): Assertion[] {
  const { data, lineOf } = parseYaml(file, source, assertionsSchema);
  const faults: CorpusFault[] = [];
  const assertions: Assertion[] = [];
  for (const [index, { paragraph, quote, ...entry }] of data.entries()) {
    const located = locateQuote(article, paragraph, quote);
    if ('fault' in located) {
      faults.push({ file, line: lineOf([index, 'quote']), ...located.fault });
      continue;
    }
    const { must, unless, by, to, date, dated, share, order, holds, wide, ...lists } = entry;
    assertions.push({
      citation: located.citation,
      ...lists,
      ...(must && { must }),
      ...(unless && { unless }),
      ...(by && { by }),
      ...(to && { to }),
      ...(date && { date }),
      ...(dated && { dated }),
      ...(share && { share }),
      ...(order && { order }),
      ...(holds && { holds }),
      ...(wide && { wide }),
    });
  }
  if (faults.length > 0) throw new CorpusError(faults);
  return assertions;
}
