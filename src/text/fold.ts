/**
 * One spelling for what people type in many: compatibility forms (full-width digits, ligatures)
 * are unified, accents dropped from Latin letters, case folded. Hangul and kana stay composed,
 * because taking them apart would turn one syllable into several letters.
 */
export function fold(text: string): string {
  // On the path of every token, and most have one spelling only.
  if (isPlain(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replace(/[‘’ʼ＇]/g, "'")
    .normalize('NFC');
}

/** Whether a text is all ASCII, Hangul syllables, kana and common Han characters: composed, and of one form. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isOne =
      code < 0x80 ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0x3041 && code <= 0x3096) ||
      (code >= 0x30a1 && code <= 0x30fa) ||
      (code >= 0x4e00 && code <= 0x9fff);
    if (!isOne) return false;
  }
  return true;
}

/** Characters that are there but cannot be seen (zero-width, direction marks, controls): dropped from what people type. */
export function stripInvisible(text: string): string {
  return text.replace(/(?:\p{Cf}|\p{Cc}|\p{Variation_Selector})+/gu, (run) =>
    /[\n\t\r]/.test(run) ? ' ' : '',
  );
}
