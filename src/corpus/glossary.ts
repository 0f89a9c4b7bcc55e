import { z } from 'zod';
import { CorpusError, type CorpusFault } from './error.ts';
import { type Entity, entityKinds } from './types.ts';
import { visibleText } from './visible-text.ts';
import { parseYaml } from './yaml-file.ts';

const names = z.array(visibleText().max(120)).default([]);

const glossarySchema = z.array(
  z.strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and dashes')
      // It stands in the buttons that turn the pages of a person.
      .max(60),
    kind: z.enum(entityKinds),
    en: names.refine((list) => list.length > 0, 'needs at least one English name'),
    ko: names,
    ja: names,
    terms: z.array(z.string().trim().min(1)).default([]),
    pronoun: z.enum(['she', 'he']).optional(),
  }),
);

/**
 * `glossary.yaml`: entities and topics with their names in three languages.
 * @throws CorpusError with file and line
 */
export function parseGlossary(file: string, source: string): Entity[] {
  const { data, lineOf } = parseYaml(file, source, glossarySchema);
  const faults: CorpusFault[] = [];
  const seen = new Set<string>();
  for (const [index, entry] of data.entries()) {
    if (seen.has(entry.id)) {
      faults.push({
        file,
        line: lineOf([index, 'id']),
        rule: `the entry "${entry.id}" is there twice`,
        remedy: 'join the two, or give one another id',
      });
    }
    seen.add(entry.id);
  }
  if (faults.length > 0) throw new CorpusError(faults);
  return data.map(({ id, kind, en, ko, ja, terms, pronoun }) => ({
    id,
    kind,
    names: { en, ko, ja },
    terms,
    ...(pronoun ? { pronoun } : {}),
  }));
}
