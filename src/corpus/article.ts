import { z } from 'zod';
import { CorpusError, type CorpusFault } from './error.ts';
import type { Article, Paragraph } from './types.ts';
import { visibleText } from './visible-text.ts';
import { parseYaml } from './yaml-file.ts';

const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'must be a date as YYYY-MM-DD', abort: true })
  .refine(isRealDate, 'is not a day of the calendar');

const frontMatter = z.strictObject({
  id: z
    .string()
    .regex(
      /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u,
      'must be letters, digits, dots, dashes and underscores',
    )
    .max(80),
  title: visibleText().max(500),
  date: isoDate,
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language code such as en, ko or ja'),
  dateline: z.string().trim().min(1).optional(),
  source: z.string().trim().min(1).optional(),
  url: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
});

function isRealDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * An `article.md`: front matter between `---` lines, then paragraphs set apart by blank lines,
 * `## ` before a section heading. Text is kept character for character; line ends inside a
 * paragraph become spaces (an article wrapped by an editor is one paragraph still).
 * @throws CorpusError naming file, line, rule and remedy
 */
export function parseArticle(file: string, source: string): Article {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const close = lines.indexOf('---', 1);
  if (lines[0] !== '---' || close === -1) {
    throw new CorpusError([
      {
        file,
        line: 1,
        rule: 'an article begins with front matter between two lines of three dashes',
        remedy: 'write ---, then id, title, date and language, then --- before the first paragraph',
      },
    ]);
  }
  const yaml = lines.slice(1, close).join('\n');
  const { data } = parseYaml(file, yaml === '' ? '{}' : yaml, frontMatter, 2);
  return { ...withoutUndefined(data), paragraphs: parseBody(file, data.id, lines, close + 1) };
}

type FrontMatter = z.infer<typeof frontMatter>;

function withoutUndefined(data: FrontMatter): Omit<Article, 'paragraphs'> {
  const { id, title, date, language, dateline, source, url } = data;
  return {
    id,
    title,
    date,
    language,
    ...(dateline === undefined ? {} : { dateline }),
    ...(source === undefined ? {} : { source }),
    ...(url === undefined ? {} : { url }),
  };
}

function parseBody(
  file: string,
  article: string,
  lines: readonly string[],
  first: number,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const faults: CorpusFault[] = [];
  let section: string | null = null;
  let block: string[] = [];
  const flush = () => {
    if (block.length === 0) return;
    const text = block.join(' ').trim();
    paragraphs.push({ article, number: paragraphs.length + 1, section, text });
    block = [];
  };
  for (let index = first; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '') {
      flush();
    } else if (line.startsWith('## ') || line === '##') {
      flush();
      section = line.slice(3).trim();
      if (section === '') {
        faults.push({
          file,
          line: index + 1,
          rule: 'a section heading has no text',
          remedy: 'write the heading after "## ", or remove the line',
        });
      }
    } else if (/^#{1,6}\s/.test(line)) {
      faults.push({
        file,
        line: index + 1,
        rule: 'a heading begins with "## "; other levels are not part of the format',
        remedy: 'use "## " for a section; the title belongs in the front matter',
      });
    } else {
      block.push(line.trim());
    }
  }
  flush();
  if (paragraphs.length === 0 && faults.length === 0) {
    faults.push({
      file,
      line: first + 1,
      rule: 'the article has no paragraphs',
      remedy: 'write its paragraphs below the front matter, set apart by blank lines',
    });
  }
  if (faults.length > 0) throw new CorpusError(faults);
  return paragraphs;
}
