import type { Paragraph } from '../corpus/types.ts';
import type { Index } from '../index/types.ts';
import { glossaryMatcher } from '../index/wordings.ts';
import { fold } from '../text/fold.ts';

/** Where the record speaks of what was typed, and in which words of its own. */
export interface Naming {
  readonly words: string;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * Paragraphs that name what was typed in any language, by one of its names: as it was typed, by the
 * first one that the glossary has, or by another; undefined where none does.
 */
export function namedIn(typed: string, index: Index): Naming | undefined {
  const { glossary, paragraphs } = index;
  // The longest name says most of what was meant.
  const [meant] = glossaryMatcher(glossary)(typed).sort(
    (a, b) => b.surface.length - a.surface.length,
  );
  const names = (meant && glossary[meant.entry]?.names.en) ?? [];
  for (const name of [typed, ...names]) {
    const naming = spelt(name, paragraphs);
    if (naming) return naming;
  }
  return undefined;
}

/** Where a name stands as it is spelt, between the ends of words. */
function spelt(name: string, paragraphs: readonly Paragraph[]): Naming | undefined {
  const words = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.length === 0) return undefined;
  const wanted = new RegExp(
    `(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`,
    'iu',
  );
  const found = paragraphs.filter(({ text }) => wanted.test(text));
  const [shown] = wanted.exec(found[0]?.text ?? '') ?? [];
  return shown === undefined ? undefined : { words: shown, paragraphs: found };
}
