import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';
import { EXIT } from '../ops/exit-code.ts';
import { REASON_OF_401 } from './fatal.ts';
import { codeOf, kindOfFault } from './faults.ts';

export interface Explanation {
  readonly text: string;
  /** What the process should end with. */
  readonly code: number;
}

/** Codes that come of a setting: which one, and how to mend it. */
const SETTINGS: ReadonlyMap<number | string, string> = new Map<number | string, string>([
  [
    RESTJSONErrorCodes.UnknownApplication,
    'DISCORD_CLIENT_ID: Discord knows no such application, or it is not the one of the token\n    → leave it empty: Discord is asked',
  ],
  [
    RESTJSONErrorCodes.MissingAccess,
    'Discord does not let this bot do that on this server\n    → check the ID of the server (DISCORD_GUILD_ID, --guild), and invite the bot with the scopes bot and applications.commands',
  ],
  [
    RESTJSONErrorCodes.UnknownGuild,
    'Discord knows no such server\n    → check the ID of the server (DISCORD_GUILD_ID, --guild)',
  ],
]);

/**
 * What a request to Discord failed on, as an operator needs to hear it; undefined for anything else.
 * @param apiUrl where Discord was looked for; undefined or empty for Discord itself
 */
export function explain(error: unknown, apiUrl: string | undefined): Explanation | undefined {
  const address = apiUrl || 'Discord';
  if (error instanceof DiscordAPIError) {
    if (error.status === 401) return { text: REASON_OF_401, code: EXIT.setting };
    const setting = SETTINGS.get(error.code);
    if (setting) return { text: setting, code: EXIT.setting };
  }
  if (isFromElsewhere(error)) {
    return {
      text: `DISCORD_API_URL: what answers at ${address} is not Discord's API\n    → correct it, or leave it empty for Discord itself`,
      code: EXIT.setting,
    };
  }
  if (kindOfFault(error) === 'transient') {
    const why = codeOf(error) || codeOf(causeOf(error)) || messageOf(error);
    return {
      text: `${address} cannot be reached (${why})\n    → check the network and DISCORD_API_URL; https://discordstatus.com tells whether Discord is out of order`,
      code: EXIT.failed,
    };
  }
  return undefined;
}

/** An answer in another form than Discord's: a page of a proxy, or of some other server. */
function isFromElsewhere(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status < 500;
  return error instanceof DiscordAPIError && typeof error.code !== 'number';
}

/** undici hides the system's own error behind "fetch failed". */
function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
