/**
 * A file of records, texts and numbers, laid out so that the numbers are used where they lie:
 *
 *   0   "pilcrow\n"
 *   8   format of what is inside
 *   12  bytes of the header
 *   16  bytes of the whole file
 *   20  CRC-32 of everything before and behind it
 *   24  header: JSON of the records and of what follows; then texts and arrays, one behind the other
 *
 * All numbers are little-endian, as those of the processors are that Node runs on; each piece begins
 * at a multiple of eight bytes, the width of the widest number.
 */
import { crc32 } from 'node:zlib';

const MAGIC = Buffer.from('pilcrow\n');
const FORMAT_AT = 8;
const HEADER_LENGTH_AT = 12;
const LENGTH_AT = 16;
const CHECKSUM_AT = 20;
const HEAD_LENGTH = 24;
const ALIGNMENT = 8;

export type NumberArray = Int8Array | Uint8Array | Uint16Array | Uint32Array | Float32Array;

/** A view of so many bytes, by what the header calls the sort of array. */
const views = {
  i8: (buffer: ArrayBufferLike, start: number, bytes: number) =>
    new Int8Array(buffer, start, bytes),
  u8: (buffer: ArrayBufferLike, start: number, bytes: number) =>
    new Uint8Array(buffer, start, bytes),
  u16: (buffer: ArrayBufferLike, start: number, bytes: number) =>
    new Uint16Array(buffer, start, bytes / Uint16Array.BYTES_PER_ELEMENT),
  u32: (buffer: ArrayBufferLike, start: number, bytes: number) =>
    new Uint32Array(buffer, start, bytes / Uint32Array.BYTES_PER_ELEMENT),
  f32: (buffer: ArrayBufferLike, start: number, bytes: number) =>
    new Float32Array(buffer, start, bytes / Float32Array.BYTES_PER_ELEMENT),
} as const;
type ArrayName = keyof typeof views;

interface PieceEntry {
  readonly name: string;
  readonly type: ArrayName | 'text';
  readonly bytes: number;
}

/** What a container is made of: records are whatever JSON can hold, and read at once. */
export interface Contents {
  readonly records: unknown;
  readonly texts: ReadonlyMap<string, string>;
  readonly arrays: ReadonlyMap<string, NumberArray>;
}

/** The same in a file: texts in UTF-8, to be read when they are wanted. */
export interface OpenContents extends Omit<Contents, 'texts'> {
  readonly texts: ReadonlyMap<string, Buffer>;
}

/** Why bytes are no container of the format asked for; `format` is the one they have. */
export type ContainerProblem =
  | { readonly problem: 'foreign' | 'not-whole' | 'changed' }
  | { readonly problem: 'other-format'; readonly format: number };

export function writeContainer(format: number, { records, texts, arrays }: Contents): Buffer {
  const entries: PieceEntry[] = [];
  const bodies: Buffer[] = [];
  const put = (name: string, type: PieceEntry['type'], body: Buffer) => {
    entries.push({ name, type, bytes: body.length });
    bodies.push(body);
  };
  for (const [name, text] of texts) put(name, 'text', Buffer.from(text));
  for (const [name, array] of arrays)
    put(name, nameOf(array), Buffer.from(array.buffer, array.byteOffset, array.byteLength));
  const header = Buffer.from(JSON.stringify({ pieces: entries, records }));
  const starts: number[] = [];
  let end = HEAD_LENGTH + header.length;
  for (const { length } of bodies) {
    starts.push(aligned(end));
    end = aligned(end) + length;
  }
  const file = Buffer.alloc(end);
  MAGIC.copy(file);
  file.writeUInt32LE(format, FORMAT_AT);
  file.writeUInt32LE(header.length, HEADER_LENGTH_AT);
  file.writeUInt32LE(end, LENGTH_AT);
  header.copy(file, HEAD_LENGTH);
  for (const [at, body] of bodies.entries()) body.copy(file, starts[at]);
  file.writeUInt32LE(checksumOf(file), CHECKSUM_AT);
  return file;
}

/** The contents of a container, as views of its bytes. Whatever the bytes are, nothing is thrown. */
export function readContainer(bytes: Buffer, format: number): OpenContents | ContainerProblem {
  // Views need aligned memory; what was read from a file has it.
  const file =
    bytes.byteOffset % ALIGNMENT === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer);
  const beginning = file.subarray(0, MAGIC.length);
  if (!beginning.equals(MAGIC))
    return { problem: isUnwritten(beginning) ? 'not-whole' : 'foreign' };
  if (file.length < HEAD_LENGTH) return { problem: 'not-whole' };
  const found = file.readUInt32LE(FORMAT_AT);
  if (found !== format) return { problem: 'other-format', format: found };
  if (file.length !== file.readUInt32LE(LENGTH_AT)) return { problem: 'not-whole' };
  if (checksumOf(file) !== file.readUInt32LE(CHECKSUM_AT)) return { problem: 'changed' };
  try {
    return contentsOf(file);
  } catch {
    return { problem: 'changed' };
  }
}

function contentsOf(file: Buffer): OpenContents {
  let end = HEAD_LENGTH + file.readUInt32LE(HEADER_LENGTH_AT);
  const header: { pieces: PieceEntry[]; records: unknown } = JSON.parse(
    file.toString('utf8', HEAD_LENGTH, end),
  );
  const texts = new Map<string, Buffer>();
  const arrays = new Map<string, NumberArray>();
  for (const { name, type, bytes } of header.pieces) {
    const start = aligned(end);
    end = start + bytes;
    if (type === 'text') texts.set(name, file.subarray(start, end));
    else arrays.set(name, views[type](file.buffer, file.byteOffset + start, bytes));
  }
  if (end !== file.length) throw new Error('it has another length than its pieces');
  return { records: header.records, texts, arrays };
}

function aligned(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

function nameOf(array: NumberArray): ArrayName {
  if (array instanceof Int8Array) return 'i8';
  if (array instanceof Uint8Array) return 'u8';
  if (array instanceof Uint16Array) return 'u16';
  return array instanceof Uint32Array ? 'u32' : 'f32';
}

/** Every flipped bit shows in it, and so do 32 of them in a row; a cryptographic hash takes ten times as long. */
function checksumOf(file: Buffer): number {
  const before = crc32(file.subarray(0, CHECKSUM_AT));
  return crc32(file.subarray(CHECKSUM_AT + 4), before);
}

/** Cut off within the first bytes; or of the right length and empty, as after a power cut. */
function isUnwritten(beginning: Buffer): boolean {
  return (
    beginning.equals(MAGIC.subarray(0, beginning.length)) || beginning.every((byte) => byte === 0)
  );
}
