import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPace, type RequestKind } from '../../src/discord/pace.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Sends so many at once; how many have gone out, from then on. */
function send(pace: ReturnType<typeof createPace>, kind: RequestKind, count: number) {
  let out = 0;
  for (let number = 0; number < count; number += 1) {
    void pace.turn(kind).then(() => {
      out += 1;
    });
  }
  return async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms);
    return out;
  };
}

describe('the pace', () => {
  it("lets fifty requests with the bot's token out in a second, in order", async () => {
    const outAfter = send(createPace(), 'bot', 120);
    expect(await outAfter(0)).toBe(50);
    expect(await outAfter(999)).toBe(50);
    expect(await outAfter(1)).toBe(100);
    expect(await outAfter(1000)).toBe(120);
  });

  it.each<RequestKind>(['interaction', 'first-response'])('does not hold up: %s', async (kind) => {
    expect(await send(createPace(), kind, 500)(0)).toBe(500);
  });

  it('counts interactions once Discord has refused one, but never holds up a first response', async () => {
    const pace = createPace();
    pace.refused('interaction');
    expect(await send(pace, 'first-response', 40)(0)).toBe(40);
    const outAfter = send(pace, 'interaction', 30);
    expect(await outAfter(0)).toBe(10);
    expect(await send(pace, 'first-response', 100)(0)).toBe(100);
    expect(await outAfter(1000)).toBe(30);
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(await send(pace, 'interaction', 500)(0)).toBe(500);
  });

  it("does not count them where one with the bot's token was refused", async () => {
    const pace = createPace();
    pace.refused('bot');
    expect(await send(pace, 'interaction', 500)(0)).toBe(500);
  });

  it('gives the turn of a request that is given up to the next', async () => {
    const pace = createPace();
    const out = send(pace, 'bot', 50);
    const patience = new AbortController();
    const given = pace.turn('bot', patience.signal);
    const outAfter = send(pace, 'bot', 50);
    patience.abort();
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
    expect(await out(0)).toBe(50);
    expect(await outAfter(1000)).toBe(50);
  });
});
