import type { Span } from '../text/sentences.ts';
import { cueRules, disarming, THROUGH, wider } from './cue-rules.ts';
import { overlap } from './spans.ts';

/** A word that turns or narrows what is said, where it stands. */
export interface Cue extends Span {
  readonly words: string;
  readonly kind:
    | 'not'
    /** "not the state", "rather than": only the words after (or before) it are denied. */
    | 'not-this'
    /** A verb that is a denial in itself: "refuse", "oppose". */
    | 'refuse'
    | 'only'
    /** Comparison between two things, or a superlative: never accounted for by being on topic. */
    | 'compare'
    /** What somebody thinks fit. */
    | 'opinion'
    /** Something still to come, or to come again. */
    | 'future';
  /** For 'not-this': the words it denies. */
  readonly scope?: Span;
}

const rules = cueRules.map(([kind, ...patterns]) => ({
  kind,
  pattern: new RegExp(patterns.join('|'), 'giu'),
}));

/** "not Lee", "not by Macron": only the name is denied. "not Korean" denies what somebody is. */
const NOT_A_NAME = new RegExp(`\\bnot (?=(?<through>${THROUGH})?)`, 'gu');
const IS_ADJECTIVE = /(?:ese|ans?|ish)$/u;

/**
 * Denials, limits and comparisons of a text, in order.
 * @param names where names stand that it need not write with a capital letter
 */
export function findCues(text: string, names: readonly Span[] = []): Cue[] {
  const found: (Cue | (Span & { kind: 'none' }))[] = [];
  const add = (kind: Cue['kind'] | 'none', { 0: match, index: start }: RegExpExecArray) => {
    const end = start + match.length;
    if (found.some((other) => overlap(other, { start, end }))) return;
    const words = match.trim();
    if (kind === 'none') found.push({ start, end, kind });
    else if (kind === 'not-this')
      found.push({ start, end, kind, words, scope: scopeOf(text, start, end) });
    else found.push({ start, end, kind, words });
  };
  for (const { kind, pattern } of rules) {
    if (kind === 'refuse') for (const match of deniedNames(text, names)) add('not-this', match);
    for (const match of text.matchAll(pattern)) add(kind, match);
  }
  return found.filter((cue): cue is Cue => cue.kind !== 'none').sort((a, b) => a.start - b.start);
}

const TURNING_NOTHING = new RegExp([...wider, ...disarming].join('|'), 'giu');

/** Phrases that deny nothing as a whole ("not confined to"): their words take no side by themselves. */
export function phrasesTurningNothing(text: string): Span[] {
  return [...text.matchAll(TURNING_NOTHING)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

function deniedNames(text: string, names: readonly Span[]): RegExpExecArray[] {
  return [...text.matchAll(NOT_A_NAME)].filter(({ 0: not, index, groups }) => {
    const at = index + not.length + (groups?.['through']?.length ?? 0);
    const capital = /^\p{Lu}\p{L}+/u.exec(text.slice(at))?.[0];
    const known = names.find(({ start }) => start === at);
    const name = known ? text.slice(known.start, known.end) : capital;
    return name !== undefined && !IS_ADJECTIVE.test(name);
  });
}

/** English denies what follows, Korean and Japanese what stands before. */
function scopeOf(text: string, start: number, end: number): Span {
  if (/[a-z]/i.test(text.slice(start, end))) {
    const after = /^(?:[^\s,.;]+\s*){1,5}/.exec(text.slice(end));
    const words = after?.[0] ?? '';
    // "not the state, were behind": up to the next comma; "not the state was": up to the verb.
    const verb = /\b(?:was|were|is|are|has|have|had|that|who|which|drove|led|took|made)\b/.exec(
      words,
    );
    return { start: end, end: end + (verb ? verb.index : words.length) };
  }
  const before = text.slice(0, start);
  const piece = /(?:[^\s、,。은는がは]+[\s]?){1,3}$/.exec(before);
  return { start: piece ? piece.index : 0, end: start };
}
