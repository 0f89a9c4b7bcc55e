/** `npm run playground`: the real bot on a small Discord of its own; no token, no account, no network. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { type Page, runTerminal, startPage } from '../../playground/index.ts';
import { UsageError } from '../mendable.ts';
import { startPlayground } from './playground-bot.ts';
import { runScript } from './run-script.ts';

const DEFAULT_PORT = 4015;

const { signal, abort } = signals();

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      open: { type: 'boolean', default: false },
      port: { type: 'string' },
      terminal: { type: 'boolean', default: false },
    },
  });
  const port = portOf(values.port);
  const isTyping = process.stdin.isTTY === true;
  const { discord, close } = await startPlayground();
  let page: Page | undefined;
  try {
    if (!values.terminal) page = await openPage(discord, port, isTyping || values.open);
    if (page) console.log(`Playground: ${page.url}`);
    if (page && values.open) openBrowser(page.url);
    const lines = runTerminal({ discord, input: process.stdin, output: process.stdout });
    await Promise.race([lines, once(signal, 'abort')]);
    // Without a word on standard input, whoever started us wants the page.
    if (page && !isTyping && process.stdin.bytesRead === 0 && !signal.aborted) {
      await once(signal, 'abort');
    }
  } finally {
    await page?.close();
    await close();
    process.stdin.destroy();
    abort();
  }

  /** A page nobody asked for gives way where the port is taken: piped lines need none. */
  async function openPage(on: typeof discord, at: number | undefined, isWanted: boolean) {
    try {
      return await startPage({ discord: on, port: at ?? DEFAULT_PORT });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
      const why = error.code === 'EADDRINUSE' ? 'is in use' : 'may not be used';
      const message = `port ${at ?? DEFAULT_PORT} ${why}: choose another with --port, as in npm run playground -- --port ${(at ?? DEFAULT_PORT) + 1}`;
      if (isWanted || at !== undefined) throw new UsageError(message);
      console.error(message);
      return undefined;
    }
  }
});

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new UsageError(`--port takes a number from 0 (any free port) to 65535, not "${text}"`);
  }
  return port;
}

function openBrowser(url: string): void {
  const [command, ...before] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '']
        : ['xdg-open'];
  const child = spawn(command ?? 'xdg-open', [...before, url], { stdio: 'ignore', detached: true });
  child.once('error', () => console.error(`no browser could be opened: go to ${url} yourself`));
  child.unref();
}

function signals() {
  const controller = new AbortController();
  const abort = () => controller.abort();
  process.once('SIGINT', abort);
  process.once('SIGTERM', abort);
  return {
    signal: controller.signal,
    abort() {
      process.off('SIGINT', abort);
      process.off('SIGTERM', abort);
    },
  };
}
