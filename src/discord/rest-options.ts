import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import { kindOfFault } from './faults.ts';
import { createPace, type RequestKind } from './pace.ts';
import { createPatience, type Patience } from './patience.ts';

/**
 * How long the first response to an interaction may take before it is tried again: short enough for
 * a second and a third attempt in Discord's three seconds. An attempt that did arrive shows itself by
 * code 40060 at the next.
 */
const CALLBACK_PATIENCE_MS = 900;
/** Nobody waits for it any longer; discord.js would, for as long as for any other request. */
const CALLBACK_LONGEST_MS = 3000;
/** A handler is kept for every interaction until it is swept: once an hour, unless told. */
const SWEEP_MS = 60_000;
/** For every other request; whatever is sent twice carries a nonce or is an edit. */
const PATIENCE_MS = 5000;

export interface RestWatch {
  /** A request that bore the token was answered with 401: discord.js drops the token and no request will work again. */
  onUnauthorized(): void;
  /** Every answer of Discord's, by status. */
  onResponse?(status: number): void;
}

/** Options of the REST client: where it goes, and what happens on the way. */
export function restOptions(apiUrl: string | undefined, watch: RestWatch): Partial<RESTOptions> {
  const pace = createPace();
  const patience = createPatience();
  return {
    // discord.js would count what Discord does not: the pace is kept below.
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    ...(apiUrl === undefined ? {} : { api: apiUrl }),
    handlerSweepInterval: SWEEP_MS,
    timeout: PATIENCE_MS,
    async makeRequest(url, init) {
      const kind = kindOf(url, init);
      await pace.turn(kind, init.signal ?? undefined);
      const response = isFirstResponse(url)
        ? await firstResponse(patience, url, init)
        : await request(url, init);
      watch.onResponse?.(response.status);
      if (response.headers.has('X-RateLimit-Global')) pace.refused(kind);
      if (response.status === 401 && kind === 'bot') watch.onUnauthorized();
      return response;
    },
  };
}

type MakeRequest = RESTOptions['makeRequest'];

/**
 * A connection that has been idle may be closed by the other side in the moment it is used again, and
 * discord.js gives up on it: what only reads is asked for once more.
 */
const request: MakeRequest = async (url, init) => {
  if (init.method !== 'GET') return DefaultRestOptions.makeRequest(url, init);
  try {
    return await DefaultRestOptions.makeRequest(url, init);
  } catch (error) {
    if (kindOfFault(error) !== 'transient') throw error;
    return DefaultRestOptions.makeRequest(url, init);
  }
};

/**
 * A first response that is given up in time for another attempt, where that may help; in any case when
 * it is too late.
 */
async function firstResponse(
  patience: Patience,
  url: string,
  init: Parameters<MakeRequest>[1],
): ReturnType<MakeRequest> {
  // Aborted plainly, not by AbortSignal.timeout: discord.js tries again after an AbortError only.
  const attempt = new AbortController();
  const abort = () => attempt.abort();
  let isTooLate = false;
  const stop = patience.wait(CALLBACK_PATIENCE_MS, abort);
  const timer = setTimeout(() => {
    isTooLate = true;
    abort();
  }, CALLBACK_LONGEST_MS);
  init.signal?.addEventListener('abort', abort, { once: true });
  let isAnswered = false;
  try {
    const response = await DefaultRestOptions.makeRequest(url, { ...init, signal: attempt.signal });
    isAnswered = true;
    return response;
  } catch (error) {
    // By this code discord.js does not try again, and we know what has happened.
    if (isTooLate) throw Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' });
    throw error;
  } finally {
    stop(isAnswered);
    clearTimeout(timer);
  }
}

function kindOf(url: string, { headers }: Parameters<MakeRequest>[1]): RequestKind {
  // discord.js gives the headers as a plain object.
  if (typeof headers === 'object' && 'Authorization' in headers) return 'bot';
  return isFirstResponse(url) ? 'first-response' : 'interaction';
}

function isFirstResponse(url: string): boolean {
  return /\/callback(\?|$)/.test(url);
}
