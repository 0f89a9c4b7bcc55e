import { cue, type Profile } from './profile.ts';
import { flag, placesOf } from './rows.ts';
import { mark, type Scan } from './scan.ts';
import type { View } from './view.ts';

/**
 * What is measured of a sentence as the one that answers. "Share" is always of the question's weight,
 * 0 to 1; "local" weighs a term by how rare it is among the paragraphs of the same article, because
 * "Huguenot" tells nothing inside the article on Huguenots.
 */
export const sentenceFeatureNames = [
  // Share of the question that the sentence has; the same with words near in meaning; WordNet's relations alone.
  'same',
  'localSame',
  'near',
  'localNear',
  'nearSquared',
  'related',
  'strong',
  'crisp',
  'rare',
  'amongSentences',
  // What the sentence lacks and its neighbours have: it goes on about them.
  'before',
  'elsewhere',
  'after',
  'pronoun',
  'pronounAfter',
  // Words in the same order and close together.
  'pairs',
  'skips',
  'longestRun',
  'names',
  'numbers',
  'last',
  'full',
  // The kind of answer that is asked for.
  'focusHad',
  'focusNew',
  'amountDigits',
  'amountWords',
  'amountNone',
  'whenYear',
  'whenWords',
  'whenNone',
  'whoName',
  'whoFullName',
  'whoNone',
  'whereAfterPreposition',
  'whereNone',
  'placeName',
  'organisationName',
  'whyWord',
  'namingWord',
  'timeUnit',
  'share',
  'money',
  'definitionEarly',
  'newName',
  'nothingNew',
  // Form.
  'meaning',
  'position',
  'first',
  'early',
  'length',
  'short',
  'quotation',
] as const;

export type SentenceFeature = (typeof sentenceFeatureNames)[number];

/** Feature → its place in a row of measurements. */
export const sentenceFeature = placesOf(sentenceFeatureNames);

/** What the terms of a question weigh, for the paragraphs of one article. */
export interface Weights {
  /** Term → how telling in the whole corpus. */
  readonly global: readonly number[];
  /** Term → how telling within the article. */
  readonly local: readonly number[];
  /** Term → how telling among the sentences that are compared. */
  readonly sentences: readonly number[];
}

const at = sentenceFeature;
const OF_ALL = [at.same, at.near, at.related, at.strong, at.crisp, at.before, at.elsewhere];
const OF_LOCAL = [at.localSame, at.localNear, at.after];
const SKIP_REACH = 6;
const FUNCTION_WORD = 0.05;
const UNKNOWN_WORD = 0.9;
const EARLY = 5;

