import type { Article, Citation, Entity } from '../corpus/types.ts';
import { citationOf } from './cite.ts';
import { type DateMention, type DateParts, findDates } from './dates.ts';
import { type Period, resolveDate, shift, spanPeriod, untilArticle } from './resolve-date.ts';
import { type Dated, settled } from './same-event.ts';
import { type VoicedSentence, voicedSentences } from './speakers.ts';

/**
 * How the period was arrived at: the words say it, say it roughly ("the early 1990s"), or they are
 * reckoned from something else.
 */
export type Reckoning =
  | 'stated'
  | 'roughly-stated'
  | 'from-article-date'
  | 'from-other-date'
  | 'length';

/** A dated thing of the record. */
export interface TimelineEntry {
  /** The words that date it, verbatim; null for the article's own date, which stands in its front matter. */
  readonly words: string | null;
  /** Where those words stand. */
  readonly citation: Citation | null;
  /** The sentence around them, verbatim. */
  readonly sentence: string;
  /** Null where no calendar date can be given. Never part of the record's words. */
  readonly resolved: Period | null;
  readonly reckoning: Reckoning;
}

/** Every dated thing of an article, earliest first; what has no calendar date comes last, in the article's order. */
export function timeline(article: Article, glossary: readonly Entity[]): TimelineEntry[] {
  const own: TimelineEntry = {
    words: null,
    citation: null,
    sentence: article.title,
    resolved: { from: article.date, to: article.date, about: false },
    reckoning: 'stated',
  };
  const dated: Dated[] = [];
  let latest: Period | null = null;
  for (const sentence of voicedSentences(article, glossary)) {
    const text = sentence.paragraph.text.slice(sentence.start, sentence.end);
    const mentions = findDates(text);
    const anchor = mentions.find(({ parts }) => parts.distance === undefined);
    for (const mention of mentions) {
      const entry = entryOf(article, sentence, text, mention, anchor, latest);
      dated.push({ entry, parts: mention.parts });
      if (mention.parts.year !== undefined) latest = entry.resolved;
    }
  }
  return [own, ...settled(dated, glossary)].sort((a, b) => key(a).localeCompare(key(b)));
}

function key({ resolved }: TimelineEntry): string {
  return resolved?.from ?? '9999';
}

function entryOf(
  article: Article,
  sentence: VoicedSentence,
  text: string,
  mention: DateMention,
  /** What a distance in the sentence is reckoned from. */
  anchor: DateMention | undefined,
  latest: Period | null,
): TimelineEntry {
  const { parts } = mention;
  const base = {
    words: mention.words,
    citation: citationOf(sentence.paragraph, {
      start: sentence.start + mention.start,
      end: sentence.start + mention.end,
    }),
    sentence: text,
  };
  if (parts.distance) {
    const from =
      parts.distance.unit === 'year' ? latest : anchor && resolveDate(anchor.parts, article.date);
    return {
      ...base,
      resolved: from ? untilArticle(shift(from, parts.distance), text, article.date) : null,
      reckoning: 'from-other-date',
    };
  }
  if (parts.span)
    return { ...base, resolved: spanPeriod(parts.span, article.date), reckoning: 'length' };
  return { ...base, resolved: resolveDate(parts, article.date), reckoning: reckoningOf(parts) };
}

function reckoningOf({ year, decade, part }: DateParts): Reckoning {
  // Which years "the early 1990s" are is nobody's statement.
  if (decade !== undefined && part !== undefined) return 'roughly-stated';
  return year === undefined && decade === undefined ? 'from-article-date' : 'stated';
}
