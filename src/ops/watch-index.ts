import { fingerprint, type LoadedIndex } from '../index/file.ts';
import type { Index } from '../index/types.ts';

export interface WatchIndexOptions {
  readonly file: string;
  /**
   * The fingerprint of the file that the index in use was made in view of: that very file is not
   * taken, which may be older than an index that could not be saved.
   */
  readonly seen: string;
  /** Reads the file; never throws. */
  readonly load: (file: string) => Promise<LoadedIndex>;
  /** The index that answers now. */
  readonly current: () => Index;
  /** Takes the new index into use. What it throws counts as a broken index: the old one stays. */
  readonly use: (index: Index) => void;
  /** Called once for every file that is put there and cannot be used. */
  readonly onRefused: (why: string) => void;
  /** A look that failed otherwise; the next one is taken all the same. */
  readonly onFailed: (error: unknown) => void;
  readonly everyMs?: number;
}

/** Asking the file system is cheap and works on every one of them; its own notices do not. */
const EVERY_MS = 1000;

/**
 * Looks after the index file: a new one is taken into use, one that cannot be used is refused and the
 * old index answers on. Every answer is made from one index from beginning to end, whichever it began with.
 * @returns what ends it
 */
export function watchIndex({
  file,
  seen: seenFirst,
  load,
  current,
  use,
  onRefused,
  onFailed,
  everyMs = EVERY_MS,
}: WatchIndexOptions): () => void {
  let seen = seenFirst;
  let isBusy = false;

  async function look(): Promise<void> {
    const print = await fingerprint(file);
    if (print === seen) return;
    seen = print;
    const loaded = await load(file);
    // Replaced again meanwhile: what was read may be either; the next look reads it anew.
    if ((await fingerprint(file)) !== print) {
      seen = '';
      return;
    }
    if ('problem' in loaded) {
      onRefused(loaded.detail);
      return;
    }
    const { meta } = current();
    if (loaded.index.meta.builtAt === meta.builtAt && loaded.index.meta.corpus === meta.corpus) {
      return;
    }
    try {
      use(loaded.index);
    } catch (error) {
      onRefused(error instanceof Error ? error.message : String(error));
    }
  }

  const timer = setInterval(async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      await look();
    } catch (error) {
      onFailed(error);
    } finally {
      isBusy = false;
    }
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
