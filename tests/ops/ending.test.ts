/** What goes wrong while the bot works or ends keeps nothing else from being finished. */

import { pino } from 'pino';
import { expect, it, vi } from 'vitest';
import { eachInTurn } from '../../src/ops/each-in-turn.ts';
import { createInHand } from '../../src/ops/in-hand.ts';

it('a bot that cannot be stopped: the journal is closed all the same', async () => {
  const close = vi.fn(async () => {});
  const onFailed = vi.fn();
  const trouble = new Error('no connection to close');
  const steps = [() => Promise.reject(trouble), () => undefined, close];
  await eachInTurn(steps, onFailed);
  expect(onFailed.mock.calls).toEqual([[trouble]]);
  expect(close).toHaveBeenCalledOnce();
});

it('work that fails: logged, rejected nowhere, and the rest is waited for', async () => {
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  const lines: string[] = [];
  const { take, finished } = createInHand(pino({}, { write: (line) => void lines.push(line) }));
  let finish = () => {};
  take(Promise.reject(new Error('past every boundary')));
  take(
    new Promise<void>((resolve) => {
      finish = resolve;
    }),
  );
  const isOver = vi.fn();
  const over = finished().then(isOver);
  await new Promise(setImmediate);
  expect(isOver).not.toHaveBeenCalled();
  finish();
  await over;
  expect(lines.join()).toContain('past every boundary');
  expect(unhandled).not.toHaveBeenCalled();
  process.off('unhandledRejection', unhandled);
});
