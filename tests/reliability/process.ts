/** The real bot as a process, on a small Discord whose faults the test chooses. */

import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type SmallDiscord,
  type SmallDiscordOptions,
  startSmallDiscord,
} from '../../playground/index.ts';
import { registerCommands, runNode } from '../e2e/harness.ts';
import { copyShippedIndex } from '../shipped-index.ts';

export interface Line {
  readonly level: number;
  readonly msg: string;
  readonly ref?: string;
  readonly what?: string;
  readonly [key: string]: unknown;
}

export interface BotProcess {
  readonly pid: number;
  /** All it has written. */
  output(): string;
  /** What it has logged, from the line on with which `mark` left off. */
  lines(): Line[];
  /** Forgets the lines so far. */
  mark(): void;
  /** Resolves when it has written this. @throws Error when it ends first */
  says(text: string | RegExp, timeoutMs?: number): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<number | null>;
}

/** All that run, so that a test which fails leaves none behind. */
const running = new Set<BotProcess>();

/** Starts the process; does not wait for anything. Ends with the stage at the latest. */
export function startBotProcess(env: NodeJS.ProcessEnv): BotProcess {
  const child = runNode('src/main.ts', [], {
    LOG_LEVEL: 'info',
    COOLDOWN_MEMBER: 'off',
    COOLDOWN_CHANNEL: 'off',
    ...env,
  });
  let output = '';
  let marked = 0;
  const listeners = new Set<() => void>();
  const read = (data: unknown) => {
    output += String(data);
    for (const listener of [...listeners]) listener();
  };
  child.stdout?.on('data', read);
  child.stderr?.on('data', read);
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const bot: BotProcess = {
    pid: child.pid ?? 0,
    output: () => output,
    lines: () =>
      output
        .slice(marked)
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as Line),
    mark() {
      marked = output.length;
    },
    says(text, timeoutMs = 30_000) {
      const isSaid = () =>
        typeof text === 'string'
          ? output.slice(marked).includes(text)
          : text.test(output.slice(marked));
      if (isSaid()) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const stop = () => {
          listeners.delete(look);
          clearTimeout(timer);
        };
        const fail = (why: string) => {
          stop();
          reject(new Error(`${why} without saying ${text}:\n${output}`));
        };
        const timer = setTimeout(() => fail(`${timeoutMs} ms passed`), timeoutMs);
        const look = () => {
          if (!isSaid()) return;
          stop();
          resolve();
        };
        listeners.add(look);
        void ended.then(() => fail('the bot ended'));
      });
    },
    kill: (signal) => child.kill(signal),
    ended,
  };
  running.add(bot);
  void ended.then(() => running.delete(bot));
  return bot;
}

export interface Stage {
  readonly discord: SmallDiscord;
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Starts a bot on it and waits until it is ready. */
  start(extra?: NodeJS.ProcessEnv): Promise<BotProcess>;
  close(): Promise<void>;
}

/** A small Discord with the commands registered, and a folder with the index. */
export async function setStage(options: SmallDiscordOptions = {}): Promise<Stage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pilcrow-'));
  const discord = await startSmallDiscord(options);
  await registerCommands(discord);
  const indexFile = await copyShippedIndex(folder);
  const env = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    INDEX_FILE: indexFile,
  };
  return {
    discord,
    folder,
    env,
    async start(extra = {}) {
      const bot = startBotProcess({ ...env, ...extra });
      // Where it builds an index first, on a machine that does other things besides.
      await bot.says('logged in as', 120_000);
      return bot;
    },
    async close() {
      for (const bot of running) {
        bot.kill('SIGKILL');
        await bot.ended;
      }
      await discord.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Log lines of the first question among them: those that bear its reference. */
export function linesOfFirst(lines: readonly Line[]): Line[] {
  const first = lines.find(({ ref }) => ref !== undefined);
  return lines.filter(({ ref }) => ref !== undefined && ref === first?.ref);
}

export const QUESTION = 'How many of the victims were Korean?';
