import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** A file that stands where the journal is to be and is none: its message says what to do. */
export class JournalFileError extends Error {}

/** LMDB's mark in each of the two pages that begin its file, after the page's own head. */
const MAGIC = 0xbeefc0de;
const PAGES = [0, 4096];
const HEAD = 24;

/**
 * Looks at the file before LMDB does: what is no database of its own makes it end the whole process.
 * @throws JournalFileError when there is a file and it is no journal
 */
export function assertJournalFile(file: string): void {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    // Not there yet, or not to be read: LMDB says so itself.
    return;
  }
  try {
    const status = fstatSync(descriptor);
    if (status.isDirectory()) throw notOne(file, 'it is a folder');
    if (status.size === 0) return;
    const mark = Buffer.alloc(4);
    const isMarked = PAGES.every((page) => {
      const read = readSync(descriptor, mark, 0, mark.length, page + HEAD);
      return read === mark.length && mark.readUInt32LE() === MAGIC;
    });
    if (!isMarked) throw notOne(file, 'it is damaged, or another kind of file');
  } finally {
    closeSync(descriptor);
  }
}

function notOne(file: string, why: string): JournalFileError {
  return new JournalFileError(
    `JOURNAL_FILE: ${file} is no journal: ${why}\n    → move it away, or name another file: a new journal is begun`,
  );
}
