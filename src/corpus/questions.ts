import { z } from 'zod';
import { CorpusError, type CorpusFault } from './error.ts';
import type { Article, OfferedQuestion } from './types.ts';
import { visibleText } from './visible-text.ts';
import { parseYaml } from './yaml-file.ts';

// Discord shows a hundred characters of a choice.
const text = visibleText().max(100, 'must not be longer than 100 characters');

const schema = z.array(
  z.strictObject({ paragraph: z.int().positive(), en: text, ko: text, ja: text }),
);

/**
 * `questions.yaml`: questions that the article answers, offered to members while they type and beside refusals.
 * @throws CorpusError with file and line
 */
export function parseQuestions(file: string, source: string, article: Article): OfferedQuestion[] {
  const { data, lineOf } = parseYaml(file, source, schema);
  const faults: CorpusFault[] = [];
  for (const [index, { paragraph }] of data.entries()) {
    if (paragraph <= article.paragraphs.length) continue;
    faults.push({
      file,
      line: lineOf([index, 'paragraph']),
      rule: `paragraph ${paragraph} does not exist: the article has ${article.paragraphs.length}`,
      remedy: `give a paragraph from 1 to ${article.paragraphs.length}`,
    });
  }
  if (faults.length > 0) throw new CorpusError(faults);
  return data.map(({ paragraph, en, ko, ja }) => ({
    article: article.id,
    paragraph,
    text: { en, ko, ja },
  }));
}
