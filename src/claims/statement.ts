import { type DateMention, findDates } from '../record/dates.ts';
import { detectLanguage, type Language } from '../text/language.ts';
import type { Span } from '../text/sentences.ts';
import { sentences } from '../text/sentences.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { type Cue, findCues, phrasesTurningNothing } from './cues.ts';
import { isOfCalendar } from './dates-agree.ts';
import type { Knowledge, NamedHit } from './knowledge.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import { findRoles, type Roles } from './roles.ts';
import { findShares, type Share } from './shares.ts';
import { isLonger, overlap } from './spans.ts';

/** A statement taken apart. All offsets are those of `text`. */
export interface Statement {
  readonly text: string;
  /** Where it stands in the claim. */
  readonly at: Span;
  readonly language: Language;
  readonly tokens: readonly Token[];
  readonly hits: readonly NamedHit[];
  readonly cues: readonly Cue[];
  /** Phrases that deny nothing as a whole, though words of them do: "not confined to". */
  readonly plain: readonly Span[];
  readonly dates: readonly DateMention[];
  readonly quantities: readonly Quantity[];
  readonly shares: readonly Share[];
  readonly places: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  readonly roles: Roles;
}

export function readStatement(text: string, at: Span, knowledge: Knowledge): Statement {
  const language = detectLanguage(text);
  const plain = phrasesTurningNothing(text);
  const hits = knowledge
    .find(text)
    .filter(
      ({ key, ...hit }) => !(key.startsWith('sense:') && plain.some((one) => isLonger(one, hit))),
    );
  const dates = findDates(text).filter(isOfCalendar);
  const shares = findShares(text);
  const quantities = findQuantities(text, [...dates, ...shares]);
  // "천이백만 명": the last letter of a number, and no "only".
  const names = hits.filter(({ key }) => knowledge.isProper(key));
  const cues = findCues(text, names).filter(
    (cue) =>
      ![...shares, ...shares.flatMap(({ denial }) => denial ?? []), ...quantities].some((number) =>
        overlap(number, cue),
      ),
  );
  // "Takaichi, not Lee": Lee has no part in it.
  const denied = (hit: Span) => cues.some(({ scope }) => scope && overlap(scope, hit));
  const said = (span: Span) => !denied(span);
  return {
    text,
    at,
    language,
    tokens: tokenize(text),
    hits,
    cues,
    plain,
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

const SEMICOLON = /[;；]\s*/g;
const JOINT = /,?\s+(?:and|but|while|whereas)\s+/giu;

/** English verbs of a clause that follows another. */
const CLAUSE_VERB =
  '\\p{L}+ed|was|were|is|are|has|have|had|will|would|did|does|lay|met|said|told|took|held|led|gave|made|saw|began';

/** English verbs that carry a statement, as an alternative of a pattern. */
export const VERB =
  '\\p{L}{2,}ed|was|were|is|are|has|have|had|will|would|did|does|lay|met|said|told|took|held|led|gave|made|saw|began|found|says|wants|thanks';
const VERBS = new RegExp(`\\b(?:${VERB})\\b`, 'giu');

/** A subject and its verb: it begins with an article, a pronoun or a capital letter. */
const CLAUSE = new RegExp(
  `^(?:[Tt]he|[Aa]n?|[Ii]t|[Ss]?[Hh]e|[Tt]hey|[Bb]oth|[Tt]h(?:is|at|ere)|\\p{Lu}[\\p{L}’']*)\\s+(?:\\p{L}+\\s+){0,3}?(?:${CLAUSE_VERB})\\b`,
  'u',
);
/** The same of a name: what stands behind it. */
const AFTER_NAME = new RegExp(`^\\s+(?:\\p{L}+\\s+){0,3}?(?:${CLAUSE_VERB})\\b`, 'iu');

/** "he and Takaichi", "China and Japan": one subject of two. */
const SUBJECT = /(?:\b(?:s?he|they|between \p{L}+)|\p{Lu}[\p{L}’']*)$/u;
const LONGEST_SUBJECT = 100;

/**
 * Statements of a claim: its sentences, cut where another subject begins.
 * @param names where names stand that the claim need not write with a capital letter
 */
export function splitStatements(claim: string, names: readonly Span[] = []): Span[] {
  return sentences(claim).flatMap((sentence) => {
    const text = claim.slice(sentence.start, sentence.end);
    const beginsClause = ({ end }: Span) => {
      const name = names.find(({ start }) => start === sentence.start + end);
      return name
        ? AFTER_NAME.test(claim.slice(name.end, sentence.end))
        : CLAUSE.test(text.slice(end));
    };
    const cuts = [
      ...spansOf(text, SEMICOLON),
      ...spansOf(text, JOINT).filter((joint) => beginsClause(joint)),
    ].sort((a, b) => a.start - b.start);
    const wordsIn = counter(tokenize(text));
    const verbsIn = counter(spansOf(text, VERBS));
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

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
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
