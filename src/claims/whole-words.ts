import type { Language } from '../text/language.ts';
import type { Span } from '../text/sentences.ts';
import { overlap } from './spans.ts';
import type { Statement } from './statement.ts';

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** The segmenter knows no Japanese verbs ("行|わ|ない"): their endings are letters of hiragana after the stem. */
const STEM_JA = /[\p{Script=Han}々]{0,8}\p{Script=Hiragana}{0,8}$/u;
const ENDING_JA =
  /^(?:さ?せ|ら?れ)?(?:し?ている|し?ていた|し?ました|しません|する|した|して|でした|です|だった|った|た|て|る|い|く|だ|ん)?/u;
const PARTICLE_JA = /^(?:は|が|を|の|に|で|と|も|へ|や)$/u;
/** What no piece of an English sentence ends with, and what none begins with. */
const LEADS_ON_EN = /^(?:a|an|the|and|or|but|that|as|at|by|for|from|in|into|of|on|than|to|with)$/iu;
const LINKS_EN = /^(?:and|or|but|that|than)$/iu;

/** A piece that is more than so much of a statement is no detail of it: the whole reads better. */
const MOST = 0.5;

/**
 * The words of a statement around a piece of it, so that it cuts no word and no name, date or number.
 * What is found by letters ("지 않", "わない") and by what was learnt begins and ends anywhere.
 * @param names glossary names in the statement
 */
export function wholeWords(statement: Statement, piece: Span, names: readonly Span[]): Span {
  const { text, language, dates, quantities } = statement;
  const words = wordsOf(text, language);
  const whole = { start: 0, end: text.replace(/[\s.!?。！？]+$/u, '').length };
  const units = [...names, ...dates, ...quantities, ...words];
  let span = language === 'ja' ? inflected(text, piece) : piece;
  for (let wider = widened(span, units); !isSame(wider, span); wider = widened(span, units))
    span = wider;
  const inside = words.filter((word) => overlap(word, span));
  const lacks = (pattern: RegExp) => (word: Span) =>
    !pattern.test(text.slice(word.start, word.end));
  const first = inside.find(lacks(language === 'ja' ? PARTICLE_JA : LINKS_EN));
  const last = inside.findLast(lacks(language === 'ja' ? PARTICLE_JA : LEADS_ON_EN));
  if (!first || !last) return whole;
  const tidy = { start: Math.max(first.start, span.start), end: Math.min(last.end, span.end) };
  return tidy.end - tidy.start > (whole.end - whole.start) * MOST ? whole : tidy;
}

/** A span together with all that it cuts. */
function widened(span: Span, units: readonly Span[]): Span {
  const touched = units.filter((unit) => overlap(unit, span));
  return {
    start: Math.min(span.start, ...touched.map(({ start }) => start)),
    end: Math.max(span.end, ...touched.map(({ end }) => end)),
  };
}

/** A piece of a Japanese text with the stem and the ending of the verb that it cuts. */
function inflected(text: string, { start, end }: Span): Span {
  const [head] = text.slice(start, end);
  const isEnding =
    head !== undefined && /\p{Script=Hiragana}/u.test(head) && !PARTICLE_JA.test(head);
  const stem = isEnding ? (STEM_JA.exec(text.slice(0, start))?.[0].length ?? 0) : 0;
  return { start: start - stem, end: end + (ENDING_JA.exec(text.slice(end))?.[0].length ?? 0) };
}

/** Words as they are written, in Korean with their particles. */
function wordsOf(text: string, language: Language): Span[] {
  if (language !== 'ja')
    return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu)].map(
      ({ index, 0: word }) => ({ start: index, end: index + word.length }),
    );
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

const isSame = (a: Span, b: Span) => a.start === b.start && a.end === b.end;
