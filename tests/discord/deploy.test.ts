import { REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type SmallDiscord, startSmallDiscord } from '../../playground/index.ts';
import { commandBodies, deployCommands } from '../../src/discord/deploy.ts';

const bodies = commandBodies(commands);
let discord: SmallDiscord;
beforeEach(async () => {
  discord = await startSmallDiscord();
});
afterEach(() => discord.close());

function deploy(list = bodies, guildId?: string) {
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
  return deployCommands(list, { rest, applicationId: undefined, guildId });
}

function writes(): string[] {
  return discord.requests.filter(({ method }) => method !== 'GET').map(({ method }) => method);
}

describe('deployCommands', () => {
  it('creates every command the first time, and sends nothing the second', async () => {
    expect((await deploy()).every(({ change }) => change === 'created')).toBe(true);
    expect(discord.world.commands.size).toBe(bodies.length);
    const before = writes().length;
    expect((await deploy()).every(({ change }) => change === 'unchanged')).toBe(true);
    expect(writes()).toHaveLength(before);
    expect(discord.violations.filter(({ kind }) => kind === 'rejected')).toEqual([]);
  });

  it('sends what has changed alone, and removes what is gone', async () => {
    await deploy();
    const [first, second, ...others] = bodies;
    if (!first || !second) throw new Error('two commands are needed');
    const renamed = {
      ...first,
      description_localizations: { ko: '바뀐 설명', ja: '変わった説明' },
    };
    const before = writes().length;
    const changes = await deploy([renamed, ...others]);
    expect(changes.filter(({ change }) => change !== 'unchanged')).toEqual([
      { name: first.name, change: 'updated' },
      { name: second.name, change: 'removed' },
    ]);
    expect(writes().slice(before)).toEqual(['PATCH', 'DELETE']);
  });

  it('sees an option that was taken away', async () => {
    await deploy();
    const without = bodies.map((body) => (body.name === 'facts' ? { ...body, options: [] } : body));
    const changes = await deploy(without as typeof bodies);
    expect(changes.find(({ name }) => name === 'facts')?.change).toBe('updated');
    expect(
      (await deploy(without as typeof bodies)).every(({ change }) => change === 'unchanged'),
    ).toBe(true);
  });

  it('registers on one server where that is wanted', async () => {
    const guild = discord.world.guild('newsroom');
    await deploy(bodies, guild.id);
    expect([...discord.world.commands.values()].every(({ guildId }) => guildId === guild.id)).toBe(
      true,
    );
  });
});
