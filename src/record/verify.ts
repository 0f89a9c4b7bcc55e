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
  return quoted(value, '').map(({ path, words, citation, whole }) => {
    const base = { path, words, citation };
    const article = articles.find(({ id }) => id === citation.article);
    const text = article?.paragraphs[citation.paragraph - 1]?.text;
    const stands = whole ? text : text?.slice(citation.start, citation.end);
    if (stands === words) return { ...base, status: 'proved' };
    const now = locate(words, articles, citation, whole);
    if (now) return { ...base, status: 'moved', now };
    if (text === undefined) return { ...base, status: 'gone' };
    return { ...base, status: 'changed', diff: wordDiff(words, text) };
  });
}

interface Quoted {
  readonly path: string;
  readonly words: string;
  readonly citation: Citation;
  /** A whole paragraph, which must not have grown either. */
  readonly whole: boolean;
}

function quoted(value: unknown, path: string): Quoted[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => quoted(item, `${path}[${at}]`));
  if (!isRecord(value)) return [];
  const here: Quoted[] = [];
  const { citation, span } = value;
  if (isCitation(citation)) {
    // A fact's quote, an answer's sentence, a detail's words of the record.
    for (const name of ['sentence', 'quote', 'record', 'words']) {
      const words = value[name];
      if (typeof words === 'string' && words !== '')
        here.push({ path: join(path, name), words, citation, whole: false });
    }
  }
  if (isCitation(span) && typeof value['text'] === 'string')
    here.push({ path: join(path, 'text'), words: value['text'], citation: span, whole: false });
  const { article, paragraph, text } = value;
  if (typeof article === 'string' && typeof paragraph === 'number' && typeof text === 'string') {
    const all = { article, paragraph, start: 0, end: text.length };
    here.push({ path: join(path, 'text'), words: text, citation: all, whole: true });
  }
  const inner = Object.entries(value).flatMap(([name, item]) => quoted(item, join(path, name)));
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
