import type MiniSearch from 'minisearch';
import type {
  Article,
  Assertion,
  Entity,
  Fact,
  NoteTarget,
  OfferedQuestion,
  Paragraph,
  SilenceTopic,
} from '../corpus/types.ts';
import type { ClaimLessons } from './claim-lessons.ts';
import type { Lexicon } from './lexicon.ts';
import type { ParagraphModel } from './paragraph-model.ts';
import type { Phrases } from './phrases.ts';
import type { IndexedDocument } from './settings.ts';
import type { VainModel } from './vain-model.ts';
import type { Wordings } from './wordings.ts';
import type { KnownWords } from './words.ts';

/** What the index file says about itself. */
export interface IndexMeta {
  readonly format: number;
  readonly settings: string;
  readonly minisearch: string;
  /** SHA-256 of the corpus the index was built from. */
  readonly corpus: string;
  /** ISO 8601, UTC */
  readonly builtAt: string;
  readonly articles: number;
  readonly paragraphs: number;
  readonly facts: number;
  readonly notes: number;
  readonly terms: number;
}

/** Everything that is needed to answer: the records, and the means to find them. */
export interface Index {
  readonly meta: IndexMeta;
  readonly articles: readonly Article[];
  /** All paragraphs of all articles; a paragraph's position here is its id in MiniSearch. */
  readonly paragraphs: readonly Paragraph[];
  readonly facts: readonly Fact[];
  readonly notes: readonly NoteTarget[];
  readonly silences: readonly SilenceTopic[];
  readonly assertions: readonly Assertion[];
  /** Questions to offer to members. */
  readonly questions: readonly OfferedQuestion[];
  readonly glossary: readonly Entity[];
  readonly words: KnownWords;
  readonly lexicon: Lexicon;
  readonly wordings: Wordings;
  readonly phrases: Phrases;
  readonly vain: VainModel;
  readonly meant: ParagraphModel;
  readonly lessons: ClaimLessons;
  readonly search: MiniSearch<IndexedDocument>;
}
