const FIRST = 0xac00;
const FINALS = 28;
/** Final consonants that begin a verb's ending: ㄴ ㄹ ㅁ ㅂ ㅆ. */
const ENDINGS = [4, 8, 16, 17, 20];
/** Vowels that flow together with the ending "어": 하→해, 이→여, 되→돼, 오→와, 우→워, 으→어. */
const FUSED: Readonly<Record<number, number>> = { 0: 1, 20: 6, 11: 10, 8: 9, 13: 14, 18: 4 };
const VOWELS = 21;

/**
 * A Korean stem as its endings change its last letter: "커지" also as "커진", "커질", "커졌". Only for
 * words of two letters and more that end in a vowel; everything else stays as it is.
 */
export function koreanForms(name: string): readonly string[] {
  const last = name.charCodeAt(name.length - 1) - FIRST;
  if (name.length < 2 || last < 0 || last >= 11_172 || last % FINALS !== 0) return [name];
  const head = name.slice(0, -1);
  const forms = ENDINGS.map((final) => head + String.fromCharCode(FIRST + last + final));
  const block = last / FINALS;
  const fused = FUSED[block % VOWELS];
  if (fused !== undefined) {
    const open = FIRST + (block - (block % VOWELS) + fused) * FINALS;
    forms.push(head + String.fromCharCode(open), head + String.fromCharCode(open + 20));
  }
  return [name, ...forms];
}
