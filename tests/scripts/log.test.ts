import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';

const TOKEN = 'very.secret.token';

async function logged(
  write: (log: Awaited<ReturnType<typeof createLog>>) => void,
): Promise<string> {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  write(await createLog({ level: 'debug', token: TOKEN, destination }));
  return lines.join('');
}

describe('the token', () => {
  it.each([
    ['in a field', { token: TOKEN }],
    ['in a header', { headers: { authorization: `Bot ${TOKEN}` } }],
    ['in an error', { err: new Error(`refused ${TOKEN}`) }],
    ['in the cause of an error', { err: new Error('refused', { cause: new Error(TOKEN) }) }],
    ['deep in a record', { a: { b: { c: [TOKEN] } } }],
  ])('is not shown %s', async (_, fields) => {
    const text = await logged((log) => log.error(fields, `with ${TOKEN}`));
    expect(text).not.toContain(TOKEN);
    expect(text).toContain('[redacted]');
  });
});

describe('any other token', () => {
  it.each([
    ['in a field', { token: 'of an interaction' }],
    ['in a record', { interaction: { token: 'of an interaction' } }],
    ['for a request', { authorization: 'of an interaction' }],
    ['in a header', { headers: { authorization: 'of an interaction' } }],
  ])('is not shown %s', async (_, fields) => {
    const text = await logged((log) => log.error(fields, 'failed'));
    expect(text).not.toContain('of an interaction');
    expect(text).toContain('[redacted]');
  });
});

describe('an error of Discord', () => {
  const error = Object.assign(
    new Error('Unknown interaction: /interactions/123/aW50ZXJhY3Rpb24/callback'),
    { code: 10062, status: 404, requestBody: { json: { content: 'a question' } } },
  );

  it.each([
    ['by itself', error],
    ['as the cause of another', new Error('not answered', { cause: error })],
  ])('is told without what was sent, and without the interaction’s token: %s', async (_, err) => {
    const text = await logged((log) => log.error({ err }, 'failed'));
    expect(text).toContain('10062');
    expect(text).not.toContain('a question');
    expect(text).not.toContain('aW50ZXJhY3Rpb24');
  });
});
