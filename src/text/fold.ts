/**
 * One spelling for what people type in many: compatibility forms (full-width digits, ligatures)
 * are unified, accents dropped from Latin letters, case folded. Hangul and kana stay composed,
 * because taking them apart would turn one syllable into several letters.
 */
export function fold(text: string): string {
  const compatible = text.normalize('NFKC').toLowerCase();
  // Most words are plain ASCII: nothing more to do, and this is on the path of every token.
  if (isAscii(compatible)) return compatible;
  return compatible
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replace(/[‘’ʼ＇]/g, "'")
    .normalize('NFC');
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 127) return false;
  }
  return true;
}

/** Characters that are there but cannot be seen (zero-width, direction marks, controls): dropped from what people type. */
export function stripInvisible(text: string): string {
  return text.replace(/(?:\p{Cf}|\p{Cc}|\p{Variation_Selector})+/gu, (run) =>
    /[\n\t\r]/.test(run) ? ' ' : '',
  );
}
