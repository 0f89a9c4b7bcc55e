import { existsSync } from 'node:fs';
import type { PreparedArticle } from '../src/corpus/types.ts';
import { readSquad, type Squad } from '../src/eval/squad.ts';
import { projectFile } from '../src/project-file.ts';

const GENERAL = projectFile('..', 'shared', 'eval', 'general');
const FILES = ['squad-v2.0-dev.json', 'squad-v2.0-more-paragraphs.json'].map(
  (name) => `${GENERAL}/${name}`,
);

/** The public benchmark, where it lies beside the project; it is not part of it. */
export async function squadIfPresent(): Promise<Squad | undefined> {
  return FILES.every((file) => existsSync(file)) ? readSquad(FILES) : undefined;
}

/** Words in fewer paragraphs than this are names and the like: another article has others. */
const RARE = 20;

/**
 * Copies articles until there are `count` paragraphs. In a copy half of the words are drawn anew from
 * all articles, and most rare ones get an ending of the copy's own, because more text brings more names.
 * A seeded generator: the same corpus every time.
 */
export function enlarge(articles: readonly PreparedArticle[], count: number): PreparedArticle[] {
  const random = generator(7);
  const paragraphs = articles.flatMap(({ article }) => article.paragraphs);
  const words = paragraphs.flatMap(({ text }) => text.split(' '));
  const frequency = new Map<string, number>();
  for (const { text } of paragraphs)
    for (const word of new Set(text.split(' ')))
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const pick = () => words[Math.floor(random() * words.length)] ?? '';
  const result = [...articles];
  let made = paragraphs.length;
  for (let copy = 0; made < count; copy += 1) {
    const source = articles[copy % articles.length];
    if (!source) break;
    const id = `copy-${String(copy).padStart(6, '0')}`;
    const ending = [...String(copy)].map((digit) => 'aeioukmnst'.charAt(Number(digit))).join('');
    const own = (word: string) =>
      (frequency.get(word) ?? 0) < RARE && random() < 0.7 ? word.replace(/\p{L}$/u, ending) : word;
    result.push({
      ...source,
      article: {
        ...source.article,
        id,
        title: `${source.article.title} ${ending}`,
        paragraphs: source.article.paragraphs.map((paragraph) => ({
          ...paragraph,
          article: id,
          text: paragraph.text
            .split(' ')
            .map((word) => own(random() < 0.5 ? pick() : word))
            .join(' '),
        })),
      },
    });
    made += source.article.paragraphs.length;
  }
  return result;
}

/** Park and Miller's minimal standard generator. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
