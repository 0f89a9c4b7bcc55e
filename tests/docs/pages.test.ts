import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { projectFile } from '../../src/project-file.ts';

const read = (page: string) => readFileSync(projectFile(page), 'utf8');
const readme = read('README.md');
const scripts: Readonly<Record<string, string>> = JSON.parse(read('package.json')).scripts;

const FOLDERS = ['.', 'docs', 'data', 'deploy', 'eval', 'playground', '.github/workflows'];
const pages = FOLDERS.flatMap((folder) =>
  readdirSync(projectFile(folder))
    .filter((name) => /\.(?:md|service|yml|yaml)$|^\.env\.example$|^Dockerfile$/.test(name))
    .map((name) => path.join(folder, name)),
);

describe.each(pages)('%s', (page) => {
  const text = read(page);

  it('names only scripts that there are', () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].map(
      ([, name]) => name ?? '',
    );
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('links only to files that there are', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(
      ([, link]) => link ?? '',
    );
    const from = path.dirname(projectFile(page));
    expect(links.filter((link) => !existsSync(path.resolve(from, link)))).toEqual([]);
  });
});

it('README.md and .env.example name the same variables', () => {
  const inExample = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
  const inReadme = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
  expect(inReadme.sort()).toEqual(inExample.sort());
});

it('README.md names every command', () => {
  const names = [
    ...commands.slash.map(({ data }) => `\`/${data.name}`),
    ...commands.message.map(({ data }) => `*${data.name}*`),
  ];
  expect(names.filter((name) => !readme.includes(name))).toEqual([]);
});

it('the invite link asks for the permissions that README.md explains, and no others', () => {
  const explained =
    PermissionFlagsBits.ViewChannel |
    PermissionFlagsBits.SendMessages |
    PermissionFlagsBits.SendMessagesInThreads |
    PermissionFlagsBits.ReadMessageHistory;
  expect(/permissions=(\d+)/.exec(readme)?.[1]).toBe(String(explained));
});

it('README.md and package.json agree on the oldest Node', () => {
  const { engines } = JSON.parse(read('package.json'));
  expect(engines.node).toBe('>=20.20');
  expect(readme).toContain('20.20 or newer');
});
