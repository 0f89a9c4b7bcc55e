import type { Article, Citation } from '../corpus/types.ts';
import { type DiffPiece, wordDiff } from './word-diff.ts';

/** Words somebody was given earlier, held against the corpus as it is now. */
export interface Verified {
  /** Where in the answer they stand: "answer.sentence", "passages[0].text". */
  readonly path: string;
  readonly words: string;
  readonly citation: Citation;
  /**
   * `proved`: there, word for word. `moved`: the same words, elsewhere (`now`). `changed`: the
   * paragraph has other words there (`diff`). `gone`: article or paragraph is no more.
   */
  readonly status: 'proved' | 'moved' | 'changed' | 'gone';
  readonly now?: Citation;
  readonly diff?: readonly DiffPiece[];
}

/**
 * Proves every quotation of an answer (or anything else in JSON) against articles: each object that
 * has words and says where they stand.
 */
export function verify(value: unknown, articles: readonly Article[]): Verified[] {
  return quoted(value, '').map(({ path, words, citation, extent }) => {
    const base = { path, words, citation };
    const article = articles.find(({ id }) => id === citation.article);
    const text = article?.paragraphs[citation.paragraph - 1]?.text;
    const stands = extent === 'paragraph' ? text : text?.slice(citation.start, citation.end);
    const isThere = extent === 'part' ? stands?.includes(words) === true : stands === words;
    if (isThere) return { ...base, status: 'proved' };
    const now = locate(words, articles, citation, extent === 'paragraph');
    if (now) return { ...base, status: 'moved', now };
    if (text === undefined) return { ...base, status: 'gone' };
    return { ...base, status: 'changed', diff: wordDiff(words, text) };
  });
}

/** An answer has a few levels. */
const DEEPEST = 100;

interface Quoted {
  readonly path: string;
  readonly words: string;
  readonly citation: Citation;
  /** A whole paragraph, which must not have grown either; just the cited words; or some of them. */
  readonly extent: 'paragraph' | 'citation' | 'part';
}

function quoted(value: unknown, path: string, depth = 0): Quoted[] {
  if (depth > DEEPEST) throw new RangeError('this JSON is nested too deeply to be an answer');
  if (Array.isArray(value))
    return value.flatMap((item, at) => quoted(item, `${path}[${at}]`, depth + 1));
  if (!isRecord(value)) return [];
  const here: Quoted[] = [];
  const { citation, span } = value;
  if (isCitation(citation)) {
    // A fact's quote, an answer's sentence, a detail's words of the record.
    for (const name of ['sentence', 'quote', 'record', 'words']) {
      const words = value[name];
      if (typeof words === 'string' && words !== '')
        here.push({ path: join(path, name), words, citation, extent: 'citation' });
    }
    // The exact words of an answer, where nothing says more closely where they stand.
    const exact = value['text'];
    if (!isCitation(span) && 'sentence' in value && typeof exact === 'string' && exact !== '')
      here.push({ path: join(path, 'text'), words: exact, citation, extent: 'part' });
  }
  if (isCitation(span) && typeof value['text'] === 'string')
    here.push({
      path: join(path, 'text'),
      words: value['text'],
      citation: span,
      extent: 'citation',
    });
  const { article, paragraph, text } = value;
  if (typeof article === 'string' && typeof paragraph === 'number' && typeof text === 'string') {
    const all = { article, paragraph, start: 0, end: text.length };
    here.push({ path: join(path, 'text'), words: text, citation: all, extent: 'paragraph' });
  }
  const inner = Object.entries(value).flatMap(([name, item]) =>
    quoted(item, join(path, name), depth + 1),
  );
  return [...here, ...inner];
}

function locate(
  words: string,
  articles: readonly Article[],
  near: Citation,
  whole: boolean,
): Citation | undefined {
  const order = [...articles].sort(
    (a, b) => Number(b.id === near.article) - Number(a.id === near.article),
  );
  for (const article of order) {
    for (const { number, text } of article.paragraphs) {
      const start = whole ? (text === words ? 0 : -1) : text.indexOf(words);
      if (start !== -1)
        return { article: article.id, paragraph: number, start, end: start + words.length };
    }
  }
  return undefined;
}

const join = (path: string, name: string) => (path === '' ? name : `${path}.${name}`);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isCitation(value: unknown): value is Citation {
  return (
    isRecord(value) &&
    typeof value['article'] === 'string' &&
    typeof value['paragraph'] === 'number' &&
    typeof value['start'] === 'number' &&
    typeof value['end'] === 'number'
  );
}
