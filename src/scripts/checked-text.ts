import type { Colors } from 'picocolors/types.js';
import { isRepetition } from '../claims/details.ts';
import type { CheckedClaim, CheckedQuotation, CheckedStatement, Verdict } from '../claims/types.ts';
import { type Messages, messagesIn } from '../discord/messages/index.ts';
import { headingOf } from '../discord/views/check.ts';
import type { DiffPiece } from '../record/word-diff.ts';
import { plain } from './quote-text.ts';

type Paint = Readonly<Record<Verdict, (text: string) => string>>;

/** A checked claim for a person at a terminal, framed in the language of the claim. */
export function checkedText(checked: CheckedClaim, colors: Colors): string {
  const { check } = messagesIn(checked.language);
  const paint = { supported: colors.green, contradicted: colors.red, not_mentioned: colors.yellow };
  const blocks = [colors.bold(paint[checked.verdict](headingOf(checked, check)))];
  const isOne = checked.statements.length === 1;
  for (const statement of checked.statements) {
    const verdict = isOne ? '' : ` (${check.verdicts[statement.verdict]})`;
    blocks.push(statementText(statement, verdict, check, paint, colors));
  }
  for (const quotation of checked.quotations) blocks.push(quotationText(quotation, check, colors));
  const decided = checked.statements.some(({ verdict }) => verdict !== 'not_mentioned');
  if (!decided && checked.quotations.length === 0 && checked.passages.length > 0) {
    blocks.push(colors.dim(check.closest));
  }
  for (const { paragraph, text } of checked.passages.slice(0, 2)) {
    blocks.push(`${colors.dim(`¶${paragraph}`)} ${text}`);
  }
  return blocks.join('\n\n');
}

function statementText(
  { text, verdict, details }: CheckedStatement,
  inWords: string,
  check: Messages['check'],
  paint: Paint,
  colors: Colors,
): string {
  const mark = { supported: '✓', contradicted: '≠', not_mentioned: '–' }[verdict];
  const lines = details
    .filter((detail) => !isRepetition(detail))
    .map(({ said, record, citation, agrees }) =>
      agrees
        ? colors.dim(`    ${plain(check.agreesWith(said, record, citation.paragraph))}`)
        : `    ${plain(check.differsFrom(said, record, citation.paragraph))}`,
    );
  return [`${paint[verdict](mark)} ${text}${inWords}`, ...lines].join('\n');
}

function quotationText(
  { status, speaker, somebodyElse, givenTo, citation, diff }: CheckedQuotation,
  check: Messages['check'],
  colors: Colors,
): string {
  const whose = somebodyElse
    ? check.somebodyElse(speaker ?? '', givenTo ?? '', citation.paragraph)
    : check.inRecord(speaker ?? check.reporter, citation.paragraph);
  if (status === 'verbatim') return `${whose} ${check.verbatim}`;
  return `${whose}\n  ${diffText(diff, colors)}`;
}

/** What was said in brackets struck out by "-", what the record has by "+". */
export function diffText(diff: readonly DiffPiece[], colors: Colors): string {
  return diff
    .map(({ kind, text }) =>
      kind === 'same'
        ? text
        : kind === 'said'
          ? colors.red(`[-${text}-]`)
          : colors.green(`{+${text}+}`),
    )
    .join(' ');
}
