import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

export type Log = Logger;

/** Where a token could stand in what gets logged: discord.js puts requests into its errors. */
const SECRET_PATHS = ['token', '*.token', 'authorization', '*.authorization'];

export interface LogOptions {
  readonly level: LogLevel;
  /** Replaced by a placeholder wherever it turns up in a line. */
  readonly token?: string | undefined;
  readonly destination?: DestinationStream;
}

/**
 * The one log: a line an event. Questions are logged at debug level only, their authors never.
 * Without a destination it goes to standard output: readable at a terminal, JSON elsewhere.
 */
export async function createLog({ level, token, destination }: LogOptions): Promise<Log> {
  const target = destination ?? (await standardOutput());
  return pino(
    {
      level,
      base: null,
      redact: { paths: SECRET_PATHS, censor: '[redacted]' },
      serializers: { err: describeError },
    },
    token === undefined ? target : withoutToken(target, token),
  );
}

async function standardOutput(): Promise<DestinationStream> {
  if (!process.stdout.isTTY || process.env['NODE_ENV'] === 'production') {
    return pino.destination({ dest: 1, sync: true });
  }
  // Loaded only where it is used: it is a third of the start-up of a script.
  const { default: pretty } = await import('pino-pretty');
  return pretty({ sync: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' });
}

/** A token inside a message or a stack escapes redaction by path: the finished line is searched too. */
function withoutToken(target: DestinationStream, token: string): DestinationStream {
  return { write: (line) => target.write(line.replaceAll(token, '[redacted]')) };
}

/** What an error says, without the request it failed on: that would hold a member's question and an interaction's token. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  const detail = (key: string): object => {
    const value: unknown = Object.getOwnPropertyDescriptor(error, key)?.value;
    return typeof value === 'string' || typeof value === 'number' ? { [key]: value } : {};
  };
  const { cause } = error;
  return {
    name,
    message: withoutSecrets(message),
    ...detail('code'),
    ...detail('status'),
    ...detail('method'),
    ...(stack === undefined ? {} : { stack: withoutSecrets(stack) }),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  };
}

function withoutSecrets(text: string): string {
  return text.replace(/\/(interactions|webhooks)\/(\d+)\/[^/\s]+/g, '/$1/$2/[redacted]');
}
