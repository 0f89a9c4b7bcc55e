import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectFile } from '../../src/project-file.ts';
import { runToEnd } from '../e2e/harness.ts';
import { copyShippedIndex } from '../shipped-index.ts';

let folder: string;
let env: { INDEX_FILE: string };
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilcrow-readme-'));
  env = { INDEX_FILE: await copyShippedIndex(folder) };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const SHOWN = /^```console\n\$ (?<line>.*)\n(?<output>[\s\S]*?)^```$/gm;
const ASKED = /^npm run --silent (?<script>ask|check) -- "(?<text>[^"]*)"$/;
const PIPED = /^echo '(?<input>[^']*)' \| npm run --silent playground -- --terminal$/;

/** What a line of the README prints, run as the README says. */
async function run(line: string): Promise<string> {
  const asked = ASKED.exec(line)?.groups;
  const piped = PIPED.exec(line)?.groups;
  if (!asked && !piped)
    throw new Error(`README.md shows a command that is not known here: ${line}`);
  const { code, stdout, stderr } = asked
    ? await runToEnd(`src/scripts/${asked['script']}.ts`, [asked['text'] ?? ''], env)
    : await runToEnd('src/scripts/playground.ts', ['--terminal'], env, `${piped?.['input']}\n`);
  expect({ line, code, stderr: code === 0 ? '' : stderr }).toEqual({ line, code: 0, stderr: '' });
  return `${stdout.trimEnd()}\n`;
}

it('README.md shows what its commands print (when an answer rightly changes: npx vitest run tests/docs -u)', async () => {
  const file = projectFile('README.md');
  let page = await readFile(file, 'utf8');
  const shown = [...page.matchAll(SHOWN)];
  expect(shown.length).toBeGreaterThanOrEqual(6);
  for (const { 0: block, groups } of shown) {
    const line = groups?.['line'] ?? '';
    const output = await run(line);
    page = page.replace(block, () => `\`\`\`console\n$ ${line}\n${output}\`\`\``);
  }
  await expect(page).toMatchFileSnapshot(file);
}, 120_000);
