import { shortMemory } from './short-memory.ts';

/** At most so many questions in so many seconds. */
export interface Rate {
  readonly questions: number;
  readonly seconds: number;
}

/** Whoever has to wait, and how long. */
export interface Wait {
  readonly who: 'member' | 'channel';
  /** Whole seconds until the next question is taken, at least 1. */
  readonly seconds: number;
  /** The first time that this is said since they last asked with success: later ones need not be told again. */
  readonly isNew: boolean;
}

export interface Asker {
  readonly member: string;
  readonly channel: string;
}

export interface Cooldown {
  /** Counts a question, unless member or channel have asked enough for now; then it says who waits. */
  take(asker: Asker): Wait | undefined;
}

export interface CooldownOptions {
  /** Undefined: no bound. */
  readonly member: Rate | undefined;
  readonly channel: Rate | undefined;
  /** Milliseconds, of any beginning. */
  readonly now?: () => number;
}

/** Members and channels that are remembered at once; the longest silent are forgotten first. */
const REMEMBERED = 20_000;

/** Questions within the last seconds, a sliding window for each member and each channel. */
export function createCooldown({
  member,
  channel,
  now = () => performance.now(),
}: CooldownOptions): Cooldown {
  const members = createWindow(member, now);
  const channels = createWindow(channel, now);
  return {
    take(asker) {
      const own = members.wait(asker.member);
      if (own) return { who: 'member', ...own };
      const shared = channels.wait(asker.channel);
      if (shared) return { who: 'channel', ...shared };
      members.count(asker.member);
      channels.count(asker.channel);
      return undefined;
    },
  };
}

interface Asked {
  /** When the questions of this window came, oldest first. */
  at: number[];
  told: boolean;
}

function createWindow(rate: Rate | undefined, now: () => number) {
  if (!rate) return { wait: () => undefined, count: () => {} };
  const length = rate.seconds * 1000;
  const asked = shortMemory<Asked>({ max: REMEMBERED, ttl: length, now });
  const recent = (key: string) => {
    const entry = asked.get(key);
    if (entry) entry.at = entry.at.filter((at) => now() - at < length);
    return entry;
  };
  return {
    wait(key: string): Omit<Wait, 'who'> | undefined {
      const entry = recent(key);
      const [oldest] = entry?.at ?? [];
      if (!entry || oldest === undefined || entry.at.length < rate.questions) return undefined;
      const isNew = !entry.told;
      entry.told = true;
      return { seconds: Math.max(1, Math.ceil((oldest + length - now()) / 1000)), isNew };
    },
    count(key: string): void {
      const entry = recent(key) ?? { at: [], told: false };
      entry.at.push(now());
      entry.told = false;
      asked.set(key, entry);
    },
  };
}
