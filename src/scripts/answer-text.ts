import type { Colors } from 'picocolors/types.js';
import type { Answer, Evidence } from '../answer/types.ts';
import type { Article, Citation, Paragraph } from '../corpus/types.ts';
import type { Index } from '../index/types.ts';

const WIDTH = 88;

/** An answer for a person at a terminal. */
export function answerText(answer: Answer, index: Index, colors: Colors): string {
  const blocks: string[] = [];
  if (answer.carried.length > 0) blocks.push(colors.dim(`(about: ${answer.carried.join(', ')})`));
  if (answer.parts.length > 0) {
    for (const { question, evidence } of answer.parts) {
      blocks.push(`${colors.dim(question)}\n${evidenceText(evidence, index, colors)}`);
    }
  } else if (answer.answer) {
    blocks.push(evidenceText(answer.answer, index, colors));
  } else {
    blocks.push(refusalText(answer, index, colors));
  }
  if (answer.answered && answer.facts.length > 0) {
    blocks.push(
      answer.facts
        .slice(0, 4)
        .map(
          ({ label, value, citation }) =>
            `  ${label[answer.language] ?? label.en}: ${colors.bold(value)} (¶${citation.paragraph})`,
        )
        .join('\n'),
    );
  }
  return blocks.join('\n\n');
}

function evidenceText(evidence: Evidence, index: Index, colors: Colors): string {
  const paragraph = paragraphAt(index, evidence.citation);
  return [
    colors.bold(colors.green(evidence.text)),
    quoteText(paragraph?.text ?? evidence.sentence, evidence.text, colors),
    colors.dim(sourceText(index, evidence.citation)),
  ].join('\n\n');
}

function refusalText(answer: Answer, index: Index, colors: Colors): string {
  const lines = [colors.bold(colors.yellow('The record does not say.'))];
  const { refusal } = answer;
  const silence = refusal?.silence?.[answer.language] ?? refusal?.silence?.en;
  if (silence) lines.push(`Not in the record: ${silence}`);
  if (refusal && refusal.unknown.length > 0)
    lines.push(`The record nowhere uses: ${refusal.unknown.join(', ')}`);
  if (refusal && refusal.known.length > 0)
    lines.push(`It does speak of: ${refusal.known.join(', ')}`);
  const [closest] = answer.passages;
  if (closest && refusal?.reason === 'not-in-record') {
    lines.push(
      `\nClosest passage, not an answer (¶${closest.paragraph}):\n\n${quoteText(closest.text, '', colors)}`,
    );
  }
  if (answer.suggestions.length > 0)
    lines.push(
      `\nQuestions it can answer:\n${answer.suggestions.map((one) => `  · ${one}`).join('\n')}`,
    );
  else if (lines.length === 1 && index.articles[0])
    lines.push(`It speaks of: ${index.articles[0].title}`);
  return lines.join('\n');
}

function quoteText(text: string, mark: string, colors: Colors): string {
  const lines = wrap(text, WIDTH).map((line) => `  │ ${line}`);
  const quoted = lines.join('\n');
  return mark !== '' && quoted.includes(mark)
    ? quoted.replace(mark, colors.underline(mark))
    : quoted;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function sourceText(index: Index, { article, paragraph }: Citation): string {
  const found = articleOf(index, article);
  return [
    `¶${paragraph}`,
    paragraphAt(index, { article, paragraph })?.section,
    found?.date,
    found?.title,
  ]
    .filter(Boolean)
    .join(' · ');
}

function articleOf(index: Index, id: string): Article | undefined {
  return index.articles.find((article) => article.id === id);
}

function paragraphAt(
  index: Index,
  { article, paragraph }: Pick<Citation, 'article' | 'paragraph'>,
): Paragraph | undefined {
  return articleOf(index, article)?.paragraphs[paragraph - 1];
}
