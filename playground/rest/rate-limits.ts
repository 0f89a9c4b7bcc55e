/** Discord's rate limits: one bucket a route and major parameter, and one for everything. */

import type { Core } from '../core.ts';

export interface RateVerdict {
  /** Milliseconds to wait, or null when the request may pass. */
  waitMs: number | null;
  global: boolean;
  headers: Record<string, string>;
}

interface Window {
  startedAt: number;
  used: number;
}

/** Returns what counts a request and says whether it may pass. */
export function createRateLimits(core: Core) {
  const buckets = new Map<string, Window>();
  const overall: Window = { startedAt: 0, used: 0 };

  function count(window: Window, lengthMs: number): void {
    const now = core.clock.now();
    if (now - window.startedAt >= lengthMs) {
      window.startedAt = now;
      window.used = 0;
    }
    window.used += 1;
  }

  return function take(method: string, route: string, major: string): RateVerdict {
    const { limit, windowMs } = core.limits.perRoute;
    const key = `${method} ${route} ${major}`;
    const window = buckets.get(key) ?? { startedAt: 0, used: 0 };
    buckets.set(key, window);
    count(window, windowMs);
    const resetAt = window.startedAt + windowMs;
    const resetAfter = Math.max(0, resetAt - core.clock.now()) / 1000;
    const headers: Record<string, string> = {
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': String(Math.max(0, limit - window.used)),
      'X-RateLimit-Reset': (resetAt / 1000).toFixed(3),
      'X-RateLimit-Reset-After': resetAfter.toFixed(3),
      'X-RateLimit-Bucket': bucketName(method, route),
    };
    if (!/^\/(interactions|webhooks)\//.test(route)) {
      count(overall, 1000);
      if (overall.used > core.limits.global) {
        const waitMs = Math.max(1, overall.startedAt + 1000 - core.clock.now());
        return { waitMs, global: true, headers };
      }
    }
    const waitMs = window.used > limit ? Math.max(1, resetAfter * 1000) : null;
    // Buckets of spent interaction tokens would otherwise pile up for ever.
    if (buckets.size > 5000) buckets.clear();
    return { waitMs, global: false, headers };
  };
}

/** A short stable name that differs from route to route. */
function bucketName(method: string, route: string): string {
  let hash = 0;
  for (const character of `${method} ${route}`) {
    hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
