import type { Index } from '../index/types.ts';
import { editDistance } from '../text/edit-distance.ts';
import { fold } from '../text/fold.ts';
import { type Language, languages } from '../text/language.ts';
import { terms } from '../text/tokens.ts';
import type { Choice } from './command.ts';
import { LIMITS } from './limits.ts';

/** Questions the record can answer, those nearest to what has been typed first; in the member's language. */
export function suggestQuestions(typed: string, index: Index, language: Language): Choice[] {
  const wanted = wordsOf(typed);
  const scored = index.questions.map(({ text }, position) => ({
    text: text[language],
    position,
    // Somebody may type English with a Korean client.
    score: Math.max(...languages.map((one) => likeness(wanted, text[one]))),
  }));
  return scored
    .filter(
      ({ score, text }) => (wanted.length === 0 || score > 0) && text.length <= LIMITS.choiceValue,
    )
    .sort((a, b) => b.score - a.score || a.position - b.position)
    .slice(0, LIMITS.choices)
    .map(({ text }) => ({ name: text, value: text }));
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Share of the typed words that the question has: whole, begun, or with a slip or two. */
function likeness(wanted: readonly string[], question: string): number {
  if (wanted.length === 0) return 0;
  const words = wordsOf(question);
  const known = new Set(terms(question));
  let found = 0;
  for (const [position, word] of wanted.entries()) {
    const isLast = position === wanted.length - 1;
    if (words.includes(word)) found += 1;
    // The word that is being typed is not finished yet.
    else if (words.some((one) => one.startsWith(word))) found += isLast ? 1 : 0.8;
    else if (terms(word).some((term) => known.has(term))) found += 0.8;
    else if (words.some((one) => isSlip(word, one))) found += 0.6;
    else if (word.length > 1 && words.some((one) => one.includes(word))) found += 0.5;
  }
  // One word of many says little about what is wanted.
  return found / wanted.length > 0.34 ? found / wanted.length : 0;
}

function isSlip(typed: string, word: string): boolean {
  const limit = typed.length >= 7 ? 2 : typed.length >= 4 ? 1 : 0;
  if (limit === 0) return false;
  // What is being typed may be the misspelt beginning of a longer word.
  const beginning = word.slice(0, Math.max(typed.length, 1));
  return (
    editDistance(typed, word, limit) <= limit || editDistance(typed, beginning, limit) <= limit
  );
}
