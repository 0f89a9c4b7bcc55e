/** The socket server of the gateway, on a port of its own so that it can refuse connections. */

import { createServer } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

/** Bytes a client may send at once. */
const MAX_PAYLOAD = 4096;

export interface Listener {
  readonly port: number;
  /** Accepts no more, and resolves once every connection has ended. */
  close(): Promise<void>;
}

/** @param port 0 for any free one. @throws Error when the port is taken. */
export async function listenOn(
  port: number,
  accept: (socket: WebSocket, query: URLSearchParams) => void,
): Promise<Listener> {
  const server = createServer();
  const sockets = new WebSocketServer({ server, maxPayload: MAX_PAYLOAD });
  sockets.on('connection', (socket, request) => {
    accept(socket, new URL(request.url ?? '/', 'ws://127.0.0.1').searchParams);
  });
  // Errors of the server reach the promise below, too.
  sockets.on('error', () => {});
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('small Discord: no port');
  return {
    port: address.port,
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}
