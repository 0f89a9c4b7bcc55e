import type { Article, Citation, Entity } from '../corpus/types.ts';
import { terms } from '../text/tokens.ts';
import { citedWords } from './cite.ts';
import { type Quotation, quotations } from './quotations.ts';
import { type DiffPiece, wordDiff } from './word-diff.ts';

/** Words that somebody gives as a quotation, looked up in the record. */
export interface FoundQuotation {
  /** `altered`: the record has much the same words, and `diff` shows where they differ. */
  readonly status: 'verbatim' | 'altered';
  readonly citation: Citation;
  /** Whose words they are; null where they are the reporter's. */
  readonly speaker: string | null;
  readonly quotation: Quotation | null;
  readonly diff: readonly DiffPiece[];
}

/** Looks quotations up in articles. Made once; each look-up reads every paragraph. */
export interface QuotationFinder {
  /** Undefined where nothing in the record is near those words. */
  find(words: string): FoundQuotation | undefined;
}

/** Fewer words than this are found anywhere by accident. */
const FEWEST_WORDS = 4;
/** Share of the words that must be the record's, in order, to be taken for an altered quotation. */
const ALTERED = 0.65;

export function quotationFinder(
  articles: readonly Article[],
  glossary: readonly Entity[],
): QuotationFinder {
  const all = articles.flatMap((article) => quotations(article, glossary));
  const paragraphs = articles.flatMap((article) => article.paragraphs);
  const flat = paragraphs.map((paragraph) => ({ paragraph, ...flattened(paragraph.text) }));
  const vocabulary = paragraphs.map((paragraph) => new Set(terms(paragraph.text)));

  return { find };

  function find(words: string): FoundQuotation | undefined {
    const wanted = flattened(words).text.replace(/^[\s,.]+|[\s,.]+$/g, '');
    if (wanted.split(' ').length < FEWEST_WORDS) return undefined;
    for (const { paragraph, text, offsets } of flat) {
      const at = text.indexOf(wanted);
      if (at === -1) continue;
      const start = offsets[at] ?? 0;
      const end = (offsets[at + wanted.length - 1] ?? 0) + 1;
      return found(
        'verbatim',
        { article: paragraph.article, paragraph: paragraph.number, start, end },
        words,
      );
    }
    return altered(words);
  }

  function altered(words: string): FoundQuotation | undefined {
    const asked = terms(words);
    let best: { citation: Citation; share: number } | undefined;
    for (const [index, paragraph] of paragraphs.entries()) {
      const known = vocabulary[index];
      const shared = asked.filter((term) => known?.has(term)).length / (asked.length || 1);
      if (shared < ALTERED) continue;
      const near = nearestPiece(words, paragraph.text);
      if (near.share >= ALTERED && near.share > (best?.share ?? 0)) {
        const { start, end, share } = near;
        best = {
          share,
          citation: { article: paragraph.article, paragraph: paragraph.number, start, end },
        };
      }
    }
    return best && found('altered', best.citation, words);
  }

  function found(
    status: FoundQuotation['status'],
    citation: Citation,
    words: string,
  ): FoundQuotation {
    const quotation =
      all.find(({ parts }) =>
        parts.some(
          (part) =>
            part.citation.article === citation.article &&
            part.citation.paragraph === citation.paragraph &&
            part.citation.start < citation.end &&
            citation.start < part.citation.end,
        ),
      ) ?? null;
    return {
      status,
      citation,
      quotation,
      speaker: quotation?.speaker ?? null,
      diff: wordDiff(words, citedWords(articles, citation)),
    };
  }
}

/** One spelling of quotation marks and white space, with the way back to the text's offsets. */
function flattened(text: string): { readonly text: string; readonly offsets: readonly number[] } {
  const letters: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (/[“”"„]/.test(letter)) continue;
    const plain = /\s/.test(letter)
      ? ' '
      : letter.replace(/[’‘]/, "'").replace(/[–—]/, '-').toLowerCase();
    if (plain === ' ' && letters.at(-1) === ' ') continue;
    letters.push(plain.length === 1 ? plain : letter);
    offsets.push(at);
  }
  return { text: letters.join(''), offsets };
}

/** The piece of a text that shares most with the words: the best of all windows about as long, cut to what is common. */
function nearestPiece(words: string, text: string): { start: number; end: number; share: number } {
  const said = words.match(/\S+/g)?.length ?? 1;
  const places = [...text.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  // Some words may have been left out: the window is a little longer than what was said.
  const width = Math.min(places.length, Math.ceil(said * 1.25) + 1);
  let best = { start: 0, end: 0, share: 0, length: 0 };
  for (let from = 0; from + width <= places.length; from += 1) {
    const start = places[from]?.start ?? 0;
    const end = places[from + width - 1]?.end ?? text.length;
    const piece = commonPiece(wordDiff(words, text.slice(start, end)), places, from);
    const share = piece.same / said;
    const length = piece.end - piece.start;
    if (share > best.share || (share === best.share && length < best.length))
      best = { start: piece.start, end: piece.end, share, length };
  }
  return best;
}

/** From the first to the last word that a window has in common with what was said. */
function commonPiece(
  diff: readonly DiffPiece[],
  places: readonly { readonly start: number; readonly end: number }[],
  from: number,
): { start: number; end: number; same: number } {
  let at = from;
  let start = -1;
  let end = 0;
  let same = 0;
  for (const { kind, text } of diff) {
    if (kind === 'said') continue;
    const count = text.split(/\s+/).length;
    if (kind === 'same') {
      if (start === -1) start = places[at]?.start ?? 0;
      end = places[at + count - 1]?.end ?? end;
      same += count;
    }
    at += count;
  }
  return { start: Math.max(0, start), end, same };
}
