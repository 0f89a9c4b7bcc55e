import MiniSearch from 'minisearch';
import type { SilenceTopic } from '../corpus/types.ts';
import type { NamePatterns } from '../text/names.ts';
import type { Contents, NumberArray, OpenContents } from './container.ts';
import type { Counts, Numbers, UnigramCounts } from './counts.ts';
import { type IndexedDocument, searchOptions } from './settings.ts';
import type { Terms } from './terms.ts';
import type { Index, IndexMeta } from './types.ts';
import { glossaryMatcher, glossaryPatterns } from './wordings.ts';

/** What is read at once. */
type Records = Pick<Index, 'meta' | 'articles'> & {
  readonly vain: Pick<Index['vain'], 'bias' | 'step'>;
  readonly meant: Pick<Index['meant'], 'articles'>;
};

type LessonRecords = Pick<Index['lessons'], 'articles' | 'citations' | 'step'>;

/** Silences are many and short, so their article is not said with each. */
type SilenceGroup = readonly [article: string, topics: readonly SilenceTopic['topic'][]];

/** An index as records, texts and arrays. */
export function packIndex(index: Index): Contents {
  const { meta, articles, words, vain, meant } = index;
  const records: Records = {
    meta,
    articles,
    vain: { bias: vain.bias, step: vain.step },
    meant: { articles: meant.articles },
  };
  const texts = new Map<string, string>();
  const arrays = new Map<string, NumberArray>();
  for (const name of ['facts', 'notes', 'assertions', 'questions', 'glossary', 'search'] as const)
    texts.set(name, JSON.stringify(index[name]));
  texts.set('silences', JSON.stringify(byArticle(index.silences)));
  texts.set('names', JSON.stringify(glossaryPatterns(index.glossary)));
  put('lexicon', { ...index.lexicon });
  put('wordings', { ...index.wordings });
  put('phrases', { ...index.phrases });
  put('words', { ...words, words: words.words.join('\n'), stems: words.stems.join('\n') });
  arrays.set('vain.weights', vain.weights);
  arrays.set('meant.weights', meant.weights);
  const { articles: taught, citations, step, ...lessons } = index.lessons;
  texts.set(
    'lessons',
    JSON.stringify({ articles: taught, citations, step } satisfies LessonRecords),
  );
  put('lessons', { ...lessons });
  return { records, texts, arrays };

  function put(name: string, part: Readonly<Record<string, NumberArray | string | object>>): void {
    for (const [key, value] of Object.entries(part)) {
      const place = `${name}.${key}`;
      if (typeof value === 'string') texts.set(place, value);
      else if (isArray(value)) arrays.set(place, value);
      else put(place, { ...value });
    }
  }
}

const isArray = (value: object): value is NumberArray => ArrayBuffer.isView(value);

function byArticle(silences: readonly SilenceTopic[]): SilenceGroup[] {
  const groups: (readonly [string, SilenceTopic['topic'][]])[] = [];
  for (const { article, topic } of silences) {
    const last = groups.at(-1);
    if (last?.[0] === article) last[1].push(topic);
    else groups.push([article, [topic]]);
  }
  return groups;
}

/** What the records of a file say of it, whatever they are. */
export function metaOf({ records }: OpenContents): Partial<IndexMeta> {
  return (records as Partial<Records> | null)?.meta ?? {};
}

/**
 * The index that was packed. What a question need not have is not read before somebody wants it.
 * @throws Error that says what is missing or does not fit
 */
