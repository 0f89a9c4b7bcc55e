import type { Assertion, Entity, Paragraph } from '../corpus/types.ts';
import { countIn } from '../index/counts.ts';
import { numbersOf } from '../index/terms.ts';
import type { Index } from '../index/types.ts';
import { isNamedPerson } from '../record/speakers.ts';
import { languages } from '../text/language.ts';
import { isStopWord } from '../text/stop-words.ts';
import { terms } from '../text/tokens.ts';
import { gazetteer } from './gazetteer.ts';
import { koreanForms } from './korean-forms.ts';
import { type Hit, termMatcher } from './matcher.ts';
import { opposites } from './senses.ts';

/** A term found in a statement, by its key: a glossary id, "word:…" or "sense:change+". */
export interface NamedHit {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** What is needed to read statements against one index. Made once, used for every claim. */
export interface Knowledge {
  readonly index: Index;
  readonly find: (text: string) => NamedHit[];
  readonly findPlaces: (
    text: string,
  ) => { readonly id: string; readonly start: number; readonly end: number }[];
  /** Key of a term as an assertion writes it. */
  readonly keyOf: (term: string) => string;
  readonly entities: ReadonlyMap<string, Entity>;
  /** By "article¶number". */
  readonly paragraphs: ReadonlyMap<string, ParagraphKnowledge>;
  /** Proper names that a quarter of the paragraphs speak of: saying them adds little. */
  readonly everywhere: ReadonlySet<string>;
  readonly isProper: (key: string) => boolean;
  /** Whether it is the name of one person. */
  readonly isPerson: (key: string) => boolean;
}

export interface ParagraphKnowledge {
  readonly paragraph: Paragraph;
  readonly text: ReadonlySet<string>;
  /** How many wordings of its notes have a term. */
  readonly asked: (term: string) => number;
  /** Terms of its text and English words of its assertions. */
  readonly vocabulary: ReadonlySet<string>;
  /** Keys of what its text and its assertions name. */
  readonly keys: ReadonlySet<string>;
  /** Keys of what its text alone names. */
  readonly textKeys: ReadonlySet<string>;
  /** Sides of opposites that its text takes. */
  readonly senses: ReadonlySet<string>;
}

/** Countries written in one word, as Korean and Japanese do; ids are those a glossary is likely to use. */
const COMPOUNDS: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ['한일', '일한', '日韓', '韓日'],
    ['south-korea', 'japan'],
  ],
  [
    ['중일', '일중', '日中'],
    ['china', 'japan'],
  ],
  [
    ['한중', '중한', '中韓', '韓中'],
    ['south-korea', 'china'],
  ],
  [
    ['한미', '미한', '米韓', '韓米'],
    ['south-korea', 'united-states'],
  ],
  [
    ['미일', '일미', '日米'],
    ['japan', 'united-states'],
  ],
  [
    ['한미일', '한일미', '日米韓', '日韓米', '韓米日'],
    ['south-korea', 'japan', 'united-states'],
  ],
  [
    ['한중일', '한일중', '日中韓', '中日韓', '韓中日'],
    ['south-korea', 'china', 'japan'],
  ],
  [
    ['북미', '미북', '米朝'],
    ['north-korea', 'united-states'],
  ],
];

export const keyOfParagraph = (article: string, paragraph: number) => `${article}¶${paragraph}`;

export function createKnowledge(index: Index): Knowledge {
  const entities = new Map(index.glossary.map((entity) => [entity.id, entity]));
  const keyOf = (term: string) => (entities.has(term) ? term : `word:${term}`);
  const names = new Map<string, readonly string[]>();
  for (const entity of index.glossary)
    names.set(
      entity.id,
      languages.flatMap((language) =>
        language === 'ko' && entity.kind === 'topic'
          ? entity.names.ko.flatMap(koreanForms)
          : entity.names[language],
      ),
    );
  for (const assertion of index.assertions)
    for (const term of termsOf(assertion))
      if (!entities.has(term)) names.set(`word:${term}`, koreanForms(term));
  for (const { id, plus, minus } of opposites) {
    names.set(`sense:${id}+`, plus.flatMap(koreanForms));
    names.set(`sense:${id}-`, minus.flatMap(koreanForms));
  }
  for (const [compound, ids] of COMPOUNDS)
    for (const id of ids) {
      const known = names.get(id);
      if (known) names.set(id, [...known, ...compound]);
    }
  const keys = [...names.keys()];
  const match = termMatcher([...names.values()]);
  const find = (text: string) =>
    withoutNestedPlaces(
      match(text).map((hit) => named(hit, keys)),
      entities,
    );
  const places = termMatcher(gazetteer.map((place) => place.names));
  const findPlaces = (text: string) =>
    outermost(places(text)).map(({ term, start, end }) => ({
      id: gazetteer[term]?.id ?? '',
      start,
      end,
    }));
  const paragraphs = readParagraphs(index, find, keyOf);
  return {
    index,
    find,
    findPlaces,
    keyOf,
    entities,
    paragraphs,
    everywhere: everywhere(paragraphs),
    isPerson: (key) => {
      const entity = entities.get(key);
      return entity !== undefined && isNamedPerson(entity);
    },
    isProper: (key) => {
      const entity = entities.get(key);
      return (
        entity !== undefined && entity.kind !== 'topic' && /^\p{Lu}/u.test(entity.names.en[0] ?? '')
      );
    },
  };
}

