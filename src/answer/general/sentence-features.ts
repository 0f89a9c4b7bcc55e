import type { Meaning } from './meaning.ts';
import { cue, type Profile } from './profile.ts';
import { flag, zeros } from './rows.ts';
import type { Scan } from './scan.ts';
import { measureAnswers } from './sentence-answers.ts';
import { sentenceFeature as at, sentenceFeatureNames, type Weights } from './sentence-names.ts';
import { measureOrder } from './sentence-order.ts';
import { measureBridge, measureFollowing, measureShares } from './sentence-shares.ts';
import type { View } from './view.ts';

const EARLY = 5;
/** A pronoun among so many words at the head speaks of the sentence before. */
const HEAD = 4;
const SHORT = 6;

/** Measures every sentence of a paragraph: one row each, in the order of `sentenceFeatureNames`. */
export function sentenceFeatures(
  profile: Profile,
  view: View,
  scan: Scan,
  weights: Weights,
  meaning: Meaning,
): Float32Array[] {
  const { tokens, sentences } = scan.tokens;
  const quotes = quotationMarks(scan.text);
  const width = sentenceFeatureNames.length;
  const cut = zeros(sentences.length * width);
  const rows = sentences.map(({ start, end, from, to }, number) => {
    const row = cut(width);
    const inside = scan.places.map((places) => placesWithin(places, from, to));
    measureShares(row, view, scan, weights, number);
    measureOrder(row, view, scan, weights, from, to, inside);
    if (number > 0 && hasPronoun(from, Math.min(to, from + HEAD)))
      measureBridge(row, view, scan, weights, number);
    measureAnswers(row, profile, view, scan, weights, number, inside);
    const pronoun = flag(hasPronoun(from, Math.min(to, from + 1)));
    const early = startsWithTopic(profile, view, scan, from, to);
    row[at.pronoun] = pronoun;
    row[at.pronounAfter] = pronoun * (row[at.before] ?? 0);
    row[at.definitionEarly] = flag(view.asks.definition && early);
    row[at.meaning] = meaning.ofSentence(scan, number);
    row[at.position] = number / Math.max(1, sentences.length);
    row[at.early] = flag(early);
    row[at.length] = Math.log(to - from + 1);
    row[at.short] = flag(to - from < SHORT);
    row[at.quotation] = flag(quotes.some((place) => place >= start && place < end));
    return row;
  });
  measureFollowing(rows);
  return rows;

  function hasPronoun(from: number, to: number): boolean {
    for (let place = from; place < to; place += 1)
      if ((profile.cues[tokens[place] ?? 0] ?? 0) & cue.pronoun) return true;
    return false;
  }
}

const none: readonly number[] = [];

/** Most words of a question do not stand in most sentences: those share one list. */
function placesWithin(places: readonly number[], from: number, to: number): readonly number[] {
  if (places.length === 0) return none;
  const inside = places.filter((place) => place >= from && place < to);
  return inside.length === 0 ? none : inside;
}

function quotationMarks(text: string): number[] {
  const found: number[] = [];
  for (const mark of ['"', '“'])
    for (let place = text.indexOf(mark); place >= 0; place = text.indexOf(mark, place + 1))
      found.push(place);
  return found;
}

function startsWithTopic(profile: Profile, view: View, scan: Scan, from: number, to: number) {
  for (let at = from; at < Math.min(to, from + EARLY); at += 1) {
    const number = scan.tokens.tokens[at] ?? 0;
    if (profile.stop[number] === 0 && view.inQuestion.has(number)) return true;
  }
  return false;
}
