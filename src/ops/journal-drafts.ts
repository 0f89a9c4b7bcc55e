import { stringify } from 'yaml';
import type { Index } from '../index/types.ts';
import { sentences } from '../text/sentences.ts';
import type { JournalEntry } from './journal.ts';

interface Draft {
  readonly about: string;
  readonly kind: string;
  readonly en: string[];
  readonly ko: string[];
  readonly ja: string[];
}

/**
 * Notes to edit, one file of YAML after the other, for the paragraphs that refused questions came
 * closest to. Most of these questions the paragraph does not answer: whoever knows the record keeps
 * those that it does, and mends `about`, which stands at the first sentence.
 */
export function draftNotes(entries: readonly JournalEntry[], index: Index): string {
  const articles = new Map<string, Map<number, Map<string, Draft>>>();
  for (const { question, language, kind, closest } of entries) {
    const [nearest] = closest;
    const paragraph =
      nearest &&
      index.articles
        .find(({ id }) => id === nearest.article)
        ?.paragraphs.find(({ number }) => number === nearest.paragraph);
    if (!paragraph) continue;
    const paragraphs = entry(
      articles,
      paragraph.article,
      () => new Map<number, Map<string, Draft>>(),
    );
    const kinds = entry(paragraphs, paragraph.number, () => new Map<string, Draft>());
    const [first] = sentences(paragraph.text);
    const about = first ? paragraph.text.slice(first.start, first.end) : paragraph.text;
    const draft = entry(kinds, kind, () => ({ about, kind, en: [], ko: [], ja: [] }));
    draft[language].push(question);
  }
  return [...articles]
    .map(([article, paragraphs]) => {
      const notes = [...paragraphs]
        .sort(([a], [b]) => a - b)
        .map(([paragraph, kinds]) => ({ paragraph, asks: [...kinds.values()].map(withoutEmpty) }));
      return `# ${article}: keep what the paragraph answers, let "about" be the words that answer it\n${stringify({ notes }, { lineWidth: 0 })}`;
    })
    .join('---\n');
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

function withoutEmpty(draft: Draft): object {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value.length > 0));
}
