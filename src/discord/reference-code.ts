import { randomInt } from 'node:crypto';

/** Without 0, 1, I, L, O, U: nothing to mistake when it is read out. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What joins a member's report and a line of the log: short enough to be typed, rare enough to be found. */
export function newReferenceCode(): string {
  return Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
