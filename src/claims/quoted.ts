import type { FoundQuotation, QuotationFinder } from '../record/find-quotation.ts';
import { quotedSpans } from '../record/voice.ts';
import type { Span } from '../text/sentences.ts';
import type { CheckedQuotation } from './types.ts';

/**
 * Quotations in a claim: what stands in quotation marks, or the whole of it where somebody pasted
 * the record's words without any.
 * @param speakerOf whom a text gives words to, by the name that the record's speakers have
 */
export function checkQuotations(
  claim: string,
  finder: QuotationFinder,
  speakerOf: (text: string) => string | null,
): CheckedQuotation[] {
  const marked = quotedSpans(claim);
  const found = marked.flatMap(({ start, end, open }) => {
    const at = { start: start + 1, end: open ? end : end - 1 };
    const outside = `${claim.slice(0, start)} ${claim.slice(end)}`;
    return look(at, outside);
  });
  if (marked.length > 0) return found;
  const whole = { start: 0, end: claim.length };
  // A paraphrase shares many words with the record; only what is nearly all of it was meant as its words.
  return look(whole, '').filter(({ status, diff }) => status === 'verbatim' || isPasted(diff));

  function look(at: Span, outside: string): CheckedQuotation[] {
    const words = claim.slice(at.start, at.end);
    const hit = finder.find(words);
    if (!hit) return [];
    const givenTo = speakerOf(outside);
    const somebodyElse = givenTo !== null && hit.speaker !== null && givenTo !== hit.speaker;
    return [{ ...hit, words, at, givenTo, somebodyElse }];
  }
}

/** Words of a quotation from which on it is somebody's wording, and no mere term. */
const WORDED = 5;

/** Whether a claim quotes words at length that the record does not have. */
export function quotesOthers(claim: string, found: readonly CheckedQuotation[]): boolean {
  return quotedSpans(claim).some(
    (span) =>
      claim.slice(span.start, span.end).trim().split(/\s+/).length >= WORDED &&
      !found.some(({ at }) => span.start <= at.start && at.end <= span.end),
  );
}

const LONG = 9;
const MOST_CHANGED = 0.2;

function isPasted(diff: FoundQuotation['diff']): boolean {
  const count = (kind: string) =>
    diff
      .filter((piece) => piece.kind === kind)
      .reduce((sum, piece) => sum + piece.text.split(' ').length, 0);
  const same = count('same');
  return same >= LONG && count('said') + count('record') <= same * MOST_CHANGED;
}
