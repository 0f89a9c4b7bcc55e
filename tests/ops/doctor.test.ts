/** `npm run doctor`: what is right it says is right; what is wrong it names, with what to do, and exit code 1. */

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { REST } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type SmallDiscord, startSmallDiscord } from '../../playground/index.ts';
import { commandBodies, deployCommands } from '../../src/discord/deploy.ts';
import { rebuildIndex } from '../../src/open-index.ts';
import { examineNode } from '../../src/ops/examine-machine.ts';
import { projectFile } from '../../src/project-file.ts';
import { runToEnd } from '../e2e/harness.ts';
import { withFormat } from '../index/with-format.ts';
import { copyShippedIndex } from '../shipped-index.ts';

let folder: string;
/** The shipped article alone, which is read in no time. */
let corpus: string;
let indexFile: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilcrow-'));
  corpus = path.join(folder, 'corpus');
  indexFile = path.join(folder, 'article.bin');
  const article = path.join('2026-01-13-chosei-remains', 'article.md');
  await cp(projectFile('corpus', article), path.join(corpus, article));
  await rebuildIndex({ corpusDir: corpus, indexFile }, () => {});
});
afterAll(() => rm(folder, { recursive: true, force: true }));

// What the environment of whoever runs the tests says has no place here; nor has their .env.
const EMPTY = { DISCORD_TOKEN: '', DISCORD_GUILD_ID: '', JOURNAL_FILE: '', SHARDS: '' };
const doctor = async (env: NodeJS.ProcessEnv) => {
  const { code, stdout, stderr } = await runToEnd('src/scripts/doctor.ts', [], {
    ...EMPTY,
    CORPUS_DIR: corpus,
    INDEX_FILE: indexFile,
    ...env,
  });
  expect(stderr).toBe('');
  return { code, said: stdout };
};

describe('without a token', () => {
  it('looks at everything else, and says what it could not ask', async () => {
    const { code, said } = await doctor({
      CORPUS_DIR: projectFile('corpus'),
      INDEX_FILE: await copyShippedIndex(folder),
    });
    expect(code).toBe(0);
    expect(said).toMatch(/✓ Node \d+\.\d+/);
    expect(said).toMatch(/✓ corpus: 1 article, 31 paragraphs, every quote/);
    expect(said).toMatch(/✓ index: .*index\.bin, built \d{4}/);
    expect(said).toMatch(/– DISCORD_TOKEN is not set: Discord was not asked/);
    expect(said).toMatch(/\nnothing has to be mended\n$/);
  });

  it('names every setting that is wrong, and looks at the rest', async () => {
    const { code, said } = await doctor({ LOG_LEVEL: 'loud', HEALTH_PORT: '-1' });
    expect(code).toBe(1);
    expect(said).toMatch(/✗ LOG_LEVEL: must be one of .*\n {2}→ give one of them/);
    expect(said).toMatch(/✗ HEALTH_PORT: .*\n {2}→ give a free port/);
    expect(said).toMatch(/✓ corpus/);
    expect(said).toMatch(/2 to mend/);
  });

  it('names every fault of the corpus with its line', async () => {
    const faulty = path.join(folder, 'faulty');
    await cp(corpus, faulty, { recursive: true });
    const file = path.join(faulty, '2026-01-13-chosei-remains', 'facts.yaml');
    await writeFile(file, '- id: x\n  statement: 5\n');
    const { code, said } = await doctor({ CORPUS_DIR: faulty });
    expect(code).toBe(1);
    expect(said).toMatch(/✗ corpus: .*facts\.yaml:\d+: .*\n {2}→ /);
  });

  it.each<[string, (file: string) => Promise<void>, RegExp]>([
    ['missing', async () => {}, /! index: .*\n {2}→ npm run index/],
    ['damaged', (file) => writeFile(file, ''), /! index: .*not whole.*\n {2}→ npm run index/],
    [
      'of a newer format',
      async (file) => writeFile(file, withFormat(await readFile(indexFile), 999)),
      /! index: .*format 999.*\n {2}→ update Pilcrow/,
    ],
  ])('an index that is %s: noted', async (name, put, expected) => {
    const file = path.join(folder, `${name}.json`);
    await put(file);
    const { code, said } = await doctor({ INDEX_FILE: file });
    expect(said).toMatch(expected);
    expect(code).toBe(0);
  });

  it('the corpus changed since: noted', async () => {
    const changed = path.join(folder, 'changed');
    await cp(corpus, changed, { recursive: true });
    await cp(projectFile('corpus', 'glossary.yaml'), path.join(changed, 'glossary.yaml'));
    const { said } = await doctor({ CORPUS_DIR: changed });
    expect(said).toMatch(/! index: .*the corpus has changed/);
  });

  it('a folder that cannot be written to', async () => {
    // Below a file nobody can make a folder, not even root.
    const closed = path.join(indexFile, 'below');
    const { code, said } = await doctor({
      INDEX_FILE: path.join(closed, 'index.bin'),
      JOURNAL_FILE: path.join(closed, 'refused.lmdb'),
    });
    expect(code).toBe(1);
    expect(said).toMatch(/✗ index: .*cannot be written to/);
    expect(said).toMatch(/✗ journal: .*cannot be written/);
  });

  it('a file that is no journal in the place of one', async () => {
    const file = path.join(folder, 'refused.lmdb');
    await writeFile(file, 'hello');
    const { code, said } = await doctor({ JOURNAL_FILE: file });
    expect(code).toBe(1);
    expect(said).toMatch(/✗ journal: .*refused\.lmdb is no journal\n {2}→ move it away/);
  });
});

