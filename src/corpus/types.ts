import type { Language } from '../text/language.ts';
import type { Span } from '../text/sentences.ts';

export type ArticleId = string;
/** ¶1…¶n in the order of the body; title and headings carry none. */
export type ParagraphNumber = number;

/** Where quoted words stand: UTF-16 offsets into the paragraph's text, end exclusive. */
export interface Citation extends Span {
  readonly article: ArticleId;
  readonly paragraph: ParagraphNumber;
}

export interface Paragraph {
  readonly article: ArticleId;
  readonly number: ParagraphNumber;
  /** Heading of its section; null in the lead. */
  readonly section: string | null;
  readonly text: string;
}

export interface Article {
  readonly id: ArticleId;
  readonly title: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** ISO 639 code of the article's own language. */
  readonly language: string;
  readonly dateline?: string;
  readonly source?: string;
  readonly url?: string;
  readonly paragraphs: readonly Paragraph[];
}

export const factKinds = [
  'number',
  'date',
  'person',
  'place',
  'organisation',
  'agreement',
] as const;
export type FactKind = (typeof factKinds)[number];

/** A text in the article's language, with the frame's other languages where an editor wrote them. */
export type Localised = Readonly<Record<'en', string> & Partial<Record<'ko' | 'ja', string>>>;

/** A curated statement, and the words of the record that prove it. */
export interface Fact {
  readonly id: string;
  readonly kind: FactKind;
  readonly value: string;
  readonly label: Localised;
  readonly statement: Localised;
  readonly quote: string;
  readonly citation: Citation;
}

export const askKinds = [
  'number',
  'date',
  'duration',
  'person',
  'place',
  'organisation',
  'reason',
  'quote',
  'event',
  'list',
  'definition',
  'yesno',
  'manner',
] as const;
export type AskKind = (typeof askKinds)[number];

export type Wordings = Readonly<Record<Language, readonly string[]>>;

/** An indexing note: wordings in which people ask for certain words of a paragraph. Never shown. */
export interface Note {
  readonly kind: AskKind;
  /** The words of the paragraph that the wordings ask for. */
  readonly about: Citation;
  /** The exact span inside them, where one is asked for (a number, a date, a name). */
  readonly answer?: Citation;
  readonly wordings: Wordings;
}

/** What members will ask about the article in vain. Its wordings are never shown; its topic names what is missing. */
export interface Silence {
  readonly article: ArticleId;
  readonly topic: Localised;
  readonly wordings: Wordings;
}

export const verdicts = ['supported', 'contradicted', 'not_mentioned'] as const;
export type Verdict = (typeof verdicts)[number];

/** A claim that somebody could make of an article, with its verdict: checking learns from it. Never shown. */
export interface ExampleClaim {
  readonly article: ArticleId;
  readonly text: string;
  readonly verdict: Verdict;
  /** The words of the record that decide it; none where it is not mentioned. */
  readonly citation?: Citation;
}

/** A term of an assertion: the id of a glossary entry, or plain words in any language. */
export type Term = string;

/** What words of the record assert, taken apart by an editor so that a claim can be held against it. */
export interface Assertion {
  /** The words that assert it. */
  readonly citation: Citation;
  /** A claim speaks of this when it names one term of every group. */
  readonly about: readonly (readonly Term[])[];
  /** Besides the groups, one of these must be named; none of those in `unless`. */
  readonly must?: readonly Term[];
  readonly unless?: readonly Term[];
  /** Further words in which people say the same. */
  readonly words: readonly Term[];
  /** Sides of opposites that it takes: "change+", "strict-". */
  readonly sense: readonly string[];
  /** Whether the record says that it is not so. */
  readonly denies: boolean;
  /** Who does or says it, and to whom. */
  readonly by?: Term;
  readonly to?: Term;
  /** Where; wider places around it are known to the gazetteer. */
  readonly place: readonly Term[];
  /** YYYY-MM-DD, where the quote's own dates do not say it. */
  readonly date?: string;
  /** What the quote's dates are dates of. */
  readonly dated?: readonly Term[];
  readonly numbers: readonly {
    readonly value: number;
    readonly of: readonly Term[];
    /** "more than" */
    readonly open: boolean;
    /** "around" */
    readonly about: boolean;
  }[];
  /** How large a part of the whole `of` is, 0 to 1. */
  readonly share?: {
    readonly of: readonly Term[];
    readonly value: number;
    /** Who would be the rest of the whole. */
    readonly others: readonly Term[];
  };
  /** Two things by any of their terms: the first came before the second. */
  readonly order?: readonly [readonly Term[], readonly Term[]];
  /** What stands in the place where a rival would contradict. */
  readonly holds?: readonly Term[];
  readonly rivals: readonly Term[];
  /** Things of which the record names more than one: "only" with one of these contradicts. */
  readonly wide?: readonly Term[];
}

/** A note and a silence as the index keeps them: their wordings are there as numbers only. */
export type NoteTarget = Omit<Note, 'wordings'>;
export type SilenceTopic = Omit<Silence, 'wordings'>;

export const entityKinds = ['person', 'place', 'organisation', 'topic'] as const;
export type EntityKind = (typeof entityKinds)[number];

/** An entry of the glossary: an entity or topic by its names in three languages. */
export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  /** Names and spellings; the first of each language is the one shown. */
  readonly names: Wordings;
  /** The words by which the articles' own text speaks of it. */
  readonly terms: readonly string[];
  /** The pronoun of a single person, by which those who ask on call her or him. */
  readonly pronoun?: 'she' | 'he';
}

/** A question that the article answers, to be offered to members. */
export interface OfferedQuestion {
  readonly article: ArticleId;
  readonly paragraph: ParagraphNumber;
  readonly text: Readonly<Record<Language, string>>;
}

export interface PreparedArticle {
  readonly article: Article;
  readonly facts: readonly Fact[];
  readonly notes: readonly Note[];
  readonly silences: readonly Silence[];
  readonly questions: readonly OfferedQuestion[];
  readonly assertions: readonly Assertion[];
  readonly claims: readonly ExampleClaim[];
}

export interface Corpus {
  /** Ordered by date, then id. */
  readonly articles: readonly PreparedArticle[];
  readonly glossary: readonly Entity[];
  /** SHA-256 over every file that was read, in hex: changes when anything in the corpus does. */
  readonly digest: string;
}
