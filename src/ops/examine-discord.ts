import {
  type APIApplication,
  type APIGuildMember,
  ChannelType,
  PermissionFlagsBits,
  REST,
  type RESTGetAPICurrentUserGuildsResult,
  type RESTGetAPICurrentUserResult,
  type RESTGetAPIGatewayBotResult,
  type RESTGetAPIGuildChannelsResult,
  type RESTGetAPIGuildRolesResult,
  Routes,
} from 'discord.js';
import { commands } from '../../commands/index.ts';
import type { BotConfig } from '../config.ts';
import { commandBodies, deployCommands } from '../discord/deploy.ts';
import { explain } from '../discord/explain.ts';
import { permissionsIn } from './channel-permissions.ts';
import type { Finding } from './finding.ts';

/** Servers whose channels are looked at, and channels that are named of each. */
const MOST_SERVERS = 10;
const MOST_NAMED = 5;
/** Logins of a day that should be left: each start takes one for each shard. */
const FEW_LOGINS = 20;
const INVITATION = 'scope=bot+applications.commands&permissions=274877975552';

/** What Discord says of token, application, commands and permissions. */
export async function examineDiscord(config: BotConfig): Promise<Finding[]> {
  const { token, apiUrl, guildId } = config;
  const rest = new REST({ ...(apiUrl ? { api: apiUrl } : {}), timeout: 10_000 }).setToken(token);
  const findings: Finding[] = [];
  try {
    const me = (await rest.get(Routes.user())) as RESTGetAPICurrentUserResult;
    findings.push({ grade: 'good', says: `DISCORD_TOKEN: it is that of ${me.username}` });
    const application = (await rest.get(Routes.currentApplication())) as APIApplication;
    findings.push(...examineApplication(application, config));
    findings.push(examineLogins(await gateway(rest), config));
    const guilds = (await rest.get(Routes.userGuilds())) as RESTGetAPICurrentUserGuildsResult;
    if (guildId !== undefined && !guilds.some(({ id }) => id === guildId)) {
      findings.push({
        grade: 'bad',
        says: `DISCORD_GUILD_ID: the bot is on no server ${guildId}`,
        remedy: `correct it, or invite the bot: https://discord.com/oauth2/authorize?client_id=${application.id}&${INVITATION}`,
      });
    } else findings.push(await examineCommands(rest, application.id, guildId));
    if (guilds.length === 0) {
      findings.push({
        grade: 'note',
        says: 'the bot is on no server',
        remedy: `invite it: https://discord.com/oauth2/authorize?client_id=${application.id}&${INVITATION}`,
      });
    }
    for (const guild of guilds.slice(0, MOST_SERVERS)) {
      findings.push(...(await examineServer(rest, guild, me.id)));
    }
    if (guilds.length > MOST_SERVERS) {
      findings.push({
        grade: 'open',
        says: `${guilds.length - MOST_SERVERS} further servers were not looked at`,
      });
    }
  } catch (error) {
    const explained = explain(error, apiUrl);
    if (!explained) throw error;
    const [says = '', remedy] = explained.text.split(/\n\s*→ /);
    findings.push({ grade: 'bad', says, ...(remedy === undefined ? {} : { remedy }) });
  }
  return findings;
}

