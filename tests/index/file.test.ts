import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { buildIndex } from '../../src/index/build.ts';
import { type Contents, writeContainer } from '../../src/index/container.ts';
import { loadIndex, parseIndex, saveIndex } from '../../src/index/file.ts';
import { packIndex } from '../../src/index/pack.ts';
import { INDEX_FORMAT, settingsDigest } from '../../src/index/settings.ts';
import { smallCorpus, table } from './corpora.ts';
import { withFormat } from './with-format.ts';

const root = await mkdtemp(path.join(tmpdir(), 'pilcrow-index-'));
afterAll(() => rm(root, { recursive: true, force: true }));

const index = buildIndex(smallCorpus(), new Date('2026-01-14T00:00:00Z'));
let dir: string;
let file: string;

beforeEach(async () => {
  dir = await mkdtemp(path.join(root, 'one-'));
  file = path.join(dir, 'index.bin');
});

await saveIndex(path.join(root, 'whole.bin'), index);
const whole = await readFile(path.join(root, 'whole.bin'));

/** MiniSearch's index by term: a loaded one lists its terms in another order. */
const postings = (search: typeof index.search) => {
  const { index: terms, ...rest } = search.toJSON();
  return { terms: Object.fromEntries(terms), ...rest };
};

const QUESTIONS = [
  'How many workers died?',
  'When did the disaster occur?',
  'death toll',
  'Where did Lee thank Takaichi?',
  '희생자는 몇 명인가요?',
  '何人が死んだのか',
  'genetic analysis of the bones',
  'Who owned the mine?',
  'best ramen in Nara',
  '',
];

describe('an index file', () => {
  it('gives the answers of the index it was written from', async () => {
    const bytes = await saveIndex(file, index);
    expect(bytes).toBe((await readFile(file)).length);
    const loaded = await loadIndex(file);
    if (!('index' in loaded)) throw new Error(loaded.detail);
    expect(loaded.index.meta).toEqual(index.meta);
    const before = createEngine(index, table);
    const after = createEngine(loaded.index, table);
    for (const question of QUESTIONS) {
      expect(after.ask({ question })).toEqual(before.ask({ question }));
    }
  });

  it('holds every record that was put into it', async () => {
    await saveIndex(file, index);
    const loaded = await loadIndex(file);
    if (!('index' in loaded)) throw new Error(loaded.detail);
    const { search, ...records } = loaded.index;
    const { search: searchBefore, ...recordsBefore } = index;
    expect(records).toEqual(recordsBefore);
    expect(postings(search)).toEqual(postings(searchBefore));
  });

  it('says which corpus, when and with what it was built', () => {
    expect(index.meta).toMatchObject({
      format: INDEX_FORMAT,
      settings: settingsDigest,
      corpus: 'a'.repeat(64),
      builtAt: '2026-01-14T00:00:00.000Z',
      articles: 1,
      paragraphs: 3,
      facts: 1,
      notes: 2,
    });
  });

  it('is the same from the same corpus, byte for byte', async () => {
    const again = path.join(dir, 'again.bin');
    await saveIndex(again, buildIndex(smallCorpus(), new Date('2026-01-14T00:00:00Z')));
    expect(await readFile(again)).toEqual(whole);
  });
});

