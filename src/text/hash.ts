/** What a hash begins with. */
export const NOTHING_YET = 0x811c9dc5;

/** FNV-1a over the UTF-16 units of a text: 32 bits, unsigned. */
export function hash(text: string): number {
  return hashOn(NOTHING_YET, text) >>> 0;
}

/**
 * The same as of all texts so far and this one, or a piece of it, behind them, without joining them: a question has a hundred
 * phrases that begin alike.
 * @param value what came of those before
 * @returns 32 bits, signed; `>>> 0` gives the hash
 */
export function hashOn(value: number, text: string, start = 0, end = text.length): number {
  let mixed = value;
  for (let index = start; index < end; index += 1) {
    mixed = Math.imul(mixed ^ text.charCodeAt(index), 0x01000193);
  }
  return mixed;
}