/** Every term that an assertion names. */
export function termsOf(assertion: Assertion): string[] {
  return [
    ...assertion.about.flat(),
    ...(assertion.must ?? []),
    ...(assertion.unless ?? []),
    ...assertion.words,
    ...assertion.place,
    ...(assertion.dated ?? []),
    ...assertion.numbers.flatMap((number) => number.of),
    ...(assertion.share?.of ?? []),
    ...(assertion.share?.others ?? []),
    ...(assertion.order ?? []).flat(),
    ...(assertion.holds ?? []),
    ...assertion.rivals,
    ...(assertion.wide ?? []),
  ];
}

const named = ({ term, start, end }: Hit, keys: readonly string[]): NamedHit => ({
  key: keys[term] ?? '',
  start,
  end,
});

/**
 * "Korea" in "North Korea" is no mention of South Korea, nor "United" in "United States" one of unity;
 * "Japan" in "Japanese government" is one of Japan.
 */
function withoutNestedPlaces(
  hits: readonly NamedHit[],
  entities: ReadonlyMap<string, Entity>,
): NamedHit[] {
  const isPlace = (hit: NamedHit) => entities.get(hit.key)?.kind === 'place';
  const isCapitalised = (hit: NamedHit) =>
    /^\p{Lu}/u.test(entities.get(hit.key)?.names.en[0] ?? '');
  const isName = (hit: NamedHit) => {
    const entity = entities.get(hit.key);
    return entity?.kind === 'person' && /^\p{Lu}/u.test(entity.names.en[0] ?? '');
  };
  return hits.filter(
    (hit) =>
      isName(hit) ||
      !hits.some(
        (other) =>
          other.key !== hit.key &&
          isPlace(other) &&
          isCapitalised(other) &&
          other.start <= hit.start &&
          hit.end <= other.end &&
          other.end - other.start > hit.end - hit.start,
      ),
  );
}

function outermost(hits: readonly Hit[]): Hit[] {
  return hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other !== hit &&
          other.start <= hit.start &&
          hit.end <= other.end &&
          other.end - other.start > hit.end - hit.start,
      ),
  );
}

function everywhere(paragraphs: Knowledge['paragraphs']): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { textKeys } of paragraphs.values())
    for (const key of textKeys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set(
    [...counts].filter(([, count]) => count * 4 >= paragraphs.size).map(([key]) => key),
  );
}

function readParagraphs(
  index: Index,
  find: Knowledge['find'],
  keyOf: Knowledge['keyOf'],
): Map<string, ParagraphKnowledge> {
  const { notes } = index.wordings;
  const numbers = numbersOf(index.wordings.terms);
  const keys = new Map<string, Set<string>>();
  const words = new Map<string, Set<string>>();
  for (const assertion of index.assertions) {
    const key = keyOfParagraph(assertion.citation.article, assertion.citation.paragraph);
    const set = keys.get(key) ?? new Set<string>();
    for (const term of [...assertion.about.flat(), ...assertion.words, ...assertion.place])
      set.add(keyOf(term));
    keys.set(key, set);
    const own = words.get(key) ?? new Set<string>();
    for (const term of [...assertion.about.flat(), ...assertion.words])
      if (/^[a-z]+$/.test(term)) for (const one of terms(term)) own.add(one);
    words.set(key, own);
  }
  return new Map(
    index.paragraphs.map((paragraph, position) => {
      const key = keyOfParagraph(paragraph.article, paragraph.number);
      const found = find(paragraph.text).map((hit) => hit.key);
      const own = found.filter((one) => !one.startsWith('sense:'));
      const text = new Set(terms(paragraph.text).filter((term) => !isStopWord(term)));
      return [
        key,
        {
          paragraph,
          text,
          vocabulary: new Set([...text, ...(words.get(key) ?? [])]),
          asked: (term) => {
            const number = numbers.get(term);
            return number === undefined ? 0 : countIn(notes, number, position);
          },
          keys: new Set([...own, ...(keys.get(key) ?? [])]),
          textKeys: new Set(own),
          senses: new Set(found.filter((one) => one.startsWith('sense:'))),
        },
      ];
    }),
  );
}
