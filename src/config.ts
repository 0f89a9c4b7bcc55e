import path from 'node:path';
import { config as readDotenv } from 'dotenv';
import { z } from 'zod';
import type { Rate } from './ops/cooldown.ts';
import { parseShards, type ShardSetting } from './ops/shard-setting.ts';
import { projectFile } from './project-file.ts';

/** What Pilcrow is told by its environment. Paths are absolute. */
export interface Config {
  readonly token: string | undefined;
  readonly clientId: string | undefined;
  readonly guildId: string | undefined;
  /** Address of Discord's REST API without the version, for proxies and the small Discord. */
  readonly apiUrl: string | undefined;
  readonly corpusDir: string;
  readonly indexFile: string;
  readonly logLevel: LogLevel;
  /** How fast one member, and all in one channel together, may ask; undefined: as fast as they like. */
  readonly cooldown: { readonly member: Rate | undefined; readonly channel: Rate | undefined };
  /** Port on 127.0.0.1 for health and metrics; undefined: none. */
  readonly healthPort: number | undefined;
  readonly shards: ShardSetting;
  /** Where refused questions are kept; undefined: nowhere. */
  readonly journal: { readonly file: string; readonly days: number } | undefined;
}

/** A configuration that can log in. */
export interface BotConfig extends Config {
  readonly token: string;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Every variable that is wrong, in one message: name, rule and remedy. Never holds a value of DISCORD_TOKEN. */
export class ConfigError extends Error {
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(
      `${mistakes.length === 1 ? 'One setting is' : `${mistakes.length} settings are`} wrong:\n${mistakes
        .map((mistake) => `  ${mistake}`)
        .join('\n')}`,
    );
    this.name = 'ConfigError';
    this.mistakes = mistakes;
  }
}

const SNOWFLAKE = /^\d{17,20}$/;

const remedies = {
  DISCORD_TOKEN:
    'paste the token alone, from https://discord.com/developers/applications → your application → Bot → Reset Token',
  DISCORD_CLIENT_ID:
    'copy the Application ID from the General Information page, or leave it empty: Discord is asked',
  DISCORD_GUILD_ID:
    'right-click the server → Copy Server ID (developer mode), or leave it empty to deploy everywhere',
  DISCORD_API_URL:
    'give an address such as http://127.0.0.1:8080/api, or leave it empty for Discord itself',
  CORPUS_DIR: 'give the folder that holds the articles, or leave it empty for the one shipped',
  INDEX_FILE: 'give a file such as .index/index.bin, or leave it empty for that one',
  LOG_LEVEL: 'give one of them, or leave it empty for info',
  COOLDOWN_MEMBER:
    'give questions/seconds such as 20/20, or off, or leave it empty for 20 questions in 20 seconds',
  COOLDOWN_CHANNEL:
    'give questions/seconds such as 60/20, or off, or leave it empty for 60 questions in 20 seconds',
  HEALTH_PORT: 'give a free port such as 9090, or leave it empty for no health page and no metrics',
  SHARDS:
    'give a count such as 4, a part of all such as 0-3/16, or leave it empty: Discord is asked',
  JOURNAL_FILE:
    'give a file such as .journal/refused.lmdb, or leave it empty: refused questions are not kept then',
  JOURNAL_DAYS: 'give days from 1 to 3650, or leave it empty for 90',
} as const;

const MISSING_TOKEN = `DISCORD_TOKEN: is not set
    → ${remedies.DISCORD_TOKEN}, and put it into .env as DISCORD_TOKEN=…
    → to try Pilcrow without one: npm run playground`;

type Variable = keyof typeof remedies;

const RATE = /^(\d{1,4})\/(\d{1,4})$/;

function rate() {
  return z
    .string()
    .refine((value) => value === 'off' || readRate(value) !== undefined, {
      error: 'must be questions/seconds, both 1 to 9999, or off',
    })
    .optional();
}

function readRate(value: string): Rate | undefined {
  const [, questions, seconds] = RATE.exec(value) ?? [];
  const read = { questions: Number(questions), seconds: Number(seconds) };
  return read.questions >= 1 && read.seconds >= 1 ? read : undefined;
}

