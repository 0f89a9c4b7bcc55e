import porter2 from 'wink-porter2-stemmer';

const cache = new Map<string, string>();
const CACHE_SIZE = 50_000;
/** No English word is longer; the stemmer takes time with the square of the length. */
const LONGEST = 60;

/**
 * Stem of a folded English word by Porter 2 (Martin Porter, "The English (Porter2) stemming
 * algorithm", snowballstem.org). What has anything but a–z in it, or is too long for a word, is returned
 * as it is.
 */
export function stem(word: string): string {
  if (word.length < 3 || word.length > LONGEST || !/^[a-z']+$/.test(word)) return word;
  const known = cache.get(word);
  if (known !== undefined) return known;
  const result = porter2(word.replace(/'s?$/, ''));
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(word, result);
  return result;
}
