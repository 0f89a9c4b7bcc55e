/** An index file as if written in another format, which stands behind the eight bytes it begins with. */
export function withFormat(whole: Buffer, format: number): Buffer {
  const other = Buffer.from(whole);
  other.writeUInt32LE(format, 8);
  return other;
}
