/** What is made of an error on the way to Discord, whichever the system or the HTTP client gives it. */

import { describe, expect, it } from 'vitest';
import { explain } from '../../src/discord/explain.ts';
import { kindOfFault } from '../../src/discord/faults.ts';

const withCode = (code: string) => Object.assign(new Error('no'), { code });
/** As `fetch` tells it. */
const hidden = (code: string) => new TypeError('fetch failed', { cause: withCode(code) });

describe('the way to Discord is out of order: worth another attempt, and told as such', () => {
  it.each([
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'EAI_AGAIN',
    'ENOTFOUND',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'UND_ERR_SOCKET',
    'UND_ERR_CONNECT_TIMEOUT',
    'UND_ERR_HEADERS_TIMEOUT',
    'UND_ERR_BODY_TIMEOUT',
    'UND_ERR_ABORTED',
  ])('%s', (code) => {
    for (const error of [withCode(code), hidden(code)]) {
      expect(kindOfFault(error)).toBe('transient');
      expect(explain(error, undefined)?.text).toContain(`Discord cannot be reached (${code})`);
    }
  });

  it('a request that was given up', () => {
    expect(kindOfFault(new DOMException('given up', 'AbortError'))).toBe('transient');
  });
});

it.each([
  ['a mistake of ours', new TypeError('x is not a function')],
  ['a full disk', withCode('ENOSPC')],
  ['what is no error', 'ECONNRESET'],
])('%s is nothing that another attempt would help with', (_, error) => {
  expect(kindOfFault(error)).toBe('other');
  expect(explain(error, undefined)).toBeUndefined();
});
