import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { commandBodies } from '../../src/discord/deploy.ts';

/** Discord's rule for names of slash commands and options. */
const NAME = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;
const LOCALES = ['ko', 'ja'];

interface Named {
  readonly name: string;
  readonly name_localizations?: Record<string, string>;
  readonly description: string;
  readonly description_localizations?: Record<string, string>;
  readonly type?: number;
  readonly options?: readonly Named[];
}

const bodies = commandBodies(commands) as unknown as Named[];
const slash = bodies.filter(({ type = 1 }) => type === 1);
const everything = slash.flatMap((command) => [command, ...(command.options ?? [])]);

describe('names and descriptions', () => {
  it.each(everything.map((named) => [named.name, named] as const))('%s', (_, named) => {
    const names = [named.name, ...Object.values(named.name_localizations ?? {})];
    const descriptions = [
      named.description,
      ...Object.values(named.description_localizations ?? {}),
    ];
    expect(Object.keys(named.name_localizations ?? {})).toEqual(LOCALES);
    expect(Object.keys(named.description_localizations ?? {})).toEqual(LOCALES);
    for (const name of names) {
      expect(name).toMatch(NAME);
      expect(name).toBe(name.toLowerCase());
    }
    for (const description of descriptions) {
      expect(description.length).toBeGreaterThan(0);
      expect(description.length).toBeLessThanOrEqual(100);
    }
  });

  it.each(['en', ...LOCALES])(
    'no two commands, and no two options of one, are called the same in %s',
    (locale) => {
      const nameIn = (named: Named) => named.name_localizations?.[locale] ?? named.name;
      for (const list of [slash, ...slash.map(({ options }) => options ?? [])]) {
        const names = list.map(nameIn);
        expect(new Set(names).size).toBe(names.length);
      }
    },
  );
});

describe('a command as a whole', () => {
  it.each(slash.map((command) => [command.name, command] as const))(
    '/%s stays within 8,000 characters, the longest translation counted',
    (_, command) => {
      const longest = (own: string, others: Record<string, string> = {}) =>
        Math.max(own.length, ...Object.values(others).map(({ length }) => length));
      const total = [command, ...(command.options ?? [])]
        .map(
          (one) =>
            longest(one.name, one.name_localizations) +
            longest(one.description, one.description_localizations),
        )
        .reduce((sum, length) => sum + length, 0);
      expect(total).toBeLessThanOrEqual(8000);
    },
  );

  it('offers /ask and the context-menu command under the names others rely on', () => {
    expect(slash[0]).toMatchObject({
      name: 'ask',
      options: [{ name: 'question', required: true }, { name: 'private' }],
    });
    expect(bodies).toContainEqual(
      expect.objectContaining({ name: 'Check against the record', type: 3 }),
    );
  });

  it('works in servers, direct messages and private channels, however it was installed', () => {
    for (const body of bodies) {
      expect(body).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
    }
  });
});
