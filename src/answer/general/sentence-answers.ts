import { cue, type Profile } from './profile.ts';
import { flag } from './rows.ts';
import { mark, type Scan } from './scan.ts';
import { sentenceFeature as at, type Weights } from './sentence-names.ts';
import type { Inside } from './sentence-order.ts';
import type { Asks, View } from './view.ts';

/** A word's say falls to half when it stands this many places further from the answer. */
const REACH = 5;
const BESIDE = 3;
const COUNTED_WITHIN = 3;
const DEFINED_WITHIN = 10;

/** Whether the sentence holds the kind of answer that is asked for, in words that the question does not hold. */
export function measureAnswers(
  row: Float32Array,
  profile: Profile,
  view: View,
  scan: Scan,
  { local }: Weights,
  number: number,
  inside: Inside,
): void {
  const { start = 0, end = 0, from = 0, to = 0 } = scan.tokens.sentences[number] ?? {};
  const { asks } = view;
  const found = answersIn(profile, view, scan, from, to);
  const places = placesIn(profile, view, scan, local, from, to, inside);
  const text = asks.share || asks.money ? scan.text.slice(start, end) : '';
  row[at.amountDigits] = flag(asks.amount && found.digits > 0);
  row[at.amountWords] = flag(asks.amount && found.numerals > 0);
  row[at.whenYear] = flag(asks.when && found.years > 0);
  row[at.whenWords] = flag(asks.when && found.digits + found.dates > 0);
  row[at.whoFullName] = flag(asks.who && found.fullNames > 0);
  row[at.whoNone] = flag(asks.who && found.names === 0);
  row[at.whereAfterPreposition] = flag(asks.where && found.placed > 0);
  row[at.placeName] = flag(asks.place && found.names > 0);
  row[at.organisationName] = flag(asks.organisation && found.names > 0);
  row[at.whyWord] = flag(asks.why && found.reasons > 0);
  row[at.mannerWord] = flag(asks.manner && found.manners > 0);
  row[at.namingWord] = flag(asks.naming && found.namings > 0);
  row[at.timeUnit] = flag(asks.howLong && found.timeUnits > 0);
  row[at.share] = flag(asks.share && /%|per ?cent/i.test(text));
  row[at.money] = flag(asks.money && /[$£€]|\b(?:dollar|pound|euro|franc|livre)/i.test(text));
  row[at.isA] = flag(asks.definition && defines(profile, view, scan, from, to));
  row[at.counted] = flag(asks.amount && countsFocus(profile, view, scan, from, to));
  row[at.focusNew] = scan.focus[number] ?? 0;
  row[at.focusRelated] = scan.focusRelated[number] ?? 0;
  row[at.focusBeside] = flag(places.beside);
  row[at.typed] = flag(places.typed);
  row[at.typedLocal] = flag(places.typed) * (row[at.localNear] ?? 0);
  row[at.typedBridge] = flag(places.typed) * (row[at.bridge] ?? 0);
  row[at.proximity] = places.proximity;
  row[at.novel] = Math.log(1 + places.novel);
}

function answersIn(profile: Profile, view: View, scan: Scan, from: number, to: number) {
  const found = {
    digits: 0,
    years: 0,
    numerals: 0,
    dates: 0,
    reasons: 0,
    namings: 0,
    timeUnits: 0,
    names: 0,
    fullNames: 0,
    placed: 0,
    manners: 0,
  };
  const { tokens } = scan.tokens;
  for (let at = from; at < to; at += 1) {
    const number = tokens[at] ?? 0;
    const cues = profile.cues[number] ?? 0;
    if (cues & cue.naming) found.namings += 1;
    if (cues & cue.timeUnit) found.timeUnits += 1;
    if (cues & cue.manner) found.manners += 1;
    if (view.inQuestion.has(number)) continue;
    const written = scan.marks[at] ?? 0;
    if (written & mark.digit) found.digits += 1;
    if (written & mark.year) found.years += 1;
    if (cues & cue.numeral) found.numerals += 1;
    if (cues & cue.date) found.dates += 1;
    if (cues & cue.reason) found.reasons += 1;
    if (written & mark.capital) {
      found.names += 1;
      const next = at + 1 < to && (scan.marks[at + 1] ?? 0) & mark.capital;
      if (next && !view.inQuestion.has(tokens[at + 1] ?? 0)) found.fullNames += 1;
      if (at > from && (profile.cues[tokens[at - 1] ?? 0] ?? 0) & cue.placePreposition)
        found.placed += 1;
    } else if (written & mark.firstCapital && profile.stop[number] === 0) {
      found.names += 1;
    }
  }
  return found;
}

