import type { Span } from '../../text/sentences.ts';

/** The calendar words of a date expression, as far as it has them. */
export interface DateParts {
  readonly year?: number;
  /** 1–12 */
  readonly month?: number;
  readonly day?: number;
  /** 0 winter (December to February) – 3 autumn */
  readonly season?: number;
  /** First year of a decade ("1990s"), with the part of it that is named. */
  readonly decade?: number;
  readonly part?: 'early' | 'mid' | 'late';
  /** 0 Sunday – 6 Saturday */
  readonly weekday?: number;
  /** Counted from the speaker's now: "last year" is { unit: 'year', offset: -1 }. */
  readonly relative?: { readonly unit: 'day' | 'week' | 'month' | 'year'; readonly offset: number };
  /** "60th anniversary", "next 60 years": a count of years, which no calendar date answers to. */
  readonly span?: { readonly years: number; readonly of: 'anniversary' | 'past' | 'next' };
  /** "a week after …": distance from another event. */
  readonly distance?: {
    readonly unit: 'day' | 'week' | 'month' | 'year';
    readonly count: number;
    readonly side: 'after' | 'before';
    readonly open: boolean;
  };
}

/** A date expression where it stands in a text (offsets of that text). */
export interface DateMention extends Span {
  readonly words: string;
  readonly parts: DateParts;
}
