import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';

/**
 * What an error of a request to Discord calls for:
 * - `late`: the interaction is unknown, as a rule because the three seconds had passed
 * - `acknowledged`: an earlier attempt did arrive, although its answer did not
 * - `removed`: what was to be changed has been deleted, or its token has run out
 * - `no-reply`: a reply cannot be given here, a plain message may
 * - `forbidden`: not in this channel
 * - `transient`: Discord or the way to it is out of order, so that trying again may help
 * - `other`: a mistake of ours (50035 among them) or something never seen
 */
export type FaultKind =
  | 'late'
  | 'acknowledged'
  | 'removed'
  | 'no-reply'
  | 'forbidden'
  | 'transient'
  | 'other';

/** Replies take the right to read the history; discord.js has no name for this code. */
const REPLY_NEEDS_HISTORY = 160_002;
const ACKNOWLEDGED = 40_060;

const KINDS: ReadonlyMap<number | string, FaultKind> = new Map<number | string, FaultKind>([
  [RESTJSONErrorCodes.UnknownInteraction, 'late'],
  [ACKNOWLEDGED, 'acknowledged'],
  [RESTJSONErrorCodes.UnknownMessage, 'removed'],
  [RESTJSONErrorCodes.UnknownChannel, 'removed'],
  [RESTJSONErrorCodes.UnknownWebhook, 'removed'],
  [RESTJSONErrorCodes.InvalidWebhookToken, 'removed'],
  [REPLY_NEEDS_HISTORY, 'no-reply'],
]);

/** Codes of sockets and of the HTTP client when nobody answers or the line breaks. */
const NETWORK =
  /^(ECONN|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|UND_ERR_(SOCKET|.*TIMEOUT|ABORTED))/;

export function kindOfFault(error: unknown): FaultKind {
  if (error instanceof DiscordAPIError) {
    const known = KINDS.get(error.code);
    if (known) return known;
    // 50001 and 50013, closed direct messages (50007), and whatever else is not allowed.
    return error.status === 403 ? 'forbidden' : 'other';
  }
  if (error instanceof HTTPError) return error.status >= 500 ? 'transient' : 'other';
  if (!(error instanceof Error)) return 'other';
  if (error.name === 'AbortError') return 'transient';
  return NETWORK.test(codeOf(error)) || NETWORK.test(codeOf(error.cause)) ? 'transient' : 'other';
}

/** Discord's or the system's code of an error, for the log; empty when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
