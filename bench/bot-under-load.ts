/** The real bot as a process on a small Discord, with people who ask at a steady rate. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { REST } from 'discord.js';
import { commands } from '../commands/index.ts';
import { type Channel, type Member, startSmallDiscord } from '../playground/index.ts';
import { commandBodies, deployCommands } from '../src/discord/deploy.ts';
import { projectFile } from '../src/project-file.ts';

/** What became of one question. */
export interface Asked {
  /** Milliseconds until Discord had the acknowledgement; null for a mention, which has none, or when it never came. */
  readonly acknowledgedMs: number | null;
  /** Milliseconds until the person saw the answer; null when they never did. */
  readonly answeredMs: number | null;
  readonly isMention: boolean;
}

/** What the bot's own metrics say. */
export interface Vitals {
  readonly residentMB: number;
  readonly heapMB: number;
  /** Questions it has looked up: fewer than were asked when it turned some away. */
  readonly lookedUp: number;
  /** Processor time in milliseconds, of all processes of the bot, and of this one: the small Discord and the people. */
  readonly botCpuMs: number;
  readonly discordCpuMs: number;
}

export interface BotUnderLoad {
  /** Asks so many questions at this rate and waits for what becomes of each. */
  ask(count: number, perSecond: number): Promise<Asked[]>;
  /** Asks so many questions, always so many at once, each as soon as another has its answer. */
  askInTurn(count: number, atOnce: number): Promise<Asked[]>;
  vitals(): Promise<Vitals>;
  /** Rules of Discord that the bot has broken. */
  readonly violations: () => number;
  stop(): Promise<void>;
}

const PEOPLE = 50;
const CHANNELS = 20;
/** A server's shard comes of its id: of so many, each shard has about as many. */
const SERVERS = 16;
/** Shards tell the manager every two seconds how they are. */
const REPORTED_MS = 2500;
/** One question in so many is a mention: its reply is a message, of which Discord takes 50 a second. */
const MENTION_EVERY = 20;
const TICK_MS = 5;

/** @param shards processes that share the servers */
export async function startBotUnderLoad(
  questions: readonly string[],
  shards: number,
): Promise<BotUnderLoad> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pilcrow-load-'));
  const discord = await startSmallDiscord({ limits: { maxConcurrency: 16 } });
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
  await deployCommands(commandBodies(commands), {
    rest,
    applicationId: undefined,
    guildId: undefined,
  });
  const ownerId = discord.member('alex').user.id;
  const guilds = Array.from({ length: SERVERS }, (_, number) => {
    // Ids count milliseconds, and shards go by them.
    discord.clock.advance(1);
    return discord.world.addGuild({ name: `server ${number}`, ownerId });
  });
  const channels: Channel[] = guilds.flatMap((guild) =>
    Array.from({ length: CHANNELS }, (_, number) =>
      discord.world.addChannel({ name: `${guild.name} ${number}`, guild }),
    ),
  );
  const people: Member[] = Array.from({ length: PEOPLE }, (_, number) =>
    discord.member(`member${number}`, { locale: ['en-US', 'ko', 'ja'][number % 3] ?? 'en-US' }),
  );
  // As this process was started, with a profiler where it has one.
  const bot = spawn(process.execPath, [...process.execArgv, projectFile('src', 'main.ts')], {
    cwd: projectFile(),
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      INDEX_FILE: path.join(folder, 'index.bin'),
      HEALTH_PORT: '0',
      SHARDS: String(shards),
      COOLDOWN_MEMBER: 'off',
      COOLDOWN_CHANNEL: 'off',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(bot, 'close');
  const port = await new Promise<string>((resolve, reject) => {
    let said = '';
    let found = '';
    bot.stdout.on('data', (data) => {
      // Read on for ever: a full pipe would hold the bot up.
      if (found && said === '') return;
      said += String(data);
      found ||= /"port":(\d+)/.exec(said)?.[1] ?? '';
      const isReady = said.includes(shards > 1 ? 'all shards are started' : 'logged in as');
      if (!found || !isReady) return;
      said = '';
      resolve(found);
    });
    void ended.then(() => reject(new Error(`the bot ended:\n${said}`)));
  });
  let asked = 0;

  async function askOne(): Promise<Asked> {
    const number = asked;
    asked += 1;
    const person = people[number % PEOPLE];
    const channel = channels[number % channels.length];
    const question = questions[number % questions.length];
    if (!person || !channel || question === undefined) throw new Error('nobody to ask');
    const started = performance.now();
    const isMention = number % MENTION_EVERY === 0;
    try {
      if (isMention) {
        await person.ask(channel, `@pilcrow ${question}`);
        return { acknowledgedMs: null, answeredMs: performance.now() - started, isMention };
      }
      const exchange = await person.slash(channel, 'ask', { question });
      const isAnswered = exchange.failed === null && exchange.reply !== null;
      return {
        acknowledgedMs: exchange.acknowledgedAfterMs,
        answeredMs: isAnswered ? performance.now() - started : null,
        isMention,
      };
    } catch {
      return { acknowledgedMs: null, answeredMs: null, isMention };
    }
  }

  return {
    async ask(count, perSecond) {
      const all: Promise<Asked>[] = [];
      const started = performance.now();
      while (all.length < count) {
        const due = Math.min(count, ((performance.now() - started) / 1000) * perSecond);
        while (all.length < due) all.push(askOne());
        await pause(TICK_MS);
      }
      return Promise.all(all);
    },
    async askInTurn(count, atOnce) {
      const all: Asked[] = [];
      let begun = 0;
      const one = async () => {
        while (begun < count) {
          begun += 1;
          all.push(await askOne());
        }
      };
      await Promise.all(Array.from({ length: atOnce }, one));
      return all;
    },
    async vitals() {
      if (shards > 1) await pause(REPORTED_MS);
      const response = await fetch(`http://127.0.0.1:${port}/metrics`);
      const text = await response.text();
      const { user, system } = process.cpuUsage();
      const sum = (name: string) =>
        [...text.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? ([\\d.e+]+)$`, 'gm'))].reduce(
          (total, [, value]) => total + Number(value),
          0,
        );
      return {
        residentMB: sum('process_resident_memory_bytes') / 1e6,
        heapMB: sum('nodejs_heap_size_used_bytes') / 1e6,
        lookedUp: sum('pilcrow_questions_total'),
        botCpuMs: 1000 * sum('process_cpu_seconds_total'),
        discordCpuMs: (user + system) / 1000,
      };
    },
    violations: () => discord.violations.length,
    async stop() {
      bot.kill('SIGTERM');
      await ended;
      await discord.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
