import { GatewayCloseCodes } from 'discord.js';

const BAD_TOKEN =
  'DISCORD_TOKEN: Discord does not accept it\n    → reset the token (https://discord.com/developers/applications → your application → Bot → Reset Token) and put the new one into .env';

/** Close codes after which Discord will not have the bot back: the setting that is wrong, and how to mend it. */
const REASONS: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, BAD_TOKEN],
  [
    GatewayCloseCodes.InvalidShard,
    'SHARDS: Discord does not accept the shard\n    → give shards below the count, the same count on every machine (SHARDS=0-3/16), or leave it empty',
  ],
  [
    GatewayCloseCodes.ShardingRequired,
    'SHARDS: the bot is in too many servers for so few shards\n    → leave it empty, so that Discord is asked for the count, or raise the count',
  ],
  [
    GatewayCloseCodes.InvalidAPIVersion,
    'Discord no longer takes the version of the gateway that this version of Pilcrow speaks\n    → update Pilcrow',
  ],
  [
    GatewayCloseCodes.InvalidIntents,
    'Discord does not know the intents that this version of Pilcrow asks for\n    → update Pilcrow',
  ],
  [
    GatewayCloseCodes.DisallowedIntents,
    'Discord has not granted the intents\n    → Pilcrow needs none of the privileged ones: update Pilcrow, or undo what was changed in src/discord/client.ts',
  ],
]);

/** Why Discord has closed the connection for good. */
export function reasonOfClose(code: number): string {
  return REASONS.get(code) ?? `Discord has closed the connection for good (close code ${code})`;
}

/** Why nothing works after a request was answered with 401. */
export const REASON_OF_401 = BAD_TOKEN;
