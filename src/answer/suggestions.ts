import type { Paragraph } from '../corpus/types.ts';
import type { Index } from '../index/types.ts';
import type { Language } from '../text/language.ts';

/**
 * Questions that the record can answer, for somebody who asked one that it cannot: those of the
 * closest paragraphs first, no two of one paragraph.
 */
export function suggestQuestions(
  index: Index,
  closest: readonly Paragraph[],
  language: Language,
  count: number,
): string[] {
  const chosen: string[] = [];
  const used = new Set<string>();
  const offer = (question: Index['questions'][number] | undefined) => {
    if (!question || chosen.length >= count) return;
    const key = `${question.article}¶${question.paragraph}`;
    if (used.has(key)) return;
    used.add(key);
    chosen.push(question.text[language]);
  };
  for (const { article, number } of closest) {
    offer(index.questions.find((one) => one.article === article && one.paragraph === number));
  }
  // Where nothing is close: from all over the record, evenly.
  const step = Math.max(1, Math.floor(index.questions.length / (count + 1)));
  for (let at = 0; at < index.questions.length; at += step) offer(index.questions[at]);
  return chosen;
}
