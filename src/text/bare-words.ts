import { fold } from './fold.ts';

const RUN = /\p{Script=Han}+|\p{Script=Hangul}+|\p{Script=Katakana}[\p{Script=Katakana}ー]*/gu;

/** Korean particles; the longest that fits is taken off. */
const ENDING =
  /(?<=.)(?:으로부터|에게서|에서는|에서도|이라고|이라는|라고|라는|까지|부터|에서|에게|한테|으로|이랑|처럼|보다|마다|이나|하고|은|는|이|가|을|를|의|에|도|만|로|와|과|랑|요)$/u;

/**
 * What is left of Korean and Japanese words when their endings are passed over: Korean words without
 * their particle ("유골" of 유골을, "뼈" of 뼈가), Chinese characters one by one (骨 of 遺骨を), words in
 * katakana whole. Pairs of letters alone lose a word of one syllable, whose pair changes with each particle.
 */
export function bareWords(text: string): string[] {
  // Most questions have none.
  if (isAscii(text)) return [];
  return [...fold(text).matchAll(RUN)].flatMap(([run]) => {
    if (/^\p{Script=Han}/u.test(run)) return [...run];
    return [run.replace(ENDING, '')];
  });
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= 0x80) return false;
  return true;
}
