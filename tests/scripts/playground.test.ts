import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runNode, runToEnd } from '../e2e/harness.ts';
import { copyShippedIndex } from '../shipped-index.ts';

const SCRIPT = 'src/scripts/playground.ts';

let folder: string;
let env: { INDEX_FILE: string };
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilcrow-open-'));
  env = { INDEX_FILE: await copyShippedIndex(folder) };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npm run playground', () => {
  it('says that the port is in use, and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, stderr } = await runToEnd(SCRIPT, ['--port', String(port)], env);
    other.close();
    expect(code).toBe(1);
    expect(stderr).toContain(`port ${port} is in use: choose another with --port`);
  });

  it.each(['x', '65536', '-1', '1.5'])('takes no port %s', async (port) => {
    const { code, stderr } = await runToEnd(SCRIPT, [`--port=${port}`]);
    expect(code).toBe(1);
    expect(stderr).toContain('--port takes a number from 0 (any free port) to 65535');
  });
});

describe.skipIf(process.platform !== 'linux')('npm run playground -- --open', () => {
  /** Starts it, gives the address it prints, and what comes on standard error until `done`. */
  async function open(PATH: string, done: (stderr: () => string) => Promise<void>) {
    const child = runNode(SCRIPT, ['--open', '--port', '0'], { ...env, PATH });
    let stdout = '';
    let stderr = '';
    child.stderr?.on('data', (data) => (stderr += data));
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout?.on('data', (data) => {
        stdout += data;
        const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(stdout)?.[0];
        if (url) resolve(url);
      });
      child.once('close', () => reject(new Error(`it ended: ${stdout}${stderr}`)));
    });
    try {
      await done(() => stderr);
    } finally {
      const closed = once(child, 'close');
      child.kill('SIGINT');
      await closed;
    }
    return address;
  }

  it('opens the browser at the address it prints, which shows the page', async () => {
    const opened = path.join(folder, 'opened');
    await writeFile(path.join(folder, 'xdg-open'), `#!/bin/sh\necho "$1" > '${opened}'\n`);
    await chmod(path.join(folder, 'xdg-open'), 0o755);
    let page = '';
    const address = await open(folder, async () => {
      await expect
        .poll(() => readFile(opened, 'utf8').catch(() => ''), { timeout: 10_000 })
        .toMatch(/^http/);
      page = await (await fetch((await readFile(opened, 'utf8')).trim())).text();
    });
    expect(await readFile(opened, 'utf8')).toBe(`${address}\n`);
    expect(page).toContain('<title>Playground</title>');
  });

  it('says where to go when no browser can be opened', async () => {
    await open('/nowhere', async (stderr) => {
      await expect
        .poll(stderr, { timeout: 10_000 })
        .toMatch(/no browser could be opened: go to http:\/\/127\.0\.0\.1:\d+\/ yourself/);
    });
  });
});
