import type { Entity, Note, Paragraph, Silence } from '../corpus/types.ts';
import { stem } from '../text/stem.ts';
import { tokenize } from '../text/tokens.ts';
import type { Numbers } from './counts.ts';

/** English words, folded: what a slip may be mended to. */
export interface KnownWords {
  readonly words: readonly string[];
  /** The stem of each. */
  readonly stems: readonly string[];
  /** 1 for one that stands in an article or a name; wordings hold slips too. */
  readonly recorded: Numbers;
}

/** Every English word that the corpus, its notes and its glossary use. */
export function knownWords(
  paragraphs: readonly Paragraph[],
  notes: readonly Note[],
  silences: readonly Silence[],
  glossary: readonly Entity[],
): KnownWords {
  const found = new Set<string>();
  const recorded = new Set<string>();
  const read = (text: string, isRecord: boolean) => {
    for (const { word, term } of tokenize(text)) {
      if (/^[a-z]{3,}$/.test(word)) found.add(word);
      if (isRecord) recorded.add(term);
    }
  };
  for (const { text } of paragraphs) read(text, true);
  for (const { wordings } of [...notes, ...silences])
    for (const text of wordings.en) read(text, false);
  const names = new Set(
    glossary
      .flatMap(({ names }) => names.en.flatMap((name) => tokenize(name)))
      .map(({ word }) => word),
  );
  for (const word of names) if (/^[a-z]{3,}$/.test(word)) found.add(word);
  const words = [...found];
  return {
    words,
    stems: words.map(stem),
    recorded: Uint8Array.from(words, (word) =>
      names.has(word) || recorded.has(stem(word)) ? 1 : 0,
    ),
  };
}
