import type { CheckedQuotation } from '../../claims/types.ts';
import type { Citation } from '../../corpus/types.ts';
import type { DiffPiece } from '../../record/word-diff.ts';
import { inline } from '../markdown.ts';
import { inlineRecord } from '../quotation.ts';
import type { Frame } from './record.ts';

const MOST_DIFFERENCES = 4;

/** Words that a claim gives as a quotation: whose they are in the record, and how they stand there. */
export function quotedText(found: CheckedQuotation, { messages }: Frame): string {
  const { check } = messages;
  const { status, somebodyElse, speaker, givenTo, citation, diff } = found;
  const whose = somebodyElse
    ? check.somebodyElse(inline(speaker ?? '', 80), inline(givenTo ?? '', 80), citation.paragraph)
    : check.inRecord(inline(speaker ?? check.reporter, 80), citation.paragraph);
  if (status === 'verbatim') return `${whose} ${check.verbatim}`;
  const words = diff
    .flatMap(({ kind, text }) => {
      const shown = (kind === 'said' ? inline : inlineRecord)(text, 400);
      // Of what cannot be seen nothing is left, and two pairs of marks with nothing between are marks to be read.
      if (shown === '') return [];
      return kind === 'same' ? shown : kind === 'said' ? `~~${shown}~~` : `**${shown}**`;
    })
    .join(' ');
  return [`${whose} ${check.altered}`, `> ${words}`, ...differences(diff, citation, check)].join(
    '\n',
  );
}

/** The same in words: what is struck out or bold is told apart by the eye alone. */
function differences(
  diff: readonly DiffPiece[],
  { paragraph }: Citation,
  check: Frame['messages']['check'],
): string[] {
  const lines = diff.flatMap(({ kind, text }, position): string[] => {
    const shown = (kind === 'said' ? inline : inlineRecord)(text, 120);
    if (shown === '') return [];
    const next = diff[position + 1];
    const before = diff[position - 1];
    if (kind === 'said') {
      return next?.kind === 'record'
        ? [check.differsFrom(shown, inlineRecord(next.text, 300), paragraph)]
        : [check.notInRecord(shown)];
    }
    return kind === 'record' && before?.kind !== 'said' ? [check.leftOut(shown)] : [];
  });
  return lines.slice(0, MOST_DIFFERENCES).map((line) => `- ${line}`);
}
