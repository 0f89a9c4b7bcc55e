import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { open } from 'lmdb';
import type { Answer } from '../answer/types.ts';
import type { AskKind } from '../corpus/types.ts';
import { fold, stripInvisible } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { assertJournalFile } from './journal-file.ts';

/** A question that the record did not answer, however often and by whomever it was asked. */
export interface JournalEntry {
  /** As it was first asked, without mentions, at most 300 characters. */
  readonly question: string;
  readonly language: Language;
  readonly kind: AskKind;
  readonly reason: 'off-topic' | 'not-in-record';
  readonly count: number;
  /** YYYY-MM-DD, UTC; the hour would say more about members than about the record. */
  readonly first: string;
  readonly last: string;
  /** Paragraphs it came closest to, nearest first. */
  readonly closest: readonly { readonly article: string; readonly paragraph: number }[];
}

export interface Journal {
  /** Notes a refusal; answers and empty questions are passed over. Resolves when it is on the disk. */
  record(answer: Answer): Promise<void>;
  /** The most frequent first, then the latest. */
  entries(): JournalEntry[];
  /** Removes what was last asked too long ago. @returns how many */
  purge(): Promise<number>;
  clear(): Promise<void>;
  close(): Promise<void>;
}

export interface JournalOptions {
  readonly file: string;
  /** Days an entry is kept after it was last asked. */
  readonly days: number;
  /** Entries at most; beyond, the rarest and oldest go. */
  readonly most?: number;
  readonly now?: () => Date;
}

/** At less than a kilobyte each, five megabytes. */
const MOST = 5000;
/** Part that is kept when there are too many, so that not every further entry has to look through all. */
const KEPT = 0.9;
const MOST_CHARACTERS = 300;
const MOST_CLOSEST = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Opens the journal of refused questions. LMDB holds it: a change is on the disk whole or not at all,
 * whatever kills the process, and several processes (shards) may write.
 * @throws JournalFileError when the file is no journal, Error when it cannot be opened
 */
export function openJournal({
  file,
  days,
  most = MOST,
  now = () => new Date(),
}: JournalOptions): Journal {
  mkdirSync(path.dirname(file), { recursive: true });
  assertJournalFile(file);
  const db = open<JournalEntry, string>({ path: file, noSubdir: true, encoding: 'json' });
  const today = () => now().toISOString().slice(0, 10);

  function evict(): void {
    if (db.getCount() <= most) return;
    const all = [...db.getRange()].sort((a, b) => byFrequency(a.value, b.value));
    for (const { key } of all.slice(Math.floor(most * KEPT))) db.remove(key);
  }

  return {
    async record(answer) {
      const { refusal } = answer;
      if (!refusal || refusal.reason === 'empty') return;
      const { reason } = refusal;
      const question = withoutPeople(answer.question);
      const key = keyOf(question);
      if (key === undefined) return;
      const day = today();
      await db.transaction(() => {
        const before = db.get(key);
        db.put(key, {
          question: before?.question ?? question,
          language: answer.language,
          kind: answer.kind,
          reason,
          count: (before?.count ?? 0) + 1,
          first: before?.first ?? day,
          last: day,
          closest: answer.passages
            .slice(0, MOST_CLOSEST)
            .map(({ article, paragraph }) => ({ article, paragraph })),
        });
        evict();
      });
    },
    entries: () => [...db.getRange()].map(({ value }) => value).sort(byFrequency),
    async purge() {
      const oldest = new Date(now().getTime() - days * DAY_MS).toISOString().slice(0, 10);
      return db.transaction(() => {
        const old = [...db.getRange()].filter(({ value }) => value.last < oldest);
        for (const { key } of old) db.remove(key);
        return old.length;
      });
    },
    clear: () => db.clearAsync(),
    close: () => db.close(),
  };
}

function byFrequency(a: JournalEntry, b: JournalEntry): number {
  return b.count - a.count || b.last.localeCompare(a.last);
}

/** The question without mentions and ids, which name members. */
function withoutPeople(question: string): string {
  return stripInvisible(question)
    .replace(/<[@#:a][^<>\s]{0,100}>|\d{17,20}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_CHARACTERS)
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** The same for questions that differ in case, spelling of characters, spaces and punctuation only. */
function keyOf(question: string): string | undefined {
  const words = fold(question).match(/[\p{L}\p{N}]+/gu);
  return words
    ? createHash('sha256').update(words.join(' ')).digest('base64url').slice(0, 22)
    : undefined;
}
