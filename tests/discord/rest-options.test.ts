import { REST, RESTEvents } from 'discord.js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type SmallDiscord, startSmallDiscord } from '../../playground/index.ts';
import { restOptions } from '../../src/discord/rest-options.ts';

let discord: SmallDiscord;
beforeEach(async () => {
  discord = await startSmallDiscord();
});
afterEach(() => discord.close());

const FOLLOW_UP = '/webhooks/1/token/messages/@original';

function client(onUnauthorized = () => {}) {
  return new REST(restOptions(discord.apiUrl, { onUnauthorized })).setToken(discord.token);
}

/** As many requests of interactions at once; when each arrived. */
async function arrivals(rest: REST, count: number): Promise<number[]> {
  const before = discord.requests.length;
  const sent = Array.from({ length: count }, (_, number) =>
    // A token each, as interactions have: what the small Discord has no answer for.
    rest.get(FOLLOW_UP.replace('token', `token${number}`) as `/${string}`, { auth: false }),
  );
  await Promise.allSettled(sent);
  return discord.requests.slice(before).map(({ at }) => at);
}

it('requests of interactions are not held up', async () => {
  const rest = client();
  const heldUp = vi.fn();
  rest.on(RESTEvents.RateLimited, heldUp);
  expect(await arrivals(rest, 120)).toHaveLength(120);
  expect(heldUp).not.toHaveBeenCalled();
});

it('they are paced once Discord has answered one with a limit for everything', async () => {
  const rest = client();
  discord.faults.add({
    match: {},
    action: { kind: 'rate-limit', retryAfterMs: 10, global: true },
  });
  await arrivals(rest, 1);
  const at = (await arrivals(rest, 101)).sort((a, b) => a - b);
  expect(at).toHaveLength(101);
  // Fifty in a second: the last one waits for two of them to pass.
  expect((at.at(-1) ?? 0) - (at[0] ?? 0)).toBeGreaterThan(1800);
});

it('401 with the token: told; with the token of an interaction: not', async () => {
  const onUnauthorized = vi.fn();
  const rest = client(onUnauthorized);
  discord.faults.add({ match: {}, action: { kind: 'status', status: 401 }, times: 2 });
  await expect(rest.get(FOLLOW_UP, { auth: false })).rejects.toThrow();
  expect(onUnauthorized).not.toHaveBeenCalled();
  await expect(rest.get('/users/@me')).rejects.toThrow();
  expect(onUnauthorized).toHaveBeenCalledOnce();
});

it('nobody waits for a first response beyond three seconds, however many get no answer', async () => {
  const rest = client();
  discord.faults.add({ match: { method: 'POST' }, action: { kind: 'timeout' }, times: Infinity });
  // More than are repeated: those are given up after 0.9 s, and wait once more.
  const started = performance.now();
  const given = await Promise.allSettled(
    Array.from({ length: 30 }, (_, number) =>
      rest.post(`/interactions/${number}/token${number}/callback`, { auth: false }),
    ),
  );
  expect(given.every(({ status }) => status === 'rejected')).toBe(true);
  expect(performance.now() - started).toBeLessThan(4500);
});

it('a connection broken off: what only reads is asked once more, what writes is not', async () => {
  const rest = client();
  const cut = () => discord.faults.add({ match: {}, action: { kind: 'cut' } });
  cut();
  await expect(rest.get('/users/@me')).resolves.toHaveProperty('id');
  const before = discord.requests.length;
  cut();
  const body = { recipient_id: discord.member('alex').user.id };
  await expect(rest.post('/users/@me/channels', { body })).rejects.toThrow();
  expect(discord.requests).toHaveLength(before + 1);
});
