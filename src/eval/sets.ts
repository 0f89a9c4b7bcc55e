import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const question = z.object({
  id: z.string(),
  lang: z.enum(['en', 'ko', 'ja']),
  style: z.string(),
  question: z.string(),
  answerable: z.boolean(),
  gold: z.array(z.int()),
  /** Of the gold paragraphs; may be left out where the corpus has one article. */
  article: z.string().optional(),
  answers: z.array(z.string()),
  category: z.string(),
});

const dialogue = z.object({
  id: z.string(),
  turns: z.array(
    question.pick({ question: true, answerable: true, gold: true, article: true, answers: true }),
  ),
});

const claim = z.object({
  id: z.string(),
  claim: z.string(),
  verdict: z.enum(['supported', 'contradicted', 'not_mentioned']),
  gold: z.array(z.int()),
});

/** A question with the paragraphs that answer it and pieces of them, one of which a right reply shows. */
export type EvalQuestion = z.infer<typeof question>;
export type EvalTurn = EvalDialogue['turns'][number];
export type EvalDialogue = z.infer<typeof dialogue>;

/** Whether a paragraph is one of those that answer. */
export function isGold(
  { gold, article }: Pick<EvalQuestion, 'gold' | 'article'>,
  place: { readonly article: string; readonly paragraph: number } | undefined,
): boolean {
  if (place === undefined || !gold.includes(place.paragraph)) return false;
  return article === undefined || article === place.article;
}

export const readQuestions = (dir: string) =>
  readLines(path.join(dir, 'questions.jsonl'), question);
export const readDialogues = (dir: string) =>
  readLines(path.join(dir, 'dialogues.jsonl'), dialogue);
export const readClaims = (dir: string) => readLines(path.join(dir, 'claims.jsonl'), claim);

/** One JSON object a line; a set need not have every kind of file. */
async function readLines<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  return text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => {
      const parsed = schema.safeParse(JSON.parse(line));
      if (!parsed.success) throw new Error(`${file}:${number}: ${z.prettifyError(parsed.error)}`);
      return parsed.data;
    });
}