export function unpackIndex(contents: OpenContents): Index {
  const { meta, articles, vain, meant } = contents.records as Records;
  const { text, json, array, bytes, terms, wide, numbers, counts, sums } = reader(contents);
  const paragraphs = articles.flatMap((article) => article.paragraphs);
  if (paragraphs.length !== meta.paragraphs || articles.length !== meta.articles)
    throw new Error('it holds another number of records than it says');
  const lexicon = {
    terms: terms('lexicon.terms'),
    documentFrequency: wide('lexicon.documentFrequency'),
    tokens: wide('lexicon.tokens'),
    offsets: wide('lexicon.offsets'),
    firstToken: wide('lexicon.firstToken'),
    sentences: wide('lexicon.sentences'),
    firstSentence: wide('lexicon.firstSentence'),
  };
  if (lexicon.firstToken.length !== paragraphs.length + 1)
    throw new Error('its lexicon does not fit its paragraphs');
  const search = MiniSearch.loadJSON<IndexedDocument>(text('search')(), searchOptions);
  if (search.documentCount !== paragraphs.length)
    throw new Error('its search index does not fit its paragraphs');
  const facts = json<Index['facts']>('facts');
  const notes = json<Index['notes']>('notes');
  const assertions = json<Index['assertions']>('assertions');
  const questions = json<Index['questions']>('questions');
  const groups = json<readonly SilenceGroup[]>('silences');
  const silences = once(() =>
    groups().flatMap(([article, topics]) => topics.map((topic) => ({ article, topic }))),
  );
  const names = json<NamePatterns>('names');
  const entries = json<Index['glossary']>('glossary');
  const glossary = once(() => {
    const list = entries();
    glossaryMatcher(list, names);
    return list;
  });
  const taught = json<LessonRecords>('lessons');
  const learnt = {
    examples: {
      tokens: wide('lessons.examples.tokens'),
      firstToken: wide('lessons.examples.firstToken'),
    },
    decidedBy: numbers('lessons.decidedBy'),
    weights: bytes('lessons.weights'),
  };
  const lessons = once(() => ({ ...taught(), ...learnt }));
  const known = { words: text('words.words'), stems: text('words.stems') };
  const recorded = numbers('words.recorded');
  const words = once(() => ({
    words: linesOf(known.words()),
    stems: linesOf(known.stems()),
    recorded,
  }));
  return {
    meta,
    articles,
    paragraphs,
    get facts() {
      return facts();
    },
    get notes() {
      return notes();
    },
    get silences() {
      return silences();
    },
    get assertions() {
      return assertions();
    },
    get questions() {
      return questions();
    },
    get glossary() {
      return glossary();
    },
    get words() {
      return words();
    },
    lexicon,
    wordings: {
      terms: terms('wordings.terms'),
      owner: numbers('wordings.owner'),
      owners: sums('wordings.owners'),
      notes: counts('wordings.notes'),
      paragraphs: sums('wordings.paragraphs'),
      outcomes: sums('wordings.outcomes'),
    },
    phrases: {
      tokens: wide('phrases.tokens'),
      first: wide('phrases.first'),
      wordings: numbers('phrases.wordings'),
      lengths: array('phrases.lengths', (one) => one instanceof Float32Array && one),
    },
    vain: {
      bias: vain.bias,
      step: vain.step,
      weights: bytes('vain.weights'),
    },
    meant: { articles: meant.articles, weights: bytes('meant.weights') },
    get lessons() {
      return lessons();
    },
    search,
  };
}

/** Takes pieces by their names; one that is not there, or is of another sort, is told by an error at once. */
function reader({ texts, arrays }: OpenContents) {
  const missing = (name: string) => new Error(`its ${name} are missing`);
  function array<T>(name: string, take: (found: NumberArray) => T | false): T {
    const found = arrays.get(name);
    const taken = found !== undefined && take(found);
    if (taken === false) throw missing(name);
    return taken;
  }
  function text(name: string): () => string {
    const found = texts.get(name);
    if (found === undefined) throw missing(name);
    return () => found.toString('utf8');
  }
  function json<T>(name: string): () => T {
    const source = text(name);
    return once(() => JSON.parse(source()));
  }
  const bytes = (name: string) => array(name, (one) => one instanceof Int8Array && one);
  const wide = (name: string) => array(name, (one) => one instanceof Uint32Array && one);
  const numbers = (name: string) => array(name, (one) => isNumbers(one) && one);
  const terms = (name: string): Terms => ({
    text: text(`${name}.text`)(),
    starts: wide(`${name}.starts`),
    slots: wide(`${name}.slots`),
  });
  const counts = (name: string): Counts => ({
    first: wide(`${name}.first`),
    groups: numbers(`${name}.groups`),
    counts: numbers(`${name}.counts`),
  });
  const sums = (name: string): UnigramCounts => ({
    ...counts(name),
    ofTerms: wide(`${name}.ofTerms`),
    ofGroups: wide(`${name}.ofGroups`),
  });
  return { text, json, array, bytes, terms, wide, numbers, counts, sums };
}

const isNumbers = (array: NumberArray): array is Numbers =>
  array instanceof Uint8Array || array instanceof Uint16Array || array instanceof Uint32Array;

const linesOf = (text: string) => (text === '' ? [] : text.split('\n'));

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
