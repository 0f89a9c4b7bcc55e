import type { Entity, Note, Paragraph, Silence } from '../corpus/types.ts';
import { tokenize } from '../text/tokens.ts';

/** Every English word that the corpus, its notes and its glossary use, folded: what a slip may be mended to. */
export function knownWords(
  paragraphs: readonly Paragraph[],
  notes: readonly Note[],
  silences: readonly Silence[],
  glossary: readonly Entity[],
): string[] {
  const words = new Set<string>();
  const read = (text: string) => {
    for (const { word } of tokenize(text)) if (/^[a-z]{3,}$/.test(word)) words.add(word);
  };
  for (const { text } of paragraphs) read(text);
  for (const { wordings } of [...notes, ...silences]) for (const text of wordings.en) read(text);
  for (const { names } of glossary) for (const name of names.en) read(name);
  return [...words];
}
