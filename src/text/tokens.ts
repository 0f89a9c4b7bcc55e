import { fold } from './fold.ts';
import { stem } from './stem.ts';

/** A word of a text: what it is looked up by, and where it stands (UTF-16 offsets, end exclusive). */
export interface Token {
  /** The word as it stands in the text. */
  readonly surface: string;
  /** Folded, not stemmed. */
  readonly word: string;
  /** What is indexed: the stem of an English word, a bigram of Korean or Japanese. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

const CJK = '\\p{Script=Hangul}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Han}ー々';
const CJK_RUN = new RegExp(`^[${CJK}]+$`, 'u');
const FIRST_CJK = 0x1100;
const PLAIN = /^[A-Za-z]+$/;
// Numbers keep their separators ("1,216", "3.5"); "U.S." is one word; an apostrophe is part of a word.
const WORD = new RegExp(
  `\\p{Lu}\\.(?:\\p{Lu}\\.)+|\\d+(?:[.,:]\\d+)*|[${CJK}]+|(?:(?![${CJK}])[\\p{L}\\p{M}])+(?:['’ʼ](?:(?![${CJK}])[\\p{L}\\p{M}])+)*|\\p{N}+`,
  'gu',
);

let lastText = '';
let lastTokens: readonly Token[] = [];

/** Words of a text in order, each with its offsets; Korean and Japanese runs as character bigrams. */
export function tokenize(text: string): readonly Token[] {
  // One question is taken apart by several in turn.
  if (text === lastText) return lastTokens;
  lastTokens = readTokens(text);
  lastText = text;
  return lastTokens;
}

function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const surface = match[0];
    // No letter of those scripts has a smaller number.
    if (surface.charCodeAt(0) >= FIRST_CJK && CJK_RUN.test(surface))
      pushBigrams(tokens, surface, match.index);
    else tokens.push(wordToken(surface, match.index));
  }
  return tokens;
}

function wordToken(surface: string, start: number): Token {
  const word = normaliseWord(surface);
  return { surface, word, term: stem(word), start, end: start + surface.length };
}

function normaliseWord(surface: string): string {
  if (/^(?:US|U\.S\.|USA|U\.S\.A\.)(?:['’ʼ]s)?$/.test(surface)) return 'usa';
  if (PLAIN.test(surface)) return surface.toLowerCase();
  const folded = fold(surface).replace(/['’]s?$/, '');
  if (/^\d/.test(folded)) return folded.replace(/,(?=\d{3})/g, '');
  return folded.replaceAll('.', '');
}

/**
 * Neither Korean nor Japanese search needs a dictionary: overlapping character pairs find compounds
 * and inflected words alike (the CJK bigram analysis of Lucene's CJKBigramFilter).
 */
function pushBigrams(tokens: Token[], run: string, offset: number): void {
  const folded = fold(run);
  // Folding may change lengths (Hangul taken apart into jamo): then the offsets are those of the whole run.
  const aligned = folded.length === run.length;
  // Letters, not UTF-16 units: half of a rare Han character is no character.
  const letters = [...folded];
  const width = Math.min(2, letters.length);
  let at = 0;
  for (let index = 0; index + width <= letters.length; index += 1) {
    const pair = letters.slice(index, index + width).join('');
    const start = aligned ? offset + at : offset;
    const end = aligned ? start + pair.length : offset + run.length;
    const surface = run.slice(start - offset, end - offset);
    tokens.push({ surface, word: pair, term: pair, start, end });
    at += letters[index]?.length ?? 0;
  }
}

/** The terms of a text, in order: what is given to MiniSearch. */
export function terms(text: string): string[] {
  return tokenize(text).map((token) => token.term);
}