/** Measures every sentence of a paragraph: one row each, in the order of the names. */
export function sentenceFeatures(
  profile: Profile,
  view: View,
  scan: Scan,
  weights: Weights,
  questionMeaning: Float32Array,
): Float32Array[] {
  const { asks } = view;
  return scan.tokens.sentences.map(({ start, end, from, to }, number) => {
    const row = new Float32Array(sentenceFeatureNames.length);
    measureShares(row, view, scan, weights, number);
    measureOrder(row, profile, view, scan, weights, from, to);
    const answers = answersIn(profile, view, scan, from, to);
    const { digits, numerals, dates, years, names, fullNames, placed } = answers;
    const numberless = digits === 0 && numerals === 0;
    const text = scan.text.slice(start, end);
    const length = to - from;
    const count = scan.tokens.sentences.length;
    const pronoun = flag(((profile.cues[scan.tokens.tokens[from] ?? 0] ?? 0) & cue.pronoun) > 0);
    const early = startsWithTopic(profile, view, scan, from, to);
    row[at.pronoun] = pronoun;
    row[at.pronounAfter] = pronoun * (row[at.before] ?? 0);
    row[at.focusNew] = scan.focus[number] ?? 0;
    row[at.amountDigits] = flag(asks.amount && digits > 0);
    row[at.amountWords] = flag(asks.amount && numerals > 0);
    row[at.amountNone] = flag(asks.amount && numberless);
    row[at.whenYear] = flag(asks.when && years > 0);
    row[at.whenWords] = flag(asks.when && digits + dates > 0);
    row[at.whenNone] = flag(asks.when && digits + dates === 0);
    row[at.whoName] = flag(asks.who && names > 0);
    row[at.whoFullName] = flag(asks.who && fullNames > 0);
    row[at.whoNone] = flag(asks.who && names === 0);
    row[at.whereAfterPreposition] = flag(asks.where && placed > 0);
    row[at.whereNone] = flag(asks.where && names === 0);
    row[at.placeName] = flag(asks.place && names > 0);
    row[at.organisationName] = flag(asks.organisation && names > 0);
    row[at.whyWord] = flag(asks.why && answers.reasons > 0);
    row[at.namingWord] = flag(asks.naming && answers.namings > 0);
    row[at.timeUnit] = flag(asks.howLong && answers.timeUnits > 0);
    row[at.share] = flag(asks.share && /%|per ?cent/i.test(text));
    row[at.money] = flag(asks.money && /[$£€]|\b(?:dollar|pound|euro|franc|livre)/i.test(text));
    row[at.definitionEarly] = flag(asks.definition && early);
    row[at.newName] = Math.log(1 + names);
    row[at.nothingNew] = flag(names === 0 && numberless);
    row[at.meaning] = meaningOf(profile, scan, from, to, questionMeaning);
    row[at.position] = number / Math.max(1, count);
    row[at.first] = flag(number === 0);
    row[at.early] = flag(early);
    row[at.length] = Math.log(length + 1);
    row[at.short] = flag(length < 6);
    row[at.quotation] = flag(/["“]/.test(text));
    return row;
  });
}

function measureShares(
  row: Float32Array,
  view: View,
  scan: Scan,
  { global, local, sentences }: Weights,
  number: number,
): void {
  const { terms } = scan;
  const last = scan.tokens.sentences.length - 1;
  let total = 0;
  let totalLocal = 0;
  let totalRare = 0;
  let totalSentences = 0;
  let totalNames = 0;
  let totalFocus = 0;
  let totalNumbers = 0;
  for (let term = 0; term < terms; term += 1) {
    const asked = view.terms[term];
    if (!asked) continue;
    const place = number * terms + term;
    const weight = global[term] ?? 0;
    const localWeight = local[term] ?? 0;
    const sentenceWeight = sentences[term] ?? 0;
    const same = scan.same[place] ?? 0;
    const near = scan.near[place] ?? 0;
    total += weight;
    totalLocal += localWeight;
    totalRare += weight * weight;
    totalSentences += sentenceWeight;
    row[at.same] = (row[at.same] ?? 0) + weight * same;
    row[at.localSame] = (row[at.localSame] ?? 0) + localWeight * same;
    row[at.near] = (row[at.near] ?? 0) + weight * near;
    row[at.localNear] = (row[at.localNear] ?? 0) + localWeight * near;
    row[at.crisp] = (row[at.crisp] ?? 0) + weight * near * near;
    row[at.rare] = (row[at.rare] ?? 0) + weight * weight * same;
    row[at.amongSentences] = (row[at.amongSentences] ?? 0) + sentenceWeight * same;
    if (near >= 0.5) row[at.strong] = (row[at.strong] ?? 0) + weight;
    if (number < last)
      row[at.after] = (row[at.after] ?? 0) + localWeight * (scan.same[place + terms] ?? 0);
    if (same < 0.5) {
      row[at.related] = (row[at.related] ?? 0) + weight * (scan.related[place] ?? 0);
      if (number > 0)
        row[at.before] = (row[at.before] ?? 0) + weight * (scan.same[place - terms] ?? 0);
      row[at.elsewhere] = (row[at.elsewhere] ?? 0) + weight * (scan.has[term] ?? 0);
    }
    if (asked.name) {
      totalNames += weight;
      row[at.names] = (row[at.names] ?? 0) + weight * same;
    }
    if (asked.number) {
      totalNumbers += 1;
      row[at.numbers] = (row[at.numbers] ?? 0) + same;
    }
    if (asked.focus) {
      totalFocus += weight;
      row[at.focusHad] = (row[at.focusHad] ?? 0) + weight * near;
    }
  }
  row[at.full] = flag(terms > 0 && (row[at.same] ?? 0) >= total - 1e-5);
  scaleDown(row, total, OF_ALL);
  scaleDown(row, totalLocal, OF_LOCAL);
  scaleDown(row, totalRare, [at.rare]);
  scaleDown(row, totalSentences, [at.amongSentences]);
  scaleDown(row, totalNames, [at.names]);
  scaleDown(row, totalNumbers, [at.numbers]);
  scaleDown(row, totalFocus, [at.focusHad]);
  row[at.nearSquared] = (row[at.near] ?? 0) ** 2;
  row[at.last] = terms === 0 ? 0 : (scan.near[number * terms + terms - 1] ?? 0);
}

/** From sums to shares of a whole. */
function scaleDown(row: Float32Array, whole: number, places: readonly number[]): void {
  if (whole === 0) return;
  for (const place of places) row[place] = (row[place] ?? 0) / whole;
}

/** Words of the sentence that could be an answer, that is, words that the question does not hold. */
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
  };
  const { tokens } = scan.tokens;
  for (let at = from; at < to; at += 1) {
    const number = tokens[at] ?? 0;
    const cues = profile.cues[number] ?? 0;
    if (cues & cue.naming) found.namings += 1;
    if (cues & cue.timeUnit) found.timeUnits += 1;
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

/** Neighbours of the question that are neighbours in the sentence, as shares of their weight. */
function measureOrder(
  row: Float32Array,
  profile: Profile,
  view: View,
  scan: Scan,
  { global }: Weights,
  from: number,
  to: number,
): void {
  const { tokens } = scan.tokens;
  const { sequence, questionWord } = view;
  const weigh = (number: number) =>
    number < 0
      ? UNKNOWN_WORD
      : profile.stop[number] === 1
        ? FUNCTION_WORD
        : (profile.weight[number] ?? 0);
  let pairs = 0;
  let pairsKept = 0;
  let longestRun = 0;
  for (let step = 0; step < sequence.length; step += 1) {
    const first = sequence[step] ?? -1;
    const second = sequence[step + 1] ?? -1;
    const counted =
      step + 1 < sequence.length &&
      !questionWord[step] &&
      !(first >= 0 && second >= 0 && profile.stop[first] === 1 && profile.stop[second] === 1);
    const weight = weigh(first) + weigh(second);
    if (counted) pairs += weight;
    if (first < 0) continue;
    let kept = false;
    for (let place = from; place < to; place += 1) {
      if (tokens[place] !== first) continue;
      if (place + 1 < to && tokens[place + 1] === second) kept = true;
      let run = 0;
      let steps = 0;
      while (place + steps < to && tokens[place + steps] === sequence[step + steps]) {
        run += weigh(sequence[step + steps] ?? -1);
        steps += 1;
      }
      if (steps > 1 && run > longestRun) longestRun = run;
    }
    if (counted && kept) pairsKept += weight;
  }
  row[at.pairs] = pairs === 0 ? 0 : pairsKept / pairs;
  row[at.skips] = skipsOf(scan, global, from, to);
  row[at.longestRun] = view.totalWeight === 0 ? 0 : longestRun / view.totalWeight;
}

/** The same for terms with up to one other between them, near each other in either order. */
function skipsOf(scan: Scan, global: readonly number[], from: number, to: number): number {
  const inside = scan.places.map((places) => places.filter((at) => at >= from && at < to));
  let total = 0;
  let kept = 0;
  for (let a = 0; a < inside.length; a += 1) {
    for (let b = a + 1; b < Math.min(inside.length, a + 3); b += 1) {
      const weight = (global[a] ?? 0) + (global[b] ?? 0);
      total += weight;
      let nearest = SKIP_REACH + 1;
      for (const x of inside[a] ?? []) {
        for (const y of inside[b] ?? []) nearest = Math.min(nearest, y > x ? y - x : x - y + 1);
      }
      if (nearest <= SKIP_REACH) kept += weight / Math.sqrt(Math.max(1, nearest - 1));
    }
  }
  return total === 0 ? 0 : kept / total;
}

function startsWithTopic(profile: Profile, view: View, scan: Scan, from: number, to: number) {
  for (let at = from; at < Math.min(to, from + EARLY); at += 1) {
    const number = scan.tokens.tokens[at] ?? 0;
    if (profile.stop[number] === 0 && view.inQuestion.has(number)) return true;
  }
  return false;
}

function meaningOf(
  profile: Profile,
  scan: Scan,
  from: number,
  to: number,
  question: Float32Array,
): number {
  const sum = new Float32Array(profile.table.dimensions);
  for (let at = from; at < to; at += 1) {
    const number = scan.tokens.tokens[at] ?? 0;
    const row = profile.row[number] ?? -1;
    if (row >= 0 && profile.stop[number] === 0)
      profile.table.addVector(row, profile.weight[number] ?? 0, sum);
  }
  return cosine(sum, question);
}

function cosine(a: Float32Array, b: Float32Array): number {
  let product = 0;
  let lengthA = 0;
  let lengthB = 0;
  for (let at = 0; at < a.length; at += 1) {
    const x = a[at] ?? 0;
    const y = b[at] ?? 0;
    product += x * y;
    lengthA += x * x;
    lengthB += y * y;
  }
  return lengthA === 0 || lengthB === 0 ? 0 : product / Math.sqrt(lengthA * lengthB);
}
