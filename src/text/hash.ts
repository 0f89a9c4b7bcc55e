/** FNV-1a over the UTF-16 units of a text, or of a piece of it: 32 bits, unsigned. */
export function hash(text: string, start = 0, end = text.length): number {
  let value = 0x811c9dc5;
  for (let index = start; index < end; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
