import { z } from 'zod';
import { CorpusError, type CorpusFault } from './error.ts';
import { locateQuote } from './quote.ts';
import { type Article, type Fact, factKinds } from './types.ts';
import { visibleText } from './visible-text.ts';
import { parseYaml } from './yaml-file.ts';

const text = visibleText();

const factSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and dashes')
    .max(60),
  paragraph: z.int().positive(),
  kind: z.enum(factKinds),
  value: text,
  label: text,
  labelKo: text.optional(),
  labelJa: text.optional(),
  statement: text,
  statementKo: text.optional(),
  statementJa: text.optional(),
  quote: text,
});

/**
 * `facts.yaml`: every quote is looked up in its paragraph, every value in its quote, before a fact is believed.
 * @throws CorpusError with file and line of each quote or value that does not stand in the record
 */
export function parseFacts(file: string, source: string, article: Article): Fact[] {
  const { data, lineOf } = parseYaml(file, source, z.array(factSchema));
  const faults: CorpusFault[] = [];
  const seen = new Set<string>();
  const facts: Fact[] = [];
  for (const [index, entry] of data.entries()) {
    if (seen.has(entry.id)) {
      faults.push({
        file,
        line: lineOf([index, 'id']),
        rule: `the fact "${entry.id}" is there twice`,
        remedy: 'give each fact an id of its own',
      });
    }
    seen.add(entry.id);
    const located = locateQuote(article, entry.paragraph, entry.quote);
    if ('fault' in located) {
      faults.push({ file, line: lineOf([index, 'quote']), ...located.fault });
      continue;
    }
    if (!entry.quote.includes(entry.value)) {
      // It is shown as words of the record, apart from the quote.
      faults.push({
        file,
        line: lineOf([index, 'value']),
        rule: `the quote of "${entry.id}" does not hold the value "${entry.value}"`,
        remedy:
          'copy the value from the quote, character for character, or give a quote that holds it',
      });
      continue;
    }
    facts.push({
      id: entry.id,
      kind: entry.kind,
      value: entry.value,
      label: localised(entry.label, entry.labelKo, entry.labelJa),
      statement: localised(entry.statement, entry.statementKo, entry.statementJa),
      quote: entry.quote,
      citation: located.citation,
    });
  }
  if (faults.length > 0) throw new CorpusError(faults);
  return facts;
}

/** A text with the translations that exist. */
export function localised(
  en: string,
  ko: string | undefined,
  ja: string | undefined,
): Fact['label'] {
  return { en, ...(ko === undefined ? {} : { ko }), ...(ja === undefined ? {} : { ja }) };
}