describe('writing', () => {
  it('replaces the old file and leaves nothing beside it', async () => {
    await writeFile(file, 'old');
    await saveIndex(file, index);
    expect(await readFile(file)).toEqual(whole);
    expect(await readdir(dir)).toEqual(['index.bin']);
  });

  it('leaves the old file when the new one cannot be put in its place', async () => {
    // A folder of that name, with something in it, can be neither written nor renamed over.
    await mkdir(path.join(file, 'kept'), { recursive: true });
    await expect(saveIndex(file, index)).rejects.toThrow();
    expect(await readdir(dir)).toEqual(['index.bin']);
    expect(await readdir(file)).toEqual(['kept']);
  });

  it('fails where the folder is missing', async () => {
    await expect(saveIndex(path.join(dir, 'no', 'index.bin'), index)).rejects.toThrow(/ENOENT/);
  });

  it.skipIf(process.getuid?.() === 0)(
    'fails where the folder may not be written, and the old file stays (skipped for root)',
    async () => {
      await writeFile(file, 'old');
      await chmod(dir, 0o500);
      await expect(saveIndex(file, index)).rejects.toThrow(/EACCES/);
      await chmod(dir, 0o700);
      expect(await readFile(file, 'utf8')).toBe('old');
    },
  );

  it('killed before the rename: the old file is read, and the next writing succeeds', async () => {
    await saveIndex(file, index);
    // What a process leaves that was killed while it wrote: part of a file beside the old one.
    const left = path.join(dir, `.index.bin.${process.pid}.tmp`);
    await writeFile(left, whole.subarray(0, whole.length / 2));
    expect(await loadIndex(file)).toHaveProperty('index');
    await saveIndex(file, index);
    expect(await readdir(dir)).toEqual(['index.bin']);
    expect(await readFile(file)).toEqual(whole);
  });

  it('two writers at once leave one whole file', async () => {
    await Promise.allSettled([saveIndex(file, index), saveIndex(file, index)]);
    expect(await readFile(file)).toEqual(whole);
  });
});

