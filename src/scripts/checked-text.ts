import type { Colors } from 'picocolors/types.js';
import type { CheckedClaim, CheckedQuotation, CheckedStatement, Verdict } from '../claims/types.ts';
import type { DiffPiece } from '../record/word-diff.ts';

const HEADINGS: Readonly<Record<Verdict, string>> = {
  supported: 'The record says so.',
  contradicted: 'The record says otherwise.',
  not_mentioned: 'The record does not mention this.',
};

/** A checked claim for a person at a terminal. */
export function checkedText(checked: CheckedClaim, colors: Colors): string {
  const color = { supported: colors.green, contradicted: colors.red, not_mentioned: colors.yellow };
  const blocks = [colors.bold(color[checked.verdict](HEADINGS[checked.verdict]))];
  for (const statement of checked.statements) blocks.push(statementText(statement, color, colors));
  for (const quotation of checked.quotations) blocks.push(quotationText(quotation, colors));
  const label = checked.verdict === 'not_mentioned' ? 'Closest passage: ' : '';
  for (const { paragraph, text } of checked.passages.slice(0, 2))
    blocks.push(`${colors.dim(`${label}¶${paragraph}`)} ${text}`);
  return blocks.join('\n\n');
}

function statementText(
  { text, verdict, details }: CheckedStatement,
  color: Readonly<Record<Verdict, (text: string) => string>>,
  colors: Colors,
): string {
  const mark = { supported: '✓', contradicted: '≠', not_mentioned: '–' }[verdict];
  const lines = details.map(({ said, record, citation, agrees }) =>
    agrees
      ? colors.dim(`    ${said}: the record has “${record}” (¶${citation.paragraph})`)
      : `    ${said}: the record says “${colors.bold(record)}” (¶${citation.paragraph})`,
  );
  return [`${color[verdict](mark)} ${text}`, ...lines].join('\n');
}

function quotationText(quotation: CheckedQuotation, colors: Colors): string {
  const { status, speaker, somebodyElse, givenTo, citation, diff } = quotation;
  const where = `¶${citation.paragraph}${speaker === null ? '' : `, ${speaker}`}`;
  const whose = somebodyElse
    ? `The record has these words from ${speaker}, not ${givenTo} (${where}).`
    : `In the record (${where}).`;
  if (status === 'verbatim') return `${whose} Verbatim.`;
  return `${whose} Altered:\n  ${diffText(diff, colors)}`;
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
