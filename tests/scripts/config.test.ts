import { describe, expect, it } from 'vitest';
import { ConfigError, readBotConfig, readConfig } from '../../src/config.ts';
import { projectFile } from '../../src/project-file.ts';

const TOKEN = 'abc.def.ghi';

function messageOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('nothing was wrong');
}

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({
      token: undefined,
      clientId: undefined,
      guildId: undefined,
      apiUrl: undefined,
      corpusDir: projectFile('corpus'),
      indexFile: projectFile('.index', 'index.bin'),
      logLevel: 'info',
    });
  });

  it.each([
    ['DISCORD_TOKEN', 'Bot abc', 'without "Bot"'],
    ['DISCORD_TOKEN', '"abc"', 'without "Bot", quotation marks'],
    ['DISCORD_CLIENT_ID', '12', '17 to 20 digits'],
    ['DISCORD_GUILD_ID', 'my server', '17 to 20 digits'],
    ['DISCORD_API_URL', 'localhost', 'http or https'],
    ['DISCORD_API_URL', 'ftp://localhost/api', 'http or https'],
    ['INDEX_FILE', 'folder/', 'not a folder'],
    ['LOG_LEVEL', 'loud', 'one of fatal'],
  ])('says what is wrong with %s=%s', (name, value, rule) => {
    const message = messageOf(() => readConfig({ [name]: value }));
    expect(message).toContain(`${name}: `);
    expect(message).toContain(rule);
    expect(message).toContain('→');
  });

  it.each([
    ['http://127.0.0.1:4000/api', 'http://127.0.0.1:4000/api'],
    ['http://127.0.0.1:4000/api/', 'http://127.0.0.1:4000/api'],
    ['https://discord.com/api/v10', 'https://discord.com/api'],
  ])('takes %s for the address %s', (given, api) => {
    expect(readConfig({ DISCORD_API_URL: given }).apiUrl).toBe(api);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ DISCORD_GUILD_ID: ' ', LOG_LEVEL: '' }).guildId).toBeUndefined();
  });
});

describe('readBotConfig', () => {
  it('names every mistake in one message, the missing token first', () => {
    const message = messageOf(() =>
      readBotConfig({ DISCORD_CLIENT_ID: 'x', DISCORD_GUILD_ID: 'y', LOG_LEVEL: 'z' }),
    );
    expect(message).toMatch(/^4 settings are wrong:\n {2}DISCORD_TOKEN: is not set/);
    expect(message).toContain('npm run playground');
    for (const name of ['DISCORD_CLIENT_ID', 'DISCORD_GUILD_ID', 'LOG_LEVEL']) {
      expect(message).toContain(`${name}: `);
    }
  });

  it('never shows the token', () => {
    const message = messageOf(() => readBotConfig({ DISCORD_TOKEN: `Bot ${TOKEN}` }));
    expect(message).not.toContain(TOKEN);
  });

  it('has the token when it is set', () => {
    expect(readBotConfig({ DISCORD_TOKEN: ` ${TOKEN} ` }).token).toBe(TOKEN);
  });
});
