import type { CheckedClaim, CheckedStatement, Detail, Verdict } from '../../claims/types.ts';
import type { Citation } from '../../corpus/types.ts';
import { glossaryMatcher, wordingTerms } from '../../index/wordings.ts';
import { courtesyOf } from '../../text/courtesy.ts';
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/sentences.ts';
import { terms } from '../../text/tokens.ts';
import { customId } from '../custom-id.ts';
import { inline } from '../markdown.ts';
import { inlineRecord, QUOTE_ROOM, SHORT_QUOTE_ROOM } from '../quotation.ts';
import { paragraphAt, referenceTo } from '../reference.ts';
import { type Block, type Button, compose, type View } from '../view.ts';
import { quotedText } from './check-quotation.ts';
import { citationId } from './citation.ts';
import { noticeView } from './notice.ts';
import { citedParagraph, type Frame, spanOf } from './record.ts';

const MOST_STATEMENTS = 5;
const MOST_DETAILS = 4;
const MOST_PASSAGES = 2;
const SIGNS: Readonly<Record<Verdict | 'altered', string>> = {
  supported: '✓',
  altered: '≈',
  contradicted: '≠',
  not_mentioned: '–',
};

/** What the record says of a claim, part by part. It never calls anything false, and names nobody who claimed it. */
export function checkView(checked: CheckedClaim, frame: Frame): View {
  const { check } = frame.messages;
  if (checked.statements.length === 0 || courtesyOf(checked.claim) !== undefined)
    return noticeView(check.nothing);
  const blocks: Block[] = [{ text: `## ${headingOf(checked, check)}` }];
  const isOne = checked.statements.length === 1;
  for (const statement of checked.statements.slice(0, MOST_STATEMENTS)) {
    // Of several each says in words what its sign means: a sign alone is lost on who hears the reply.
    const isAltered = isWordedOtherwise(statement, checked);
    const verdict = isAltered ? check.wordedOtherwise : check.verdicts[statement.verdict];
    const sign = SIGNS[isAltered ? 'altered' : statement.verdict];
    blocks.push({
      text: `${sign} ${statementText(statement, frame)}${isOne ? '' : `\n-# ${verdict}`}`,
    });
  }
  for (const found of checked.quotations.slice(0, 2))
    blocks.push({ text: quotedText(found, frame) });
  const decided =
    checked.statements.some(({ verdict }) => verdict !== 'not_mentioned') ||
    checked.quotations.length > 0;
  const shown = decided ? checked : { ...checked, passages: related(checked, frame) };
  if (!decided && shown.passages.length > 0) blocks.push({ text: `-# ${check.closest}` });
  blocks.push(...passageBlocks(shown, frame), { buttons: buttonsOf(shown, frame) });
  return compose(blocks, checked.verdict);
}

/** The verdict in words: of statements that fare differently, how many; of altered words, that they are. */
export function headingOf(checked: CheckedClaim, check: Frame['messages']['check']): string {
  const { verdict, statements } = checked;
  const count = (wanted: Verdict) => statements.filter((one) => one.verdict === wanted).length;
  const ofVerdict = verdict === 'not_mentioned' ? 'supported' : verdict;
  const many = count(ofVerdict);
  if (statements.length > 1 && many > 0 && many < statements.length)
    return check.mixed[ofVerdict](many, statements.length);
  const isAltered = checked.quotations.some(({ status }) => status === 'altered');
  return verdict !== 'contradicted' && isAltered ? check.wordedOtherwise : check.verdicts[verdict];
}

/** Whether a statement that the record makes has words in quotation marks that it does not have. */
function isWordedOtherwise(
  { at, verdict }: CheckedStatement,
  { quotations }: CheckedClaim,
): boolean {
  return (
    verdict === 'supported' &&
    quotations.some(
      (one) => one.status === 'altered' && one.at.start < at.end && at.start < one.at.end,
    )
  );
}

/** Passages that share a word or a name with the claim: what is merely least unlike it helps nobody. */
function related({ claim, passages }: CheckedClaim, { index }: Frame): CheckedClaim['passages'] {
  const termsOf = (text: string) =>
    wordingTerms(text, index.glossary, glossaryMatcher(index.glossary));
  const wanted = new Set(termsOf(claim));
  return passages.filter(({ text }) => termsOf(text).some((term) => wanted.has(term)));
}

/** What only says again what was said: "“136”: the record has “136”", or the sentence with the very words in it. */
function isEcho({ said, record, agrees }: Detail): boolean {
  if (!agrees) return false;
  const words = new Set(terms(record));
  return fold(record).includes(fold(said).trim()) || terms(said).every((term) => words.has(term));
}

function statementText({ text, details }: CheckedStatement, frame: Frame): string {
  const differing = details.filter(({ agrees }) => !agrees);
  const shown = emphasised(
    text,
    differing.map(({ at }) => at),
  );
  const lines = [...differing, ...details.filter((detail) => detail.agrees && !isEcho(detail))]
    .slice(0, MOST_DETAILS)
    .map((detail) => `- ${detailText(detail, frame)}`);
  return [shown, ...lines].join('\n');
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
