import porter2 from 'wink-porter2-stemmer';

const cache = new Map<string, string>();
const CACHE_SIZE = 50_000;

/**
 * Stem of a folded English word by Porter 2 (Martin Porter, "The English (Porter2) stemming
 * algorithm", snowballstem.org). Words with anything but a–z in them are returned as they are.
 */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z']+$/.test(word)) return word;
  const known = cache.get(word);
  if (known !== undefined) return known;
  const result = porter2(word.replace(/'s?$/, ''));
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(word, result);
  return result;
}
