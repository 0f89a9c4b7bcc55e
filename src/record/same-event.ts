import type { Entity } from '../corpus/types.ts';
import { fold } from '../text/fold.ts';
import type { DateParts } from './dates.ts';
import { isNamedPerson } from './speakers.ts';
import type { TimelineEntry } from './timeline.ts';

/** An entry with the parts of the words that date it. */
export interface Dated {
  readonly entry: TimelineEntry;
  readonly parts: DateParts;
}

/** Half a unit: "a week after" may be said of anything from four to ten days. */
const ROUGH_DAYS = { day: 0, week: 3, month: 15, year: 0 } as const;
const DAY_MS = 86_400_000;
/** As many people in both sentences as make it the same meeting, trial or visit. */
const SHARED_PEOPLE = 2;

/**
 * A day worked out over a rough distance ("a week after …") gives way to a day that the record itself
 * has for the same thing, so that one event is not given two dates: a day within half a unit of it, in
 * another sentence that names at least two of the same people. Where several differ, none is taken.
 */
export function settled(dated: readonly Dated[], glossary: readonly Entity[]): TimelineEntry[] {
  if (!dated.some(({ parts }) => parts.distance)) return dated.map(({ entry }) => entry);
  const peopleIn = peopleFinder(glossary);
  const exact = dated.filter(isExactDay);
  return dated.map(({ entry, parts }) => {
    const { resolved, sentence } = entry;
    if (!parts.distance || !resolved || resolved.from !== resolved.to) return entry;
    const room = ROUGH_DAYS[parts.distance.unit] * DAY_MS;
    const near = exact.filter(
      (one) =>
        one.entry.sentence !== sentence &&
        Math.abs(timeOf(one.entry) - timeOf(entry)) <= room &&
        shared(peopleIn(one.entry.sentence), peopleIn(sentence)) >= SHARED_PEOPLE,
    );
    const days = new Set(near.map((one) => one.entry.resolved?.from));
    const [day] = days;
    return day === undefined || days.size > 1
      ? entry
      : { ...entry, resolved: { from: day, to: day, about: true } };
  });
}

function isExactDay({ entry: { resolved }, parts }: Dated): boolean {
  return parts.distance === undefined && resolved !== null && resolved.from === resolved.to;
}

function timeOf({ resolved }: TimelineEntry): number {
  return Date.parse(resolved?.from ?? '');
}

/**
 * By names that no other person bears, as words of their own: the glossary's matcher takes "the
 * Lee-Takaichi summit" for a topic.
 */
function peopleFinder(glossary: readonly Entity[]): (text: string) => string[] {
  const people = glossary
    .filter(isNamedPerson)
    .map(({ id, names }) => ({ id, names: [...new Set(names.en.map(asWords))] }));
  const bearers = new Map<string, number>();
  for (const name of people.flatMap((one) => one.names)) {
    bearers.set(name, (bearers.get(name) ?? 0) + 1);
  }
  const distinct = people.map(({ id, names }) => ({
    id,
    names: names.filter((name) => bearers.get(name) === 1),
  }));
  return (text) => {
    const words = asWords(text);
    return distinct.flatMap(({ id, names }) =>
      names.some((name) => words.includes(name)) ? [id] : [],
    );
  };
}

function asWords(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

function shared(a: readonly string[], b: readonly string[]): number {
  return a.filter((one) => b.includes(one)).length;
}
