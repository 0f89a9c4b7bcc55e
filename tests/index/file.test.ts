import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { buildIndex } from '../../src/index/build.ts';
import { loadIndex, parseIndex, saveIndex } from '../../src/index/file.ts';
import { INDEX_FORMAT, settingsDigest } from '../../src/index/settings.ts';
import { smallCorpus, table } from './corpora.ts';

const root = await mkdtemp(path.join(tmpdir(), 'pilcrow-index-'));
afterAll(() => rm(root, { recursive: true, force: true }));

const index = buildIndex(smallCorpus(), new Date('2026-01-14T00:00:00Z'));
let dir: string;
let file: string;

beforeEach(async () => {
  dir = await mkdtemp(path.join(root, 'one-'));
  file = path.join(dir, 'index.json');
});

await saveIndex(path.join(root, 'whole.json'), index);
const whole = await readFile(path.join(root, 'whole.json'), 'utf8');

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
    const again = path.join(dir, 'again.json');
    await saveIndex(again, buildIndex(smallCorpus(), new Date('2026-01-14T00:00:00Z')));
    expect(await readFile(again, 'utf8')).toBe(whole);
  });
});

describe('writing', () => {
  it('replaces the old file and leaves nothing beside it', async () => {
    await writeFile(file, 'old');
    await saveIndex(file, index);
    expect(await readFile(file, 'utf8')).toBe(whole);
    expect(await readdir(dir)).toEqual(['index.json']);
  });

  it('leaves the old file when the new one cannot be put in its place', async () => {
    // A folder of that name, with something in it, can be neither written nor renamed over.
    await mkdir(path.join(file, 'kept'), { recursive: true });
    await expect(saveIndex(file, index)).rejects.toThrow();
    expect(await readdir(dir)).toEqual(['index.json']);
    expect(await readdir(file)).toEqual(['kept']);
  });

  it('fails where the folder is missing', async () => {
    await expect(saveIndex(path.join(dir, 'no', 'index.json'), index)).rejects.toThrow(/ENOENT/);
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
    const left = path.join(dir, `.index.json.${process.pid}.tmp`);
    await writeFile(left, whole.slice(0, whole.length / 2));
    expect(await loadIndex(file)).toHaveProperty('index');
    await saveIndex(file, index);
    expect(await readdir(dir)).toEqual(['index.json']);
    expect(await readFile(file, 'utf8')).toBe(whole);
  });

  it('two writers at once leave one whole file', async () => {
    await Promise.allSettled([saveIndex(file, index), saveIndex(file, index)]);
    expect(await readFile(file, 'utf8')).toBe(whole);
  });
});

describe('a file that cannot be used', () => {
  const stored = JSON.parse(whole) as Record<string, unknown> & { meta: Record<string, unknown> };
  const changed = (change: Record<string, unknown>) => JSON.stringify({ ...stored, ...change });
  const meta = (change: Record<string, unknown>) =>
    changed({ meta: { ...stored.meta, ...change } });

  it.each([
    ['empty', '', 'damaged', 'it is not whole (not valid JSON)'],
    [
      'half-written',
      whole.slice(0, whole.length / 2),
      'damaged',
      'it is not whole (not valid JSON)',
    ],
    ['its last byte missing', whole.slice(0, -1), 'damaged', 'it is not whole (not valid JSON)'],
    [
      'zeros, as after a power cut',
      '\0'.repeat(100),
      'damaged',
      'it is not whole (not valid JSON)',
    ],
    ['written twice', whole + whole, 'damaged', 'it is not whole (not valid JSON)'],
    ['JSON of somebody else', '{"name":"pilcrow"}', 'foreign', 'it is no index of Pilcrow'],
    ['null', 'null', 'foreign', 'it is no index of Pilcrow'],
    ['a number', '5', 'foreign', 'it is no index of Pilcrow'],
    ['a list', '[]', 'foreign', 'it is no index of Pilcrow'],
    ['nothing told of itself', '{"magic":"pilcrow-index"}', 'foreign', 'it is no index of Pilcrow'],
    [
      'a newer format',
      meta({ format: INDEX_FORMAT + 1 }),
      'newer',
      `it has format ${INDEX_FORMAT + 1}, this version reads ${INDEX_FORMAT}`,
    ],
    [
      'an older format',
      meta({ format: INDEX_FORMAT - 1 }),
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
      'no format',
      meta({ format: undefined }),
      'outdated',
      'it was built by another version of Pilcrow or MiniSearch',
    ],
    [
      'a number of the record changed',
      whole.replace('killing 183', 'killing 188'),
      'damaged',
      'it is not what was written (its checksum differs)',
    ],
    [
      'a citation moved',
      whole.replace(/"start":\d+/, '"start":0'),
      'damaged',
      'it is not what was written (its checksum differs)',
    ],
    [
      'the corpus it was built from changed',
      meta({ corpus: 'b'.repeat(64) }),
      'damaged',
      'it is not what was written (its checksum differs)',
    ],
    [
      'no checksum',
      changed({ sha256: undefined }),
      'damaged',
      'it is not what was written (its checksum differs)',
    ],
  ])('%s', (_, text, problem, detail) => {
    expect(text).not.toBe(whole);
    expect(parseIndex(text)).toEqual({ problem, detail });
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
        expect(parseIndex(whole.slice(0, length))).not.toHaveProperty('index');
      }),
      { numRuns: 100, examples: [[0], [1], [whole.length - 1], [whole.length - 2]] },
    );
  });

  it('with one letter changed anywhere, it is never taken for what was written', () => {
    const at = fc.integer({ min: 0, max: whole.length - 1 });
    const letter = fc.constantFrom(...'0123456789abcXYZ ",{}[]\\\uFFFD');
    fc.assert(
      fc.property(at, letter, (place, other) => {
        fc.pre(whole[place] !== other);
        const text = whole.slice(0, place) + other + whole.slice(place + 1);
        expect(parseIndex(text)).not.toHaveProperty('index');
      }),
      { numRuns: 200 },
    );
  });

  it('whatever stands in it, nothing is thrown', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string({ unit: 'binary' }),
          fc.object().map((meta_) => JSON.stringify({ magic: 'pilcrow-index', meta: meta_ })),
          fc.dictionary(fc.constantFrom(...Object.keys(stored)), fc.jsonValue()).map(changed),
        ),
        (text) => {
          expect(parseIndex(text)).toSatisfy(
            (loaded: object) => 'problem' in loaded || text === whole || text.trim() === whole,
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});