/** Each new word of the sentence as the place of the answer: how near the question's words stand to it. */
function placesIn(
  profile: Profile,
  view: View,
  scan: Scan,
  local: readonly number[],
  from: number,
  to: number,
  inside: Inside,
) {
  const { tokens } = scan.tokens;
  const fits = fitting(view.asks);
  const held = inside.flatMap((places, term) =>
    places.length > 0 ? [{ term, places, worth: (local[term] ?? 0) * REACH }] : [],
  );
  let total = 0;
  for (const weight of local) total += weight;
  const found = { typed: false, beside: false, novel: 0, proximity: 0 };
  for (let place = from; place < to; place += 1) {
    const token = tokens[place] ?? 0;
    if (profile.stop[token] === 1 || view.inQuestion.has(token)) continue;
    const written = scan.marks[place] ?? 0;
    found.novel += 1;
    found.typed ||= fits?.(written, profile.cues[token] ?? 0) ?? false;
    let sum = 0;
    for (const { term, places, worth } of held) {
      let nearest = tokens.length;
      for (const other of places) nearest = Math.min(nearest, Math.abs(other - place));
      sum += worth / (REACH + nearest - 1);
      if (written > 0 && nearest <= BESIDE && view.terms[term]?.focus) found.beside = true;
    }
    if (sum > found.proximity) found.proximity = sum;
  }
  if (total > 0) found.proximity /= total;
  return found;
}

/** What a word must look like to be of the kind that is asked for; undefined where any may be. */
export function fitting(asks: Asks): ((written: number, cues: number) => boolean) | undefined {
  if (asks.when) return (written, cues) => (written & mark.digit) > 0 || (cues & cue.date) > 0;
  if (asks.amount || asks.share || asks.howLong)
    return (written, cues) => (written & mark.digit) > 0 || (cues & cue.numeral) > 0;
  if (asks.who || asks.where || asks.place || asks.organisation || asks.person)
    return (written) => (written & (mark.capital | mark.firstCapital)) > 0;
  return undefined;
}

/** "Kelp is": a word of the question with a form of "to be" after it, near the head. */
function defines(profile: Profile, view: View, scan: Scan, from: number, to: number): boolean {
  const { tokens } = scan.tokens;
  for (let place = from + 1; place < Math.min(to, from + DEFINED_WITHIN); place += 1) {
    const before = tokens[place - 1] ?? 0;
    const held = view.inQuestion.has(before) && profile.stop[before] === 0;
    if (held && (profile.cues[tokens[place] ?? 0] ?? 0) & cue.being) return true;
  }
  return false;
}

/** "two hundred colonists": a number that the question does not hold, just before what is counted. */
function countsFocus(profile: Profile, view: View, scan: Scan, from: number, to: number): boolean {
  for (const [term, places] of scan.places.entries()) {
    if (!view.terms[term]?.focus) continue;
    for (const place of places) {
      if (place < from || place >= to) continue;
      for (let at = Math.max(from, place - COUNTED_WITHIN); at < place; at += 1) {
        const token = scan.tokens.tokens[at] ?? 0;
        if (view.inQuestion.has(token)) continue;
        if ((scan.marks[at] ?? 0) & mark.digit || (profile.cues[token] ?? 0) & cue.numeral)
          return true;
      }
    }
  }
  return false;
}