function wholeNumber(least: number, most: number) {
  return z
    .string()
    .refine((value) => /^\d{1,6}$/.test(value) && +value >= least && +value <= most, {
      error: `must be a whole number from ${least} to ${most}`,
    })
    .transform(Number)
    .optional();
}

const DEFAULT_MEMBER: Rate = { questions: 20, seconds: 20 };
const DEFAULT_CHANNEL: Rate = { questions: 60, seconds: 20 };
const DEFAULT_JOURNAL_DAYS = 90;

const schema = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^[^\s"']+$/, 'must be the token alone, without "Bot", quotation marks or white space')
    .optional(),
  DISCORD_CLIENT_ID: z.string().regex(SNOWFLAKE, 'must be an ID of 17 to 20 digits').optional(),
  DISCORD_GUILD_ID: z.string().regex(SNOWFLAKE, 'must be an ID of 17 to 20 digits').optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    // discord.js adds the version itself; people copy the address with it.
    .transform((url) => url.replace(/\/+$/, '').replace(/\/v\d+$/, ''))
    .optional(),
  CORPUS_DIR: z.string().optional(),
  INDEX_FILE: z
    .string()
    .refine((file) => !/[\\/]$/.test(file), 'must name a file, not a folder')
    .optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).optional(),
  COOLDOWN_MEMBER: rate(),
  COOLDOWN_CHANNEL: rate(),
  HEALTH_PORT: wholeNumber(0, 65_535),
  SHARDS: z
    .string()
    .refine((value) => parseShards(value) !== undefined, {
      error: 'must be a count, or shards and the count of all, such as 0-3/16',
    })
    .optional(),
  JOURNAL_FILE: z
    .string()
    .refine((file) => !/[\\/]$/.test(file), 'must name a file, not a folder')
    .optional(),
  JOURNAL_DAYS: wholeNumber(1, 3650),
} satisfies Record<Variable, z.ZodType>);

/** Variables of the process, with those of `.env` in the working folder where the process has none. */
export function environment(): NodeJS.ProcessEnv {
  readDotenv({ quiet: true });
  return process.env;
}

/**
 * Reads and validates the environment. An empty variable counts as not set.
 * @throws ConfigError that names every mistake
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const names = Object.keys(remedies) as Variable[];
  const given = Object.fromEntries(
    names.map((name) => [name, env[name]?.trim() || undefined] as const),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map(({ path: [name], message }) => {
        const variable = name as Variable;
        return `${variable}: ${message}\n    → ${remedies[variable]}`;
      }),
    );
  }
  const { data } = parsed;
  return {
    token: data.DISCORD_TOKEN,
    clientId: data.DISCORD_CLIENT_ID,
    guildId: data.DISCORD_GUILD_ID,
    apiUrl: data.DISCORD_API_URL,
    corpusDir: data.CORPUS_DIR ? path.resolve(data.CORPUS_DIR) : projectFile('corpus'),
    indexFile: data.INDEX_FILE ? path.resolve(data.INDEX_FILE) : projectFile('.index', 'index.bin'),
    logLevel: data.LOG_LEVEL ?? 'info',
    cooldown: {
      member: data.COOLDOWN_MEMBER ? readRate(data.COOLDOWN_MEMBER) : DEFAULT_MEMBER,
      channel: data.COOLDOWN_CHANNEL ? readRate(data.COOLDOWN_CHANNEL) : DEFAULT_CHANNEL,
    },
    healthPort: data.HEALTH_PORT,
    shards: (data.SHARDS ? parseShards(data.SHARDS) : undefined) ?? { kind: 'recommended' },
    journal: data.JOURNAL_FILE
      ? { file: path.resolve(data.JOURNAL_FILE), days: data.JOURNAL_DAYS ?? DEFAULT_JOURNAL_DAYS }
      : undefined,
  };
}

/**
 * The configuration of a process that talks to Discord.
 * @throws ConfigError when something is wrong or the token is missing, together in one message
 */
export function readBotConfig(env: NodeJS.ProcessEnv): BotConfig {
  const mistakes: string[] = [];
  let config: Config | undefined;
  if (!env['DISCORD_TOKEN']?.trim()) mistakes.push(MISSING_TOKEN);
  try {
    config = readConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    mistakes.push(...error.mistakes);
  }
  if (config?.token === undefined) throw new ConfigError(mistakes);
  return { ...config, token: config.token };
}