async function gateway(rest: REST): Promise<RESTGetAPIGatewayBotResult> {
  return (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
}

function examineApplication(application: APIApplication, { clientId }: BotConfig): Finding[] {
  const findings: Finding[] = [];
  if (clientId !== undefined && clientId !== application.id) {
    findings.push({
      grade: 'bad',
      says: `DISCORD_CLIENT_ID: it is ${clientId}, the token is that of ${application.id}`,
      remedy: 'leave it empty, or take token and ID from the same application',
    });
  }
  if (application.interactions_endpoint_url) {
    findings.push({
      grade: 'bad',
      says: 'Discord sends commands and buttons to an address on the web, so that the bot hears of none',
      remedy:
        'empty the field Interactions Endpoint URL on the General Information page of the application',
    });
  }
  return findings;
}

function examineLogins(
  { shards, session_start_limit: { remaining, total } }: RESTGetAPIGatewayBotResult,
  { shards: setting }: BotConfig,
): Finding {
  if (setting.kind !== 'recommended' && setting.count < shards) {
    return {
      grade: 'note',
      says: `SHARDS: ${setting.count} in all, Discord recommends ${shards}`,
      remedy: 'leave it empty, or raise the count on every machine',
    };
  }
  return remaining < FEW_LOGINS
    ? {
        grade: 'note',
        says: `only ${remaining} of ${total} logins are left for today`,
        remedy:
          'find out why the bot is started so often: after the last one Discord resets the token',
      }
    : { grade: 'good', says: `gateway: ${remaining} of ${total} logins left for today` };
}

async function examineCommands(
  rest: REST,
  applicationId: string,
  guildId: string | undefined,
): Promise<Finding> {
  const where = guildId === undefined ? 'everywhere' : `on the server ${guildId}`;
  const changes = await deployCommands(commandBodies(commands), {
    rest,
    applicationId,
    guildId,
    isDryRun: true,
  });
  const due = changes.filter(({ change }) => change !== 'unchanged');
  if (due.length === 0) {
    return { grade: 'good', says: `commands: all ${changes.length} are registered ${where}` };
  }
  const named = due.map(({ name, change }) => `${name} (${WORDS[change]})`).join(', ');
  return {
    grade: 'bad',
    says: `commands ${where}: ${named}`,
    remedy: guildId === undefined ? 'npm run deploy' : `npm run deploy -- --guild ${guildId}`,
  };
}

const WORDS = {
  created: 'missing',
  updated: 'out of date',
  removed: 'no longer known',
  unchanged: '',
} as const;

/** What the bot should be allowed, and what its absence means. */
const WANTED = [
  [PermissionFlagsBits.ViewChannel, 'View Channels', 'hears no mention'],
  [PermissionFlagsBits.SendMessages, 'Send Messages', 'answers by direct message instead'],
  [
    PermissionFlagsBits.SendMessagesInThreads,
    'Send Messages in Threads',
    'answers by direct message instead',
  ],
  [
    PermissionFlagsBits.ReadMessageHistory,
    'Read Message History',
    'cannot reply to a message, nor understand follow-ups, nor catch up',
  ],
] as const;

async function examineServer(
  rest: REST,
  { id, name }: { readonly id: string; readonly name: string },
  memberId: string,
): Promise<Finding[]> {
  const [member, roles, channels] = (await Promise.all([
    rest.get(Routes.guildMember(id, memberId)),
    rest.get(Routes.guildRoles(id)),
    rest.get(Routes.guildChannels(id)),
  ])) as [APIGuildMember, RESTGetAPIGuildRolesResult, RESTGetAPIGuildChannelsResult];
  const standing = { guildId: id, memberId, memberRoles: member.roles, roles };
  const texts = channels.flatMap((channel) =>
    channel.type === ChannelType.GuildText || channel.type === ChannelType.GuildForum
      ? [{ name: channel.name, may: permissionsIn(standing, channel.permission_overwrites ?? []) }]
      : [],
  );
  const findings: Finding[] = [];
  let visible = texts;
  for (const [permission, label, means] of WANTED) {
    const without = visible.filter(({ may }) => !may.has(permission));
    // What it does not see it cannot write into either: said once.
    if (permission === PermissionFlagsBits.ViewChannel) {
      visible = texts.filter((channel) => !without.includes(channel));
    }
    if (without.length === 0) continue;
    const named = without.slice(0, MOST_NAMED).map((channel) => `#${channel.name}`);
    const more = without.length - named.length;
    findings.push({
      grade: 'note',
      says: `${name}: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}: without ${label} it ${means}`,
      remedy: `allow the bot ${label} there, if it is meant to be there`,
    });
  }
  return findings.length > 0
    ? findings
    : [{ grade: 'good', says: `${name}: it may do what it needs in every channel` }];
}
