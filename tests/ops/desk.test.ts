import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createCooldown } from '../../src/ops/cooldown.ts';
import { createQueue, QueueFullError } from '../../src/ops/queue.ts';
import { parseShards } from '../../src/ops/shard-setting.ts';

describe('the cooldown', () => {
  function at() {
    let time = 1000;
    const cooldown = createCooldown({
      member: { questions: 2, seconds: 10 },
      channel: { questions: 3, seconds: 20 },
      now: () => time,
    });
    return {
      take: (member: string, channel = member) => cooldown.take({ member, channel }),
      wait(seconds: number) {
        time += seconds * 1000;
      },
    };
  }

  it('lets a member ask so often, then says how long to wait, once as new', () => {
    const { take, wait } = at();
    expect(take('a')).toBeUndefined();
    wait(4);
    expect(take('a')).toBeUndefined();
    expect(take('a')).toEqual({ who: 'member', seconds: 6, isNew: true });
    wait(1.5);
    expect(take('a')).toEqual({ who: 'member', seconds: 5, isNew: false });
    expect(take('b')).toBeUndefined();
    wait(4.5);
    expect(take('a')).toBeUndefined();
    expect(take('a')).toEqual({ who: 'member', seconds: 4, isNew: true });
  });

  it('lets a channel ask so often, whoever asks', () => {
    const { take } = at();
    for (const member of ['a', 'b', 'c']) expect(take(member, 'here')).toBeUndefined();
    expect(take('d', 'here')).toEqual({ who: 'channel', seconds: 20, isNew: true });
    expect(take('d', 'there')).toBeUndefined();
  });

  it('counts no question that it has turned away', () => {
    const { take, wait } = at();
    take('a');
    take('a');
    for (let seconds = 0; seconds < 9; seconds += 1) {
      expect(take('a')).toBeDefined();
      wait(1);
    }
    wait(1);
    expect(take('a')).toBeUndefined();
  });

  it('is none when switched off', () => {
    const cooldown = createCooldown({ member: undefined, channel: undefined });
    for (let count = 0; count < 1000; count += 1) {
      expect(cooldown.take({ member: 'a', channel: 'a' })).toBeUndefined();
    }
  });

  it('never takes more than the rate in any window', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6000 }), { maxLength: 60 }), (pauses) => {
        let time = 0;
        const taken: number[] = [];
        const rate = { questions: 3, seconds: 10 };
        const cooldown = createCooldown({ member: rate, channel: undefined, now: () => time });
        for (const pause of pauses) {
          time += pause;
          if (!cooldown.take({ member: 'a', channel: 'a' })) taken.push(time);
        }
        return taken.every(
          (start) => taken.filter((at) => at >= start && at < start + 10_000).length <= 3,
        );
      }),
    );
  });
});

describe('the queue', () => {
  const held = () => {
    let release: () => void = () => {};
    const done = new Promise<void>((resolve) => {
      release = resolve;
    });
    return { done, release };
  };

  it('does so much at once, keeps the order, and says when it is full', async () => {
    const queue = createQueue({ atOnce: 1, waiting: 2 });
    const order: number[] = [];
    const first = held();
    const works = [0, 1, 2].map((number) =>
      queue.inTurn(async () => {
        if (number === 0) await first.done;
        order.push(number);
      }),
    );
    expect(queue.waiting).toBe(2);
    await expect(queue.inTurn(async () => order.push(9))).rejects.toThrow(QueueFullError);
    first.release();
    await Promise.all(works);
    expect(order).toEqual([0, 1, 2]);
    expect([queue.inHand, queue.waiting]).toEqual([0, 0]);
  });

  it('tells whoever waits long their place, and nobody else', async () => {
    const queue = createQueue({ atOnce: 1, waiting: 5, tellAfterMs: 1, tellEveryMs: 0 });
    const first = held();
    const told: string[] = [];
    const places = held();
    const works = ['a', 'b', 'c'].map((name) =>
      queue.inTurn(
        () => first.done,
        (place) => {
          told.push(`${name} ${place}`);
          if (told.length === 2) places.release();
        },
      ),
    );
    await places.done;
    first.release();
    await Promise.all(works);
    expect(told).toEqual(['b 1', 'c 2']);
  });

  it('tells nobody whose turn comes before long', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      const queue = createQueue({ atOnce: 1, waiting: 5 });
      const first = held();
      const second = held();
      const tell = vi.fn();
      const works = [queue.inTurn(() => first.done), queue.inTurn(() => second.done, tell)];
      vi.advanceTimersByTime(2400);
      first.release();
      await works[0];
      vi.advanceTimersByTime(5000);
      expect(tell).not.toHaveBeenCalled();
      second.release();
      await Promise.all(works);
    } finally {
      vi.useRealTimers();
    }
  });

  it('tells no more than a few: each notice takes the time of an answer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      const queue = createQueue({ atOnce: 1, waiting: 50 });
      const first = held();
      let told = 0;
      for (let number = 0; number < 50; number += 1) {
        void queue.inTurn(
          () => first.done,
          () => {
            told += 1;
          },
        );
        vi.advanceTimersByTime(10);
      }
      vi.advanceTimersByTime(2500);
      // Half a second of questions, one in a hundred milliseconds.
      expect(told).toBe(5);
    } finally {
      vi.useRealTimers();
    }
  });

  it('ends the line where waiting takes too long, however short it is; and opens it again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      const queue = createQueue({ atOnce: 1, waiting: 50, longestMs: 1000 });
      const first = held();
      const second = held();
      const works = [queue.inTurn(() => first.done), queue.inTurn(() => second.done)];
      vi.advanceTimersByTime(1000);
      expect(queue.isFull).toBe(false);
      vi.advanceTimersByTime(1);
      expect(queue.isFull).toBe(true);
      await expect(queue.inTurn(async () => {})).rejects.toThrow(QueueFullError);
      first.release();
      await works[0];
      expect(queue.isFull).toBe(false);
      second.release();
      await Promise.all(works);
    } finally {
      vi.useRealTimers();
    }
  });

  it('lets the process look up between two pieces of work, whoever waits', async () => {
    const queue = createQueue({ atOnce: 8, waiting: 0 });
    const order: string[] = [];
    const works = [1, 2, 3].map((number) =>
      queue.inTurn(async () => {
        order.push(`work ${number}`);
        setImmediate(() => order.push('looked up'));
      }),
    );
    await Promise.all(works);
    expect(order.slice(0, 4)).toEqual(['work 1', 'looked up', 'work 2', 'looked up']);
  });

  it('hands a place on when the work fails', async () => {
    const queue = createQueue({ atOnce: 1, waiting: 1 });
    const failing = queue.inTurn(() => Promise.reject(new Error('no')));
    const next = queue.inTurn(async () => 'done');
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('done');
  });
});

describe('SHARDS', () => {
  it.each([
    ['auto', { kind: 'recommended' }],
    ['1', { kind: 'all', count: 1 }],
    ['4', { kind: 'all', count: 4 }],
    ['0-3/16', { kind: 'some', ids: [0, 1, 2, 3], count: 16 }],
    ['15/16', { kind: 'some', ids: [15], count: 16 }],
  ])('%s', (text, setting) => {
    expect(parseShards(text)).toEqual(setting);
  });

  it.each(['0', '-1', '16/16', '3-1/4', '0-4/4', '1/0', 'all', '0-3', '1.5', '99999', '', '[0,1]'])(
    'is not %j',
    (text) => {
      expect(parseShards(text)).toBeUndefined();
    },
  );
});