describe('a file that cannot be used', () => {
  // Where the head says these things, in bytes from the beginning.
  const CHECKSUM_AT = 20;
  const HEAD = 24;
  const packed = packIndex(index);
  const records = packed.records as Record<string, object>;
  const changed = (change: Partial<Contents>) =>
    writeContainer(INDEX_FORMAT, { ...packed, ...change });
  const meta = (change: Record<string, unknown>) =>
    changed({ records: { ...records, meta: { ...records['meta'], ...change } } });
  const without = <T>(map: ReadonlyMap<string, T>, name: string) =>
    new Map([...map].filter(([one]) => one !== name));
  const replaced = (words: string, by: string) => {
    const bytes = Buffer.from(whole);
    bytes.write(by, bytes.indexOf(words));
    return bytes;
  };

  it.each<[string, Buffer, string, string]>([
    ['empty', Buffer.alloc(0), 'damaged', 'it is not whole'],
    ['a few bytes of it', whole.subarray(0, 5), 'damaged', 'it is not whole'],
    ['its first line alone', whole.subarray(0, 8), 'damaged', 'it is not whole'],
    ['half-written', whole.subarray(0, whole.length / 2), 'damaged', 'it is not whole'],
    ['its last byte missing', whole.subarray(0, -1), 'damaged', 'it is not whole'],
    ['zeros, as after a power cut', Buffer.alloc(100), 'damaged', 'it is not whole'],
    ['written twice', Buffer.concat([whole, whole]), 'damaged', 'it is not whole'],
    [
      'JSON of somebody else',
      Buffer.from('{"name":"pilcrow"}'),
      'foreign',
      'it is no index of Pilcrow',
    ],
    ['a text', Buffer.from('pilcrow, the sign ¶'), 'foreign', 'it is no index of Pilcrow'],
    [
      'a newer format',
      withFormat(whole, INDEX_FORMAT + 1),
      'newer',
      `it has format ${INDEX_FORMAT + 1}, this version reads ${INDEX_FORMAT}`,
    ],
    [
      'an older format',
      withFormat(whole, INDEX_FORMAT - 1),
      'outdated',
      'it was built by another version of Pilcrow or MiniSearch',
    ],
    [
      'JSON, as of format 2',
      Buffer.from('{"magic":"pilcrow-index","sha256":"0","meta":{"format":2}}'),
      'outdated',
      'it was built by another version of Pilcrow or MiniSearch',
    ],
    [
      'other settings',
      meta({ settings: '0' }),
      'outdated',
      'it was built by another version of Pilcrow or MiniSearch',
    ],
    [
      'nothing told of itself',
      changed({ records: null }),
      'outdated',
      'it was built by another version of Pilcrow or MiniSearch',
    ],
    [
      'a number of the record changed',
      replaced('killing 183', 'killing 188'),
      'damaged',
      'it is not what was written (its checksum differs)',
    ],
    [
      'a citation moved',
      replaced('"start":', '"START":'),
      'damaged',
      'it is not what was written (its checksum differs)',
    ],
    [
      'the corpus it was built from changed',
      replaced('a'.repeat(64), 'b'.repeat(64)),
      'damaged',
      'it is not what was written (its checksum differs)',
    ],
    [
      'fewer paragraphs than it says',
      meta({ paragraphs: 4 }),
      'damaged',
      'it holds another number of records than it says',
    ],
    [
      'a text missing',
      changed({ texts: without(packed.texts, 'silences') }),
      'damaged',
      'its silences are missing',
    ],
    [
      'an array missing',
      changed({ arrays: without(packed.arrays, 'lexicon.tokens') }),
      'damaged',
      'its lexicon.tokens are missing',
    ],
    [
      'an array of another sort',
      changed({ arrays: new Map([...packed.arrays, ['vain.weights', new Uint32Array(4)]]) }),
      'damaged',
      'its vain.weights are missing',
    ],
    [
      'the lexicon of other paragraphs',
      changed({ arrays: new Map([...packed.arrays, ['lexicon.firstToken', new Uint32Array(9)]]) }),
      'damaged',
      'its lexicon does not fit its paragraphs',
    ],
  ])('%s', (_, bytes, problem, detail) => {
    expect(bytes.equals(whole)).toBe(false);
    expect(parseIndex(bytes)).toEqual({ problem, detail });
  });

  it('is told apart from one that is not there', async () => {
    expect(await loadIndex(file)).toEqual({
      problem: 'missing',
      detail: 'there is no index file yet',
    });
    await mkdir(file);
    expect(await loadIndex(file)).toEqual({
      problem: 'damaged',
      detail: 'it cannot be read (EISDIR)',
    });
  });

  it('cut off anywhere, it is never taken for whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        expect(parseIndex(whole.subarray(0, length))).not.toHaveProperty('index');
      }),
      { numRuns: 200, examples: [[0], [1], [HEAD - 1], [HEAD], [whole.length - 1]] },
    );
  });

  it('with one bit flipped, whichever it is, it is never taken for what was written', () => {
    for (let at = 0; at < HEAD * 8; at += 1) expect(flipped(at)).not.toHaveProperty('index');
    fc.assert(
      fc.property(fc.integer({ min: HEAD * 8, max: whole.length * 8 - 1 }), (at) => {
        expect(flipped(at)).not.toHaveProperty('index');
      }),
      { numRuns: 500 },
    );
  });

  function flipped(bit: number) {
    const bytes = Buffer.from(whole);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return parseIndex(bytes);
  }

  it('whatever stands in it, nothing is thrown', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
          fc.string({ unit: 'binary' }).map((text) => Buffer.from(`pilcrow\n${text}`)),
          fc.object().map((one) => changed({ records: { meta: one } })),
          fc.jsonValue().map((one) => changed({ records: one })),
          fc
            .tuple(fc.constantFrom(...packed.texts.keys()), fc.string())
            .map(([name, text]) => changed({ texts: new Map([...packed.texts, [name, text]]) })),
        ),
        (bytes) => {
          expect(parseIndex(bytes)).toSatisfy(
            (loaded: object) => 'problem' in loaded || 'index' in loaded,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('whatever header somebody forges, nothing is thrown', () => {
    const piece = fc.record(
      {
        name: fc.constantFrom('search', 'lexicon.tokens', 'facts', 'x'),
        type: fc.constantFrom('text', 'u8', 'u16', 'u32', 'f32', 'i8', 'u64', '__proto__'),
        bytes: fc.oneof(fc.integer({ min: -8, max: 64 }), fc.double(), fc.string()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc
            .record({ pieces: fc.array(piece, { maxLength: 4 }), records: fc.jsonValue() })
            .map((header) => JSON.stringify(header)),
        ),
        fc.nat({ max: 80 }),
        (header, more) => {
          const text = Buffer.from(header);
          const bytes = Buffer.alloc(HEAD + text.length + more);
          whole.copy(bytes, 0, 0, HEAD);
          bytes.writeUInt32LE(text.length, 12);
          bytes.writeUInt32LE(bytes.length, 16);
          text.copy(bytes, HEAD);
          bytes.writeUInt32LE(
            crc32(bytes.subarray(CHECKSUM_AT + 4), crc32(bytes.subarray(0, CHECKSUM_AT))),
            CHECKSUM_AT,
          );
          expect(parseIndex(bytes)).toHaveProperty('problem');
        },
      ),
      { numRuns: 300 },
    );
  });
});
