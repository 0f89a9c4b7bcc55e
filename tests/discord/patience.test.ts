import { stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPatience } from '../../src/discord/patience.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('patience', () => {
  it('ends after its time, once', async () => {
    const giveUp = vi.fn();
    createPatience().wait(900, giveUp);
    await vi.advanceTimersByTimeAsync(899);
    expect(giveUp).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2000);
    expect(giveUp).toHaveBeenCalledOnce();
  });

  it.each([100, 500, 899])('does not end when the answer has come after %i ms', async (ms) => {
    const giveUp = vi.fn();
    const stop = createPatience().wait(900, giveUp);
    await vi.advanceTimersByTimeAsync(ms);
    stop(true);
    await vi.advanceTimersByTimeAsync(2000);
    expect(giveUp).not.toHaveBeenCalled();
  });

  it('repeats a tenth of all requests, and a few at once, however many are late', async () => {
    const patience = createPatience();
    const giveUp = vi.fn();
    for (let number = 0; number < 100; number += 1) patience.wait(900, giveUp);
    await vi.advanceTimersByTimeAsync(1000);
    expect(giveUp).toHaveBeenCalledTimes(20);
    for (let number = 0; number < 50; number += 1) patience.wait(900, () => {})(true);
    for (let number = 0; number < 100; number += 1) patience.wait(900, giveUp);
    await vi.advanceTimersByTimeAsync(1000);
    expect(giveUp).toHaveBeenCalledTimes(25);
  });
});

it('time in which the process was held up is not counted', async () => {
  vi.useRealTimers();
  const giveUp = vi.fn();
  const started = performance.now();
  const stop = createPatience().wait(90, giveUp);
  // Nothing can be heard meanwhile, however long it takes.
  while (performance.now() - started < 200);
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  expect(giveUp).not.toHaveBeenCalled();
  stop(true);
});

it('an answer that has arrived is heard before it is asked for again', async () => {
  vi.useRealTimers();
  const giveUp = vi.fn();
  const stop = createPatience().wait(300, giveUp);
  await pause(250);
  // After immediates, timers come first, and then what has arrived.
  await new Promise(setImmediate);
  // The last part of the time passes while this arrives, and nothing is heard meanwhile.
  const arrived = stat('.').then(() => stop(true));
  const started = performance.now();
  while (performance.now() - started < 200);
  await arrived;
  await pause(50);
  expect(giveUp).not.toHaveBeenCalled();
});
