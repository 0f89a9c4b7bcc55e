import { type Span, sentences } from '../text/sentences.ts';
import { tokenize } from '../text/tokens.ts';
import { buildTerms, type Terms } from './terms.ts';

/**
 * The paragraphs as numbers: each token a term number with its offsets. Made when the index is
 * built, so that answering compares integers instead of reading text again.
 * All arrays are flat; a paragraph's share is found by its `firstToken` and `firstSentence`.
 */
export interface Lexicon {
  readonly terms: Terms;
  /** Term number → number of paragraphs that hold it. */
  readonly documentFrequency: Uint32Array;
  /** Token → term number. */
  readonly tokens: Uint32Array;
  /** Token → start and end offset in its paragraph, in turn. */
  readonly offsets: Uint32Array;
  /** Paragraph → its first token; one entry more than there are paragraphs. */
  readonly firstToken: Uint32Array;
  /** Sentence → start offset, end offset, first token, in turn. */
  readonly sentences: Uint32Array;
  /** Paragraph → its first sentence; one entry more than there are paragraphs. */
  readonly firstSentence: Uint32Array;
}

/** A sentence of a paragraph, with its share of the paragraph's tokens. */
export interface LexiconSentence extends Span {
  /** First token and the one after the last, counted within the paragraph. */
  readonly from: number;
  readonly to: number;
}

/** One paragraph's share of a lexicon. */
export interface ParagraphTokens {
  readonly tokens: Uint32Array;
  /** Start and end offset of each token, in turn. */
  readonly offsets: Uint32Array;
  readonly sentences: readonly LexiconSentence[];
}

/** Reads paragraphs into a lexicon. */
export function buildLexicon(texts: readonly string[]): Lexicon {
  const numbers = new Map<string, number>();
  const frequency: number[] = [];
  const lastSeen: number[] = [];
  const tokens: number[] = [];
  const offsets: number[] = [];
  const sentenceData: number[] = [];
  const firstToken = new Uint32Array(texts.length + 1);
  const firstSentence = new Uint32Array(texts.length + 1);
  for (const [paragraph, text] of texts.entries()) {
    const words = tokenize(text);
    let next = 0;
    for (const { start, end } of sentences(text)) {
      while (next < words.length && (words[next]?.start ?? 0) < start) next += 1;
      sentenceData.push(start, end, next);
    }
    for (const { term, start, end } of words) {
      let number = numbers.get(term);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(term, number);
      }
      if (lastSeen[number] !== paragraph) {
        lastSeen[number] = paragraph;
        frequency[number] = (frequency[number] ?? 0) + 1;
      }
      tokens.push(number);
      offsets.push(start, end);
    }
    firstToken[paragraph + 1] = tokens.length;
    firstSentence[paragraph + 1] = sentenceData.length / 3;
  }
  return {
    terms: buildTerms([...numbers.keys()]),
    documentFrequency: Uint32Array.from(frequency),
    tokens: Uint32Array.from(tokens),
    offsets: Uint32Array.from(offsets),
    firstToken,
    sentences: Uint32Array.from(sentenceData),
    firstSentence,
  };
}

/** The tokens and sentences of a paragraph, by its position in the corpus. */
export function paragraphTokens(lexicon: Lexicon, paragraph: number): ParagraphTokens {
  const from = lexicon.firstToken[paragraph] ?? 0;
  const to = lexicon.firstToken[paragraph + 1] ?? from;
  const result: LexiconSentence[] = [];
  const last = lexicon.firstSentence[paragraph + 1] ?? 0;
  for (let sentence = lexicon.firstSentence[paragraph] ?? 0; sentence < last; sentence += 1) {
    const next = sentence + 1 < last ? lexicon.sentences[(sentence + 1) * 3 + 2] : to - from;
    result.push({
      start: lexicon.sentences[sentence * 3] ?? 0,
      end: lexicon.sentences[sentence * 3 + 1] ?? 0,
      from: lexicon.sentences[sentence * 3 + 2] ?? 0,
      to: next ?? to - from,
    });
  }
  return {
    tokens: lexicon.tokens.subarray(from, to),
    offsets: lexicon.offsets.subarray(from * 2, to * 2),
    sentences: result,
  };
}
