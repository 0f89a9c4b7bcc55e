import { createServer } from 'node:http';
import { ConfigError } from '../config.ts';

export interface HealthOptions {
  /** 0 for any free one. */
  readonly port: number;
  /** What keeps questions from being answered; empty when nothing does. */
  readonly troubles: () => readonly string[];
  /** In the text format of Prometheus. */
  readonly metrics: () => Promise<string>;
}

export interface Health {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Health for whoever runs the bot, on loopback only: `/healthz` says that the process is alive,
 * `/readyz` whether questions are answered (503 when not, with the reasons), `/metrics` how many.
 * @throws ConfigError when the port is taken, or is not for this user
 */
export async function startHealth({ port, troubles, metrics }: HealthOptions): Promise<Health> {
  const pages: Readonly<Record<string, () => Promise<Page>>> = {
    '/healthz': async () => ({ status: 200, body: 'ok\n' }),
    '/readyz': async () => {
      const found = troubles();
      return found.length === 0
        ? { status: 200, body: 'ready\n' }
        : { status: 503, body: `${found.join('\n')}\n` };
    },
    '/metrics': async () => ({ status: 200, body: await metrics() }),
  };
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '/').replace(/\?.*$/s, '');
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const { status, body } = await answer(isRead ? page : undefined);
    response.writeHead(status, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(portMistake(port, error) ?? error));
    server.listen(port, '127.0.0.1', resolve);
  });
  // Looking at the health must not keep a process alive that has come to its end.
  server.unref();
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use',
  EACCES: 'is not for this user',
};

function portMistake(port: number, error: NodeJS.ErrnoException): ConfigError | undefined {
  const reason = REASONS[error.code ?? ''];
  return reason === undefined
    ? undefined
    : new ConfigError([
        `HEALTH_PORT: port ${port} ${reason}\n    → end what uses it, give a free port such as 9090, or leave it empty for no health page and no metrics`,
      ]);
}

interface Page {
  readonly status: number;
  readonly body: string;
}

async function answer(page: (() => Promise<Page>) | undefined): Promise<Page> {
  try {
    return (await page?.()) ?? { status: 404, body: 'try /healthz, /readyz or /metrics\n' };
  } catch (error) {
    return { status: 500, body: `${error instanceof Error ? error.message : error}\n` };
  }
}
