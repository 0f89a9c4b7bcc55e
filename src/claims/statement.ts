import { type DateMention, findDates } from '../record/dates.ts';
import { detectLanguage, type Language } from '../text/language.ts';
import type { Span } from '../text/sentences.ts';
import { sentences } from '../text/sentences.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { type Cue, findCues } from './cues.ts';
import type { Knowledge, NamedHit } from './knowledge.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import { findRoles, type Roles } from './roles.ts';
import { findShares, type Share } from './shares.ts';

/** A statement taken apart. All offsets are those of `text`. */
export interface Statement {
  readonly text: string;
  /** Where it stands in the claim. */
  readonly at: Span;
  readonly language: Language;
  readonly tokens: readonly Token[];
  readonly hits: readonly NamedHit[];
  readonly cues: readonly Cue[];
  readonly dates: readonly DateMention[];
  readonly quantities: readonly Quantity[];
  readonly shares: readonly Share[];
  readonly places: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  readonly roles: Roles;
}

export function readStatement(text: string, at: Span, knowledge: Knowledge): Statement {
  const language = detectLanguage(text);
  const hits = knowledge.find(text);
  const allDates = findDates(text);
  // Lengths in years and anniversaries are held against numbers, not against the calendar.
  const dates = allDates.filter(
    ({ parts }) => parts.span === undefined && parts.distance?.unit !== 'year',
  );
  const shares = findShares(text);
  const quantities = findQuantities(text, [...dates, ...shares]);
  // "천이백만 명": the last letter of a number, and no "only".
  const cues = findCues(text).filter(
    (cue) => ![...shares, ...quantities].some((number) => overlaps(number, cue)),
  );
  // "Takaichi, not Lee": Lee has no part in it.
  const denied = (hit: Span) => cues.some(({ scope }) => scope && overlaps(scope, hit));
  const said = (span: Span) => !denied(span);
  return {
    text,
    at,
    language,
    tokens: tokenize(text),
    hits,
    cues,
    // "in Nara, not in Kyoto", "136 Koreans, not 183": what is denied is not claimed.
    dates: dates.filter(said),
    quantities: quantities.filter(said),
    shares,
    places: knowledge.findPlaces(text).filter(said),
    roles: findRoles(
      text,
      hits.filter((hit) => !denied(hit)),
      language,
      knowledge.entities,
    ),
  };
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

// Two statements in one sentence: the second begins with a subject of its own.
const JOINTS = [
  /[;；]\s*/g,
  /,?\s+(?:and|but|while|whereas)\s+(?=(?:the|a|an|it|he|she|they|both|japan|south|lee|takaichi|this|that|there)\s+(?:\p{L}+\s+){0,3}?(?:\p{L}+ed|was|were|is|are|has|have|had|will|would|did|does|lay|met|said|told|took|held|led|gave|made|saw|began)\b)/giu,
];

/** English verbs that carry a statement, as an alternative of a pattern. */
export const VERB =
  '\\p{L}{2,}ed|was|were|is|are|has|have|had|will|would|did|does|lay|met|said|told|took|held|led|gave|made|saw|began|found|says|wants|thanks';
const VERBS = new RegExp(`\\b(?:${VERB})\\b`, 'giu');

/** "he and Takaichi", "China and Japan": one subject of two. */
const SUBJECT = /(?:\b(?:s?he|they|between \p{L}+)|\p{Lu}[\p{L}’']*)$/u;
const LONGEST_SUBJECT = 100;

/** Statements of a claim: its sentences, cut where another subject begins. */
export function splitStatements(claim: string): Span[] {
  return sentences(claim).flatMap((sentence) => {
    const text = claim.slice(sentence.start, sentence.end);
    const cuts = JOINTS.flatMap((pattern) => [...text.matchAll(pattern)])
      .map((match) => ({ start: match.index, end: match.index + match[0].length }))
      .sort((a, b) => a.start - b.start);
    const wordsIn = counter(tokenize(text));
    const verbsIn = counter(
      [...text.matchAll(VERBS)].map(({ index, 0: word }) => ({
        start: index,
        end: index + word.length,
      })),
    );
    const pieces: Span[] = [];
    let from = 0;
    for (const cut of cuts) {
      // A piece of a word or two says nothing by itself ("Lee and …").
      if (wordsIn(from, cut.start) < 3 || verbsIn(from, cut.start) === 0) continue;
      const before = text.slice(Math.max(from, cut.start - LONGEST_SUBJECT), cut.start);
      if (SUBJECT.test(before) && text[cut.start] !== ',') continue;
      pieces.push({ start: sentence.start + from, end: sentence.start + cut.start });
      from = cut.end;
    }
    pieces.push({ start: sentence.start + from, end: sentence.end });
    return pieces.filter((piece) => piece.end > piece.start);
  });
}

/** Counts the spans that lie within limits; neither limit may go back from one call to the next. */
function counter(spans: readonly Span[]): (from: number, to: number) => number {
  let first = 0;
  let next = 0;
  return (from, to) => {
    while ((spans[first]?.start ?? Number.POSITIVE_INFINITY) < from) first += 1;
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= to) next += 1;
    return Math.max(0, next - first);
  };
}
