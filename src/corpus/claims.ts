import { z } from 'zod';
import { inEveryLanguage } from '../text/language.ts';
import { CorpusError, type CorpusFault } from './error.ts';
import { locateQuote } from './quote.ts';
import type { Article, ExampleClaim } from './types.ts';
import { visibleText } from './visible-text.ts';
import { parseYaml } from './yaml-file.ts';

const text = visibleText().max(600);
const list = z.array(text).default([]);
const wordings = z.strictObject({ en: list, ko: list, ja: list });
const none = { en: [], ko: [], ja: [] };

const claimsSchema = z.strictObject({
  claims: z
    .array(
      z.strictObject({
        paragraph: z.int().positive(),
        quote: z.string().min(1),
        supported: wordings.default({ ...none }),
        contradicted: wordings.default({ ...none }),
      }),
    )
    .default([]),
  unmentioned: wordings.default({ ...none }),
});

/**
 * `claims.yaml`: what people claim about the article, with the words of the record that decide each,
 * and what they claim of it that it does not mention. Checking learns from them.
 * @throws CorpusError with file and line of each quote that does not stand in its paragraph
 */
export function parseClaims(file: string, source: string, article: Article): ExampleClaim[] {
  const { data, lineOf } = parseYaml(file, source, claimsSchema);
  const faults: CorpusFault[] = [];
  const examples: ExampleClaim[] = [];
  for (const [index, { paragraph, quote, supported, contradicted }] of data.claims.entries()) {
    const located = locateQuote(article, paragraph, quote);
    if ('fault' in located) {
      faults.push({ file, line: lineOf(['claims', index, 'quote']), ...located.fault });
      continue;
    }
    const { citation } = located;
    const decided = { article: article.id, citation };
    for (const text of inEveryLanguage(supported))
      examples.push({ ...decided, text, verdict: 'supported' });
    for (const text of inEveryLanguage(contradicted))
      examples.push({ ...decided, text, verdict: 'contradicted' });
  }
  for (const text of inEveryLanguage(data.unmentioned))
    examples.push({ article: article.id, text, verdict: 'not_mentioned' });
  if (faults.length > 0) throw new CorpusError(faults);
  return examples;
}
