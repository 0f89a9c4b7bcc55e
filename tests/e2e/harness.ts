import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { REST } from 'discord.js';
import { commands } from '../../commands/index.ts';
import {
  type Component,
  type Message,
  type SmallDiscord,
  startSmallDiscord,
} from '../../playground/index.ts';
import { commandBodies, deployCommands } from '../../src/discord/deploy.ts';
import { projectFile } from '../../src/project-file.ts';
import { copyShippedIndex } from '../shipped-index.ts';

/** The real bot as a process of its own, logged in to a small Discord. */
export interface Running {
  readonly discord: SmallDiscord;
  /** What the process has written so far. */
  readonly output: () => string;
  /** Ends the bot and starts it again, as an operator would. */
  restart(env?: NodeJS.ProcessEnv): Promise<void>;
  /** Ends the bot; its exit code. */
  stopBot(signal?: NodeJS.Signals): Promise<number | null>;
  close(): Promise<void>;
}

const OPENAPI = path.resolve(projectFile(), '../shared/discord/openapi.json');

if (!existsSync(OPENAPI)) {
  console.warn(
    `SKIPPED: requests are not checked against Discord's OpenAPI description (${OPENAPI} is absent)`,
  );
}

export function runNode(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', projectFile(...script.split('/')), ...args], {
    cwd: projectFile(),
    env: { PATH: process.env['PATH'], NODE_ENV: 'test', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs a script to its end. */
export async function runToEnd(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  input = '',
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = runNode(script, args, env);
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (data) => (stdout += data));
  child.stderr?.on('data', (data) => (stderr += data));
  child.stdin?.end(input);
  const [code] = await once(child, 'close');
  return { code: code as number | null, stdout, stderr };
}

/** Does what `npm run deploy` does, in this process. */
export async function registerCommands(discord: SmallDiscord): Promise<void> {
  await deployCommands(commandBodies(commands), {
    rest: new REST({ api: discord.apiUrl }).setToken(discord.token),
    applicationId: undefined,
    guildId: undefined,
  });
}

/** Starts a small Discord, registers the commands, starts the bot, waits until it is ready. */
export async function startEverything(extra: NodeJS.ProcessEnv = {}): Promise<Running> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pilcrow-'));
  const discord = await startSmallDiscord(existsSync(OPENAPI) ? { openapi: OPENAPI } : {});
  const env = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    INDEX_FILE: await copyShippedIndex(folder),
    LOG_LEVEL: 'debug',
    // One member asks here what many ask in a day.
    COOLDOWN_MEMBER: 'off',
    COOLDOWN_CHANNEL: 'off',
    ...extra,
  };
  await registerCommands(discord);
  let output = '';
  let bot: ChildProcess | undefined;

  async function startBot(more: NodeJS.ProcessEnv = {}): Promise<void> {
    const child = runNode('src/main.ts', [], { ...env, ...more });
    bot = child;
    const ready = new Promise<void>((resolve, reject) => {
      const read = (data: unknown) => {
        output += String(data);
        if (String(data).includes('logged in as')) resolve();
      };
      child.stdout?.on('data', read);
      child.stderr?.on('data', read);
      child.once('close', () => reject(new Error(`the bot ended:\n${output}`)));
    });
    await ready;
  }

  async function stopBot(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (!bot || bot.exitCode !== null) return bot?.exitCode ?? null;
    const closed = once(bot, 'close');
    bot.kill(signal);
    const [code] = await closed;
    return code as number | null;
  }

  await startBot();
  return {
    discord,
    output: () => output,
    async restart(more) {
      await stopBot();
      await startBot(more);
    },
    stopBot,
    async close() {
      await stopBot();
      await discord.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Every text a message shows, in reading order. */
export function textOf(message: Message | null): string {
  if (!message) return '';
  return [message.content, ...message.components.flatMap(textsOf)].filter(Boolean).join('\n');
}

function textsOf(component: Component): string[] {
  return [component.content ?? '', ...(component.components ?? []).flatMap(textsOf)];
}

/** The buttons of a message, in order. */
export function buttonsOf(message: Message | null): Component[] {
  const inside = (component: Component): Component[] =>
    component.type === 2 ? [component] : (component.components ?? []).flatMap(inside);
  return message?.components.flatMap(inside) ?? [];
}

/** What the lists of a message offer to choose. */
export function choicesOf(message: Message | null): { label: string; value: string }[] {
  const inside = (component: Component): { label: string; value: string }[] =>
    component.type === 3
      ? (component.options ?? []).map(({ label, value }) => ({ label, value }))
      : (component.components ?? []).flatMap(inside);
  return message?.components.flatMap(inside) ?? [];
}

/** The id of the button whose verb this is. @throws Error when there is none */
export function buttonId(message: Message | null, verb: string): string {
  const found = buttonsOf(message).find(
    ({ custom_id: id }) => id === verb || id?.startsWith(`${verb}:`),
  );
  if (!found?.custom_id) throw new Error(`no button "${verb}" in:\n${textOf(message)}`);
  return found.custom_id;
}

/** Rules of the platform that the bot has broken so far, in short; faults of the small Discord's own are its own tests' affair. */
export function brokenRules({ violations }: SmallDiscord): string[] {
  return violations
    .filter(({ kind }) => kind !== 'own-response')
    .map(
      ({ kind, message, request }) => `${kind} ${request?.method} ${request?.route}: ${message}`,
    );
}