it.each([
  ['20.19.9', 'bad'],
  ['18.20.8', 'bad'],
  ['20.20.0', 'good'],
  ['24.1.0', 'good'],
])('Node %s is %s', async (version, grade) => {
  expect((await examineNode(version)).grade).toBe(grade);
});

describe('with a token', () => {
  let discord: SmallDiscord;
  afterEach(() => discord.close());
  const env = () => ({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
  const rest = () => new REST({ api: discord.apiUrl }).setToken(discord.token);
  const register = () =>
    deployCommands(commandBodies(commands), {
      rest: rest(),
      applicationId: undefined,
      guildId: undefined,
    });

  it('says whose it is, that the commands are registered, and where something is withheld', async () => {
    discord = await startSmallDiscord();
    await register();
    const { code, said } = await doctor(env());
    expect(said).toMatch(/✓ DISCORD_TOKEN: it is that of pilcrow/);
    expect(said).toMatch(/✓ gateway: 1000 of 1000 logins left/);
    expect(said).toMatch(/✓ commands: all 10 are registered everywhere/);
    expect(said).toMatch(/! newsroom: #staff-only: without View Channels it hears no mention/);
    expect(said).toMatch(/! newsroom: #read-only: without Send Messages it answers by direct/);
    expect(said).toMatch(/! newsroom: #no-history: without Read Message History/);
    expect(code).toBe(0);
    expect(said).not.toContain(discord.token);
    expect(discord.violations).toEqual([]);
  });

  it('commands that are missing or out of date: named, nothing is changed', async () => {
    discord = await startSmallDiscord();
    const { code, said } = await doctor(env());
    expect(code).toBe(1);
    expect(said).toMatch(/✗ commands everywhere: ask \(missing\), .*\n {2}→ npm run deploy/);
    expect(discord.world.commands.size).toBe(0);
    await register();
    const [command] = discord.world.commands.values();
    if (command) command.data['description'] = 'of long ago';
    expect((await doctor(env())).said).toMatch(/✗ commands everywhere: ask \(out of date\)\n/);
  });

  it.each<[string, () => NodeJS.ProcessEnv, RegExp]>([
    [
      'a token that Discord refuses',
      () => ({ DISCORD_TOKEN: 'a.wrong.token' }),
      /✗ DISCORD_TOKEN: Discord does not accept it\n {2}→ reset the token/,
    ],
    [
      'an ID of another application',
      () => ({ DISCORD_CLIENT_ID: '123456789012345678' }),
      /✗ DISCORD_CLIENT_ID: it is 123456789012345678.*\n {2}→ leave it empty/,
    ],
    [
      'a server it is not on',
      () => ({ DISCORD_GUILD_ID: '123456789012345678' }),
      /✗ DISCORD_GUILD_ID: the bot is on no server 1234.*\n {2}→ correct it, or invite the bot: https/,
    ],
    [
      'Discord out of reach',
      () => ({ DISCORD_API_URL: 'http://127.0.0.1:9/api' }),
      /✗ http:\/\/127\.0\.0\.1:9\/api cannot be reached \(ECONNREFUSED\)\n {2}→ check the network/,
    ],
  ])('%s', async (_, more, expected) => {
    discord = await startSmallDiscord();
    await register();
    const { code, said } = await doctor({ ...env(), ...more() });
    expect(said).toMatch(expected);
    expect(code).toBe(1);
  });

  it('few logins left, too few shards, no server: noted', async () => {
    discord = await startSmallDiscord({
      limits: { sessionsLeft: 3, shards: 2 },
      seed: (world) => void world.addUser({ username: 'alex' }),
    });
    await register();
    const few = await doctor(env());
    expect(few.said).toMatch(/! only 3 of 1000 logins are left/);
    expect(few.said).toMatch(/! the bot is on no server\n {2}→ invite it: https.*client_id=\d+/);
    const { said } = await doctor({ ...env(), SHARDS: '1' });
    expect(said).toMatch(/! SHARDS: 1 in all, Discord recommends 2/);
  });
});

describe('npm run deploy', () => {
  const deploy = (env: NodeJS.ProcessEnv) =>
    runToEnd('src/scripts/deploy-commands.ts', [], { ...EMPTY, DISCORD_TOKEN: 'a.b.c', ...env });

  it('without a network: says so, no stack, exit code 1', async () => {
    const { code, stderr } = await deploy({ DISCORD_API_URL: 'http://127.0.0.1:9/api' });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^http:\/\/127\.0\.0\.1:9\/api cannot be reached \(ECONNREFUSED\)\n\s+→ check the network/,
    );
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('with a name that no server has: the same', async () => {
    const { code, stderr } = await deploy({ DISCORD_API_URL: 'http://discord.invalid/api' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/cannot be reached \((ENOTFOUND|EAI_AGAIN)\)/);
  });

  it.each<[string, (discord: SmallDiscord) => NodeJS.ProcessEnv, RegExp]>([
    ['a wrong token', () => ({}), /^DISCORD_TOKEN: Discord does not accept it\n\s+→ reset/],
    [
      'another application',
      ({ token }) => ({ DISCORD_TOKEN: token, DISCORD_CLIENT_ID: '123456789012345678' }),
      /^DISCORD_CLIENT_ID: Discord knows no such application/,
    ],
    [
      'a server it is not on',
      ({ token }) => ({ DISCORD_TOKEN: token, DISCORD_GUILD_ID: '123456789012345678' }),
      /server.*\n\s+→ check the ID of the server/,
    ],
    [
      'an address that is not of the API',
      ({ token, apiUrl }) => ({ DISCORD_TOKEN: token, DISCORD_API_URL: `${apiUrl}/../somewhere` }),
      /^DISCORD_API_URL: what answers at .* is not Discord's API\n\s+→ correct it/,
    ],
  ])('%s: the setting is named, exit code 78', async (_, env, expected) => {
    const discord = await startSmallDiscord();
    const { code, stderr } = await deploy({ DISCORD_API_URL: discord.apiUrl, ...env(discord) });
    await discord.close();
    expect(stderr).toMatch(expected);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(78);
  });
});
