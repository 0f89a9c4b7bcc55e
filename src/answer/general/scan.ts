import { type ParagraphTokens, paragraphTokens } from '../../index/lexicon.ts';
import type { Profile } from './profile.ts';
import { zeros } from './rows.ts';
import type { Strengths } from './strengths.ts';

/** A paragraph read with a question in mind. Lists "by sentence and term" hold term `t` of sentence `s` at `s * terms + t`. */
export interface Scan {
  readonly id: number;
  readonly tokens: ParagraphTokens;
  readonly text: string;
  readonly terms: number;
  /** How well each sentence has each term: the word itself. */
  readonly same: Float32Array;
  /** The same, or a word near in meaning. */
  readonly near: Float32Array;
  readonly related: Float32Array;
  /** Places of each term, in order. */
  readonly places: readonly (readonly number[])[];
  /** Term → how well the paragraph has it, and how often. */
  readonly has: Float32Array;
  readonly hasNear: Float32Array;
  readonly hasRelated: Float32Array;
  /** Sentence → how near its nearest new word is to the kind of thing asked for. */
  readonly focus: Float32Array;
  /** The same by WordNet's relations. */
  readonly focusRelated: Float32Array;
  /** Token → `mark` bits of how it is written. */
  readonly marks: Uint8Array;
}

/** How a token is written. */
export const mark = { capital: 1, digit: 2, year: 4, firstCapital: 8 } as const;

/** How well a word must match to stand in a place: half a match is none. */
const PRESENT = 0.5;

export function scanParagraph(
  profile: Profile,
  strengths: Strengths,
  inQuestion: ReadonlySet<number>,
  id: number,
): Scan {
  const tokens = paragraphTokens(profile.index.lexicon, id);
  const text = profile.index.paragraphs[id]?.text ?? '';
  const { width: terms } = strengths;
  const count = tokens.sentences.length;
  const cut = zeros(3 * count * terms + 3 * terms + 2 * count);
  const scan = {
    id,
    tokens,
    text,
    terms,
    same: cut(count * terms),
    near: cut(count * terms),
    related: cut(count * terms),
    places: Array.from({ length: terms }, (): number[] => []),
    has: cut(terms),
    hasNear: cut(terms),
    hasRelated: cut(terms),
    focus: cut(count),
    focusRelated: cut(count),
    marks: marksOf(text, tokens),
  };
  for (const [sentence, { from, to }] of tokens.sentences.entries()) {
    for (let at = from; at < to; at += 1) {
      const number = tokens.tokens[at] ?? 0;
      const slot = strengths.slot(number);
      if (slot < 0) continue;
      const nearest = strengths.focus[slot] ?? 0;
      if (nearest > (scan.focus[sentence] ?? 0) && !inQuestion.has(number))
        scan.focus[sentence] = nearest;
      const relative = strengths.focusRelated[slot] ?? 0;
      if (relative > (scan.focusRelated[sentence] ?? 0) && !inQuestion.has(number))
        scan.focusRelated[sentence] = relative;
      for (let term = 0; term < terms; term += 1) {
        const figure = slot * terms + term;
        const near = strengths.near[figure] ?? 0;
        if (near === 0) continue;
        const place = sentence * terms + term;
        const same = strengths.same[figure] ?? 0;
        if (near > (scan.near[place] ?? 0)) scan.near[place] = near;
        const related = strengths.related[figure] ?? 0;
        if (related > (scan.related[place] ?? 0)) scan.related[place] = related;
        if (same === 0) continue;
        if (same > (scan.same[place] ?? 0)) scan.same[place] = same;
        if (same >= PRESENT) scan.places[term]?.push(at);
      }
    }
    for (let term = 0; term < terms; term += 1) {
      const place = sentence * terms + term;
      scan.has[term] = Math.max(scan.has[term] ?? 0, scan.same[place] ?? 0);
      scan.hasNear[term] = Math.max(scan.hasNear[term] ?? 0, scan.near[place] ?? 0);
      scan.hasRelated[term] = Math.max(scan.hasRelated[term] ?? 0, scan.related[place] ?? 0);
    }
  }
  return scan;
}

function marksOf(text: string, { tokens, offsets, sentences }: ParagraphTokens): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  for (let at = 0; at < tokens.length; at += 1) {
    const start = offsets[at * 2] ?? 0;
    const code = text.charCodeAt(start);
    if (code >= 48 && code <= 57)
      marks[at] = mark.digit | yearBit(text, start, offsets[at * 2 + 1]);
    else if (isCapital(code, text, start)) marks[at] = mark.capital;
  }
  for (const { from, to } of sentences) {
    if (from < to && marks[from] === mark.capital) marks[from] = mark.firstCapital;
  }
  return marks;
}

function isCapital(code: number, text: string, start: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const letter = text.charAt(start);
  return letter !== letter.toLowerCase();
}

/** Three digits, or four that begin with 1 or 20, are likely a year. */
function yearBit(text: string, start: number, end = start): number {
  const length = end - start;
  if (length !== 3 && length !== 4) return 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return 0;
  }
  return length === 3 || text.charAt(start) === '1' || text.startsWith('20', start) ? mark.year : 0;
}
