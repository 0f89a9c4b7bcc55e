import type { Colors } from 'picocolors/types.js';
import type { Answer, Evidence } from '../answer/types.ts';
import type { Citation } from '../corpus/types.ts';
import { type Messages, messagesIn } from '../discord/messages/index.ts';
import { articleOf, paragraphAt } from '../discord/reference.ts';
import type { Index } from '../index/types.ts';
import { plain, quoteText } from './quote-text.ts';

/** An answer for a person at a terminal, framed in the language of the question. */
export function answerText(answer: Answer, index: Index, colors: Colors): string {
  const messages = messagesIn(answer.language);
  const blocks: string[] = [];
  if (answer.carried.length > 0) {
    blocks.push(colors.dim(messages.answer.carried(answer.carried.join(messages.comma))));
  }
  if (answer.parts.length > 0) {
    for (const { question, evidence } of answer.parts) {
      blocks.push(`${colors.dim(question)}\n${evidenceText(evidence, index, colors)}`);
    }
    for (const question of answer.unanswered)
      blocks.push(`${colors.dim(question)}\n${colors.bold(messages.refusal.title)}`);
  } else if (answer.answer) {
    blocks.push(evidenceText(answer.answer, index, colors));
  } else {
    blocks.push(refusalText(answer, messages, colors));
  }
  if (answer.answered && answer.facts.length > 0) {
    blocks.push(
      answer.facts
        .slice(0, 4)
        .map(
          ({ label, value, citation }) =>
            `  ${messages.labelled(label[answer.language] ?? label.en, colors.bold(value))} (¶${citation.paragraph})`,
        )
        .join('\n'),
    );
  }
  return blocks.join('\n\n');
}

function evidenceText(evidence: Evidence, index: Index, colors: Colors): string {
  const paragraph = paragraphAt(index, evidence.citation);
  const quote = paragraph
    ? quoteText(paragraph.text, colors, evidence.span)
    : quoteText(evidence.sentence, colors);
  return [
    colors.bold(colors.green(evidence.text)),
    quote,
    colors.dim(sourceText(index, evidence.citation)),
  ].join('\n\n');
}

function refusalText(answer: Answer, messages: Messages, colors: Colors): string {
  const { refusal: say, comma } = messages;
  const { refusal, language, passages, suggestions } = answer;
  const isEmpty = refusal?.reason === 'empty';
  const lines = [colors.bold(colors.yellow(isEmpty ? say.nothingAsked : say.title))];
  // A topic that has no name in this language is better not named.
  const silence = refusal?.silence?.[language];
  if (silence) lines.push(say.silence(silence));
  else if (refusal?.reason === 'off-topic') lines.push(say.offTopic);
  if (refusal && refusal.unknown.length > 0) lines.push(say.unknown(refusal.unknown.join(comma)));
  if (refusal && refusal.known.length > 0) lines.push(say.known(refusal.known.join(comma)));
  const [closest] = passages;
  if (closest && refusal?.reason === 'not-in-record') {
    lines.push(
      `\n¶${closest.paragraph} · ${plain(say.closest)}\n\n${quoteText(closest.text, colors)}`,
    );
  }
  if (suggestions.length > 0) {
    lines.push(`\n${say.canAnswer}\n${suggestions.map((one) => `  · ${one}`).join('\n')}`);
  }
  return lines.join('\n');
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
