/** `npm run deploy`: registers the commands with Discord; `-- --guild [ID]` on one server, `-- --dry-run` prints them. */
import { parseArgs } from 'node:util';
import { REST } from 'discord.js';
import { commands } from '../../commands/index.ts';
import { environment, readBotConfig } from '../config.ts';
import { commandBodies, deployCommands } from '../discord/deploy.ts';
import { explain } from '../discord/explain.ts';
import { UsageError } from '../mendable.ts';
import { runScript } from './run-script.ts';

await runScript(
  async () => {
    const { values, positionals } = parseArgs({
      args: process.argv.slice(2).flatMap(splitGuild),
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        guild: { type: 'boolean', default: false },
        everywhere: { type: 'boolean', default: false },
      },
    });
    const bodies = commandBodies(commands);
    if (values['dry-run']) {
      console.log(JSON.stringify(bodies, null, 2));
      return;
    }
    const config = readBotConfig(environment());
    const guildId = values.everywhere ? undefined : (guildNamed(positionals) ?? config.guildId);
    if (values.guild && guildId === undefined) {
      throw new UsageError(
        '--guild needs the ID of a server: npm run deploy -- --guild 123456789012345678, or set DISCORD_GUILD_ID',
      );
    }
    const rest = new REST(config.apiUrl ? { api: config.apiUrl } : {}).setToken(config.token);
    const changes = await deployCommands(bodies, { rest, applicationId: config.clientId, guildId });
    for (const { name, change } of changes) console.log(`${change.padEnd(10)} ${name}`);
    console.log(
      guildId ? `on the server ${guildId}` : 'everywhere (clients may take a moment to show it)',
    );
  },
  (error) => explain(error, environment()['DISCORD_API_URL']),
);

/** `--guild=ID` and `--guild ID` alike; parseArgs has no option whose value may be left out. */
function splitGuild(argument: string): string[] {
  return argument.startsWith('--guild=')
    ? ['--guild', argument.slice('--guild='.length)]
    : [argument];
}

function guildNamed([id, ...more]: readonly string[]): string | undefined {
  if (more.length > 0 || (id !== undefined && !/^\d{17,20}$/.test(id))) {
    throw new UsageError(
      `"${[id, ...more].join(' ')}" is not the ID of a server (17 to 20 digits)`,
    );
  }
  return id;
}
