import type {
  CheckedClaim,
  CheckedQuotation,
  CheckedStatement,
  Detail,
  Verdict,
} from '../../claims/types.ts';
import type { Citation } from '../../corpus/types.ts';
import type { DiffPiece } from '../../record/word-diff.ts';
import type { Span } from '../../text/sentences.ts';
import { customId } from '../custom-id.ts';
import { inline } from '../markdown.ts';
import { inlineRecord, QUOTE_ROOM, SHORT_QUOTE_ROOM } from '../quotation.ts';
import { paragraphAt, referenceTo } from '../reference.ts';
import { type Block, type Button, compose, type View } from '../view.ts';
import { citationId } from './citation.ts';
import { noticeView } from './notice.ts';
import { citedParagraph, type Frame, spanOf } from './record.ts';

const MOST_STATEMENTS = 5;
const MOST_DETAILS = 4;
const MOST_PASSAGES = 2;
const SIGNS: Readonly<Record<Verdict, string>> = {
  supported: '✓',
  contradicted: '≠',
  not_mentioned: '–',
};

/** What the record says of a claim, part by part. It never calls anything false, and names nobody who claimed it. */
export function checkView(checked: CheckedClaim, frame: Frame): View {
  const { check } = frame.messages;
  if (checked.statements.length === 0) return noticeView(check.nothing);
  const blocks: Block[] = [{ text: `## ${headingOf(checked, check)}` }];
  const isOne = checked.statements.length === 1;
  for (const statement of checked.statements.slice(0, MOST_STATEMENTS)) {
    // Of several each says in words what its sign means: a sign alone is lost on who hears the reply.
    const verdict = isOne ? '' : `\n-# ${check.verdicts[statement.verdict]}`;
    blocks.push({ text: `${statementText(statement, frame)}${verdict}` });
  }
  for (const found of checked.quotations.slice(0, 2))
    blocks.push({ text: quotedText(found, frame) });
  const decided =
    checked.statements.some(({ verdict }) => verdict !== 'not_mentioned') ||
    checked.quotations.length > 0;
  if (!decided && checked.passages.length > 0) blocks.push({ text: `-# ${check.closest}` });
  blocks.push(...passageBlocks(checked, frame), { buttons: buttonsOf(checked, frame) });
  return compose(blocks);
}

/** The verdict in words; a quotation that is almost the record's is not passed over as one it does not mention. */
export function headingOf(
  { verdict, quotations }: CheckedClaim,
  check: Frame['messages']['check'],
): string {
  const isAltered = quotations.some(({ status }) => status === 'altered');
  return verdict === 'not_mentioned' && isAltered ? check.wordedOtherwise : check.verdicts[verdict];
}

function statementText({ text, verdict, details }: CheckedStatement, frame: Frame): string {
  const differing = details.filter(({ agrees }) => !agrees);
  const shown = emphasised(
    text,
    differing.map(({ at }) => at),
  );
  const lines = [...differing, ...details.filter(({ agrees }) => agrees)]
    .slice(0, MOST_DETAILS)
    .map((detail) => `- ${detailText(detail, frame)}`);
  return [`${SIGNS[verdict]} ${shown}`, ...lines].join('\n');
}

/** Words of the claim, those that the record has otherwise in bold. */
function emphasised(text: string, marks: readonly Span[]): string {
  let shown = '';
  let done = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    const words = inline(text.slice(start, end), 200);
    if (start < done || words === '') continue;
    shown += `${inlinePiece(text.slice(done, start))}**${words}**`;
    done = end;
  }
  return shown + inlinePiece(text.slice(done));
}

/** `inline` trims; the spaces around a bold piece must stay. */
function inlinePiece(text: string): string {
  const before = /^\s/.test(text) ? ' ' : '';
  const after = /\s$/.test(text) && text.trim() !== '' ? ' ' : '';
  return `${before}${inline(text, 600)}${after}`;
}

function detailText({ said, record, citation, agrees }: Detail, { messages }: Frame): string {
  const words = inlineRecord(record, 300);
  const { agreesWith, differsFrom } = messages.check;
  return (agrees ? agreesWith : differsFrom)(inline(said, 120), words, citation.paragraph);
}

function quotedText(found: CheckedQuotation, { messages }: Frame): string {
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
  return lines.slice(0, MOST_DETAILS).map((line) => `- ${line}`);
}

function passageBlocks({ passages, details }: CheckedClaim, frame: Frame): Block[] {
  return passages.slice(0, MOST_PASSAGES).flatMap((passage, position): Block[] => {
    const paragraph = paragraphAt(frame.index, passage);
    if (!paragraph) return [];
    const marks = details
      .filter(({ citation }) => isAt(citation, passage))
      .map(({ citation }) => spanOf(citation));
    const room = position === 0 ? QUOTE_ROOM : SHORT_QUOTE_ROOM;
    const spans = marks.length > 0 ? marks : passage.highlights;
    return [{ text: citedParagraph(frame, paragraph, spans, room), spare: position > 0 }];
  });
}

function isAt(citation: Citation, place: { article: string; paragraph: number }): boolean {
  return citation.article === place.article && citation.paragraph === place.paragraph;
}

function buttonsOf({ passages, details, verdict }: CheckedClaim, frame: Frame): Button[] {
  const [first] = passages;
  const paragraph = first && paragraphAt(frame.index, first);
  if (!paragraph) return [];
  const { buttons } = frame.messages;
  const reference = referenceTo(paragraph);
  const context = { customId: customId('context', reference), label: buttons.context };
  const cited = details.find(({ citation }) => isAt(citation, { ...first }))?.citation;
  if (verdict === 'not_mentioned' || !cited) return [context];
  return [
    context,
    {
      customId: customId('cite', citationId(cited, frame)),
      label: buttons.copy,
    },
  ];
}
