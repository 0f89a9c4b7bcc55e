import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { shortMemory } from '../../src/ops/short-memory.ts';

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'performance'],
  });
});
afterEach(() => {
  vi.useRealTimers();
});

it('forgets what is over within a minute, also what nobody asks for', () => {
  const memory = shortMemory<true>({ max: 10, ttl: 20_000 });
  // At the very beginning of time nothing is ever over.
  vi.advanceTimersByTime(1);
  memory.set('somebody', true);
  vi.advanceTimersByTime(19_000);
  expect(memory.has('somebody')).toBe(true);
  expect(memory.size).toBe(1);
  vi.advanceTimersByTime(60_000);
  expect(memory.size).toBe(0);
});
