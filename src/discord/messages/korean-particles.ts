const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** Each vowel has 28 syllables, of which the first ends in it. */
const FINALS = 28;
/** Digits whose Korean names end in a consonant: 영 일 삼 육 칠 팔. */
const CONSONANT_DIGIT = /[013678]$/;
/** Latin words whose last sound is written as a final consonant. */
const CONSONANT_LATIN = /[lmn]$|ng$|[aeiou][bkpt]$/i;

/** A word with the particle that its last sound takes. @param pair after a consonant, after a vowel */
export function withParticle(
  word: string,
  [afterConsonant, afterVowel]: readonly [string, string],
  close = '',
): string {
  return `${word}${close}${endsInConsonant(word) ? afterConsonant : afterVowel}`;
}

function endsInConsonant(word: string): boolean {
  const last = /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(word)?.[0].normalize('NFC') ?? '';
  const code = last.codePointAt(last.length - 1) ?? 0;
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE)
    return (code - FIRST_SYLLABLE) % FINALS !== 0;
  return CONSONANT_DIGIT.test(last) || CONSONANT_LATIN.test(last);
}
